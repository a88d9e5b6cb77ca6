import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyToDoc, docToBody, normalContent } from '../../../../renderer/features/documents/body/convert.ts';
import {
  bodySchema as modelSchema,
  LEVELS,
  TASK_ROLES,
  type Block,
  type Content,
} from '../../../../templates/model/document.ts';
import { importDocument } from '../../../../templates/import/import.ts';
import { readSeeds, SEEDS_MISSING } from '../../../support/seeds.ts';

const words = fc.string({ unit: fc.constantFrom(...'aăâđêôơưỗẫ BC12,.-\n\t'), maxLength: 20 });
const on = fc.constantFrom(true, undefined);
const span = fc
  .record({ isRef: fc.boolean(), text: words, bold: on, italic: on, underline: on })
  .map(({ isRef, text, bold, italic, underline }) => ({
    ...(isRef ? { ref: `b${text.length}` } : { text }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
  }));
const content: fc.Arbitrary<Content> = fc
  .array(span, { maxLength: 5 })
  .map((spans) => normalContent(spans as Content));
const align = fc.constantFrom('left', 'center', 'right', 'justify', undefined);
const slot = fc.constantFrom(...LEVELS, 'bullet' as const, 'none' as const);
const level = fc.constantFrom(...LEVELS);

const paragraph = fc.record({ content, align }).map(({ content: words_, align: side }) => ({
  type: 'paragraph' as const,
  content: words_,
  ...(side ? { align: side } : {}),
}));
const bullet = fc.record({
  type: fc.constant('bullet' as const),
  depth: fc.constantFrom(0 as const, 1 as const),
  content,
});
const quantity = fc.record({
  bound: fc.constantFrom('exactly', 'at-least', 'at-most'),
  from: fc.nat(1000),
  unit: fc.constant('đề tài'),
});
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), content)
  .map(([columns, rows, merges, words_]) => ({
    type: 'table' as const,
    columns: Array.from({ length: columns }, (_, index) => ({
      weight: index + 1,
      ...(index === 0 ? { align: 'center' as const } : {}),
    })),
    headerRows: Math.min(1, rows),
    rows: Array.from({ length: rows }, (_, row) =>
      merges && row === 0 && columns > 1
        ? [{ paragraphs: [words_, []], colSpan: columns }]
        : Array.from({ length: columns }, () => ({ paragraphs: [words_] })),
    ),
  }));
const block = fc.oneof(
  paragraph,
  bullet,
  fc.record({ type: fc.constantFrom('heading', 'item'), level, content }),
  fc
    .record({ slot, content, quantity: fc.option(quantity, { nil: undefined }) })
    .map(({ quantity: number, ...rest }) => ({
      type: 'target',
      ...rest,
      ...(number ? { quantity: number } : {}),
    })),
  fc.record({
    type: fc.constant('task'),
    slot,
    content,
    detail: fc
      .array(fc.oneof(paragraph, bullet), { maxLength: 3 })
      .map((parts) => parts.map((part, index) => ({ ...part, id: `d${index}` }))),
    lines: fc.array(
      fc.record({ role: fc.constantFrom(...TASK_ROLES), label: fc.constant('Nhãn'), content }),
      {
        maxLength: 4,
      },
    ),
  }),
  table,
);
const body = fc
  .array(block, { maxLength: 12 })
  .map((blocks) => blocks.map((entry, index) => ({ ...entry, id: `b${index}` })) as Block[]);

describe('a body in the rich editor', () => {
  it('comes back as it went in (property)', () => {
    fc.assert(
      fc.property(body, (before) => {
        expect(modelSchema.safeParse(before).error).toBeUndefined();
        // A copy: the same block would be found in the memory of conversions.
        const doc = bodyToDoc(structuredClone(before));
        doc.check();
        expect(docToBody(bodyToDoc(docToBody(doc)))).toEqual(before);
        const rebuilt = doc.type.schema.nodeFromJSON(doc.toJSON());
        expect(docToBody(rebuilt)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the identity of blocks that did not change', () => {
    const before: Block[] = [
      { type: 'heading', id: 'h', level: 'roman', content: [{ text: 'Mục đích' }] },
      { type: 'paragraph', id: 'p', content: [{ text: 'Một' }] },
    ];
    expect(docToBody(bodyToDoc(before)).map((entry, index) => entry === before[index])).toEqual([true, true]);
  });

  it('is a place to write where it is empty', () => {
    const doc = bodyToDoc([]);
    expect(doc.childCount).toBe(1);
    expect(docToBody(doc)).toEqual([]);
  });

  it('composes Unicode', () => {
    const doc = bodyToDoc([{ type: 'paragraph', id: 'p', content: [{ text: 'Hội'.normalize('NFD') }] }]);
    expect(docToBody(doc.type.schema.nodeFromJSON(doc.toJSON()))).toEqual([
      { type: 'paragraph', id: 'p', content: [{ text: 'Hội' }] },
    ]);
  });

  it('keeps the five real plans', (context) => {
    const seeds = readSeeds();
    if (seeds.length === 0) return context.skip(SEEDS_MISSING);
    for (const { fileName, bytes } of seeds) {
      const imported = importDocument({ bytes, fileName });
      if (!imported.ok) throw new Error(imported.error.message);
      const before = imported.document.body;
      const doc = bodyToDoc(structuredClone(before));
      expect(docToBody(doc.type.schema.nodeFromJSON(doc.toJSON()))).toEqual(
        before.map((entry) =>
          'content' in entry ? { ...entry, content: normalContent(entry.content) } : entry,
        ),
      );
    }
  });
});
