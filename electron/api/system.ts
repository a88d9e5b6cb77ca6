/** The app itself. */
import { z } from 'zod';
import { query } from './define.ts';

export const system = {
  info: query(
    z.strictObject({}),
    z.strictObject({
      version: z.string(),
      dataDir: z.string(),
      isReadOnly: z.boolean(),
      documents: z.number(),
    }),
  ),
};
