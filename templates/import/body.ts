/** The body of a document from raw paragraphs: headings, items, dashes, tasks with their lines, targets, tables. */
import { contentText } from '../model/content.ts';
import type { Block, Content, Level, Task, TaskLine, TaskRole } from '../model/document.ts';
import { isFurniture } from './furniture.ts';
import { markValue, readMark, type TypedMark } from './marks.ts';
import {
  dropStart,
  isAllBold,
  rawText,
  trimContent,
  unstyled,
  type RawNode,
  type RawParagraph,
} from './raw.ts';

export interface NumberNote {
  line: number;
  typed: string;
  expected: number;
  text: string;
  blockId: string;
}

export interface Body {
  blocks: Block[];
  /** Marks whose typed number is not the one that follows from structure. */
  numberNotes: NumberNote[];
  /** Sign behind roman numbers. */
  romanMark: '.' | '-' | null;
}

const TASK_LABELS: readonly (readonly [TaskRole, RegExp])[] = [
  ['lead', /^(?:Cơ quan|Đơn vị|Bộ phận) chủ trì[^:\n]{0,80}:/iu],
  ['partners', /^(?:Cơ quan|Đơn vị|Bộ phận) phối hợp[^:\n]{0,80}:/iu],
  ['agency', /^(?:Cơ quan|Đơn vị|Bộ phận) (?:thực hiện|tham mưu|chịu trách nhiệm)[^:\n]{0,80}:/iu],
  ['time', /^(?:Thời gian|Thời hạn|Tiến độ)[^:\n]{0,80}:/iu],
  ['funding', /^(?:Nguồn )?Kinh phí[^:\n]{0,80}:/iu],
  ['product', /^(?:Sản phẩm|Kết quả)[^:\n]{0,60}:/iu],
];

/** The role and label of a task line ("Cơ quan thực hiện: …"), or null. */
export function readTaskLabel(text: string): { role: TaskRole; label: string; length: number } | null {
  for (const [role, pattern] of TASK_LABELS) {
    const found = pattern.exec(text);
    if (found) return { role, label: found[0].slice(0, -1).trim(), length: found[0].length };
  }
  return null;
}

interface Piece {
  node: RawParagraph;
  mark: TypedMark | null;
  content: Content;
  text: string;
}

/** Recovers the blocks of a body. Ids are b1, b2, … behind `prefix`. */
export function readBody(nodes: readonly RawNode[], prefix = 'b'): Body {
  const body: Body = { blocks: [], numberNotes: [], romanMark: null };
  const counter = { value: 0 };
  const newId = (): string => `${prefix}${(counter.value += 1)}`;
  const pieces = nodes.map((node): Piece | Extract<RawNode, { type: 'table' }> | null => {
    if (node.type === 'table') return node;
    const text = rawText(node);
    if (text === '' || isFurniture(text)) return null;
    const mark = readMark(text);
    const content = trimContent(node.content);
    return {
      node,
      mark,
      content: mark ? dropStart(content, mark.length) : content,
      text: mark ? text.slice(mark.length).trim() : text,
    };
  });
  const sequence = new NumberSequence(body);
  let underTargets = false;
  for (const [index, piece] of pieces.entries()) {
    if (piece === null) continue;
    if (!('mark' in piece)) {
      body.blocks.push({ ...piece.table, type: 'table', id: newId() });
      continue;
    }
    const { mark } = piece;
    if (mark?.sign === '-' || mark?.sign === '.') body.romanMark ??= mark.sign;
    if (mark?.level === 'bullet' || mark?.level === 'sub-bullet') {
      if (addTaskLine(body, piece)) continue;
      const depth = mark.level === 'bullet' ? 0 : 1;
      const id = newId();
      if (underTargets && depth === 0)
        body.blocks.push({ type: 'target', id, slot: 'bullet', content: piece.content });
      else body.blocks.push({ type: 'bullet', id, depth, content: piece.content });
      continue;
    }
    if (mark) {
      const id = newId();
      sequence.check(mark, piece, id);
      const next = pieces.slice(index + 1).find((entry) => entry !== null);
      const heading = isHeading(piece, mark.level, next && 'mark' in next ? next : null);
      if (heading) {
        body.blocks.push({
          type: 'heading',
          id,
          level: mark.level,
          content: mark.level === 'letter' ? piece.content : unstyled(piece.content),
        });
        underTargets = /chỉ tiêu/iu.test(piece.text);
      } else {
        body.blocks.push({ type: 'item', id, level: mark.level, content: piece.content });
        underTargets = false;
      }
      continue;
    }
    body.blocks.push({
      type: 'paragraph',
      id: newId(),
      content: piece.content,
      ...(piece.node.isCentred ? { align: 'center' as const } : {}),
    });
  }
  return body;
}

const TITLE_LENGTH = 420;
const RANK: Readonly<Record<Level, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  article: 4,
  roman: 4,
  arabic: 5,
  decimal: 6,
  letter: 7,
};

/** A title stands alone and is followed by what it heads; a numbered sentence is an item. */
function isHeading(piece: Piece, level: Level, next: Piece | null): boolean {
  if (['part', 'chapter', 'section', 'subsection', 'roman'].includes(level)) return true;
  if (piece.text.length > TITLE_LENGTH) return false;
  const deeper = next?.mark !== undefined && next.mark !== null && isDeeper(next.mark, level);
  // A bold title with task lines below is a task, not a heading.
  if (level === 'letter') return isAllBold(piece.content) && !(next && readTaskLabel(next.text));
  if (piece.node.isHeading || isAllBold(piece.content)) return true;
  if (level === 'article') return !/[.;]$/.test(piece.text) && piece.text.length < TITLE_LENGTH / 2;
  if (level === 'decimal') return !/[.;]$/.test(piece.text);
  if (/[;]$|\.\/\.$/.test(piece.text)) return false;
  if (/\.$/.test(piece.text))
    return deeper && next?.mark?.level !== 'bullet' && next?.mark?.level !== 'letter';
  return deeper || (next !== null && next.mark === null);
}

function isDeeper(mark: TypedMark, level: Level): boolean {
  if (mark.level === 'bullet' || mark.level === 'sub-bullet') return true;
  return RANK[mark.level] > RANK[level];
}

/** Puts "- Thời gian thực hiện: …" into the task it belongs to; the block before becomes a task if it is not one yet. */
function addTaskLine(body: Body, piece: Piece): boolean {
  const label = readTaskLabel(piece.text);
  if (!label) return false;
  const line: TaskLine = {
    role: label.role,
    label: label.label,
    content: dropStart(piece.content, label.length),
  };
  const { blocks } = body;
  const last = blocks.at(-1);
  if (last?.type === 'task') {
    last.lines.push(line);
    return true;
  }
  // Plain paragraphs between the task's words and its lines explain it.
  let start = blocks.length - 1;
  while (start >= 0 && blocks[start]?.type === 'paragraph') start -= 1;
  const owner = blocks[start];
  if (
    !owner ||
    (owner.type !== 'item' &&
      owner.type !== 'bullet' &&
      owner.type !== 'target' &&
      !(owner.type === 'heading' && owner.level === 'letter'))
  )
    return false;
  if (owner.type === 'target' && owner.quantity) return false;
  const detail = blocks.slice(start + 1).filter((block) => block.type === 'paragraph');
  const slot = owner.type === 'bullet' || owner.type === 'target' ? 'bullet' : owner.level;
  const task: Task = { type: 'task', id: owner.id, slot, content: owner.content, detail, lines: [line] };
  blocks.splice(start, blocks.length - start, task);
  return true;
}

/** Follows typed numbers and notes where they skip, repeat or go back. */
class NumberSequence {
  readonly #body: Body;
  readonly #counts = new Map<Level, number>();

  constructor(body: Body) {
    this.#body = body;
  }

  check(mark: TypedMark, piece: Piece, blockId: string): void {
    const { level } = mark;
    if (level === 'bullet' || level === 'sub-bullet') return;
    for (const other of this.#counts.keys())
      if (RANK[other] > RANK[level] && other !== 'article') this.#counts.delete(other);
    const expected = (this.#counts.get(level) ?? 0) + 1;
    this.#counts.set(level, expected);
    const typed = markValue(level, mark.number);
    if (typed !== expected && mark.number !== '' && !(level === 'letter' && mark.number === 'f')) {
      this.#body.numberNotes.push({
        line: piece.node.line,
        typed: mark.number,
        expected,
        text: contentText(piece.content).slice(0, 80),
        blockId,
      });
    }
  }
}
