/** One search over everything the office keeps; no diacritics needed. */
import { z } from 'zod';
import { query } from './define.ts';

/** Kinds of records that search finds. */
export const SEARCH_TYPES = ['document', 'association', 'person'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** From and to of what is to be shown as found, in UTF-16 units of the text beside it. */
const rangesSchema = z.array(z.tuple([z.number().int(), z.number().int()]));

export const searchHitSchema = z.strictObject({
  type: z.enum(SEARCH_TYPES),
  id: z.number(),
  title: z.string(),
  /** What tells it from others of the same title: type and area, unit, date. */
  subtitle: z.string(),
  /** How it was found: the whole name, its initials, its beginning, words of the title, words elsewhere; best first. */
  match: z.strictObject({
    by: z.enum(['name', 'initials', 'beginning', 'title', 'body']),
    title: rangesSchema,
    subtitle: rangesSchema,
  }),
  /** Words around the first match outside the title; '' where there is none. */
  excerpt: z.string(),
  excerptMatch: rangesSchema,
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const search = {
  query: query(
    z.strictObject({
      text: z.string().max(200),
      types: z.array(z.enum(SEARCH_TYPES)).min(1).optional(),
      limit: z.number().int().min(1).max(100).optional(),
    }),
    z.array(searchHitSchema),
  ),
};
