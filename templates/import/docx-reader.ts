/**
 * word/document.xml as raw paragraphs: runs joined, emphasis with style inheritance, automatic numbers as typed marks, header and signature tables
 * flattened, other tables kept. Deleted revisions, comments, fields' instructions, page headers and footers are dropped.
 */
import { codePointName, findBadCharacter } from '../model/text.ts';
import type { Cell, Content } from '../model/document.ts';
import { toPointLetter, toRoman } from '../layout/numbering.ts';
import { ImportError } from './import-error.ts';
import {
  isAllBold,
  rawText,
  trimContent,
  type RawDocument,
  type RawNode,
  type RawParagraph,
  type RawTable,
} from './raw.ts';
import { child, children, childValue, parseXml, type XmlElement } from './xml.ts';
import { ZipPackage } from './zip.ts';

const DOCUMENT = 'word/document.xml';

interface Emphasis {
  bold: boolean;
  italic: boolean;
  underline: boolean;
}

interface StyleInfo {
  basedOn?: string;
  run: Partial<Emphasis>;
  align?: string;
  outline?: number;
  numId?: string;
}

interface NumberLevel {
  format: string;
  text: string;
  start: number;
}

class Reader {
  readonly styles: Map<string, StyleInfo>;
  readonly numbering: Map<string, NumberLevel[]>;
  readonly counters = new Map<string, number[]>();
  line = 0;

  constructor(zip: ZipPackage) {
    this.styles = zip.has('word/styles.xml')
      ? readStyles(parseXml(zip.read('word/styles.xml'), 'word/styles.xml'))
      : new Map<string, never>();
    this.numbering = zip.has('word/numbering.xml')
      ? readNumbering(parseXml(zip.read('word/numbering.xml'), 'word/numbering.xml'))
      : new Map<string, never>();
  }

  style(id: string | undefined): Omit<StyleInfo, 'basedOn'> {
    const merged: Omit<StyleInfo, 'basedOn'> = { run: {} };
    const chain: StyleInfo[] = [];
    for (let current = id, depth = 0; current !== undefined && depth < 20; depth += 1) {
      const info = this.styles.get(current);
      if (!info) break;
      chain.unshift(info);
      current = info.basedOn;
    }
    for (const info of chain) {
      Object.assign(merged.run, info.run);
      if (info.align !== undefined) merged.align = info.align;
      if (info.outline !== undefined) merged.outline = info.outline;
      if (info.numId !== undefined) merged.numId = info.numId;
    }
    return merged;
  }

  paragraph(element: XmlElement): RawParagraph {
    this.line += 1;
    const properties = child(element, 'w:pPr');
    const style = this.style(childValue(properties, 'w:pStyle'));
    const content: Content = [];
    const mark = this.mark(properties, style.numId);
    if (mark !== '') content.push({ text: `${mark} ` });
    this.runs(element, style.run, content);
    const trimmed = trimContent(content);
    for (const span of trimmed) {
      if (!('text' in span)) continue;
      span.text = span.text.normalize('NFC');
      const bad = findBadCharacter(/^[\uF0B7\uF02D]/.test(span.text) ? span.text.slice(1) : span.text);
      if (bad) {
        throw new ImportError(
          'bad-character',
          `Đoạn ${this.line}: có ${bad.reason} (${codePointName(bad.codePoint)}). Hãy xóa ký tự này trong Word rồi nhập lại.`,
          `Đoạn ${this.line}`,
        );
      }
    }
    const align = childValue(properties, 'w:jc') ?? style.align;
    return {
      type: 'paragraph',
      content: trimmed,
      line: this.line,
      isHeading: isAllBold(trimmed),
      ...(align === 'center' ? { isCentred: true } : {}),
    };
  }

  runs(element: XmlElement, inherited: Partial<Emphasis>, into: Content): void {
    for (const part of element.children) {
      switch (part.name) {
        case 'w:r':
          this.run(part, inherited, into);
          break;
        // Inserted text, links, controls and the shown result of a field are text; deleted and moved-away text is not.
        case 'w:ins':
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:fldSimple':
        case 'w:moveTo':
          this.runs(part, inherited, into);
          break;
        default:
          break;
      }
    }
  }

  run(element: XmlElement, inherited: Partial<Emphasis>, into: Content): void {
    const properties = child(element, 'w:rPr');
    const emphasis: Partial<Emphasis> = {
      ...inherited,
      ...this.style(childValue(properties, 'w:rStyle')).run,
      ...readEmphasis(properties),
    };
    let text = '';
    for (const part of element.children) {
      if (part.name === 'w:t') text += part.text;
      else if (part.name === 'w:br' && part.attributes['w:type'] !== 'page') text += '\n';
      else if (part.name === 'w:cr') text += '\n';
      else if (part.name === 'w:tab') text += ' ';
      else if (part.name === 'w:noBreakHyphen') text += '-';
    }
    if (childValue(properties, 'w:vanish') !== undefined || child(properties, 'w:vanish')) return;
    if (text === '') return;
    if (child(properties, 'w:caps') && child(properties, 'w:caps')?.attributes['w:val'] !== '0')
      text = text.toLocaleUpperCase('vi');
    into.push({
      text,
      ...(emphasis.bold ? { bold: true } : {}),
      ...(emphasis.italic ? { italic: true } : {}),
      ...(emphasis.underline ? { underline: true } : {}),
    });
  }

  /** The number Word would show, as typed text. */
  mark(properties: XmlElement | undefined, styleNumId: string | undefined): string {
    const numPr = child(properties, 'w:numPr');
    const numId = childValue(numPr, 'w:numId') ?? styleNumId;
    if (numId === undefined || numId === '0') return '';
    const levels = this.numbering.get(numId);
    const level = Number(childValue(numPr, 'w:ilvl') ?? 0);
    const definition = levels?.[level];
    if (!levels || !definition) return '';
    if (definition.format === 'bullet') return '-';
    if (definition.format === 'none') return '';
    const counts = this.counters.get(numId) ?? [];
    counts[level] = (counts[level] ?? definition.start - 1) + 1;
    counts.length = level + 1;
    this.counters.set(numId, counts);
    return definition.text.replace(/%(\d)/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      return formatCount(levels[at]?.format ?? 'decimal', counts[at] ?? levels[at]?.start ?? 1);
    });
  }

  nodes(container: XmlElement, depth = 0): RawNode[] {
    if (depth > 20) throw new ImportError('xml-too-deep', `Phần “${DOCUMENT}” lồng bảng quá sâu.`, DOCUMENT);
    const found: RawNode[] = [];
    for (const part of container.children) {
      if (part.name === 'w:p') {
        const paragraph = this.paragraph(part);
        if (paragraph.content.length > 0) found.push(paragraph);
      } else if (part.name === 'w:tbl') {
        found.push(...this.table(part, depth));
      } else if (part.name === 'w:sdt' || part.name === 'w:sdtContent' || part.name === 'w:ins') {
        found.push(...this.nodes(part, depth + 1));
      }
    }
    return found;
  }

  table(element: XmlElement, depth: number): RawNode[] {
    const start = this.line + 1;
    const rows = children(element, 'w:tr').map((row) => ({
      header: child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined,
      cells: children(row, 'w:tc').map((cell) => ({
        span: Number(childValue(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1),
        merge: mergeOf(cell),
        nodes: this.nodes(cell, depth + 1),
      })),
    }));
    const flat = rows.flatMap((row) => row.cells.flatMap((cell) => cell.nodes));
    const text = flat.map((node) => (node.type === 'paragraph' ? rawText(node) : '')).join('\n');
    // Header, signature and kính gửi blocks are tables only for their geometry.
    if (
      /CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|^Nơi nhận\s*:?$|^Kính gửi\s*:?$/mu.test(text) ||
      !hasBorders(element)
    )
      return flat;
    const grid = children(child(element, 'w:tblGrid'), 'w:gridCol').map(
      (column) => Number(column.attributes['w:w'] ?? 1) || 1,
    );
    return [{ type: 'table', line: start, table: buildTable(rows, grid) }];
  }
}

function hasBorders(table: XmlElement): boolean {
  const borders = child(child(table, 'w:tblPr'), 'w:tblBorders');
  const style = childValue(child(table, 'w:tblPr'), 'w:tblStyle');
  if (!borders) return style !== undefined || JSON.stringify(table).includes('w:tcBorders');
  return borders.children.some((side) => !['none', 'nil', undefined].includes(side.attributes['w:val']));
}

function mergeOf(cell: XmlElement): 'start' | 'continue' | null {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  if (!merge) return null;
  return merge.attributes['w:val'] === 'restart' ? 'start' : 'continue';
}

interface SourceRow {
  header: boolean;
  cells: { span: number; merge: 'start' | 'continue' | null; nodes: RawNode[] }[];
}

function buildTable(rows: readonly SourceRow[], grid: readonly number[]): RawTable['table'] {
  const width = Math.max(
    1,
    grid.length,
    ...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.span, 0)),
  );
  const open = new Map<number, Cell>();
  const built = rows.map((row) => {
    let column = 0;
    const cells: Cell[] = [];
    for (const source of row.cells) {
      const above = open.get(column);
      if (source.merge === 'continue' && above) {
        above.rowSpan = (above.rowSpan ?? 1) + 1;
      } else {
        const paragraphs = source.nodes.flatMap((node) =>
          node.type === 'paragraph'
            ? [node.content]
            : node.table.rows.flatMap((inner) => inner.flatMap((cell) => cell.paragraphs)),
        );
        const cell: Cell = {
          paragraphs: paragraphs.length > 0 ? paragraphs : [[]],
          ...(source.span > 1 ? { colSpan: source.span } : {}),
        };
        cells.push(cell);
        if (source.merge === 'start') open.set(column, cell);
        else open.delete(column);
      }
      column += source.span;
    }
    return cells;
  });
  const headers = rows.findIndex((row) => !row.header);
  const total = grid.reduce((sum, value) => sum + value, 0);
  return {
    columns: Array.from({ length: width }, (_, index) => ({
      weight: total > 0 ? Math.max(0.01, ((grid[index] ?? total / width) / total) * 100) : 1,
    })),
    headerRows: Math.min(headers === -1 ? rows.length : headers, 10),
    rows: built.filter((row) => row.length > 0),
  };
}

function readEmphasis(properties: XmlElement | undefined): Partial<Emphasis> {
  const on = (name: string): boolean | undefined => {
    const element = child(properties, name);
    if (!element) return undefined;
    return !['0', 'false', 'none'].includes(element.attributes['w:val'] ?? '1');
  };
  const bold = on('w:b');
  const italic = on('w:i');
  const underline = on('w:u');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
  };
}

function readStyles(root: XmlElement): Map<string, StyleInfo> {
  const styles = new Map<string, StyleInfo>();
  for (const element of children(root, 'w:style')) {
    const id = element.attributes['w:styleId'];
    if (id === undefined) continue;
    const paragraph = child(element, 'w:pPr');
    const basedOn = childValue(element, 'w:basedOn');
    const align = childValue(paragraph, 'w:jc');
    const outline = childValue(paragraph, 'w:outlineLvl');
    const numId = childValue(child(paragraph, 'w:numPr'), 'w:numId');
    styles.set(id, {
      run: readEmphasis(child(element, 'w:rPr')),
      ...(basedOn === undefined ? {} : { basedOn }),
      ...(align === undefined ? {} : { align }),
      ...(outline === undefined ? {} : { outline: Number(outline) }),
      ...(numId === undefined ? {} : { numId }),
    });
  }
  return styles;
}

function readNumbering(root: XmlElement): Map<string, NumberLevel[]> {
  const abstracts = new Map<string, NumberLevel[]>();
  for (const element of children(root, 'w:abstractNum')) {
    const levels: NumberLevel[] = [];
    for (const level of children(element, 'w:lvl')) {
      levels[Number(level.attributes['w:ilvl'] ?? 0)] = {
        format: childValue(level, 'w:numFmt') ?? 'decimal',
        text: childValue(level, 'w:lvlText') ?? '%1.',
        start: Number(childValue(level, 'w:start') ?? 1),
      };
    }
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', levels);
  }
  const numbers = new Map<string, NumberLevel[]>();
  for (const element of children(root, 'w:num')) {
    const levels = abstracts.get(childValue(element, 'w:abstractNumId') ?? '');
    if (levels) numbers.set(element.attributes['w:numId'] ?? '', levels);
  }
  return numbers;
}

function formatCount(format: string, count: number): string {
  switch (format) {
    case 'upperRoman':
      return toRoman(count);
    case 'lowerRoman':
      return toRoman(count).toLowerCase();
    case 'lowerLetter':
      return toPointLetter(count);
    case 'upperLetter':
      return toPointLetter(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** Raw nodes of a .docx. @throws ImportError naming the part */
export function readDocx(bytes: Uint8Array): RawDocument {
  const zip = new ZipPackage(bytes);
  if (!zip.has('[Content_Types].xml'))
    throw new ImportError(
      'part-missing',
      'Tệp thiếu phần “[Content_Types].xml”, không phải văn bản Word.',
      '[Content_Types].xml',
    );
  const root = parseXml(zip.read(DOCUMENT), DOCUMENT);
  const body = child(root, 'w:body');
  if (!body) throw new ImportError('part-broken', `Phần “${DOCUMENT}” không có nội dung văn bản.`, DOCUMENT);
  const nodes = new Reader(zip).nodes(body).filter((node) => node.type === 'table' || !isPageNumber(node));
  return { nodes, notes: [] };
}

function isPageNumber(node: RawParagraph): boolean {
  return /^\d{1,3}$/.test(rawText(node));
}
