/** People: leaders of associations and the bank of experts are one table. */
import { z } from 'zod';
import { isoDateSchema } from '../../templates/model/office.ts';
import { attachmentCalls, attachmentSchema } from './attachments.ts';
import { command, job, query } from './define.ts';
import { given, idSchema, knownDateSchema, line, lines, requiredLine, revisionSchema } from './fields.ts';
import { historyEntrySchema, LEADER_ROLES } from './associations.ts';
import { importInput, importReportSchema } from './import-run.ts';

export const GENDERS = ['', 'male', 'female'] as const;

export const personFieldsSchema = z.strictObject({
  /** Without titles. */
  name: requiredLine(200, 'họ và tên'),
  /** Học hàm: "GS", "PGS". */
  academicRank: line(50),
  /** Học vị: "TS", "ThS", "BSCKII". */
  degree: line(50),
  /** Ngành đào tạo. */
  major: line(200),
  /** Lĩnh vực. */
  fields: z.array(requiredLine(200, 'lĩnh vực')).max(20),
  unit: line(300),
  position: line(200),
  phone: line(100),
  email: line(200),
  address: line(500),
  /** Often the year alone. */
  bornOn: knownDateSchema,
  gender: z.enum(GENDERS),
  associationId: idSchema.nullable(),
  isExpert: z.boolean(),
  note: lines(10_000),
});
export type PersonInput = z.infer<typeof personFieldsSchema>;

/** The same as stored: read back without looking at every letter again. */
const storedFields = {
  name: z.string(),
  academicRank: z.string(),
  degree: z.string(),
  major: z.string(),
  fields: z.array(z.string()),
  unit: z.string(),
  position: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  bornOn: z.string().nullable(),
  gender: z.enum(GENDERS),
  associationId: z.number().nullable(),
  isExpert: z.boolean(),
  note: z.string(),
};

export const EMPTY_PERSON: PersonInput = {
  name: '',
  academicRank: '',
  degree: '',
  major: '',
  fields: [],
  unit: '',
  position: '',
  phone: '',
  email: '',
  address: '',
  bornOn: null,
  gender: '',
  associationId: null,
  isExpert: false,
  note: '',
};

export const busySchema = z
  .strictObject({ fromOn: isoDateSchema, toOn: isoDateSchema, note: line(300) })
  .refine((value) => value.toOn >= value.fromOn, {
    error: 'ngày kết thúc ở trước ngày bắt đầu',
    path: ['toOn'],
  });
export const seatSchema = z.strictObject({
  kind: z.enum(['council', 'jury', 'other']),
  name: requiredLine(300, 'tên hội đồng'),
  role: line(100),
  fromOn: knownDateSchema,
  toOn: knownDateSchema,
});

export const personRowSchema = z.strictObject({
  id: idSchema,
  revision: z.number(),
  ...storedFields,
  /** "PGS.TS. Nguyễn Văn A". */
  titledName: z.string(),
  associationName: z.string(),
  isDeleted: z.boolean(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

export const storedPersonSchema = z.strictObject({
  id: idSchema,
  revision: z.number(),
  fields: z.strictObject(storedFields),
  titledName: z.string(),
  associationName: z.string(),
  updatedAt: z.string(),
  isDeleted: z.boolean(),
  busy: z.array(z.strictObject({ ...busySchema.shape, id: idSchema })),
  seats: z.array(seatSchema.extend({ id: idSchema })),
  /** Posts in associations, with the office's own words for the role. */
  posts: z.array(
    z.strictObject({
      id: idSchema,
      associationId: idSchema,
      associationName: z.string(),
      role: z.enum(LEADER_ROLES),
      term: z.string(),
      fromOn: z.string().nullable(),
      toOn: z.string().nullable(),
    }),
  ),
  attachments: z.array(attachmentSchema),
});
export type StoredPerson = z.infer<typeof storedPersonSchema>;

/** Fields of which, where both records have one, the clerk says which stays. */
export const MERGE_FIELDS = [
  'name',
  'academicRank',
  'degree',
  'major',
  'unit',
  'position',
  'phone',
  'email',
  'address',
  'bornOn',
  'gender',
  'associationId',
] as const;

const duplicateSchema = z.strictObject({
  people: z.array(personRowSchema),
  /** Why they may be one person: same name, and "birth year", "phone", "e-mail", "unit" or no other known. */
  reasons: z.array(z.enum(['name', 'bornOn', 'phone', 'email', 'unit'])),
  /** Whether more than the name agrees. */
  isLikely: z.boolean(),
});
export type DuplicateGroup = z.infer<typeof duplicateSchema>;

export const personImportRowSchema = z.strictObject({
  row: z.number().int().min(1),
  fields: given(personFieldsSchema.partial()),
  /** Name of the association as the list has it; left out of the record and reported where no association has it. */
  associationName: line(300).optional(),
});
export type PersonImportRow = z.infer<typeof personImportRowSchema>;
export const PERSON_KEYS = ['name', 'bornOn', 'phone', 'email', 'unit'] as const;

export const people = {
  list: query(
    z.strictObject({
      text: z.string().max(200).optional(),
      expertsOnly: z.boolean().optional(),
      field: z.string().max(200).optional(),
      associationId: idSchema.optional(),
      /** Only who has no busy day from the first to the last. */
      freeFrom: isoDateSchema.optional(),
      freeTo: isoDateSchema.optional(),
      deleted: z.boolean().optional(),
    }),
    z.array(personRowSchema),
  ),
  get: query(z.strictObject({ id: idSchema }), storedPersonSchema),
  /** Fields that people bear, with how many, most frequent first. */
  fields: query(z.strictObject({}), z.array(z.strictObject({ field: z.string(), people: z.number() }))),
  create: command(z.strictObject({ fields: personFieldsSchema }), storedPersonSchema),
  /** Refused with "conflict" where `revision` is not the stored one. */
  save: command(
    z.strictObject({ id: idSchema, revision: revisionSchema, fields: given(personFieldsSchema.partial()) }),
    storedPersonSchema,
  ),
  remove: command(z.strictObject({ ids: z.array(idSchema).min(1).max(5_000) }), z.null()),
  restore: command(z.strictObject({ ids: z.array(idSchema).min(1).max(5_000) }), z.null()),
  saveBusy: command(
    z.strictObject({ id: idSchema, busyId: idSchema.optional(), busy: busySchema }),
    storedPersonSchema,
  ),
  removeBusy: command(z.strictObject({ id: idSchema, busyId: idSchema }), storedPersonSchema),
  saveSeat: command(
    z.strictObject({ id: idSchema, seatId: idSchema.optional(), seat: seatSchema }),
    storedPersonSchema,
  ),
  removeSeat: command(z.strictObject({ id: idSchema, seatId: idSchema }), storedPersonSchema),
  history: query(z.strictObject({ id: idSchema }), z.array(historyEntrySchema)),
  /** Lý lịch khoa học, bằng cấp and other files. */
  ...attachmentCalls,
  /** Groups of records that may be one person. With `id`: only groups with that person. */
  duplicates: query(z.strictObject({ id: idSchema.optional() }), z.array(duplicateSchema)),
  /** Records that may be the person about to be entered. */
  similar: query(z.strictObject({ fields: given(personFieldsSchema.partial()) }), z.array(personRowSchema)),
  /**
   * Makes one of two: posts, seats, busy days, fields, contacts and attachments of `dropId` move to `keepId`, the record left goes into the bin.
   * @param choices fields in which the value of `dropId` is to stay; contacts that differ are both kept
   */
  merge: command(
    z.strictObject({
      keepId: idSchema,
      dropId: idSchema,
      choices: z.array(z.enum(MERGE_FIELDS)),
    }),
    z.strictObject({ mergeId: idSchema, person: storedPersonSchema }),
  ),
  /** Parts them again; refused where the record that was kept has changed since. */
  unmerge: command(z.strictObject({ mergeId: idSchema }), storedPersonSchema),
  applyImport: job(
    { ...importInput(PERSON_KEYS), rows: z.array(personImportRowSchema).max(100_000) },
    importReportSchema,
  ),
};
