/** What commands of `lhh` that need data have in common: the backend in this process, results as values, one outcome. */
import type { Contract } from '../api/contract.ts';
import type { Client } from '../api/define.ts';
import { MendableError, type Result } from '../api/errors.ts';
import type { Options } from './cli-input.ts';

export interface Outcome {
  /** The one value on stdout with --json. */
  json: unknown;
  /** What is printed without it. */
  text: string;
  code: 0 | 1;
}

export const done = (json: unknown, text: string): Outcome => ({ json, text, code: 0 });

/** @param mode "read" works beside an open window and changes nothing; only "create" makes an office: a mistyped folder has none */
export async function withBackend<T>(
  options: Options,
  mode: 'read' | 'write' | 'create',
  use: (api: Client<Contract>) => Promise<T>,
): Promise<T> {
  const [{ createBackend }, { createClient }, { printPdf }] = await Promise.all([
    import('../backend/backend.ts'),
    import('../api/client.ts'),
    import('./pdf.ts'),
  ]);
  const backend = await createBackend({
    dataDir: options.dataDir,
    mode: mode === 'read' ? 'read' : 'write',
    creates: mode === 'create',
    ports: { printPdf },
    actor: 'lhh',
  });
  try {
    return await use(createClient(backend.invoke));
  } finally {
    await backend.close();
  }
}

/** @throws MendableError the error of a call that did not go well */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new MendableError(result.error.code, result.error.message, result.error.field);
}
