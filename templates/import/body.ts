/** The body of a document from raw paragraphs: headings, items, dashes, tasks with their lines, targets, tables. */
import { contentText } from '../model/content.ts';
import type { Block, Content, Level, Task, TaskLine } from '../model/document.ts';
import { isFurniture, isRule } from './furniture.ts';
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
  return new BodyReader(prefix).read(nodes.flatMap((node) => readPiece(node) ?? []));
}

class BodyReader {
  readonly #prefix: string;
  readonly #body: Body = { blocks: [], typedNumbers: [], romanMark: null };
  /** Headings that the source does not set in bold: what follows may show that they are tasks. */
  readonly #guessed = new Set<string>();
  #counter = 0;
  #underTargets = false;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  read(pieces: readonly (Piece | TablePiece)[]): Body {
    const { blocks } = this.#body;
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (!piece) continue;
      if (!('mark' in piece)) {
        blocks.push({ ...piece.table, type: 'table', id: this.#newId() });
        continue;
      }
      const { mark } = piece;
      if ((mark === null || isDash(mark.level)) && this.#takeTaskLine(piece)) continue;
      if (mark === null) this.#addParagraph(piece);
      else if (isDash(mark.level)) this.#addDash(piece, mark.level === 'bullet' ? 0 : 1);
      else {
        const following = pieces[index + 1];
        if (this.#addNumbered(piece, mark, mark.level, following && 'mark' in following ? following : null))
          index += 1;
      }
    }
    return this.#body;
  }

  #newId(): string {
    this.#counter += 1;
    return `${this.#prefix}${this.#counter}`;
  }

  #addParagraph({ content, node }: Piece): void {
    this.#body.blocks.push({
      type: 'paragraph',
      id: this.#newId(),
      content,
      ...(node.isCentred ? { align: 'center' as const } : {}),
    });
  }

  #addDash({ content }: Piece, depth: 0 | 1): void {
    const id = this.#newId();
    this.#body.blocks.push(
      this.#underTargets && depth === 0
        ? { type: 'target', id, slot: 'bullet', content }
        : { type: 'bullet', id, depth, content },
    );
  }

  /** True where the paragraph behind was taken as its title. */
  #addNumbered(piece: Piece, mark: TypedMark, level: Level, next: Piece | null): boolean {
    const id = this.#newId();
    if (mark.sign === '-' || mark.sign === '.') this.#body.romanMark ??= mark.sign;
    this.#body.typedNumbers.push({ blockId: id, level, number: mark.number, line: piece.node.line });
    if (!isHeading(piece, level, next)) {
      this.#body.blocks.push({ type: 'item', id, level, content: piece.content });
      this.#underTargets = false;
      return false;
    }
    // "Chương I" on its own line, its title on the next.
    const isTitleNext = OWN_LINE.has(level) && piece.text === '' && next !== null && isTitle(next);
    const content = isTitleNext ? next.content : piece.content;
    this.#body.blocks.push({
      type: 'heading',
      id,
      level,
      content: level === 'letter' ? content : unstyled(content),
    });
    if (!piece.node.isHeading && !isAllBold(piece.content)) this.#guessed.add(id);
    this.#underTargets = /chỉ tiêu/iu.test(contentText(content));
    return isTitleNext;
  }

  /**
   * Puts "- Thời gian thực hiện: …" into the task it belongs to; the block before becomes a task if it is not one yet. Without a dash only a task
   * that has begun takes the line.
   */
  #takeTaskLine(piece: Piece): boolean {
    const label = readTaskLabel(piece.text);
    if (!label) return false;
    const line: TaskLine = {
      role: label.role,
      label: label.label,
      content: dropStart(piece.content, label.length),
    };
    const { blocks } = this.#body;
    const last = blocks.at(-1);
    if (last?.type === 'task') {
      if (last.lines.length >= MAX_LINES) return false;
      last.lines.push(line);
      return true;
    }
    if (piece.mark === null && label.role === 'product') return false;
    const isSibling = piece.mark?.level === 'bullet';
    const start =
      this.#ownerOfList(label.role, isSibling) ?? this.#ownerIndex(label.role, piece.mark !== null);
    if (start === null) return false;
    const owner = blocks[start];
    if (!owner || !canBeTask(owner)) return false;
    const detail = blocks
      .slice(start + 1)
      .filter((block) => block.type === 'paragraph' || block.type === 'bullet');
    const slot = owner.type === 'bullet' || owner.type === 'target' ? 'bullet' : owner.level;
    const task: Task = { type: 'task', id: owner.id, slot, content: owner.content, detail, lines: [line] };
    blocks.splice(start, blocks.length - start, task);
    return true;
  }

  /** Index of the task that a line with this role tells of: the last block but for plain paragraphs, which explain it. */
  #ownerIndex(role: TaskLine['role'], isDashed: boolean): number | null {
    const { blocks } = this.#body;
    let index = blocks.length - 1;
    while (index >= 0 && blocks[index]?.type === 'paragraph') {
      if (blocks.length - index > MAX_DETAIL) return null;
      index -= 1;
    }
    const owner = blocks[index];
    return owner && this.#ownsLine(owner, role, blocks.length - 1 - index, isDashed) ? index : null;
  }

  /**
   * "a) Kiện toàn", "- explained", "- Cơ quan thực hiện: …": the line stands in one list with dashes that explain the task above them. Null where the
   * list belongs to no numbered task.
   */
  #ownerOfList(role: TaskLine['role'], isSibling: boolean): number | null {
    const { blocks } = this.#body;
    if (!isSibling || blocks.at(-1)?.type !== 'bullet') return null;
    const index = blocks.findLastIndex((block) => block.type !== 'bullet' && block.type !== 'paragraph');
    const owner = blocks[index];
    const isTask =
      owner?.type === 'item' ||
      (owner?.type === 'heading' && this.#ownsLine(owner, role, blocks.length, true));
    return isTask && blocks.length - index <= MAX_DETAIL ? index : null;
  }

  /** Whether a block with `between` paragraphs behind it is the task that a line with this role tells of. */
  #ownsLine(owner: Block, role: TaskLine['role'], between: number, isDashed: boolean): boolean {
    const assigns = role === 'agency' || role === 'lead' || role === 'partners';
    switch (owner.type) {
      case 'item':
        return isDashed || assigns;
      case 'bullet':
        return (
          owner.depth === 0 && (isDashed || assigns) && readTaskLabel(contentText(owner.content)) === null
        );
      case 'target':
        return owner.quantity === undefined;
      case 'heading':
        // "1. Tập huấn" is a task where it is assigned at once; else it heads what follows, unless nothing but place speaks for a heading.
        if (owner.level === 'letter') return true;
        return (
          (owner.level === 'arabic' || owner.level === 'decimal') &&
          assigns &&
          (between === 0 || this.#guessed.has(owner.id))
        );
      default:
        return false;
    }
  }
}

type Owner = Extract<Block, { type: 'item' | 'bullet' | 'target' | 'heading' }>;
function canBeTask(block: Block): block is Owner {
  return (
    block.type === 'item' || block.type === 'bullet' || block.type === 'target' || block.type === 'heading'
  );
}

type TablePiece = Extract<RawNode, { type: 'table' }>;

function isDash(level: TypedMark['level']): level is 'bullet' | 'sub-bullet' {
  return level === 'bullet' || level === 'sub-bullet';
}

/** A node with its mark taken off; null for furniture. */
function readPiece(node: RawNode): Piece | TablePiece | null {
  if (node.type === 'table') return node;
  const text = rawText(node);
  if (text === '' || isFurniture(text) || isRule(text)) return null;
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
