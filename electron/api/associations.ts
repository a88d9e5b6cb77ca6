/** Hội thành viên: register, dated events, leadership, yearly figures, congresses, reports, awards, notes, documents, attachments. */
import { z } from 'zod';
import { isoDateSchema } from '../../templates/model/office.ts';
import { attachmentCalls, attachmentSchema } from './attachments.ts';
import { command, job, query } from './define.ts';
import {
  countSchema,
  given,
  idSchema,
  knownDateSchema,
  line,
  lines,
  moneySchema,
  partialDateSchema,
  requiredLine,
  revisionSchema,
  yearSchema,
} from './fields.ts';
import { importInput, importReportSchema } from './import-run.ts';

export const associationTypeSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'mã loại gồm chữ thường không dấu, số, gạch nối' }),
  name: requiredLine(200, 'tên loại hội'),
});
export type AssociationType = z.infer<typeof associationTypeSchema>;

/** A type as the office's catalogue lists it. */
export const catalogueTypeSchema = associationTypeSchema.extend({
  /** No longer offered; associations that bear it keep it. */
  isRetired: z.boolean(),
});
export type CatalogueType = z.infer<typeof catalogueTypeSchema>;

/** What the clerk enters of an association. */
export const associationFieldsSchema = z.strictObject({
  name: requiredLine(300, 'tên hội'),
  shortName: line(60),
  typeId: z.string().max(40),
  /** Địa bàn. */
  area: line(200),
  /** Lĩnh vực. */
  field: line(200),
  /** Quyết định thành lập. */
  establishedNumber: line(100),
  establishedOn: knownDateSchema,
  establishedBy: line(300),
  /** Quyết định công nhận điều lệ. */
  charterNumber: line(100),
  charterOn: knownDateSchema,
  charterBy: line(300),
  /** Quyết định kết nạp vào Liên hiệp hội. */
  admissionNumber: line(100),
  admissionDecidedOn: knownDateSchema,
  admittedOn: knownDateSchema,
  /** Nhiệm kỳ. */
  termFrom: knownDateSchema,
  termTo: knownDateSchema,
  lastCongressOn: knownDateSchema,
  nextCongressOn: knownDateSchema,
  address: line(500),
  phone: line(100),
  email: line(200),
  website: line(200),
  taxCode: line(50),
  bankAccount: line(200),
  /** Hội do Đảng, Nhà nước giao nhiệm vụ. */
  isAssigned: z.boolean(),
  /** Biên chế được giao. */
  staff: countSchema,
  note: lines(10_000),
});
export type AssociationFields = z.infer<typeof associationFieldsSchema>;

/** The same as stored: read back without looking at every letter again. */
const storedFields = {
  name: z.string(),
  shortName: z.string(),
  typeId: z.string(),
  area: z.string(),
  field: z.string(),
  establishedNumber: z.string(),
  establishedOn: z.string().nullable(),
  establishedBy: z.string(),
  charterNumber: z.string(),
  charterOn: z.string().nullable(),
  charterBy: z.string(),
  admissionNumber: z.string(),
  admissionDecidedOn: z.string().nullable(),
  admittedOn: z.string().nullable(),
  termFrom: z.string().nullable(),
  termTo: z.string().nullable(),
  lastCongressOn: z.string().nullable(),
  nextCongressOn: z.string().nullable(),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  website: z.string(),
  taxCode: z.string(),
  bankAccount: z.string(),
  isAssigned: z.boolean(),
  staff: z.number().nullable(),
  note: z.string(),
};

/** What a new association is before the clerk enters anything but its name. */
export const EMPTY_ASSOCIATION: AssociationFields = {
  name: '',
  shortName: '',
  typeId: 'professional',
  area: '',
  field: '',
  establishedNumber: '',
  establishedOn: null,
  establishedBy: '',
  charterNumber: '',
  charterOn: null,
  charterBy: '',
  admissionNumber: '',
  admissionDecidedOn: null,
  admittedOn: null,
  termFrom: null,
  termTo: null,
  lastCongressOn: null,
  nextCongressOn: null,
  address: '',
  phone: '',
  email: '',
  website: '',
  taxCode: '',
  bankAccount: '',
  isAssigned: false,
  staff: null,
  note: '',
};

/** Dated facts of an association: what a report about an earlier day shows as it was. */
export const associationStateSchema = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  typeId: z.string(),
  area: z.string(),
  address: z.string(),
});
export type AssociationState = z.infer<typeof associationStateSchema>;

export const EVENT_KINDS = [
  'admission',
  'rename',
  'type',
  'area',
  'address',
  'merge',
  'split',
  'dissolution',
  'withdrawal',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const associationEventFieldsSchema = z.strictObject({
  kind: z.enum(EVENT_KINDS),
  happenedOn: partialDateSchema,
  decisionNumber: line(100),
  decisionOn: knownDateSchema,
  note: lines(2_000),
  /** What is so from that day on: new name, new type, new area, new address. */
  patch: given(
    z.strictObject({
      name: requiredLine(300, 'tên hội').optional(),
      shortName: line(60).optional(),
      typeId: z.string().max(40).optional(),
      area: line(200).optional(),
      address: line(500).optional(),
    }),
  ),
  /** Whether membership ends that day; dissolution, withdrawal and merging always end it. */
  isEnd: z.boolean(),
  /** The associations it merged into, or was split into. */
  others: z.array(idSchema).max(50),
});
export type AssociationEventFields = z.infer<typeof associationEventFieldsSchema>;
export const associationEventSchema = associationEventFieldsSchema.extend({
  id: idSchema,
  associationId: idSchema,
});
export type AssociationEvent = z.infer<typeof associationEventSchema>;

export const LEADER_ROLES = [
  'chair',
  'vice-chair',
  'general-secretary',
  'secretary',
  'inspection-head',
  'inspection-member',
  'contact',
] as const;
export type LeaderRole = (typeof LEADER_ROLES)[number];
export const LEADER_ROLE_NAMES: Readonly<Record<LeaderRole, string>> = {
  chair: 'Chủ tịch',
  'vice-chair': 'Phó Chủ tịch',
  'general-secretary': 'Tổng Thư ký',
  secretary: 'Thư ký',
  'inspection-head': 'Trưởng Ban Kiểm tra',
  'inspection-member': 'Ủy viên Ban Kiểm tra',
  contact: 'Người liên hệ',
};

const leaderFields = {
  personId: idSchema,
  role: z.enum(LEADER_ROLES),
  /** "Nhiệm kỳ 2022-2027". */
  term: line(100),
  fromOn: knownDateSchema,
  /** null: in office. */
  toOn: knownDateSchema,
  note: lines(2_000),
};
const figureFields = {
  year: yearSchema,
  branches: countSchema,
  members: countSchema,
  women: countSchema,
  partyMembers: countSchema,
  doctors: countSchema,
  masters: countSchema,
  graduates: countSchema,
  otherIntellectuals: countSchema,
  professors: countSchema,
  associateProfessors: countSchema,
  under35: countSchema,
  over60: countSchema,
  /** Hội phí, in đồng. */
  feeDue: moneySchema,
  feePaid: moneySchema,
  note: lines(2_000),
};
const congressFields = {
  term: line(100),
  dueOn: knownDateSchema,
  notifiedOn: knownDateSchema,
  noticeNumber: line(100),
  heldOn: knownDateSchema,
  resultReportedOn: knownDateSchema,
  note: lines(2_000),
};
const reportFields = { year: yearSchema, receivedOn: isoDateSchema, number: line(100), note: lines(2_000) };
const awardFields = {
  awardedOn: knownDateSchema,
  form: requiredLine(300, 'hình thức khen thưởng'),
  giver: line(300),
  decisionNumber: line(100),
  note: lines(2_000),
};
const noteFields = {
  /** "proposal": kiến nghị of the association, with what was answered. */
  kind: z.enum(['note', 'proposal']),
  writtenOn: knownDateSchema,
  content: lines(10_000).refine((text) => text !== '', { error: 'chưa ghi nội dung' }),
  answer: lines(10_000),
};
const documentFields = { documentId: idSchema, note: lines(2_000) };

export const leaderSchema = z.strictObject({ ...leaderFields, id: idSchema, personName: z.string() });
export type Leader = z.infer<typeof leaderSchema>;
export const figuresSchema = z.strictObject(figureFields);
export type YearFigures = z.infer<typeof figuresSchema>;
export const congressSchema = z.strictObject({ ...congressFields, id: idSchema });
export type Congress = z.infer<typeof congressSchema>;
export const annualReportSchema = z.strictObject(reportFields);
export type AnnualReport = z.infer<typeof annualReportSchema>;

/** One thing that hangs on an association, as it is entered. With `id` it is written over that one; figures, reports and documents go by year or document. */
export const associationPartSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('leader'), id: idSchema.optional(), ...leaderFields }),
  z.strictObject({ part: z.literal('figures'), ...figureFields }),
  z.strictObject({ part: z.literal('congress'), id: idSchema.optional(), ...congressFields }),
  z.strictObject({ part: z.literal('report'), ...reportFields }),
  z.strictObject({ part: z.literal('award'), id: idSchema.optional(), ...awardFields }),
  z.strictObject({ part: z.literal('note'), id: idSchema.optional(), ...noteFields }),
  z.strictObject({ part: z.literal('document'), ...documentFields }),
]);
export type AssociationPart = z.infer<typeof associationPartSchema>;
export const PART_NAMES = ['leader', 'figures', 'congress', 'report', 'award', 'note', 'document'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** One row of the register, on a day. */
export const associationRowSchema = z.strictObject({
  id: idSchema,
  revision: z.number(),
  ...storedFields,
  typeName: z.string(),
  /** Day on which membership ended. */
  endedOn: z.string().nullable(),
  /** In office on that day; several names are parted by "; ". */
  chair: z.string(),
  viceChairs: z.string(),
  generalSecretary: z.string(),
  inspectionHead: z.string(),
  contact: z.string(),
  /** Newest yearly figures up to that day. */
  figuresYear: z.number().nullable(),
  branches: z.number().nullable(),
  members: z.number().nullable(),
  women: z.number().nullable(),
  partyMembers: z.number().nullable(),
  isDeleted: z.boolean(),
});
export type AssociationRow = z.infer<typeof associationRowSchema>;

export const storedAssociationSchema = z.strictObject({
  id: idSchema,
  revision: z.number(),
  fields: z.strictObject(storedFields),
  typeName: z.string(),
  endedOn: z.string().nullable(),
  updatedAt: z.string(),
  isDeleted: z.boolean(),
  events: z.array(associationEventSchema),
  /** Events of others that name this one: who merged into it, whom it was split from. */
  fromOthers: z.array(associationEventSchema.extend({ associationName: z.string() })),
  leaders: z.array(leaderSchema),
  figures: z.array(figuresSchema),
  congresses: z.array(congressSchema),
  reports: z.array(annualReportSchema),
  awards: z.array(z.strictObject({ ...awardFields, id: idSchema })),
  notes: z.array(z.strictObject({ ...noteFields, id: idSchema })),
  documents: z.array(z.strictObject({ ...documentFields, number: z.string(), subject: z.string() })),
  attachments: z.array(attachmentSchema),
});
export type StoredAssociation = z.infer<typeof storedAssociationSchema>;

export const historyEntrySchema = z.strictObject({
  at: z.string(),
  actor: z.string(),
  /** Call that did it: "associations.save". */
  action: z.string(),
  entity: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** A row of a list that is imported: what it does not name stays as it is. */
export const associationImportRowSchema = z.strictObject({
  /** Where the row stands in the file, for the report. */
  row: z.number().int().min(1),
  fields: given(associationFieldsSchema.partial()),
  /** Yearly figures that stand in the same row. */
  figures: z
    .array(z.strictObject({ year: yearSchema, values: given(figuresSchema.omit({ year: true }).partial()) }))
    .max(20),
  leaders: z
    .array(
      z.strictObject({
        name: requiredLine(200, 'họ và tên'),
        role: z.enum(LEADER_ROLES),
        phone: line(100).optional(),
        email: line(200).optional(),
      }),
    )
    .max(20),
});
export type AssociationImportRow = z.infer<typeof associationImportRowSchema>;
export const ASSOCIATION_KEYS = ['name', 'shortName', 'taxCode', 'admissionNumber'] as const;

export const GROUPS = ['type', 'field', 'area', 'term', 'year'] as const;
export const SUMS = [
  'branches',
  'members',
  'women',
  'partyMembers',
  'doctors',
  'masters',
  'graduates',
  'otherIntellectuals',
  'professors',
  'associateProfessors',
  'under35',
  'over60',
  'feeDue',
  'feePaid',
] as const;
export type SumName = (typeof SUMS)[number];
/** What the yearly figures are called, in messages, lists and the window. */
export const SUM_NAMES: Readonly<Record<SumName, string>> = {
  branches: 'Chi hội',
  members: 'Hội viên',
  women: 'Hội viên nữ',
  partyMembers: 'Đảng viên',
  doctors: 'Tiến sĩ',
  masters: 'Thạc sĩ',
  graduates: 'Đại học',
  otherIntellectuals: 'Trình độ khác',
  professors: 'Giáo sư',
  associateProfessors: 'Phó giáo sư',
  under35: 'Dưới 35 tuổi',
  over60: 'Trên 60 tuổi',
  feeDue: 'Hội phí phải nộp',
  feePaid: 'Hội phí đã nộp',
};
/** Figures of a year of which nothing is known. */
export const NO_FIGURES: Omit<YearFigures, 'year'> = {
  branches: null,
  members: null,
  women: null,
  partyMembers: null,
  doctors: null,
  masters: null,
  graduates: null,
  otherIntellectuals: null,
  professors: null,
  associateProfessors: null,
  under35: null,
  over60: null,
  feeDue: null,
  feePaid: null,
  note: '',
};

const figureGroupSchema = z.strictObject({
  /** What the group has in common: id of a type, a field, "2022-2027", "2025"; '' where unknown. */
  key: z.string(),
  name: z.string(),
  /** Associations of the group. */
  ids: z.array(idSchema),
  /** Associations that gave figures for the year. */
  reported: z.array(idSchema),
  /** Day whose members, names, types and areas these are: the last of a year that is over, else today. */
  on: isoDateSchema,
  sums: z.record(z.enum(SUMS), z.number()),
});
export type FigureGroup = z.infer<typeof figureGroupSchema>;

export const associations = {
  /** Types that are offered, in the office's order. */
  types: query(z.strictObject({}), z.array(associationTypeSchema)),
  /** All types, also those retired, with how many associations bear them today and how many records name them at any time. */
  typeCatalogue: query(
    z.strictObject({}),
    z.array(catalogueTypeSchema.extend({ bearers: z.number(), uses: z.number() })),
  ),
  /**
   * Writes the whole catalogue in its order; a type that any record names can be retired but not left out. Refused with "conflict" where `read` is
   * given and is not what is stored.
   */
  saveTypes: command(
    z.strictObject({
      types: z.array(catalogueTypeSchema).min(1).max(100),
      /** The catalogue as it was before it was edited. */
      read: z.array(catalogueTypeSchema).max(100).optional(),
    }),
    z.array(associationTypeSchema),
  ),
  /** The register. With `on`: names, types, areas, leaders, figures and members of that day. */
  list: query(
    z.strictObject({
      text: z.string().max(200).optional(),
      typeId: z.string().max(40).optional(),
      on: isoDateSchema.optional(),
      /** Only members on the day. Default false: all not in the bin. */
      membersOnly: z.boolean().optional(),
      deleted: z.boolean().optional(),
    }),
    z.array(associationRowSchema),
  ),
  get: query(z.strictObject({ id: idSchema }), storedAssociationSchema),
  create: command(z.strictObject({ fields: associationFieldsSchema }), storedAssociationSchema),
  /**
   * Saves what is correct now, as it should have stood before: an event that gave the name keeps its date. Refused with "conflict" where `revision`
   * is not the stored one. Names that change on a date are events.
   */
  save: command(
    z.strictObject({
      id: idSchema,
      revision: revisionSchema,
      fields: given(associationFieldsSchema.partial()),
    }),
    storedAssociationSchema,
  ),
  remove: command(z.strictObject({ ids: z.array(idSchema).min(1).max(5_000) }), z.null()),
  restore: command(z.strictObject({ ids: z.array(idSchema).min(1).max(5_000) }), z.null()),
  /** Adds, or with `eventId` writes over, a dated event. */
  saveEvent: command(
    z.strictObject({ id: idSchema, eventId: idSchema.optional(), event: associationEventFieldsSchema }),
    storedAssociationSchema,
  ),
  removeEvent: command(z.strictObject({ id: idSchema, eventId: idSchema }), storedAssociationSchema),
  savePart: command(z.strictObject({ id: idSchema, part: associationPartSchema }), storedAssociationSchema),
  /** @param key id of the part; the year of figures and reports; the id of a document */
  removePart: command(
    z.strictObject({ id: idSchema, part: z.enum(PART_NAMES), key: z.number().int() }),
    storedAssociationSchema,
  ),
  /** Everything that was done to an association, newest first. */
  history: query(z.strictObject({ id: idSchema }), z.array(historyEntrySchema)),
  ...attachmentCalls,
  /**
   * Counts and sums by group, each with the associations behind it, as they were on the last day of that year (today, while it runs).
   * @param year of the yearly figures; by year: only that one @param on another day for members and names
   */
  figures: query(
    z.strictObject({
      by: z.enum(GROUPS),
      year: yearSchema.optional(),
      on: isoDateSchema.optional(),
      typeId: z.string().max(40).optional(),
    }),
    z.array(figureGroupSchema),
  ),
  /** Writes rows of a list by a key in one transaction, or says what it would write. */
  applyImport: job(
    {
      ...importInput(ASSOCIATION_KEYS),
      rows: z.array(associationImportRowSchema).max(100_000),
    },
    importReportSchema,
  ),
  /** The associations, people and figures of a fictional province. */
  loadSample: command(z.strictObject({}), z.strictObject({ associations: z.number(), people: z.number() })),
};
