/**
 * Text and HTML from other programs (Word, Excel, web pages, mail) into blocks: their paragraphs and tables are read, then the import's own recovery
 * of structure finds numbers, dashes, tasks. No style of the other program comes along.
 */
import { readBody } from '../../../../templates/import/body.ts';
import type { RawNode } from '../../../../templates/import/raw.ts';
import {
  LIMITS,
  type Block,
  type Cell,
  type Content,
  type TextSpan,
} from '../../../../templates/model/document.ts';
import { shiftText, type Shift } from '../../../../templates/model/raised.ts';
import { findBadCharacter, withoutInvisible } from '../../../../templates/model/text.ts';
import { newBlockId } from '../block-edit.ts';
import { normalContent } from './convert.ts';

/** What one paste may bring; more is cut, and the page tells so. */
export const MAX_PASTED = 2_000_000;

/** How letters look that a paste keeps. */
interface Look extends Pick<TextSpan, 'bold' | 'italic' | 'underline'> {
  shift?: Shift;
}

const BLOCK_TAGS = new Set([
  'ADDRESS',
  'ARTICLE',
  'BLOCKQUOTE',
  'BODY',
  'CENTER',
  'DD',
  'DIV',
  'DL',
  'DT',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'TABLE',
  'UL',
]);
const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'SVG',
  'IMG',
  'XML',
]);

/** Blocks out of pasted HTML. */
export function blocksFromHtml(html: string): Block[] {
  // A document of the parser is inert: no script runs, nothing is loaded.
  const taken = html.slice(0, MAX_PASTED);
  const page = new DOMParser().parseFromString(withoutStyles(taken), 'text/html');
  const classes = classStyles(taken);
  for (const element of page.querySelectorAll('[class]')) {
    const style = [...element.classList].map((name) => classes.get(name) ?? '').join(';');
    // What the element says itself comes first, and so holds.
    element.setAttribute('data-style', `${element.getAttribute('data-style') ?? ''};${style}`);
  }
  const reader = new HtmlReader();
  reader.read(page.body, {});
  reader.endParagraph();
  return asBlocks(reader.nodes);
}

/**
 * The Content-Security-Policy of the window lets no inline style be, in no document: what they say is read from a `data-` attribute instead.
 * Handlers of events go the same way.
 */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi, (tag) =>
      tag.replace(/([\s"'])(style|on[a-z]+)\s*=/gi, '$1data-$2='),
    );
}

/** Declarations of Excel's classes (".xl65 {font-weight:700}"): it says there what is bold and centred, not in the cells. */
function classStyles(html: string): Map<string, string> {
  return new Map(
    [...html.matchAll(/^\s*\.(xl\d+)\s*\{([^}]*)\}/gm)].map(([, name = '', style = '']) => [name, style]),
  );
}

/** A declaration of an element's own style; '' without it. */
function styleOf(element: Element, name: string): string {
  for (const declaration of (element.getAttribute('data-style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === name)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** Blocks out of pasted plain text: a paragraph a line; lines with tabs on each are a table. */
export function blocksFromText(text: string): Block[] {
  const lines = text.slice(0, MAX_PASTED).replace(/\r\n?/g, '\n').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length > 1 && filled.every((line) => line.includes('\t'))) {
    const rows = filled.map((line) =>
      line.split('\t').map((cell): Cell => ({ paragraphs: [contentOfText(cell)] })),
    );
    return asBlocks([{ type: 'table', line: 1, table: tableOf(rows, 0) }]);
  }
  return asBlocks(
    lines.map((line, index): RawNode => ({
      type: 'paragraph',
      line: index + 1,
      isHeading: false,
      content: contentOfText(line),
    })),
  );
}

function asBlocks(nodes: readonly RawNode[]): Block[] {
  return readBody(nodes).blocks.map((block): Block =>
    block.type === 'task'
      ? {
          ...block,
          id: newBlockId(),
          detail: block.detail.map((entry) => ({ ...entry, id: newBlockId() })),
        }
      : { ...block, id: newBlockId() },
  );
}

/** Text as a document may bear it: composed, blanks of one kind, without characters that no document prints. */
export function cleanText(text: string): string {
  const plain = withoutInvisible(text).normalize('NFC').replaceAll('\u00A0', ' ').replaceAll('\t', ' ');
  if (findBadCharacter(plain) === null) return plain;
  return [...plain].filter((char) => findBadCharacter(char) === null).join('');
}

function contentOfText(text: string): Content {
  const clean = cleanText(text).replace(/ {2,}/g, ' ').trim();
  return clean === '' ? [] : [{ text: clean }];
}

function tableOf(rows: Cell[][], headerRows: number): Extract<RawNode, { type: 'table' }>['table'] {
  const width = Math.min(
    LIMITS.tableColumns,
    Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0))),
  );
  const isPlain = rows.every((row) =>
    row.every((cell) => (cell.colSpan ?? 1) === 1 && (cell.rowSpan ?? 1) === 1),
  );
  const kept = rows.slice(0, LIMITS.tableRows).map((row) => row.slice(0, width));
  return {
    columns: Array.from({ length: width }, (_, column) => ({ weight: weightOf(kept, column, isPlain) })),
    headerRows,
    rows: isPlain
      ? kept.map((row) => [
          ...row,
          ...Array.from({ length: width - row.length }, (): Cell => ({ paragraphs: [[]] })),
        ])
      : kept,
  };
}

/** Columns with long words are wider. */
function weightOf(rows: readonly Cell[][], column: number, isPlain: boolean): number {
  if (!isPlain) return 1;
  const lengths = rows.map((row) =>
    (row[column]?.paragraphs ?? []).reduce(
      (sum, content) =>
        sum + content.reduce((inner, span) => inner + ('text' in span ? span.text.length : 0), 0),
      0,
    ),
  );
  const longest = Math.max(0, ...lengths);
  return Math.max(1, Math.min(6, Math.round(longest / 8)));
}

class HtmlReader {
  readonly nodes: RawNode[] = [];
  #open: TextSpan[] = [];
  #line = 1;
  #isHeading = false;
  #isCentred = false;
  #lists: { ordered: boolean; count: number }[] = [];

  read(parent: Node, look: Look): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#text(node.data, look);
      else if (node instanceof HTMLElement) this.#element(node, look);
    }
  }

  #text(raw: string, { shift, ...emphasis }: Look): void {
    const clean = cleanText(raw.replace(/[\r\n]+/g, ' ')).replace(/ {2,}/g, ' ');
    const text = shiftText(clean, shift ?? null);
    if (text !== '') this.#open.push({ text, ...emphasis });
  }

  #element(element: HTMLElement, outer: Look): void {
    if (DROPPED.has(element.tagName.toUpperCase()) || styleOf(element, 'display') === 'none') return;
    if (element.tagName === 'BR') {
      this.#open.push({ text: '\n' });
      return;
    }
    if (element.tagName === 'TABLE') return this.#table(element);
    const look = lookOf(element, outer);
    if (!BLOCK_TAGS.has(element.tagName)) return this.read(element, look);
    this.endParagraph();
    if (element.tagName === 'OL' || element.tagName === 'UL') {
      this.#lists.push({
        ordered: element.tagName === 'OL',
        count: Number(element.getAttribute('start') ?? 1) - 1,
      });
      this.read(element, look);
      this.#lists.pop();
    } else {
      this.#isHeading = /^H[1-6]$/.test(element.tagName);
      this.#isCentred =
        styleOf(element, 'text-align') === 'center' || element.getAttribute('align') === 'center';
      if (element.tagName === 'LI') this.#listMark(element);
      this.read(element, look);
    }
    this.endParagraph();
  }

  /** Lists of web pages number themselves; the recovery of structure reads marks as typed. */
  #listMark(element: HTMLElement): void {
    const list = this.#lists.at(-1);
    if (!list) return;
    list.count += 1;
    const parent = element.parentElement;
    const style = styleOf(element, 'list-style-type') || (parent ? styleOf(parent, 'list-style-type') : '');
    const type = element.parentElement?.getAttribute('type') ?? '';
    const isLetter = style.includes('alpha') || style.includes('latin') || type === 'a';
    const isRoman = style === 'upper-roman' || type === 'I';
    const mark = !list.ordered
      ? this.#lists.length > 1
        ? '+ '
        : '- '
      : isRoman
        ? `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][list.count - 1] ?? 'X'}. `
        : isLetter
          ? `${'abcdđeghiklmnopqrstuvxy'[list.count - 1] ?? 'a'}) `
          : `${list.count}. `;
    this.#open.push({ text: mark });
  }

  endParagraph(): void {
    const content = trim(normalContent(this.#open));
    this.#open = [];
    if (content.length > 0)
      this.nodes.push({
        type: 'paragraph',
        line: this.#line,
        content,
        isHeading:
          this.#isHeading ||
          content.every((span) => 'text' in span && (span.bold === true || span.text.trim() === '')),
        ...(this.#isCentred ? { isCentred: true } : {}),
      });
    this.#line += 1;
    this.#isHeading = false;
    this.#isCentred = false;
  }

  #table(element: HTMLElement): void {
    this.endParagraph();
    const rows: Cell[][] = [];
    let headerRows = 0;
    for (const row of element.querySelectorAll('tr')) {
      if (row.closest('table') !== element || rows.length >= LIMITS.tableRows) continue;
      const cells = [...row.children].filter(
        (cell): cell is HTMLTableCellElement => cell instanceof HTMLTableCellElement,
      );
      if (cells.length === 0) continue;
      if (
        headerRows === rows.length &&
        (cells.every((cell) => cell.tagName === 'TH') || row.closest('thead'))
      )
        headerRows += 1;
      rows.push(cells.map((cell) => this.#cell(cell)));
    }
    if (rows.length === 0) return;
    if (rows.length === 1 && rows[0]?.length === 1) {
      // One cell copied out of a sheet is a text, no table.
      for (const content of rows[0][0]?.paragraphs ?? [])
        if (content.length > 0)
          this.nodes.push({ type: 'paragraph', line: this.#line, content, isHeading: false });
      return;
    }
    const widths = [...element.querySelectorAll('col')].flatMap((column) =>
      Array.from({ length: Math.min(column.span, LIMITS.tableColumns) }, () => Number(column.width)),
    );
    const table = tableOf(rows, Math.min(headerRows, 10));
    // As wide as they were there, where that is told of all of them.
    if (widths.length === table.columns.length && widths.every((width) => width > 0))
      table.columns = widths.map((width) => ({ weight: Math.min(1000, width) }));
    this.nodes.push({ type: 'table', line: this.#line, table });
    this.#line += 1;
  }

  #cell(element: HTMLTableCellElement): Cell {
    const inner = new HtmlReader();
    // A head cell is bold by its row.
    inner.read(element, element.tagName === 'TH' ? {} : lookOf(element, {}));
    inner.endParagraph();
    const align = styleOf(element, 'text-align') || (element.getAttribute('align') ?? '');
    const paragraphs = inner.nodes.flatMap((node): Content[] =>
      node.type === 'paragraph' ? [node.content] : node.table.rows.flat().flatMap((cell) => cell.paragraphs),
    );
    const colSpan = Math.min(LIMITS.tableColumns, Math.max(1, element.colSpan));
    const rowSpan = Math.min(LIMITS.tableRows, Math.max(1, element.rowSpan));
    return {
      paragraphs: paragraphs.length === 0 ? [[]] : paragraphs.slice(0, LIMITS.cellParagraphs),
      ...(colSpan > 1 ? { colSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(align === 'center' || align === 'right' ? { align } : {}),
    };
  }
}

function lookOf(element: HTMLElement, outer: Look): Look {
  const fontWeight = styleOf(element, 'font-weight');
  const fontStyle = styleOf(element, 'font-style');
  const decoration = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`;
  const weight = fontWeight === 'bold' || fontWeight === 'bolder' || Number(fontWeight) >= 600;
  const isPlain = fontWeight === 'normal' || fontWeight === '400';
  const bold = (['B', 'STRONG', 'TH'].includes(element.tagName) || weight || outer.bold === true) && !isPlain;
  const italic =
    (['I', 'EM'].includes(element.tagName) || fontStyle === 'italic' || outer.italic === true) &&
    fontStyle !== 'normal';
  const underline = element.tagName === 'U' || decoration.includes('underline') || outer.underline === true;
  const align = styleOf(element, 'vertical-align');
  const shift =
    element.tagName === 'SUP' || align === 'super'
      ? 'raised'
      : element.tagName === 'SUB' || align === 'sub'
        ? 'lowered'
        : outer.shift;
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(shift ? { shift } : {}),
  };
}

function trim(content: Content): Content {
  const spans = content.map((span) => ({ ...span }));
  const first = spans[0];
  if (first && 'text' in first) first.text = first.text.trimStart();
  const last = spans.at(-1);
  if (last && 'text' in last) last.text = last.text.trimEnd();
  return spans.filter((span) => !('text' in span) || span.text !== '');
}
