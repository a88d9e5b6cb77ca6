/** Guidance of a template: which block it belongs to in a drafted document, which field fills that block. Pure. */
import type { AdminDocument, Block } from '../model/document.ts';
import { mapTexts, placeholdersIn } from './placeholder.ts';
import type { SkeletonBlock, TemplateDefinition } from './template.ts';

/**
 * Guidance by block id of a drafted document. A block that was drafted several times (a row each, a line each) bears a number behind the id:
 * "tasks-2" has the guidance of "tasks".
 */
export function guidanceOf(template: TemplateDefinition, document: AdminDocument): Record<string, string> {
  const found: Record<string, string> = {};
  const bodies: readonly Block[][] = [document.body, ...document.appendices.map(({ body }) => body)];
  for (const { id } of bodies.flat()) {
    const text = template.guidance[id] ?? template.guidance[id.replace(/-\d+$/, '')];
    if (text !== undefined) found[id] = text;
  }
  return found;
}

/** Guidance as a form shows it; a note that several blocks have stands once where it is shown. */
export interface FormGuidance {
  /** By field: guidance of the blocks that the field fills. */
  fields: Record<string, string[]>;
  /** Of the blocks that no field fills, in the order of the document. */
  others: string[];
}

/** Sorts the guidance of a template by the fields that fill the blocks. */
export function formGuidance(template: TemplateDefinition): FormGuidance {
  const fields: Record<string, string[]> = {};
  const others: string[] = [];
  const known = new Set(template.fields.map((field) => field.id));
  const place = (id: string, names: readonly string[]): void => {
    const text = template.guidance[id];
    if (text === undefined) return;
    const field = names.map((name) => name.split('.')[0] ?? '').find((name) => known.has(name));
    const shown = field === undefined ? others : (fields[field] ??= []);
    // A template saved from a document has the note of a repeated block at each of its rows.
    if (!shown.includes(text)) shown.push(text);
  };
  const walk = (blocks: readonly SkeletonBlock[], around: readonly string[]): void => {
    for (const block of blocks) {
      if (block.type === 'repeat') walk(block.blocks, [block.field]);
      else if (block.type === 'when') walk(block.blocks, [block.field, ...around]);
      else if (block.type === 'repeatTable') place(block.table.id, [block.field]);
      else place(block.id, [...around, ...placeholdersOfBlock(block)]);
    }
  };
  walk(template.document.body, []);
  for (const appendix of template.document.appendices) walk(appendix.body, []);
  return { fields, others };
}

/** Where only the block's own text names fields, the one that makes up the text comes first. */
function placeholdersOfBlock(block: Block): string[] {
  const names: string[] = [];
  mapTexts(block, (text) => {
    names.push(...placeholdersIn(text));
    return text;
  });
  return names;
}
