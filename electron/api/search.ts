/** One search over everything the office keeps; no diacritics needed. */
import { z } from 'zod';
import { query } from './define.ts';

export const searchHitSchema = z.strictObject({
  /** What kind of record: "document". */
  type: z.literal('document'),
  id: z.number(),
  title: z.string(),
  /** Words around the first match. */
  excerpt: z.string(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const search = {
  query: query(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(100).optional() }),
    z.array(searchHitSchema),
  ),
};
