/** The app itself. */
import { z } from 'zod';
import { control, jobIdSchema, query } from './define.ts';

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
  /** Stops a job by the name its caller gave it; the job then answers with code "cancelled". False when no such job runs. */
  cancelJob: control(z.strictObject({ job: jobIdSchema }), z.boolean()),
};
