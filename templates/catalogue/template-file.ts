/** A template as one JSON file, out and in. Pure. */
import { parseWith, type Parsed } from '../model/parse.ts';
import { templateDefinitionSchema, templateShapeSchema, type TemplateDefinition } from './template.ts';

/** Bytes of a template file. */
export const MAX_TEMPLATE_BYTES = 2 * 1024 * 1024;
const MAX_NESTING = 40;

/** Reads a template file. Errors name the field in Vietnamese. */
export function parseTemplateFile(bytes: Uint8Array): Parsed<TemplateDefinition> {
  const refuse = (message: string): Parsed<TemplateDefinition> => ({
    ok: false,
    errors: [{ path: [], message }],
  });
  if (bytes.length > MAX_TEMPLATE_BYTES) return refuse('Tệp mẫu lớn quá 2 MB.');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('Tệp không phải tệp mẫu văn bản (JSON).');
  }
  if (nesting(value) > MAX_NESTING) return refuse('Tệp mẫu lồng nhau quá sâu.');
  return parseWith(templateDefinitionSchema, value);
}

// Level by level, so that a hostile file cannot exhaust the stack.
function nesting(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0 && depth <= MAX_NESTING) {
    depth += 1;
    level = level
      .flatMap((entry) =>
        typeof entry === 'object' && entry !== null ? Object.values(entry as Record<string, unknown>) : [],
      )
      .filter((entry) => typeof entry === 'object');
  }
  return depth;
}

/**
 * A template as a file's text, also one with a reference that leads nowhere, so that it can be kept and mended. The same template gives the same bytes, in whatever order its keys were written.
 */
export function serialiseTemplate(template: TemplateDefinition): string {
  const parsed = templateShapeSchema.parse(template);
  const guidance = Object.fromEntries(
    Object.entries(parsed.guidance).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  return `${JSON.stringify({ ...parsed, guidance }, null, 2)}\n`;
}
