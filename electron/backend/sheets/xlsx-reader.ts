/** .xlsx and .xlsm: the package's directory of parts, then its strings, styles and sheets. Macros are never looked at. */
import { MendableError } from '../../api/errors.ts';
import type { RunningJob } from '../jobs.ts';
import type { Sheet, Workbook } from './cells.ts';
import { SHEET_LIMITS } from './limits.ts';
import { SheetPackage } from './package.ts';
import { readSheet, type WorkbookParts } from './xlsx-sheet.ts';
import { readSharedStrings, SharedStrings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import { readXml } from './xml-stream.ts';

interface Relationship {
  id: string;
  /** Last word of its type: the transitional and the strict edition differ in all before it. */
  type: string;
  target: string;
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  relationship: string;
}

/** Reads a workbook. @throws MendableError naming the part, sheet and row; the signal's reason when cancelled */
export async function readXlsx(bytes: Uint8Array, job: RunningJob): Promise<Workbook> {
  const zip = new SheetPackage(bytes);
  refuseOtherKinds(zip);
  const main = (await readRelationships(zip, '_rels/.rels', '')).find(
    ({ type }) => type === 'officeDocument',
  );
  if (!main) throw notWorkbook();
  const folder = main.target.slice(0, main.target.lastIndexOf('/') + 1);
  const relationships = await readRelationships(
    zip,
    `${folder}_rels/${main.target.slice(folder.length)}.rels`,
    folder,
  );
  const { entries, date1904 } = await readContents(zip, main.target);
  const sheets = entries.flatMap((entry) => {
    const found = relationships.find(({ id }) => id === entry.relationship);
    // Chart sheets hold no cells.
    return found?.type === 'worksheet' ? [{ ...entry, part: found.target }] : [];
  });
  const stringsPart = relationships.find(({ type }) => type === 'sharedStrings')?.target;
  const stylesPart = relationships.find(({ type }) => type === 'styles')?.target;

  const total = [stringsPart, ...sheets.map(({ part }) => part)].reduce(
    (sum, part) => sum + (part === undefined ? 0 : zip.size(part)),
    0,
  );
  let before = 0;
  const progressOf = (part: string, step: string): ((bytes: number) => void) => {
    const start = before;
    before += zip.size(part);
    return (done) => job.progress(start + done, total, step);
  };
  const parts: WorkbookParts = {
    styles:
      stylesPart !== undefined && zip.has(stylesPart)
        ? await readStyles(zip.stream(stylesPart, job.signal), stylesPart)
        : [],
    strings:
      stringsPart !== undefined && zip.has(stringsPart)
        ? await readSharedStrings(
            zip.stream(stringsPart, job.signal),
            stringsPart,
            progressOf(stringsPart, 'Đọc chữ của tệp'),
          )
        : new SharedStrings(),
    date1904,
    room: { cells: SHEET_LIMITS.cells, places: SHEET_LIMITS.places, text: SHEET_LIMITS.text },
  };
  const read: Sheet[] = [];
  for (const { name, hidden, part } of sheets) {
    const progress = progressOf(part, `Đọc trang tính “${name}”`);
    const content = await readSheet(zip.stream(part, job.signal), part, name, parts, progress);
    read.push({ name, hidden, ...content });
  }
  return { format: 'xlsx', sheets: read };
}

function notWorkbook(): MendableError {
  return new MendableError('not-a-workbook', 'Tệp không phải bảng tính Excel (.xlsx).');
}

function refuseOtherKinds(zip: SheetPackage): void {
  if (zip.has('xl/workbook.bin')) {
    throw new MendableError(
      'binary-workbook',
      'Tệp là bảng tính nhị phân (.xlsb). Hãy mở bằng Excel, lưu thành .xlsx rồi nhập.',
    );
  }
  if (zip.has('content.xml') && zip.has('mimetype')) {
    throw new MendableError(
      'open-document',
      'Tệp là bảng tính OpenDocument (.ods). Hãy mở bằng LibreOffice, lưu thành .xlsx rồi nhập.',
    );
  }
  if (zip.has('word/document.xml'))
    throw new MendableError('word-document', 'Tệp là văn bản Word, không phải bảng tính.');
}

async function readRelationships(zip: SheetPackage, part: string, folder: string): Promise<Relationship[]> {
  if (!zip.has(part)) throw notWorkbook();
  const found: Relationship[] = [];
  await readXml([await zip.read(part)], part, {
    open: (name, attributes) => {
      // What lies outside the file is never followed.
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      found.push({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: resolveTarget(folder, attributes['Target'] ?? ''),
      });
    },
  });
  return found;
}

/** "worksheets/a.xml" and "/xl/worksheets/a.xml" in xl/ are the same part. */
function resolveTarget(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

async function readContents(
  zip: SheetPackage,
  part: string,
): Promise<{ entries: SheetEntry[]; date1904: boolean }> {
  const entries: SheetEntry[] = [];
  let date1904 = false;
  await readXml([await zip.read(part)], part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const relationship = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
      if (relationship === undefined) return;
      if (entries.length >= SHEET_LIMITS.sheets) {
        throw new MendableError('too-many-sheets', `Tệp có hơn ${SHEET_LIMITS.sheets} trang tính.`, part);
      }
      entries.push({
        name: (attributes['name'] ?? '').normalize('NFC'),
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        relationship,
      });
    },
  });
  if (entries.length === 0) throw new MendableError('no-sheet', 'Tệp không có trang tính nào.', part);
  return { entries, date1904 };
}
