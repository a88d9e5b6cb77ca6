/** Workbooks from hand-made XML, for what our writer never makes. */
import { strToU8, zipSync } from 'fflate';

export interface RawSheet {
  name?: string;
  state?: string;
  /** What stands between <worksheet> and </worksheet>. */
  xml: string;
}

export interface RawWorkbook {
  sheets: readonly RawSheet[];
  /** Content of <sst>. */
  strings?: string;
  /** Content of <styleSheet>. */
  styles?: string;
  /** Attributes of <workbookPr>. */
  properties?: string;
  /** More parts, or others in place of the usual. */
  parts?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A .xlsx of these parts. */
export function rawWorkbook({
  sheets,
  strings,
  styles,
  properties = '',
  parts = {},
}: RawWorkbook): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr ${properties}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" r:id="r${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${sheets
      .map(
        (_sheet, index) =>
          `<Relationship Id="r${index + 1}" Type="${TYPES}/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rs" Type="${TYPES}/styles" Target="/xl/styles.xml"/><Relationship Id="rt" Type="${TYPES}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
  if (strings !== undefined) all['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) all['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  for (const [index, { xml }] of sheets.entries())
    all[`xl/worksheets/s${index + 1}.xml`] = `<worksheet xmlns="${MAIN}">${xml}</worksheet>`;
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...all, ...parts }).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}
