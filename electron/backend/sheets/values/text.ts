/** Text of a cell as it may be stored: without spaces around, one line unless the field has several, no sign that cannot be printed. */
import { codePointName, findBadCharacter, withoutInvisible } from '../../../../templates/model/text.ts';
import { cellText, type Cell } from '../cells.ts';
import { EMPTY, quote, refused, type Reading, type Remark } from './reading.ts';

const EXACT_INTEGER = 1e15;
/** What Excel writes into a csv for a long number in a column that was too narrow or had no format. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i;

/** Reads text. @param lines the field may have several lines */
export function readText(cell: Cell | null, lines: boolean): Reading<string> {
  if (cell === null) return EMPTY;
  if (cell.type === 'error') {
    return cell.error === 'uncalculated'
      ? refused('Ô có công thức chưa được tính. Hãy mở tệp bằng Excel, lưu lại rồi nhập.')
      : refused(`Ô có lỗi Excel ${quote(cell.error)}.`);
  }
  const remarks: Remark[] = [];
  const note = (message: string): void => void remarks.push({ severity: 'info', message });
  const doubt = (message: string): void => void remarks.push({ severity: 'warning', message });
  if (cell.type === 'date') doubt(`Excel đang coi ô này là ngày; được ghi là ${quote(cell)}.`);
  if (cell.type === 'boolean') doubt(`Ô là giá trị đúng/sai của Excel; được ghi là ${quote(cell)}.`);
  if (cell.type === 'number' && Math.abs(cell.value) >= EXACT_INTEGER)
    doubt(`Excel chỉ giữ 15 chữ số; các chữ số sau của ${quote(cell)} có thể đã mất.`);
  let text = cellText(cell).replace(/\r\n?/g, '\n');
  // Zero-width signs and soft hyphens come with text pasted from web pages.
  const visible = withoutInvisible(text);
  if (visible !== text) note('Đã bỏ ký tự ẩn trong ô.');
  text = visible;
  const trimmed = text.trim();
  if (trimmed !== text && trimmed !== '') note('Đã bỏ khoảng trắng ở đầu hoặc cuối ô.');
  text = trimmed;
  if (!lines && text.includes('\n')) {
    text = text.replace(/\s*\n\s*/g, ' ');
    note('Ô có nhiều dòng, đã nối thành một dòng.');
  }
  // Where a text has lines, spaces indent them.
  const spaced = lines ? text.replace(/[^\S\n ]/g, ' ') : text.replace(/[^\S\n]+/g, ' ');
  if (spaced !== text) {
    text = spaced;
    note('Đã đổi khoảng trắng thừa hoặc khoảng trắng lạ thành một dấu cách.');
  }
  if (text === '') return { value: null, remarks };
  if (SHORTENED.test(text))
    doubt(
      `Excel đã rút gọn một số dài thành ${quote(text)}, các chữ số sau đã mất. Hãy đặt định dạng cột là Văn bản (Text), nhập lại số rồi lưu.`,
    );
  const bad = findBadCharacter(text);
  if (bad) {
    return refused(
      `${quote(text)} có ${bad.reason} (${codePointName(bad.codePoint)}); hãy xóa trong Excel rồi nhập lại.`,
    );
  }
  return { value: text, remarks };
}
