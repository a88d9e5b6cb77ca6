/**
 * AdminDocument: an official document as a value, before it is a file.
 *
 * The model says WHAT stands in the document; how it looks (mm, pt, capitals, punctuation at line ends, numbering marks)
 * is the layout profile's business (templates/profiles). Numbers of headings are never stored: templates/layout computes them.
 * Text is the one truth: who leads a task or what a target counts is read out of the printed text (model/read-task.ts, model/read-quantities.ts),
 * so data and paper cannot disagree.
 */
import { z } from 'zod';
import { KIND_IDS, LAYOUT_IDS } from './kinds.ts';
import { officialLine, officialText } from './text.ts';

/** Limits of one document; beyond them a file is refused with the field's name. */
export const LIMITS = {
  subject: 2_000,
  line: 500,
  paragraph: 20_000,
  spans: 2_000,
  blocks: 5_000,
  tableRows: 2_000,
  tableColumns: 30,
  cellParagraphs: 50,
  taskDetail: 100,
  taskLines: 30,
  appendices: 50,
  recipients: 200,
  quantity: 1e15,
} as const;

// ---------------------------------------------------------------- inline text
const emphasis = {
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
};

/** A run of text in one style. "\n" is a line break inside the paragraph. */
export const textSpanSchema = z.strictObject({ text: officialText(LIMITS.paragraph), ...emphasis });
/** A cross reference: prints the computed name of a block ("mục II.1", "Điều 3"), whatever its number has become. */
export const refSpanSchema = z.strictObject({ ref: z.string().min(1).max(64), ...emphasis });
export const spanSchema = z.union([textSpanSchema, refSpanSchema]);
export type TextSpan = z.infer<typeof textSpanSchema>;
export type RefSpan = z.infer<typeof refSpanSchema>;
export type Span = z.infer<typeof spanSchema>;
export const contentSchema = z.array(spanSchema).max(LIMITS.spans);
/** The text of one paragraph. */
export type Content = z.infer<typeof contentSchema>;

// ---------------------------------------------------------------- body blocks
/**
 * The numbered levels, from highest to lowest. Phần/Chương/Mục/Tiểu mục/Điều for regulations; I./1./1.1./a) for plans and reports.
 * "arabic" is also Khoản and "letter" is also Điểm: they are numbered and laid out alike (Phụ lục I, phần II, mục II.6).
 */
export const LEVELS = [
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'roman',
  'arabic',
  'decimal',
  'letter',
] as const;
export type Level = (typeof LEVELS)[number];
export const levelSchema = z.enum(LEVELS);
/** Where a task or target stands: a numbered level, a dash, or no mark. */
export const slotSchema = z.enum([...LEVELS, 'bullet', 'none']);
export type Slot = z.infer<typeof slotSchema>;

const id = z.string().min(1).max(64);

/** A numbered title: kept with what follows, in the level's own type. */
export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  id,
  level: levelSchema,
  content: contentSchema,
});
/** A numbered paragraph of running text ("1. Văn phòng chủ trì …"); it counts in the same sequence as headings of its level. */
export const itemSchema = z.strictObject({
  type: z.literal('item'),
  id,
  level: levelSchema,
  content: contentSchema,
});
export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  id,
  content: contentSchema,
  align: z.enum(['justify', 'left', 'center', 'right']).optional(),
});
/** A dash paragraph; depth 0 prints "-", depth 1 prints "+". */
export const bulletSchema = z.strictObject({
  type: z.literal('bullet'),
  id,
  depth: z.union([z.literal(0), z.literal(1)]),
  content: contentSchema,
});

export const TASK_ROLES = ['agency', 'lead', 'partners', 'time', 'funding', 'product'] as const;
/** What a task line says: cơ quan thực hiện (both), chủ trì, phối hợp, thời gian, kinh phí, sản phẩm. */
export type TaskRole = (typeof TASK_ROLES)[number];
/** One line of a task, printed as a dash: "<label>: <content>". */
export const taskLineSchema = z.strictObject({
  role: z.enum(TASK_ROLES),
  label: officialLine(LIMITS.line),
  content: contentSchema,
});
export type TaskLine = z.infer<typeof taskLineSchema>;

/** A task that the plan assigns: what, further explanation, then its lines. */
export const taskSchema = z.strictObject({
  type: z.literal('task'),
  id,
  slot: slotSchema,
  content: contentSchema,
  detail: z.array(z.discriminatedUnion('type', [paragraphSchema, bulletSchema])).max(LIMITS.taskDetail),
  lines: z.array(taskLineSchema).max(LIMITS.taskLines),
});

export const quantitySchema = z.strictObject({
  /** How the number binds: exactly, at least, at most, or a range from–to. */
  bound: z.enum(['exactly', 'at-least', 'at-most', 'range']),
  from: z.number().finite().min(0).max(LIMITS.quantity),
  to: z.number().finite().min(0).max(LIMITS.quantity).optional(),
  unit: officialLine(100),
  /** Per which period: "năm", "nhiệm kỳ", "quý"; absent for a total. */
  per: officialLine(60).optional(),
});
export type Quantity = z.infer<typeof quantitySchema>;
/**
 * A target (chỉ tiêu). With `quantity` it prints "<content>: <quantity>"; without, its numbers stand inside the content and
 * targetQuantities() (model/read-quantities.ts) reads them.
 */
export const targetSchema = z.strictObject({
  type: z.literal('target'),
  id,
  slot: slotSchema,
  content: contentSchema,
  quantity: quantitySchema.optional(),
});

export const cellSchema = z.strictObject({
  /** Paragraphs of the cell; at least one. */
  paragraphs: z.array(contentSchema).min(1).max(LIMITS.cellParagraphs),
  colSpan: z.number().int().min(1).max(LIMITS.tableColumns).optional(),
  rowSpan: z.number().int().min(1).max(LIMITS.tableRows).optional(),
  align: z.enum(['left', 'center', 'right', 'justify']).optional(),
});
export type Cell = z.infer<typeof cellSchema>;
export const tableSchema = z.strictObject({
  type: z.literal('table'),
  id,
  /** Relative widths; the layout shares the text width among them. */
  columns: z
    .array(
      z.strictObject({
        weight: z.number().positive().max(1000),
        align: z.enum(['left', 'center', 'right', 'justify']).optional(),
      }),
    )
    .min(1)
    .max(LIMITS.tableColumns),
  /** How many rows at the top are repeated on every page. */
  headerRows: z.number().int().min(0).max(10),
  /** Rows as in HTML: a cell covered by a row or column span is absent. */
  rows: z.array(z.array(cellSchema).max(LIMITS.tableColumns)).min(1).max(LIMITS.tableRows),
});

export const blockSchema = z.discriminatedUnion('type', [
  headingSchema,
  itemSchema,
  paragraphSchema,
  bulletSchema,
  taskSchema,
  targetSchema,
  tableSchema,
]);
export type Heading = z.infer<typeof headingSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Bullet = z.infer<typeof bulletSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Target = z.infer<typeof targetSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Block = z.infer<typeof blockSchema>;
export const bodySchema = z.array(blockSchema).max(LIMITS.blocks);

// ---------------------------------------------------------------- parts around the body
/** A date of which parts may still be open in a draft ("ngày    tháng 11 năm 2026"). Day without month is refused, as is 30/02. */
export const partialDateSchema = z
  .strictObject({
    day: z
      .number()
      .int()
      .min(1, { error: 'ngày phải từ 1 đến 31' })
      .max(31, { error: 'ngày phải từ 1 đến 31' })
      .optional(),
    month: z
      .number()
      .int()
      .min(1, { error: 'tháng phải từ 1 đến 12' })
      .max(12, { error: 'tháng phải từ 1 đến 12' })
      .optional(),
    year: z
      .number()
      .int()
      .min(1900, { error: 'năm phải từ 1900 đến 2200' })
      .max(2200, { error: 'năm phải từ 1900 đến 2200' })
      .optional(),
  })
  .refine(({ day, month, year }) => isCalendarDate(day, month, year), {
    error: 'không có ngày này trong lịch',
  });
export type PartialDate = z.infer<typeof partialDateSchema>;

function isCalendarDate(day?: number, month?: number, year?: number): boolean {
  if (day === undefined || month === undefined) return true;
  const probe = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return probe.getUTCMonth() === month - 1 && probe.getUTCDate() === day;
}

/** A cited document. Laws and ordinances have no number, symbol or issuer (Phụ lục I, phần II, mục I.6). */
export const citationSchema = z.strictObject({
  /** Kind as printed: "Nghị quyết", "Luật". */
  kind: officialLine(100),
  /** Number with symbol as printed: "93-KL/TW", "30/2020/NĐ-CP". */
  number: officialLine(60).optional(),
  date: partialDateSchema.optional(),
  issuer: officialLine(LIMITS.line).optional(),
  /** What it is about, as it follows in the sentence: "về công tác văn thư". */
  subject: officialText(LIMITS.subject).optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** One line of căn cứ: a structured citation, or free text where no citation fits ("Theo đề nghị của …"). */
export const legalBasisSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('citation'), lead: officialLine(60), citation: citationSchema }),
  z.strictObject({ type: z.literal('free'), content: contentSchema }),
]);
export type LegalBasis = z.infer<typeof legalBasisSchema>;

/** One place in nơi nhận, without dash and end mark; `note` prints in brackets behind it: "(để báo cáo)". */
export const recipientSchema = z.strictObject({
  name: officialLine(LIMITS.line),
  note: officialLine(100).optional(),
});
export type Recipient = z.infer<typeof recipientSchema>;

export const AUTHORITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;
/** Quyền hạn ký: thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền. */
export type Authority = (typeof AUTHORITIES)[number];
export const signatureSchema = z.strictObject({
  /** Lines of authority from top to bottom: [{TM, "Ban Thường vụ"}, {KT, "Chủ tịch"}]. */
  authorities: z.array(z.strictObject({ code: z.enum(AUTHORITIES), of: officialLine(LIMITS.line) })).max(4),
  /** Chức vụ: "Phó Chủ tịch". Empty while unknown. */
  position: officialLine(LIMITS.line),
  name: officialLine(200),
});
export type Signature = z.infer<typeof signatureSchema>;

export const numberSchema = z.strictObject({
  /** The number taken from the register; null while it is a draft. Letters as in "12a" are allowed. */
  value: z
    .string()
    .regex(/^[0-9]{1,6}[a-zđ]?$/u, { error: 'số văn bản gồm 1 đến 6 chữ số, có thể thêm một chữ cái' })
    .nullable(),
  /** The issuing office's abbreviation in the symbol: "LHH", "UBND", "TU". */
  organ: officialLine(60),
  /** The drafting unit in a công văn's symbol: "VP". */
  unit: officialLine(60).optional(),
});
export type DocumentNumber = z.infer<typeof numberSchema>;

export const appendixSchema = z.strictObject({
  id,
  /** Title, printed in capitals under "Phụ lục". */
  title: officialText(LIMITS.subject),
  orientation: z.enum(['portrait', 'landscape']),
  body: bodySchema,
});
export type Appendix = z.infer<typeof appendixSchema>;

export const SECRECY = ['mat', 'toi-mat', 'tuyet-mat'] as const;
export const URGENCY = ['khan', 'thuong-khan', 'hoa-toc'] as const;
export const CIRCULATION = ['xem-xong-tra-lai', 'luu-hanh-noi-bo'] as const;

/** Deviations from the profile that one document asks for; the keys are those of LayoutSettings (profiles/profile.ts). */
export const layoutSettingsSchema = z.strictObject({
  /** Body size in pt: 13–14 state, 14–15 party. */
  bodySize: z.number().min(13).max(15).optional(),
  /** First-line indent of the body in mm: 10 or 12.7. */
  firstLineIndent: z.number().min(0).max(20).optional(),
  /** Margins in mm. */
  margins: z
    .strictObject({
      top: z.number().min(10).max(40),
      bottom: z.number().min(10).max(40),
      left: z.number().min(10).max(50),
      right: z.number().min(10).max(40),
    })
    .optional(),
  /** Mark after a Roman number: "I." or "I-". */
  romanMark: z.enum(['.', '-']).optional(),
  /** Line spacing as a multiple of single, 1–1.5. */
  lineSpacing: z.number().min(1).max(1.5).optional(),
  /** Space after a paragraph in pt. */
  paragraphSpacing: z.number().min(0).max(24).optional(),
  /** Mark at the end of each place in nơi nhận. */
  recipientMark: z.enum([';', ',']).optional(),
  /** "Lưu: VT" or "Lưu Văn thư". */
  archiveLead: z.enum(['Lưu:', 'Lưu']).optional(),
  /** "TM." or "T/M". */
  authorityForm: z.enum(['dot', 'slash']).optional(),
  /** Whether marks of headings are Word lists or plain text. */
  numbering: z.enum(['list', 'literal']).optional(),
  /** Whether an appendix goes on counting pages or begins anew. */
  appendixPages: z.enum(['continuous', 'restart']).optional(),
});
export type LayoutSettings = z.infer<typeof layoutSettingsSchema>;

export const SCHEMA_VERSION = 1;

export const adminDocumentSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  layout: z.enum(LAYOUT_IDS),
  settings: layoutSettingsSchema.optional(),
  kind: z.enum(KIND_IDS),
  /** Printed instead of the kind's own name, one entry a line: ["Chương trình", "của Ban Thường vụ"]. */
  kindTitle: z.array(officialLine(LIMITS.line)).min(1).max(4).optional(),
  header: z.strictObject({
    /** Cơ quan chủ quản trực tiếp; empty where there is none. */
    superior: officialText(LIMITS.line),
    /** Cơ quan ban hành. "\n" breaks the line where the office wants it. */
    organ: officialText(LIMITS.line),
  }),
  number: numberSchema,
  place: officialLine(200),
  date: partialDateSchema,
  /** Trích yếu nội dung. */
  subject: officialText(LIMITS.subject),
  /** Kính gửi; empty for kinds without. */
  addressees: z.array(officialLine(LIMITS.line)).max(LIMITS.recipients),
  /**
   * For kinds that decide (quyết định, nghị quyết): the authority printed over the căn cứ ("Chủ tịch Liên hiệp …") and the
   * formula printed under them ("Quyết định:"). Source: Phụ lục III, mẫu 1.1 and 1.2.
   */
  enactment: z.strictObject({ authority: officialText(LIMITS.line), formula: officialLine(100) }).optional(),
  /** Căn cứ ban hành. */
  bases: z.array(legalBasisSchema).max(100),
  body: bodySchema,
  /** False where the document ends without "./." (giấy mời, phiếu). */
  endMark: z.boolean(),
  recipients: z.array(recipientSchema).max(LIMITS.recipients),
  /** What follows "Lưu": "VT, VP". Empty where there is no archive line. */
  archive: officialLine(200),
  /** From left to right; the last one stands at the right. A document has one, minutes have two. */
  signatures: z.array(signatureSchema).max(3),
  isDraft: z.boolean(),
  secrecy: z.enum(SECRECY).optional(),
  urgency: z.enum(URGENCY).optional(),
  circulation: z.enum(CIRCULATION).optional(),
  /** Ô 12: drafter's initials and number of copies. */
  drafter: z
    .strictObject({ initials: officialLine(20), copies: z.number().int().min(1).max(9999).optional() })
    .optional(),
  /** Ô 13: address, telephone, e-mail, website at the foot of page 1 (công văn). */
  contact: officialText(LIMITS.line).optional(),
  appendices: z.array(appendixSchema).max(LIMITS.appendices),
});
export type AdminDocument = z.infer<typeof adminDocumentSchema>;
