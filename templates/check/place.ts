/** Names a place of a document as a clerk says it: "Mục II.1, gạch đầu dòng 2". Pure. */
import { slotOf, toRoman, type BlockNumber } from '../layout/numbering.ts';
import { describePath } from '../model/parse.ts';
import type { AdminDocument, Block } from '../model/document.ts';
import type { OutlineEntry } from './outline.ts';

export type Path = readonly (string | number)[];

/** Numbers and outline of one body. */
export interface NumberedBody {
  /** ["body"] or ["appendices", 0, "body"]. */
  base: (string | number)[];
  blocks: readonly Block[];
  outline: readonly OutlineEntry[];
  numbers: ReadonlyMap<string, BlockNumber>;
}

/** The place in words. `bodies` are those of the same document. */
export function labelOf(document: AdminDocument, bodies: readonly NumberedBody[], path: Path): string {
  const [head, index] = path;
  if (head === 'body') return labelInBody(bodies, path, 1);
  if (head === 'appendices' && typeof index === 'number') {
    const name = document.appendices.length > 1 ? `Phụ lục ${toRoman(index + 1)}` : 'Phụ lục';
    return path[2] === 'body'
      ? `${name}, ${lowerFirst(labelInBody(bodies, path, 3))}`
      : `Tên ${lowerFirst(name)}`;
  }
  return labelOfPart(document, path);
}

function labelOfPart(document: AdminDocument, path: Path): string {
  const [head, index, field] = path;
  const nth = typeof index === 'number' ? ` ${index + 1}` : '';
  switch (head) {
    case 'header':
      return index === 'superior' ? 'Cơ quan chủ quản' : 'Cơ quan ban hành';
    case 'number':
      return 'Số, ký hiệu';
    case 'place':
      return 'Địa danh';
    case 'date':
      return 'Ngày ban hành';
    case 'subject':
      return 'Trích yếu';
    case 'addressees':
      return nth === '' ? 'Kính gửi' : `Kính gửi, nơi thứ${nth}`;
    case 'bases':
      return nth === '' ? 'Căn cứ ban hành' : `Căn cứ${nth}`;
    case 'body':
      return 'Nội dung';
    case 'endMark':
      return 'Dấu kết thúc';
    case 'recipients':
      return nth === '' ? 'Nơi nhận' : `Nơi nhận, dòng${nth}`;
    case 'archive':
      return 'Nơi nhận, dòng Lưu';
    case 'signatures': {
      const who = document.signatures.length > 1 && nth !== '' ? ` thứ${nth}` : '';
      const part =
        field === 'position'
          ? 'chức vụ'
          : field === 'name'
            ? 'họ tên'
            : field === 'authorities'
              ? 'quyền hạn'
              : '';
      return `Chữ ký${who}${part ? `, ${part}` : ''}`;
    }
    default:
      return describePath(path) || 'Văn bản';
  }
}

function labelInBody(bodies: readonly NumberedBody[], path: Path, at: number): string {
  const index = path[at];
  const base = path.slice(0, at).join('.');
  const body = bodies.find((entry) => entry.base.join('.') === base);
  const entry = typeof index === 'number' ? body?.outline[index] : undefined;
  if (!body || !entry) return 'Nội dung';
  const owner = entry.level ? entry : entry.parent;
  const name = owner ? (body.numbers.get(owner.block.id)?.label ?? '') : '';
  const parts = [name === '' ? (owner ? 'Nội dung' : 'Phần mở đầu') : upperFirst(name)];
  if (!entry.level) parts.push(ordinal(body, entry));
  parts.push(...inside(entry.block, path.slice(at + 1)));
  return parts.join(', ');
}

/** "gạch đầu dòng 2", "đoạn 1", "bảng 1": counted among its like below the same heading. */
function ordinal(body: NumberedBody, entry: OutlineEntry): string {
  const kind = kindName(entry.block);
  let count = 0;
  for (let i = entry.index; i >= 0; i--) {
    const other = body.outline[i];
    if (!other || other.parent !== entry.parent) break;
    // A sub-dash is counted below its dash.
    if (kind === 'dấu cộng' && kindName(other.block) === 'gạch đầu dòng') break;
    if (other.level === undefined && kindName(other.block) === kind) count += 1;
  }
  return `${kind} ${count}`;
}

function kindName(block: Block): string {
  if (block.type === 'bullet') return block.depth === 0 ? 'gạch đầu dòng' : 'dấu cộng';
  if (block.type === 'table') return 'bảng';
  return slotOf(block) === 'bullet' ? 'gạch đầu dòng' : 'đoạn';
}

function inside(block: Block, rest: Path): string[] {
  const [field, index, second] = rest;
  if (typeof index !== 'number') return [];
  if (block.type === 'table' && field === 'rows') {
    return typeof second === 'number' ? [`hàng ${index + 1}`, `ô ${second + 1}`] : [`hàng ${index + 1}`];
  }
  if (block.type === 'task' && field === 'lines') return [`dòng “${block.lines[index]?.label ?? ''}”`];
  if (block.type === 'task' && field === 'detail') return [`diễn giải ${index + 1}`];
  return [];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
