/**
 * Lists -> .xlsx: a bold, frozen header row with filter, typed cells, text that stays text. The same input gives the same bytes on every machine: zip
 * times are fixed and deflating is done by one fixed program (fflate).
 */
import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { escapeXml } from '../../../templates/docx/xml.ts';
import { MendableError } from '../../api/errors.ts';
import type { RunningJob } from '../jobs.ts';
import { ALONE } from './breath.ts';
import { columnLetter } from './cells.ts';
import { SHEET_LIMITS } from './limits.ts';
import { toSerial } from './serial-date.ts';
import { sheetDateText, type SheetDate } from './values/sheet-date.ts';

/** What may stand in a cell. A date without its day, or before 1900, is written as text as clerks write it: "04/2019". */
export type SheetValue = string | number | boolean | SheetDate | null;

export interface SheetColumn {
  header: string;
  /** In characters; without it, from the header and the first rows. */
  width?: number;
  /** Numbers of this column are shares shown in percent. */
  percent?: boolean;
}

export interface SheetToWrite {
  /** Signs that Excel forbids in names of sheets are replaced. */
  name: string;
  columns: readonly SheetColumn[];
  rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
  /** For progress, where `rows` does not tell. */
  rowCount?: number;
}

/** Zip entries carry a time; this one is the earliest a zip can hold. */
const FIXED_TIME = new Date(1980, 0, 1);
const DEFLATE_LEVEL = 6;
/** UTF-16 units of XML between two looks at the event loop. */
const BREATH = 256 * 1024;
const WIDTH_SAMPLE = 200;
const MIN_WIDTH = 6;
const MAX_WIDTH = 60;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Index of each format in `cellXfs` below. */
const STYLE = { header: 1, text: 2, lines: 3, guarded: 4, guardedLines: 5, date: 6, percent: 7 } as const;

const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
];

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font><font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Writes a workbook; rows are taken one by one and never kept. Gives way to the event loop while it writes.
 * @param job hears of progress in rows, and cancels
 * @throws MendableError where a list is too long for a sheet or a text for a cell; the signal's reason when cancelled
 */
export async function writeWorkbook(
  sheets: readonly SheetToWrite[],
  job: RunningJob = ALONE,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  const startPart = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: DEFLATE_LEVEL });
    part.mtime = FIXED_TIME;
    zip.add(part);
    return part;
  };
  const names = sheetNames(sheets.map(({ name }) => name));
  for (const [name, content] of Object.entries(fixedParts(names, sheets)))
    startPart(name).push(strToU8(content), true);
  for (const [index, sheet] of sheets.entries()) {
    const part = startPart(`xl/worksheets/sheet${index + 1}.xml`);
    await writeSheet(sheet, job, (xml, last) => part.push(strToU8(xml), last));
  }
  zip.end();
  if (failure) throw failure;
  return Buffer.concat(chunks);
}

async function writeSheet(
  sheet: SheetToWrite,
  job: RunningJob,
  push: (xml: string, last: boolean) => void,
): Promise<void> {
  const { columns } = sheet;
  const { sample, rest } = await takeSample(sheet.rows);
  const lastColumn = columnLetter(Math.max(columns.length - 1, 0));
  let xml = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16.5"/>${columnsXml(columns, sample)}<sheetData>`;
  const header = columns.map(({ header: text }, column) => textXml(text, column, 1, STYLE.header));
  xml += `<row r="1">${header.join('')}</row>`;
  let number = 1;
  for await (const row of rest) {
    number += 1;
    if (number > SHEET_LIMITS.rows) {
      throw new MendableError(
        'sheet-too-large',
        `Danh sách có quá ${(SHEET_LIMITS.rows - 1).toLocaleString('vi-VN')} dòng, một trang tính Excel không chứa hết.`,
      );
    }
    xml += rowXml(row, number, columns);
    if (xml.length < BREATH) continue;
    push(xml, false);
    xml = '';
    await setImmediate();
    job.signal.throwIfAborted();
    job.progress(number - 1, Math.max(sheet.rowCount ?? 0, number - 1), `Ghi trang tính “${sheet.name}”`);
  }
  const area = `A1:${lastColumn}${number}`;
  // Numbers kept as text (telephone, codes) are meant so: Excel need not mark each with a green corner.
  xml += `</sheetData>${columns.length === 0 ? '' : `<autoFilter ref="${area}"/>`}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
  push(xml, true);
}

type Rows = SheetToWrite['rows'];
type Row = readonly SheetValue[];

/** The first rows, for the widths of columns, and all rows again. */
async function takeSample(rows: Rows): Promise<{ sample: Row[]; rest: Rows }> {
  const sample: Row[] = [];
  if (Symbol.asyncIterator in rows) {
    const iterator = rows[Symbol.asyncIterator]();
    for (;;) {
      if (sample.length === WIDTH_SAMPLE) break;
      const next = await iterator.next();
      if (next.done === true) return { sample, rest: sample };
      sample.push(next.value);
    }
    return { sample, rest: joinAsync(sample, iterator) };
  }
  const iterator = rows[Symbol.iterator]();
  while (sample.length < WIDTH_SAMPLE) {
    const next = iterator.next();
    if (next.done === true) return { sample, rest: sample };
    sample.push(next.value);
  }
  return { sample, rest: join(sample, iterator) };
}

function* join(first: readonly Row[], iterator: Iterator<Row>): Generator<Row> {
  yield* first;
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) yield next.value;
}

async function* joinAsync(first: readonly Row[], iterator: AsyncIterator<Row>): AsyncGenerator<Row> {
  yield* first;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

function columnsXml(columns: readonly SheetColumn[], sample: readonly Row[]): string {
  if (columns.length === 0) return '';
  const widths = columns.map(({ header, width }, column) => {
    if (width !== undefined) return width;
    const lengths = [header, ...sample.map((row) => valueText(row[column]))].map(longestLine);
    return Math.min(Math.max(...lengths, MIN_WIDTH) + 2, MAX_WIDTH);
  });
  return `<cols>${widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

function valueText(value: SheetValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? '00/00/0000' : String(value);
}

function rowXml(row: Row, number: number, columns: readonly SheetColumn[]): string {
  let cells = '';
  for (let column = 0; column < columns.length; column += 1) {
    const value = row[column];
    if (value !== null && value !== undefined && value !== '')
      cells += cellXml(value, column, number, columns[column]?.percent ?? false);
  }
  return `<row r="${number}">${cells}</row>`;
}

function cellXml(value: NonNullable<SheetValue>, column: number, row: number, percent: boolean): string {
  const reference = `${columnLetter(column)}${row}`;
  if (typeof value === 'string') return textXml(value, column, row, textStyle(value));
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot stand in a cell (${reference})`);
    return `<c r="${reference}"${percent ? ` s="${STYLE.percent}"` : ''}><v>${value}</v></c>`;
  }
  const { year, month, day } = value;
  const serial = month === undefined || day === undefined ? null : toSerial({ year, month, day });
  if (serial === null) return textXml(sheetDateText(value), column, row, STYLE.text);
  return `<c r="${reference}" s="${STYLE.date}"><v>${serial}</v></c>`;
}

/** What makes spreadsheets see a formula when a cell is typed again or goes through csv. Source: OWASP, "CSV Injection". */
const FORMULA_START = /^[=+\-@\t\r]/;

function textStyle(text: string): number {
  const lines = text.includes('\n');
  if (FORMULA_START.test(text)) return lines ? STYLE.guardedLines : STYLE.guarded;
  return lines ? STYLE.lines : STYLE.text;
}

// Excel's escapes for what XML cannot hold or would change; and for text that looks like such an escape. Source: ECMA-376 part 1, 22.9.2.19.
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NEEDS_ESCAPE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

function textXml(text: string, column: number, row: number, style: number): string {
  if (text.length > SHEET_LIMITS.cellText) {
    throw new MendableError(
      'cell-too-long',
      `Ô ${columnLetter(column)}${row} dài hơn ${SHEET_LIMITS.cellText.toLocaleString('vi-VN')} ký tự, Excel không chứa được.`,
    );
  }
  const escaped = text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(NEEDS_ESCAPE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return `<c r="${columnLetter(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escaped)}</t></is></c>`;
}

const FORBIDDEN = /[[\]:*?/\\\u0000-\u001F]/g;
const MAX_NAME = 31;

/** Names as Excel allows them: at most 31 signs, none forbidden, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text, index) => {
    const clean = text
      .replace(FORBIDDEN, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = clean === '' ? `Trang ${index + 1}` : clean.slice(0, MAX_NAME).trim();
    let name = base;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const end = ` (${count})`;
      name = base.slice(0, MAX_NAME - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function fixedParts(names: readonly string[], sheets: readonly SheetToWrite[]): Record<string, string> {
  const parts = names.map((_name, index) => `worksheets/sheet${index + 1}.xml`);
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
  const printed = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quoted(name))}!$1:$1</definedName>`,
  );
  const entries = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const sheetRelations = parts.map(
    (part, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="${part}"/>`,
  );
  const overrides = parts.map(
    (part) => `<Override PartName="/xl/${part}" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return {
    // Readers that stream want this part first.
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${entries.join('')}</sheets><definedNames>${printed.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${sheetRelations.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}
