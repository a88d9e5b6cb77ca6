/** The body of a document or appendix: headings, items, paragraphs, dashes, tasks, targets, tables. */
import { assertNever } from '../model/assert-never.ts';
import { contentText, isBlank, plain } from '../model/content.ts';
import type { Block, Content, Level, Table, Task } from '../model/document.ts';
import { formatQuantity } from '../model/quantity.ts';
import type { Align, LayoutProfile, StyleName } from '../profiles/profile.ts';
import type { Mm } from '../profiles/units.ts';
import type { LaidCell, LaidList, LaidMark, LaidNode, LaidParagraph, LaidRun, LaidTable } from './laid.ts';
import { columnWidths } from './column-widths.ts';
import { slotOf, type BlockNumber } from './numbering.ts';
import { layoutContent } from './runs.ts';

export interface BodyContext {
  profile: LayoutProfile;
  numbers: ReadonlyMap<string, BlockNumber>;
  /** Printed name of a block, for cross references. */
  resolve: (ref: string) => string;
  /** Width between the margins. */
  width: Mm;
  /** Where the body stands in the document: ["body"] or ["appendices", 0, "body"]. */
  path: (string | number)[];
  /** Lists of earlier bodies are numbered below this, so that appendices begin their own. */
  listBase: number;
}

const LABEL_STYLES: Partial<Record<Level, readonly [StyleName, StyleName]>> = {
  part: ['partLabel', 'partTitle'],
  chapter: ['chapterLabel', 'chapterTitle'],
  section: ['sectionLabel', 'sectionTitle'],
  subsection: ['subsectionLabel', 'subsectionTitle'],
};

const OUTLINE: Readonly<Record<Level, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  article: 4,
  roman: 1,
  arabic: 2,
  decimal: 3,
  letter: 4,
};

/** Lays a body out, block by block. */
export function layoutBody(body: readonly Block[], context: BodyContext): LaidNode[] {
  return body.flatMap((block, index) => layoutBlock(block, [...context.path, index], context));
}

function layoutBlock(block: Block, path: (string | number)[], context: BodyContext): LaidNode[] {
  switch (block.type) {
    case 'heading':
      return layoutHeading(block.id, block.level, block.content, [...path, 'content'], context);
    case 'item':
    case 'bullet':
      return [marked(block, block.content, path, context)];
    case 'paragraph': {
      const align = block.align ? { align: block.align } : {};
      return [{ ...running('body', block.content, block.id, [...path, 'content'], context), ...align }];
    }
    case 'task':
      return layoutTask(block, path, context);
    case 'target': {
      const content = block.quantity
        ? [...block.content, ...plain(`: ${formatQuantity(block.quantity)}`)]
        : block.content;
      return [marked(block, content, path, context)];
    }
    case 'table':
      return [layoutTable(block, path, context)];
    default:
      return assertNever(block);
  }
}

function running(
  name: StyleName,
  content: Content,
  blockId: string,
  path: (string | number)[],
  context: BodyContext,
): LaidParagraph {
  const style = context.profile.styles[name];
  return {
    type: 'paragraph',
    style: name,
    align: style.align,
    runs: layoutContent(content, style, context.resolve),
    keepNext: style.keepNext,
    blockId,
    path,
  };
}

function layoutHeading(
  id: string,
  level: Level,
  content: Content,
  path: (string | number)[],
  context: BodyContext,
): LaidNode[] {
  const { profile, numbers } = context;
  const number = numbers.get(id);
  const pair = LABEL_STYLES[level];
  if (pair && profile.numbering[level].ownLine) {
    const [label, title] = pair;
    const labelStyle = profile.styles[label];
    const labelNode: LaidParagraph = {
      type: 'paragraph',
      style: label,
      align: labelStyle.align,
      keepNext: true,
      blockId: id,
      runs: [
        {
          text: number?.mark ?? '',
          bold: labelStyle.bold,
          italic: labelStyle.italic,
          underline: labelStyle.underline,
        },
      ],
    };
    const titleNode = running(title, content, id, path, context);
    return titleNode.runs.length === 0 ? [labelNode] : [labelNode, { ...titleNode, outline: OUTLINE[level] }];
  }
  const style = profile.styles[level as StyleName & Level];
  const node = running(level as StyleName & Level, content, id, path, context);
  return [
    {
      ...node,
      mark: markOf(
        number,
        level,
        { text: '', bold: style.bold, italic: style.italic, underline: false },
        context,
      ),
      outline: OUTLINE[level],
    },
  ];
}

/**
 * A numbered or dashed paragraph of running text. It is set as body text, not as a title; its mark follows the first letters: in
 * "**1. Thời gian:** …" the number is bold as well.
 */
function marked(
  block: Block,
  content: Content,
  path: (string | number)[],
  context: BodyContext,
): LaidParagraph {
  const slot = slotOf(block);
  const name: StyleName =
    slot === 'bullet' ? (block.type === 'bullet' && block.depth === 1 ? 'subBullet' : 'bullet') : 'body';
  const node = running(name, content, block.id, [...path, 'content'], context);
  if (slot === 'none') return node;
  const first = node.runs[0];
  const type = {
    text: '',
    // "Điều 1." is bold even before running text (Phụ lục I, phần II, mục I.6).
    bold:
      slot === 'article' ? context.profile.styles.article.bold : slot !== 'bullet' && first?.bold === true,
    italic: slot !== 'bullet' && first?.italic === true,
    underline: false,
  };
  return { ...node, mark: markOf(context.numbers.get(block.id), slot, type, context) };
}

function markOf(
  number: BlockNumber | undefined,
  slot: Level | 'bullet',
  type: LaidRun,
  context: BodyContext,
): LaidMark {
  const mark: LaidMark = { ...type, text: number?.mark ?? '' };
  const list = listOf(number, slot, context);
  return list ? { ...mark, list } : mark;
}

// Word counts I., 1., Điều 1. and dashes itself; it has no Vietnamese letters and no "1.1." under a level of another list.
function listOf(
  number: BlockNumber | undefined,
  slot: Level | 'bullet',
  context: BodyContext,
): LaidList | null {
  const { profile } = context;
  if (profile.numberingForm !== 'list' || !number) return null;
  if (slot === 'bullet') return { instance: 0, format: 'bullet', prefix: '', suffix: '', sign: number.mark };
  const rules = profile.numbering[slot];
  if (rules.composite || rules.format === 'vietnamese-letter') return null;
  return {
    instance: context.listBase + number.sequence,
    format: rules.format,
    prefix: rules.prefix,
    suffix: rules.suffix,
  };
}

// About three lines of the body.
const SHORT_TASK = 250;

/**
 * A task: its content, what explains it, then a dash line for each of its roles ("- Cơ quan chủ trì: …"). A line in which nothing is written yet
 * is not printed; those behind it keep their own place in the model.
 */
function layoutTask(task: Task, path: (string | number)[], context: BodyContext): LaidNode[] {
  const { profile } = context;
  const head = marked(task, task.content, path, context);
  const detail = task.detail.map((part, index): LaidParagraph => {
    const place = [...path, 'detail', index, 'content'];
    if (part.type === 'paragraph')
      return {
        ...running('body', part.content, task.id, place, context),
        ...(part.align ? { align: part.align } : {}),
      };
    return dashed(
      running(part.depth === 1 ? 'subBullet' : 'bullet', part.content, task.id, place, context),
      profile.bulletMarks[part.depth],
      profile,
    );
  });
  const lines = task.lines.flatMap((line, index): LaidParagraph[] => {
    if (isBlank(line.content)) return [];
    const place = [...path, 'lines', index, 'content'];
    const node = running('bullet', [{ text: `${line.label}: ` }, ...line.content], task.id, place, context);
    // Below a dash the lines are one step further in.
    const mark = task.slot === 'bullet' ? profile.bulletMarks[1] : profile.bulletMarks[0];
    return [dashed(node, mark, profile)];
  });
  // The first line of its assignment stays with the task, unless the task itself fills much of a page.
  const isShort = contentText(task.content).length <= SHORT_TASK;
  return [
    lines.length + detail.length > 0 && isShort ? { ...head, keepNext: true } : head,
    ...detail,
    ...lines,
  ];
}

function dashed(node: LaidParagraph, sign: string, profile: LayoutProfile): LaidParagraph {
  const mark: LaidMark = { text: sign, bold: false, italic: false, underline: false };
  return {
    ...node,
    mark:
      profile.numberingForm === 'list'
        ? { ...mark, list: { instance: 0, format: 'bullet', prefix: '', suffix: '', sign } }
        : mark,
  };
}

function layoutTable(table: Table, path: (string | number)[], context: BodyContext): LaidTable {
  const { profile, width } = context;
  const { columns } = table;
  // Cells covered by a row span from above: column -> last covered row.
  const covered: number[] = columns.map(() => -1);
  const rows = table.rows.map((row, r) => {
    let column = 0;
    return row.flatMap((source, c): LaidCell[] => {
      while (column < columns.length && (covered[column] ?? -1) >= r) column += 1;
      if (column >= columns.length) return [];
      const isHeader = r < table.headerRows;
      const name: StyleName = isHeader ? 'tableHeader' : 'tableCell';
      const colSpan = Math.min(source.colSpan ?? 1, columns.length - column);
      const rowSpan = Math.min(source.rowSpan ?? 1, table.rows.length - r);
      const align: Align =
        source.align ??
        (isHeader
          ? profile.styles.tableHeader.align
          : (columns[column]?.align ?? profile.styles.tableCell.align));
      const laid: LaidCell = {
        column,
        colSpan,
        rowSpan,
        nodes: source.paragraphs.map((content, p) => ({
          ...running(name, content, table.id, [...path, 'rows', r, c, 'paragraphs', p], context),
          align,
          keepNext: false,
        })),
      };
      for (let k = column; k < column + colSpan; k += 1) covered[k] = r + rowSpan - 1;
      column += colSpan;
      return [laid];
    });
  });
  return {
    type: 'table',
    role: 'body',
    columns: columnWidths(table, rows, profile, width),
    headerRows: table.headerRows,
    rows,
    keepRows: true,
    blockId: table.id,
  };
}
