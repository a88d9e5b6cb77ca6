/** A register as a document in the state layout: head of the office, title, table with its head on each page, place and date, signature. Pure. */
import { layoutDocument } from '../../../templates/layout/layout.ts';
import type { LaidDocument } from '../../../templates/layout/laid.ts';
import { plain } from '../../../templates/model/content.ts';
import { LIMITS, SCHEMA_VERSION, type AdminDocument, type Cell } from '../../../templates/model/document.ts';
import type { OfficeProfile } from '../../../templates/model/office.ts';
import { numberText, type ColumnType } from './column.ts';
import { sumOf, type RegisterList } from './register-list.ts';

/** Rows of one printed list; the head row and the sums take two of the table's. */
export const MOST_PRINTED_ROWS = LIMITS.tableRows - 2;
/** Columns of one printed list, beside the row number. */
export const MOST_PRINTED_COLUMNS = LIMITS.tableColumns - 1;

const ALIGN: Readonly<Record<ColumnType, 'left' | 'center' | 'right'>> = {
  text: 'left',
  choice: 'left',
  number: 'right',
  date: 'center',
  flag: 'center',
};
/** Width of the row number among widths in CSS pixels. */
const ORDINAL_WIDTH = 45;

export interface ListDocumentInput {
  /** "Danh sách văn bản"; the layout prints it in capitals. */
  title: string;
  /** What stands below the title: which rows these are. '' for nothing. */
  subject: string;
  list: RegisterList;
  office: OfficeProfile;
  /** ISO date of printing. */
  today: string;
}

/** The list as a document. It bears no number of its own: layoutList leaves that line out. */
export function listDocument({ title, subject, list, office, today }: ListDocumentInput): AdminDocument {
  const [year, month, day] = today.split('-').map(Number);
  const [signer] = office.state.signers;
  const cell = (text: string): Cell => ({ paragraphs: [plain(text)] });
  const weights = list.columns.map((column) => column.width);
  return {
    schema: SCHEMA_VERSION,
    layout: 'state',
    // A list is none of the decree's kinds: it prints under its own title.
    kind: 'bao-cao',
    kindTitle: [title],
    header: { superior: office.state.superior, organ: office.state.organ },
    number: { value: null, organ: office.state.symbol },
    place: office.place,
    date: {
      ...(day === undefined ? {} : { day }),
      ...(month === undefined ? {} : { month }),
      ...(year === undefined ? {} : { year }),
    },
    subject,
    addressees: [],
    bases: [],
    body: [
      {
        type: 'table',
        id: 'list',
        columns: [
          { weight: scaled(ORDINAL_WIDTH, weights), align: 'center' },
          ...list.columns.map((column) => ({
            weight: scaled(column.width, weights),
            align: ALIGN[column.type],
          })),
        ],
        headerRows: 1,
        rows: [
          [cell('TT'), ...list.columns.map((column) => cell(column.label))],
          ...list.rows.map((row, at) => [cell(String(at + 1)), ...row.map((entry) => cell(entry.text))]),
          ...sumRow(list),
        ],
      },
    ],
    endMark: false,
    recipients: [],
    archive: '',
    signatures: signer
      ? [{ authorities: signer.authorities, position: signer.position, name: signer.name }]
      : [],
    isDraft: false,
    appendices: [],
  };
}

/** Widths as the model's weights, which end at 1000. */
function scaled(width: number, all: readonly number[]): number {
  return (width / Math.max(1_000, ...all)) * 1_000;
}

function sumRow({ columns, rows }: RegisterList): Cell[][] {
  if (!columns.some((column) => column.isSummed)) return [];
  const bold = (text: string): Cell => ({ paragraphs: [text === '' ? [] : [{ text, bold: true }]] });
  const sums = columns.map(({ isSummed }, at) =>
    isSummed
      ? numberText(
          sumOf(
            rows.map((row) => row[at]?.value ?? null),
            rows.keys(),
          ),
        )
      : '',
  );
  return [[bold(''), ...sums.map((text, at) => bold(at === 0 && text === '' ? 'Tổng cộng' : text))]];
}

/** Lays the list out without the line of number and symbol. */
export function layoutList(document: AdminDocument): LaidDocument {
  const laid = layoutDocument(document);
  const sections = laid.sections.map((section) => ({
    ...section,
    nodes: section.nodes.map((node) =>
      node.type === 'table' && node.role === 'header'
        ? {
            ...node,
            rows: node.rows.map((row) =>
              row.map((cell) => ({
                ...cell,
                nodes: cell.nodes.filter((part) => part.type !== 'paragraph' || part.path?.[0] !== 'number'),
              })),
            ),
          }
        : node,
    ),
  }));
  return { ...laid, sections };
}
