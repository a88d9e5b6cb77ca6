/** The body of a document from raw paragraphs: headings, items, dashes, tasks with their lines, targets, tables. */
import type { Block, Content, Level, Task, TaskLine } from '../model/document.ts';
import { isFurniture } from './furniture.ts';
import { readMark, type TypedMark } from './marks.ts';
import {
  dropStart,
  isAllBold,
  rawText,
  trimContent,
  unstyled,
  type RawNode,
  type RawParagraph,
} from './raw.ts';
import { readTaskLabel } from './task-label.ts';

/** A number as it stood in the source. */
export interface TypedNumber {
  blockId: string;
  level: Level;
  number: string;
  line: number;
}

export interface Body {
  blocks: Block[];
  typedNumbers: TypedNumber[];
  /** Sign behind roman numbers. */
  romanMark: '.' | '-' | null;
}

interface Piece {
  node: RawParagraph;
  mark: TypedMark | null;
  content: Content;
  text: string;
}

/** Recovers the blocks of a body. Ids are b1, b2, … behind `prefix`. */
export function readBody(nodes: readonly RawNode[], prefix = 'b'): Body {
  const body: Body = { blocks: [], typedNumbers: [], romanMark: null };
  let counter = 0;
  const newId = (): string => `${prefix}${(counter += 1)}`;
  const pieces = nodes.flatMap((node) => readPiece(node) ?? []);
  let underTargets = false;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece) continue;
    if (!('mark' in piece)) {
      body.blocks.push({ ...piece.table, type: 'table', id: newId() });
      continue;
    }
    const { mark } = piece;
    if (mark?.sign === '-' || mark?.sign === '.') body.romanMark ??= mark.sign;
    if ((mark === null || isDash(mark)) && addTaskLine(body, piece)) continue;
    if (mark && isDash(mark)) {
      const depth = mark.level === 'bullet' ? 0 : 1;
      const id = newId();
      if (underTargets && depth === 0)
        body.blocks.push({ type: 'target', id, slot: 'bullet', content: piece.content });
      else body.blocks.push({ type: 'bullet', id, depth, content: piece.content });
      continue;
    }
    if (mark) {
      const level = mark.level as Level;
      const id = newId();
      body.typedNumbers.push({ blockId: id, level, number: mark.number, line: piece.node.line });
      const following = pieces[index + 1];
      const next = following && 'mark' in following ? following : null;
      if (isHeading(piece, level, next)) {
        // "Chương I" on its own line, its title on the next.
        const isTitleNext = OWN_LINE.has(level) && piece.text === '' && next !== null && isTitle(next);
        if (isTitleNext) index += 1;
        const content = isTitleNext ? next.content : piece.content;
        body.blocks.push({
          type: 'heading',
          id,
          level,
          content: level === 'letter' ? content : unstyled(content),
        });
        underTargets = /chỉ tiêu/iu.test(piece.text);
      } else {
        body.blocks.push({ type: 'item', id, level, content: piece.content });
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

function isDash(mark: TypedMark): boolean {
  return mark.level === 'bullet' || mark.level === 'sub-bullet';
}

/** A node with its mark taken off; null for furniture. */
function readPiece(node: RawNode): Piece | Extract<RawNode, { type: 'table' }> | null {
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
}

const OWN_LINE: ReadonlySet<Level> = new Set(['part', 'chapter', 'section', 'subsection']);

function isTitle(piece: Piece): boolean {
  return (
    piece.mark === null &&
    piece.text.length <= TITLE_LENGTH &&
    (piece.text === piece.text.toLocaleUpperCase('vi') ||
      (piece.node.isCentred === true && piece.node.isHeading))
  );
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
  if (OWN_LINE.has(level)) return true;
  if (piece.text.length > TITLE_LENGTH) return false;
  if (level === 'roman') return true;
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

const MAX_LINES = 30;
const MAX_DETAIL = 100;

/**
 * Puts "- Thời gian thực hiện: …" into the task it belongs to; the block before becomes a task if it is not one yet. Without a dash only a task that
 * has begun takes the line.
 */
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
    if (last.lines.length >= MAX_LINES) return false;
    last.lines.push(line);
    return true;
  }
  if (piece.mark === null && label.role === 'product') return false;
  // Plain paragraphs between the task's words and its lines explain it.
  let start = blocks.length - 1;
  while (start >= 0 && blocks[start]?.type === 'paragraph') {
    if (blocks.length - start > MAX_DETAIL) return false;
    start -= 1;
  }
  const owner = blocks[start];
  if (!owner || !ownsTaskLine(owner, label.role, blocks.length - 1 - start, piece.mark !== null))
    return false;
  const detail = blocks.slice(start + 1).filter((block) => block.type === 'paragraph');
  const slot = owner.type === 'bullet' || owner.type === 'target' ? 'bullet' : owner.level;
  const task: Task = { type: 'task', id: owner.id, slot, content: owner.content, detail, lines: [line] };
  blocks.splice(start, blocks.length - start, task);
  return true;
}

type Owner = Extract<Block, { type: 'item' | 'bullet' | 'target' | 'heading' }>;

/** Whether a block with `between` paragraphs behind it is the task that a line with this role tells of. */
function ownsTaskLine(
  owner: Block,
  role: TaskLine['role'],
  between: number,
  isDashed: boolean,
): owner is Owner {
  const assigns = role === 'agency' || role === 'lead' || role === 'partners';
  switch (owner.type) {
    case 'item':
      return isDashed || assigns;
    case 'bullet':
      return owner.depth === 0 && (isDashed || assigns);
    case 'target':
      return owner.quantity === undefined;
    case 'heading':
      // "1. Tập huấn" is a task where it is assigned at once; else it heads what follows.
      return (
        owner.level === 'letter' ||
        ((owner.level === 'arabic' || owner.level === 'decimal') && between === 0 && assigns)
      );
    default:
      return false;
  }
}
