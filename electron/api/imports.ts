/** Lists of the office's Excel files: a file previewed, imported, undone; a register exported. */
import { z } from 'zod';
import { ASSOCIATION_KEYS } from './associations.ts';
import { job, query } from './define.ts';
import { idSchema, line, yearSchema } from './fields.ts';
import { importReportSchema, importRunSchema, importTargetSchema } from './import-run.ts';
import { PERSON_KEYS } from './people.ts';

/** Bytes of a file that is imported, and what base64 makes of them. */
export const MAX_LIST_FILE = 50 * 1024 * 1024;
/** Rows of a preview, and problems that a preview or report carries; the numbers are of all. */
export const MAX_PREVIEW_ROWS = 200;
export const MAX_REPORTED_PROBLEMS = 2_000;

/** Fields by which rows are matched with records, of all targets. */
export const IMPORT_KEYS = [...new Set([...ASSOCIATION_KEYS, ...PERSON_KEYS])] as const;

/** Key of a field -> head or letter of its column; null: not read. Fields not named are matched by heads and cells. */
export const fieldMappingSchema = z.record(z.string().max(100), z.string().max(1000).nullable());
export type FieldMapping = z.infer<typeof fieldMappingSchema>;

const fileInput = {
  target: importTargetSchema,
  fileName: line(300),
  base64: z.base64({ error: 'không phải base64' }).max(Math.ceil(MAX_LIST_FILE / 3) * 4, {
    error: `tệp lớn quá ${MAX_LIST_FILE / (1024 * 1024)} MB`,
  }),
  /** Name of the sheet; without it, the one that most likely holds the list. */
  sheet: z.string().max(200).optional(),
  /** Number of the first header row, 0 for none; without it, it is found. */
  headerRow: z.number().int().min(0).max(1_000_000).optional(),
  headerRowCount: z.number().int().min(1).max(3).optional(),
  /** Without it, as it was for the last list with the same heads. */
  mapping: fieldMappingSchema.optional(),
  /** Of yearly figures where the list has no column for it; default this year. */
  year: yearSchema.optional(),
  /** People of the list are experts unless a column says otherwise. */
  asExperts: z.boolean().optional(),
};

export const cellProblemSchema = z.strictObject({
  /** Number of the row in the file. */
  row: z.number(),
  /** Letter of the column; null where a required field has no column. */
  column: z.string().nullable(),
  header: z.string(),
  /** Key of the field. */
  field: z.string(),
  /** error: the cell gives no value. warning: perhaps not what was meant. info: changed on the way. */
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
});
export type ListProblem = z.infer<typeof cellProblemSchema>;

const problemCountsSchema = z.strictObject({ error: z.number(), warning: z.number(), info: z.number() });
export type ProblemCounts = z.infer<typeof problemCountsSchema>;

/** Another list in the same sheet, which is not read: it has heads of its own. */
const otherListSchema = z.strictObject({
  /** Number of its first header row, and how many there are: with them it is read instead. */
  headerRow: z.number(),
  headerRowCount: z.number(),
  /** '' where nothing over its heads says what it is. */
  title: z.string(),
  rows: z.number(),
});
export type OtherList = z.infer<typeof otherListSchema>;

export const listPreviewSchema = z.strictObject({
  format: z.enum(['xlsx', 'csv']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean(), rows: z.number() })),
  sheet: z.string(),
  /** Numbers of the header rows; empty where the list has none. */
  headerRows: z.array(z.number()),
  columns: z.array(
    z.strictObject({
      letter: z.string(),
      header: z.string(),
      /** The column is hidden in the file. */
      hidden: z.boolean(),
      /** Key of the field it holds; null for none. */
      field: z.string().nullable(),
      by: z.enum(['saved', 'name', 'abbreviation', 'content']).nullable(),
      /** 0 to 1; below 0.7 the clerk should look. */
      confidence: z.number(),
      /** Some filled cells, as they are shown. */
      samples: z.array(z.string()),
      /** A cell in an old encoding, before and after. */
      legacy: z.strictObject({ encoding: z.string(), before: z.string(), after: z.string() }).nullable(),
    }),
  ),
  fields: z.array(z.strictObject({ key: z.string(), label: z.string(), isRequired: z.boolean() })),
  /** Whether the mapping is that of an earlier list with the same heads. */
  isRemembered: z.boolean(),
  /** Labels of required fields without column. */
  missing: z.array(z.string()),
  /** Fields that may be the key, and those proposed. */
  keys: z.array(z.enum(IMPORT_KEYS)),
  key: z.array(z.enum(IMPORT_KEYS)),
  /** Rows that are no records: titles, sections, totals, signatures, rows with nothing in any column that is read. */
  leftOut: z.array(z.strictObject({ row: z.number(), reason: z.string(), text: z.string() })),
  otherLists: z.array(otherListSchema),
  /** Records of the list. */
  total: z.number(),
  counts: problemCountsSchema,
  problems: z.array(cellProblemSchema),
  /** The first records; values by key of the field, as they are shown. */
  rows: z.array(
    z.strictObject({
      row: z.number(),
      hidden: z.boolean(),
      values: z.record(z.string(), z.string()),
      problems: z.array(cellProblemSchema),
    }),
  ),
});
export type ListPreview = z.infer<typeof listPreviewSchema>;

export const fileReportSchema = importReportSchema.extend({
  counts: problemCountsSchema,
  /** Worst first, then by row. */
  problems: z.array(cellProblemSchema),
  /** Lists of the sheet that were not read. */
  otherLists: z.array(otherListSchema),
});
export type FileReport = z.infer<typeof fileReportSchema>;

/** A cell as its column's type has it: dates "2019", "2019-04", "2019-04-03"; flags true or false. */
const listCellSchema = z.union([z.string().max(40_000), z.number(), z.boolean(), z.null()]);
export type CellValueOfList = z.infer<typeof listCellSchema>;
const listToExport = {
  title: z.string().max(300),
  columns: z
    .array(
      z.strictObject({
        label: z.string().max(300),
        type: z.enum(['text', 'number', 'date', 'choice', 'flag']),
      }),
    )
    .min(1)
    .max(200),
  rows: z.array(z.array(listCellSchema).max(200)).max(200_000),
};
export type ListToExport = z.infer<z.ZodObject<typeof listToExport>>;

const xlsxSchema = z.strictObject({ base64: z.string(), rows: z.number() });

export const imports = {
  /** Runs, newest first. */
  list: query(z.strictObject({}), z.array(importRunSchema)),
  /** Takes back all that a run wrote. Records changed since are left as they are and named; one transaction. */
  undo: job(
    { runId: idSchema },
    z.strictObject({
      undone: z.number(),
      kept: z.array(z.strictObject({ id: idSchema, name: z.string(), reason: z.string() })),
    }),
  ),
  /** What an .xlsx or .csv file holds, how its columns are understood, and every cell's problem. Writes nothing. */
  readFile: job(fileInput, listPreviewSchema),
  /**
   * Imports a file in one transaction, or says what that would do. An empty cell or one with an error changes nothing of a record; a mapping that was
   * given is remembered for lists with the same heads.
   */
  applyFile: job(
    { ...fileInput, key: z.array(z.enum(IMPORT_KEYS)).min(1).max(3).optional(), dryRun: z.boolean() },
    fileReportSchema,
  ),
  /** A register with all fields as .xlsx, under heads by which it is read again. */
  exportAll: job({ target: importTargetSchema, expertsOnly: z.boolean().optional() }, xlsxSchema),
  /** A list as it stands in the window, as .xlsx. */
  exportList: job(listToExport, xlsxSchema),
};
