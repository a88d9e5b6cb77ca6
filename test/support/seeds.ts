/** The five real plans, where they lie beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../shared/seeds');

/** Said by tests that need them where they are absent. */
export const SEEDS_MISSING = 'the real plans (../shared/seeds) are not here';

/** Each plan by the number its name begins with; empty where they are not present. */
export function readSeeds(): { id: string; fileName: string; bytes: Uint8Array }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{3}_.*\.txt$/.test(name))
    .sort()
    .map((fileName) => ({
      id: fileName.slice(0, 3),
      fileName,
      bytes: readFileSync(path.join(folder, fileName)),
    }));
}
