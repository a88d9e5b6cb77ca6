/**
 * A .docx as raw paragraphs: runs joined, emphasis with style inheritance, automatic numbers as typed marks, text boxes and footnotes as paragraphs
 * behind the one they stand in, header and signature tables flattened, other tables kept. What is no part of the text (deleted revisions, comments,
 * pictures, page headers) is left out and told in notes.
 */
import type { Content } from '../model/document.ts';
import { shiftText, type Shift } from '../model/raised.ts';
import { codePointName, findBadCharacter } from '../model/text.ts';
import { partColumns } from './columns.ts';
import { NumberCounter, readListPlace } from './docx-numbering.ts';
import { drawsBorders, readEmphasis, StyleSheet, type Emphasis } from './docx-styles.ts';
import { buildTable, hasCellBorders, readRows } from './docx-table.ts';
import { ImportError } from './import-error.ts';
import { LeftOut } from './left-out.ts';
import { readMark } from './marks.ts';
import {
  checkNodeCount,
  isAllBold,
  rawText,
  trimContent,
  type RawDocument,
  type RawNode,
  type RawParagraph,
} from './raw.ts';
import { child, children, childValue, isOn, parseXml, xmlBudget, type XmlElement } from './xml.ts';
import { ZipPackage } from './zip.ts';

const TYPES = '[Content_Types].xml';
const DOCUMENT = 'word/document.xml';
const MAX_DEPTH = 20;
const MAX_PAGE_PARTS = 20;
const MAX_CONTACT = 480;

/** Half of the elements of a Word file say how letters look; none of these is asked for. */
const NOT_READ: ReadonlySet<string> = new Set([
  'w:rFonts',
  'w:sz',
  'w:szCs',
  'w:bCs',
  'w:iCs',
  'w:color',
  'w:lang',
  'w:spacing',
  'w:ind',
  'w:tabs',
  'w:shd',
  'w:tcW',
  'w:tcMar',
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:lastRenderedPageBreak',
]);

const SHIFTS: Readonly<Record<string, Shift>> = { superscript: 'raised', subscript: 'lowered' };

/** Raw nodes of a .docx. @throws ImportError naming the part */
export function readDocx(bytes: Uint8Array): RawDocument {
  const parts = new XmlParts(new ZipPackage(bytes));
  if (!parts.has(TYPES))
    throw new ImportError('part-missing', `Tệp thiếu phần “${TYPES}”, không phải văn bản Word.`, TYPES);
  const body = child(parts.get(DOCUMENT), 'w:body');
  if (!body) throw new ImportError('part-broken', `Phần “${DOCUMENT}” không có nội dung văn bản.`, DOCUMENT);
  const reader = new DocxReader(parts);
  const nodes = partColumns(reader.read(body));
  const contact = reader.readPageParts(parts, body);
  return { nodes, notes: reader.leftOut.notes(), ...(contact === '' ? {} : { contact }) };
}

/** The XML parts of one package, within one budget. */
class XmlParts {
  readonly #zip: ZipPackage;
  readonly #budget = xmlBudget();

  constructor(zip: ZipPackage) {
    this.#zip = zip;
  }

  has(name: string): boolean {
    return this.#zip.has(name);
  }

  get(name: string): XmlElement {
    return parseXml(this.#zip.read(name), name, NOT_READ, this.#budget);
  }

  find(name: string): XmlElement | undefined {
    return this.has(name) ? this.get(name) : undefined;
  }
}

class DocxReader {
  readonly leftOut = new LeftOut();
  readonly #styles: StyleSheet;
  readonly #numbers: NumberCounter;
  readonly #footnotes: Map<string, XmlElement>;
  readonly #endnotes: Map<string, XmlElement>;
  #line = 0;
  /** Text boxes and footnotes met in the paragraph at hand. */
  #asides: XmlElement[] = [];

  constructor(parts: XmlParts) {
    this.#styles = new StyleSheet(parts.find('word/styles.xml'));
    this.#numbers = new NumberCounter(parts.find('word/numbering.xml'));
    this.#footnotes = noteParts(parts.find('word/footnotes.xml'), 'w:footnote');
    this.#endnotes = noteParts(parts.find('word/endnotes.xml'), 'w:endnote');
  }

  /** Nodes of the body; those of landscape sections say so. */
  read(body: XmlElement): RawNode[] {
    const nodes: RawNode[] = [];
    let start = 0;
    const closeSection = (section: XmlElement | undefined): void => {
      const isLandscape = child(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
      if (isLandscape) for (const node of nodes.slice(start)) node.isLandscape = true;
      start = nodes.length;
    };
    for (const part of body.children) {
      for (const node of this.#part(part, 0)) nodes.push(node);
      checkNodeCount(nodes.length);
      const section = part.name === 'w:p' ? child(child(part, 'w:pPr'), 'w:sectPr') : undefined;
      if (section) closeSection(section);
    }
    closeSection(child(body, 'w:sectPr'));
    return nodes;
  }

  #nodes(container: XmlElement, depth: number): RawNode[] {
    if (depth > MAX_DEPTH)
      throw new ImportError('xml-too-deep', `Phần “${DOCUMENT}” lồng bảng quá sâu.`, DOCUMENT);
    return container.children.flatMap((part) => this.#part(part, depth));
  }

  #part(part: XmlElement, depth: number): RawNode[] {
    switch (part.name) {
      case 'w:p':
        return this.#paragraphs(part, depth);
      case 'w:tbl':
        return this.#table(part, depth);
      case 'w:del':
      case 'w:moveFrom':
        if (hasText(part)) this.leftOut.add('deleted', this.#line + 1);
        return [];
      case 'w:sdt':
        if (isTableOfContents(part)) {
          this.leftOut.add('contents', this.#line + 1);
          return [];
        }
        return this.#nodes(part, depth + 1);
      case 'mc:AlternateContent':
        return this.#nodes(chosen(part), depth + 1);
      case 'w:sectPr':
      case 'w:tcPr':
        return [];
      // Insertions, controls and what later versions of Word may wrap paragraphs in.
      default:
        return part.children.length > 0 ? this.#nodes(part, depth + 1) : [];
    }
  }

  /** The paragraph, parted where a clerk typed a list with line breaks, and what hangs on it. */
  #paragraphs(element: XmlElement, depth: number): RawNode[] {
    this.#line += 1;
    const line = this.#line;
    const properties = child(element, 'w:pPr');
    const style = this.#styles.ofParagraph(childValue(properties, 'w:pStyle'));
    const outer = this.#asides;
    this.#asides = [];
    const typed: Content = [];
    this.#runs(element, style.run, typed);
    const asides = this.#asides;
    this.#asides = outer;
    const place = readListPlace(properties);
    const content = trimContent(typed);
    const isEmpty = content.length === 0;
    const mark = isEmpty
      ? ''
      : this.#numbers.next(place.numId ?? style.numId, place.level ?? style.listLevel ?? 0);
    const marked = mark === '' ? content : trimContent([{ text: `${mark} ` }, ...content]);
    for (const span of marked) if ('text' in span) span.text = this.#checked(span.text, line);
    // Columns made with tabs are parted later, when the whole text is known; in cells and notes a tab is a blank.
    if (depth > 0) for (const span of marked) if ('text' in span) span.text = span.text.replaceAll('\t', ' ');
    const isCentred = (childValue(properties, 'w:jc') ?? style.align) === 'center';
    const found: RawNode[] = (isCentred ? [marked] : splitLists(marked))
      .filter((part) => part.length > 0)
      .map((part): RawParagraph => ({
        type: 'paragraph',
        content: part,
        line,
        isHeading: isAllBold(part === marked ? content : part),
        ...(isCentred ? { isCentred } : {}),
      }));
    for (const aside of asides) found.push(...this.#nodes(aside, depth + 1));
    return found;
  }

  #checked(source: string, line: number): string {
    const text = source.normalize('NFC');
    const bad = findBadCharacter(/^[\uF0B7\uF02D]/.test(text) ? text.slice(1) : text);
    if (bad) {
      throw new ImportError(
        'bad-character',
        `Đoạn ${line}: có ${bad.reason} (${codePointName(bad.codePoint)}). Hãy xóa ký tự này trong Word rồi nhập lại.`,
        `Đoạn ${line}`,
      );
    }
    if (text !== source) this.leftOut.add('composed', line);
    return text;
  }

  #runs(element: XmlElement, inherited: Partial<Emphasis>, into: Content): void {
    for (const part of element.children) {
      switch (part.name) {
        case 'w:r':
          this.#run(part, inherited, into);
          break;
        case 'w:pPr':
          break;
        case 'w:del':
        case 'w:moveFrom':
          if (hasText(part)) this.leftOut.add('deleted', this.#line);
          break;
        case 'm:t':
          into.push({ text: part.text });
          break;
        case 'mc:AlternateContent':
          this.#runs(chosen(part), inherited, into);
          break;
        // Inserted text, links, controls and shown results of fields are text, as is what later versions of Word may wrap it in.
        default:
          this.#runs(part, inherited, into);
      }
    }
  }

  #run(element: XmlElement, inherited: Partial<Emphasis>, into: Content): void {
    const properties = child(element, 'w:rPr');
    if (isOn(properties, 'w:vanish') === true) {
      if (hasText(element)) this.leftOut.add('hidden', this.#line);
      return;
    }
    const emphasis: Partial<Emphasis> = {
      ...inherited,
      ...this.#styles.get(childValue(properties, 'w:rStyle')).run,
      ...readEmphasis(properties),
    };
    let text = this.#runText(element);
    if (text === '') return;
    text = shiftText(text, SHIFTS[childValue(properties, 'w:vertAlign') ?? ''] ?? null);
    if (isOn(properties, 'w:caps') === true) text = text.toLocaleUpperCase('vi');
    into.push({
      text,
      ...(emphasis.bold ? { bold: true } : {}),
      ...(emphasis.italic ? { italic: true } : {}),
      ...(emphasis.underline ? { underline: true } : {}),
    });
  }

  #runText(element: XmlElement): string {
    let text = '';
    for (const part of element.children) {
      switch (part.name) {
        case 'w:t':
          text += part.text;
          break;
        case 'w:br':
          if (part.attributes['w:type'] !== 'page' && part.attributes['w:type'] !== 'column') text += '\n';
          break;
        case 'w:cr':
          text += '\n';
          break;
        case 'w:tab':
        case 'w:ptab':
          text += '\t';
          break;
        case 'w:noBreakHyphen':
          text += '-';
          break;
        case 'w:sym':
          this.leftOut.add('symbol', this.#line);
          break;
        case 'w:footnoteReference':
          this.#aside(this.#footnotes.get(part.attributes['w:id'] ?? ''));
          break;
        case 'w:endnoteReference':
          this.#aside(this.#endnotes.get(part.attributes['w:id'] ?? ''));
          break;
        case 'mc:AlternateContent':
          this.#drawing(chosen(part));
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.#drawing(part);
          break;
        default:
          break;
      }
    }
    return text;
  }

  #aside(note: XmlElement | undefined): void {
    if (!note) return;
    this.leftOut.add('footnote', this.#line);
    this.#asides.push(note);
  }

  /** Text boxes of a drawing are kept; a picture is told. */
  #drawing(element: XmlElement): void {
    const boxes = textBoxes(element);
    this.#asides.push(...boxes);
    if (boxes.length === 0 && hasPicture(element)) this.leftOut.add('picture', this.#line);
  }

  #table(element: XmlElement, depth: number): RawNode[] {
    const line = this.#line + 1;
    const rows = readRows(element, line, (cell) => this.#nodes(cell, depth + 1));
    const nodes = rows.flatMap((row) => row.cells.flatMap((cell) => cell.nodes));
    if (!this.#drawsLines(element) || (rows.length <= MAX_FORM_ROWS && isForm(nodes))) return nodes;
    const table = buildTable(rows, element);
    return table ? [{ type: 'table', line, table }] : [];
  }

  #drawsLines(element: XmlElement): boolean {
    const properties = child(element, 'w:tblPr');
    return (
      drawsBorders(child(properties, 'w:tblBorders')) ??
      (this.#styles.get(childValue(properties, 'w:tblStyle')).hasBorders === true || hasCellBorders(element))
    );
  }

  /** Words in page headers and footers: those at the foot of the first page are the office's address; others are told. */
  readPageParts(parts: XmlParts, body: XmlElement): string {
    const targets = relationTargets(parts.find('word/_rels/document.xml.rels'));
    let contact = '';
    for (const reference of pageReferences(body).slice(0, MAX_PAGE_PARTS)) {
      const name = `word/${targets.get(reference.attributes['r:id'] ?? '') ?? ''}`;
      const root = parts.find(name);
      if (!root) continue;
      const text = this.#nodes(root, 0)
        .map((node) => (node.type === 'paragraph' ? rawText(node) : ''))
        .filter((words) => !/^[-–\s]*(?:trang\s*)?\d*(?:\s*\/\s*\d+)?[-–\s]*$/iu.test(words))
        .join('\n');
      if (text === '') continue;
      const isAddress = name.includes('footer') && reference.attributes['w:type'] === 'first';
      if (isAddress && contact === '' && text.length <= MAX_CONTACT) contact = text;
      else this.leftOut.add('page', 0, text);
    }
    return contact;
  }
}

const MAX_FORM_ROWS = 6;

/** Header, signature and kính gửi blocks are tables only for their geometry. */
function isForm(nodes: readonly RawNode[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'paragraph' &&
      /^CỘNG H(?:ÒA|OÀ) XÃ HỘI|^ĐẢNG CỘNG SẢN VIỆT NAM$|^Nơi nhận\s*:?$|^Kính gửi\s*:?$/u.test(rawText(node)),
  );
}

/** A paragraph in which lines were broken by hand before marks ("- …") is a list; other line breaks stay. */
function splitLists(content: Content): Content[] {
  if (!content.some((span) => 'text' in span && span.text.includes('\n'))) return [content];
  const lines: Content[] = [[]];
  for (const span of content) {
    if (!('text' in span)) {
      lines.at(-1)?.push(span);
      continue;
    }
    for (const [index, text] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...span, text });
    }
  }
  const parts: Content[] = [];
  for (const line of lines) {
    const text = line
      .map((span) => ('text' in span ? span.text : ''))
      .join('')
      .trim();
    const last = parts.at(-1);
    if (last && readMark(text) === null) last.push({ text: '\n' }, ...line);
    else parts.push(line);
  }
  return parts.map(trimContent);
}

function noteParts(root: XmlElement | undefined, name: string): Map<string, XmlElement> {
  return new Map(
    children(root, name)
      .filter((note) => note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

/** Of several forms of the same drawing or text, the one newest programs show. */
function chosen(alternates: XmlElement): XmlElement {
  return child(alternates, 'mc:Choice') ?? child(alternates, 'mc:Fallback') ?? alternates;
}

function textBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') return textBoxes(chosen(element));
  return element.children.flatMap(textBoxes);
}

const PICTURES: ReadonlySet<string> = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'o:OLEObject']);

function hasPicture(element: XmlElement): boolean {
  return PICTURES.has(element.name) || element.children.some(hasPicture);
}

function hasText(element: XmlElement): boolean {
  return (
    ((element.name === 'w:t' || element.name === 'w:delText') && element.text.trim() !== '') ||
    element.children.some(hasText)
  );
}

function isTableOfContents(control: XmlElement): boolean {
  const gallery = child(child(control, 'w:sdtPr'), 'w:docPartObj');
  return childValue(gallery, 'w:docPartGallery') === 'Table of Contents';
}

function relationTargets(root: XmlElement | undefined): Map<string, string> {
  return new Map(
    children(root, 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  );
}

/** References to page headers and footers of all sections. */
function pageReferences(body: XmlElement): XmlElement[] {
  const sections = body.children.flatMap((part) =>
    part.name === 'w:sectPr' ? [part] : part.name === 'w:p' ? children(child(part, 'w:pPr'), 'w:sectPr') : [],
  );
  return sections.flatMap((section) =>
    section.children.filter((part) => part.name === 'w:headerReference' || part.name === 'w:footerReference'),
  );
}
