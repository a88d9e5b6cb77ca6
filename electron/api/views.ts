/** Views of registers: which columns a list shows, in which order, how it is sorted and filtered. Data of the office, not of one browser. */
import { z } from 'zod';
import { command, query } from './define.ts';

const id = z.number().int().positive();
/** Name of a register: "documents", "associations". */
const register = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
const columnKey = z.string().min(1).max(60);
/** "2019", "2019-04" or "2019-04-03". */
const partialIsoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** What one column lets through. "empty" and "filled" ask for nothing but whether there is a value. */
export const columnFilterSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().max(200) }),
  z.strictObject({ type: z.literal('choice'), values: z.array(z.string().max(500)).max(1_000) }),
  z.strictObject({
    type: z.literal('number'),
    from: z.number().finite().optional(),
    to: z.number().finite().optional(),
  }),
  z.strictObject({
    type: z.literal('date'),
    from: partialIsoDate.optional(),
    to: partialIsoDate.optional(),
  }),
  z.strictObject({ type: z.literal('empty') }),
  z.strictObject({ type: z.literal('filled') }),
]);
export type ColumnFilter = z.infer<typeof columnFilterSchema>;

const columnsSchema = z
  .array(
    z.strictObject({
      key: columnKey,
      isShown: z.boolean(),
      /** CSS pixels. */
      width: z.number().int().min(40).max(2_000),
    }),
  )
  .max(200);

export const sortLevelSchema = z.strictObject({
  column: columnKey,
  direction: z.enum(['ascending', 'descending']),
});
export type SortLevel = z.infer<typeof sortLevelSchema>;

export const viewStateSchema = z.strictObject({
  /** From left to right. A column that the register has got since then is added behind. */
  columns: columnsSchema,
  /** The first level decides, the others where it finds no difference. */
  sort: z.array(sortLevelSchema).max(10),
  filters: z.record(columnKey, columnFilterSchema),
  /** Words of the quick filter box. */
  quick: z.string().max(200),
});
export type ViewState = z.infer<typeof viewStateSchema>;

export const savedViewSchema = z.strictObject({
  id: z.number(),
  name: z.string(),
  /** The view in which its register opens; one of a register at most. */
  isDefault: z.boolean(),
  state: viewStateSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;

const name = z
  .string()
  .trim()
  .min(1, { error: 'Tên dạng xem: chưa ghi tên' })
  .max(100, { error: 'Tên dạng xem: dài quá 100 ký tự' });

export const views = {
  /** Saved views of a register by name, and the columns as they were left last. */
  list: query(
    z.strictObject({ register }),
    z.strictObject({ saved: z.array(savedViewSchema), lastColumns: columnsSchema.nullable() }),
  ),
  /** Saves a new view, or over the one with `id`. Refused with "name-taken" where another view of the register has the name. */
  save: command(
    z.strictObject({
      id: id.optional(),
      register,
      name,
      isDefault: z.boolean(),
      state: viewStateSchema,
    }),
    savedViewSchema,
  ),
  remove: command(z.strictObject({ id }), z.null()),
  /** Notes the columns as they are now, so that the register opens with them again. */
  rememberColumns: command(z.strictObject({ register, columns: columnsSchema }), z.null()),
};
