/** The program's version, from package.json. */
import { createRequire } from 'node:module';
import { z } from 'zod';

export const VERSION: string = z
  .object({ version: z.string() })
  .parse(createRequire(import.meta.url)('../../package.json')).version;
