/**
 * The parts of a docx document before they are packed. The package's public door gives only a finished zip, which would be unpacked and packed again for
 * fixed dates; its compiler gives the parts themselves. Where a later version has no such compiler, the finished zip is unpacked instead.
 */
import { Packer, type Document } from 'docx';
import { strToU8, unzipSync } from 'fflate';
import { z } from 'zod';

const compilerSchema = z.custom<{ compile: (file: Document) => unknown }>(
  (value) =>
    typeof value === 'object' && value !== null && 'compile' in value && typeof value.compile === 'function',
);
const textPartsSchema = z.map(z.string(), z.string());

/** Parts of the document by their path in the package. */
export async function compileParts(file: Document): Promise<Record<string, Uint8Array>> {
  const compiler = compilerSchema.safeParse(Reflect.get(Packer, 'compiler'));
  const parts = compiler.success ? textPartsSchema.safeParse(compiler.data.compile(file)) : null;
  if (!parts?.success) return unzipSync(await Packer.toBuffer(file));
  return Object.fromEntries([...parts.data].map(([name, text]) => [name, strToU8(text)]));
}
