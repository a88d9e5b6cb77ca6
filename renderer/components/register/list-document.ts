/** A register as a document in the state layout: head of the office, title, table with its head on each page, place and date, signature. Pure. */
import { layoutDocument } from '../../../templates/layout/layout.ts';
import type { LaidCell, LaidDocument, LaidNode, LaidRule } from '../../../templates/layout/laid.ts';
import { plain } from '../../../templates/model/content.ts';
import { LIMITS, SCHEMA_VERSION, type AdminDocument, type Cell } from '../../../templates/model/document.ts';
import type { OfficeProfile } from '../../../templates/model/office.ts';
import { resolveProfile } from '../../../templates/profiles/resolve.ts';
import { numberText } from '../../app/number-text.ts';
import { type ColumnType } from './column.ts';
import { listPaper, type ListPaper } from './paper-columns.ts';
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

export interface ListDocument {
  /** It bears no number of its own: layoutList leaves that line out. */
  document: AdminDocument;
  orientation: ListPaper['orientation'];
}

/** The list as a document, on the paper that its columns need. */
export function listDocument({ title, subject, list, office, today }: ListDocumentInput): ListDocument {
  const [year, month, day] = today.split('-').map(Number);
  const [signer] = office.state.signers;
  const cell = (text: string): Cell => ({ paragraphs: [plain(text)] });
  const head = ['TT', ...list.columns.map((column) => column.label)];
  const lines = list.rows.map((row, at) => [String(at + 1), ...row.map((entry) => entry.text)]);
  const sums = sumTexts(list);
  const { orientation, widths } = listPaper(
    head.map((heading, at) => [heading, ...lines.map((line) => line[at] ?? ''), sums[at] ?? '']),
    resolveProfile({ layout: 'state' }),
  );
  const document: AdminDocument = {
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
        columns: widths.map((weight, at) => ({ weight, align: at === 0 ? 'center' : alignOf(list, at - 1) })),
        headerRows: 1,
        rows: [
          head.map(cell),
          ...lines.map((line) => line.map(cell)),
          ...(sums.length > 0 ? [sums.map(boldCell)] : []),
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
  return { document, orientation };
}

function alignOf(list: RegisterList, at: number): 'left' | 'center' | 'right' {
  return ALIGN[list.columns[at]?.type ?? 'text'];
}

function boldCell(text: string): Cell {
  return { paragraphs: [text === '' ? [] : [{ text, bold: true }]] };
}

/** Texts of the row of sums, the row number's cell first; none where no column is summed. */
function sumTexts({ columns, rows }: RegisterList): string[] {
  if (!columns.some((column) => column.isSummed)) return [];
  const sums = columns.map(({ isSummed }, at) => {
    const values = rows.map((row) => row[at]?.value ?? null);
    return isSummed ? numberText(sumOf(values, rows.keys())) : '';
  });
  return ['', ...sums.map((text, at) => (at === 0 && text === '' ? 'Tổng cộng' : text))];
}

/** Points between the title and the table. */
const TABLE_GAP = 12;

/** Lays the list out: without the line of number and symbol, with room above the table. */
export function layoutList({ document, orientation }: ListDocument): LaidDocument {
  const laid = layoutDocument(document, orientation);
  const sections = laid.sections.map((section) => ({
    ...section,
    nodes: section.nodes.flatMap((node): LaidNode[] => {
      if (node.type !== 'table') return [node];
      if (node.role === 'header') return [{ ...node, rows: node.rows.map((row) => row.map(withoutNumber)) }];
      return node.role === 'body' ? [{ ...GAP, column: section.textWidth }, node] : [node];
    }),
  }));
  return { ...laid, sections };
}

const GAP: LaidRule = {
  type: 'rule',
  width: 0,
  column: 0,
  weight: 0,
  gap: 0,
  below: TABLE_GAP,
  keepNext: true,
};

function withoutNumber(cell: LaidCell): LaidCell {
  return {
    ...cell,
    nodes: cell.nodes.filter((node) => node.type !== 'paragraph' || node.path?.[0] !== 'number'),
  };
}
