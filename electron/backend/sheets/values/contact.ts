/** Telephone numbers and e-mail addresses. */
import type { Cell } from '../cells.ts';
import {
  doubted,
  EMPTY,
  noted,
  plainly,
  quote,
  readNothing,
  refused,
  valueText,
  type Reading,
} from './reading.ts';

/** Digits after the first zero: 9 of a mobile, 9 or 10 of a landline (02x, 02xx). Source: Thông tư 22/2014/TT-BTTTT, quy hoạch kho số viễn thông. */
const WITHOUT_ZERO = /^(?:[35789]\d{8}|2\d{8,9})$/;
const COUNTRY = /^84(?:[35789]\d{8}|2\d{8,9})$/;
/** 11-digit mobile prefixes, changed in September 2018 (Quyết định 798/QĐ-BTTTT năm 2018). */
const OLD_MOBILE = /^01\d{9}$/;

/** Reads one telephone number or several; separators stay as typed, a zero that Excel took is given back. */
export function readPhone(cell: Cell | null): Reading<string> {
  const nothing = readNothing(cell);
  if (nothing || cell === null) return nothing ?? EMPTY;
  const quoted = quote(cell);
  if (cell.type === 'date')
    return refused(`Excel đang coi số điện thoại này là ngày ${quoted}; hãy nhập lại dạng chữ.`);
  if (cell.type === 'boolean' || cell.type === 'error') return refused(`${quoted} không phải số điện thoại.`);
  // An apostrophe makes text of digits in Excel; in a csv it stays.
  const text = valueText(cell).replace(/^['’`](?=[\d+(])/, '');
  if (!/\d/.test(text)) return refused(`${quoted} không phải số điện thoại.`);
  const parts = text.split(/([;/,]| - |\n)/);
  const remarks: Reading<string>['remarks'][number][] = [];
  const value = parts
    .map((part, index) => {
      if (index % 2 === 1 || part.trim() === '') return part;
      const reading = readOnePhone(part.trim());
      remarks.push(...reading.remarks);
      return part.replace(part.trim(), reading.value ?? part.trim());
    })
    .join('');
  return { value, remarks };
}

function readOnePhone(text: string): Reading<string> {
  const quoted = quote(text);
  const digits = text.replace(/\D/g, '');
  if (/\p{L}/u.test(text)) return doubted(text, `Số điện thoại ${quoted} có chữ kèm theo; giữ nguyên.`);
  if (text.startsWith('+')) {
    return digits.startsWith('84') && !COUNTRY.test(digits.replace(/^840/, '84'))
      ? doubted(text, `Số điện thoại ${quoted} thiếu hoặc thừa chữ số.`)
      : plainly(text);
  }
  if (WITHOUT_ZERO.test(digits)) {
    const restored = `0${text}`;
    return noted(restored, `Thêm số 0 đầu mà Excel đã bỏ: ${quoted} thành ${quote(restored)}.`);
  }
  if (COUNTRY.test(digits)) {
    const restored = `+${text}`;
    return noted(restored, `Thêm dấu + trước mã quốc gia: ${quoted} thành ${quote(restored)}.`);
  }
  if (OLD_MOBILE.test(digits))
    return doubted(text, `${quoted} là đầu số di động 11 chữ số, đã đổi sang 10 chữ số từ năm 2018.`);
  if (/^0[1-9]\d{8,9}$/.test(digits) || /^1[89]00\d{2,6}$/.test(digits)) return plainly(text);
  return doubted(text, `Số điện thoại ${quoted} có ${digits.length} chữ số, thiếu hoặc thừa.`);
}

// One address of ASCII signs with a domain; what more RFC 5321 allows no office uses.
const EMAIL = /^[a-z0-9](?:[a-z0-9._%+'-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Reads an e-mail address. The case of letters stays as typed. */
export function readEmail(cell: Cell | null): Reading<string> {
  const nothing = readNothing(cell);
  if (nothing || cell === null) return nothing ?? EMPTY;
  const quoted = quote(cell);
  if (cell.type !== 'text') return refused(`${quoted} không phải địa chỉ thư điện tử.`);
  const typed = valueText(cell);
  const text = typed
    .replace(/^mailto:/i, '')
    .replace(/^<(.+)>$/, '$1')
    .replace(/[.,;]+$/, '');
  if (EMAIL.test(text) && !text.includes('..')) {
    return text === typed ? plainly(text) : noted(text, `${quoted} được đọc là ${quote(text)}.`);
  }
  const addresses = text.split(/[\s;,/]+/).filter((part) => EMAIL.test(part));
  if (addresses.length > 1) return refused(`${quoted} có ${addresses.length} địa chỉ; chỉ ghi một.`);
  if (!text.includes('@')) return refused(`${quoted} thiếu dấu @, không phải địa chỉ thư điện tử.`);
  if (/\s/.test(text)) return refused(`${quoted} có khoảng trắng trong địa chỉ thư điện tử.`);
  if (/[^\x21-\x7e]/.test(text)) return refused(`${quoted} có dấu tiếng Việt trong địa chỉ thư điện tử.`);
  return refused(`${quoted} không phải địa chỉ thư điện tử đúng.`);
}
