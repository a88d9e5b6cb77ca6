/** A change is refused just where the model could not store it. */
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { bodyToDoc } from '../../../../renderer/features/documents/body/convert.ts';
import { beyondLimits, keepWithinLimits } from '../../../../renderer/features/documents/body/limits.ts';
import { bodySchema, LIMITS, type Block, type Cell } from '../../../../templates/model/document.ts';

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const paragraph = (at: number, letters = 1): Block => ({
  type: 'paragraph',
  id: `p${at}`,
  content: [{ text: 'a'.repeat(letters) }],
});
const cell = (paragraphs = 1): Cell => ({ paragraphs: times(paragraphs, () => [{ text: 'a' }]) });
const table = (rows: number, columns: number, paragraphs = 1): Block => ({
  type: 'table',
  id: 't',
  columns: times(columns, () => ({ weight: 1 })),
  headerRows: 1,
  rows: times(rows, () => times(columns, () => cell(paragraphs))),
});
const task = (detail: number, lines: number): Block => ({
  type: 'task',
  id: 'n',
  slot: 'bullet',
  content: [{ text: 'Việc' }],
  detail: times(detail, (at) => ({ type: 'paragraph', id: `d${at}`, content: [{ text: 'a' }] })),
  lines: times(lines, () => ({ role: 'lead', label: 'Chủ trì', content: [{ text: 'a' }] })),
});
const spans = (count: number): Block => ({
  type: 'paragraph',
  id: 's',
  content: times(count, (at) => (at % 2 ? { text: 'a', bold: true } : { text: 'a' })),
});
const EMPTY = bodyToDoc([]);

describe('limits of a body', () => {
  it.each<[string, Block[], Block[]]>([
    ['letters of a paragraph', [paragraph(1, LIMITS.paragraph)], [paragraph(1, LIMITS.paragraph + 1)]],
    ['pieces of a paragraph', [spans(LIMITS.spans)], [spans(LIMITS.spans + 1)]],
    ['blocks', times(LIMITS.blocks, paragraph), times(LIMITS.blocks + 1, paragraph)],
    ['rows', [table(LIMITS.tableRows, 1)], [table(LIMITS.tableRows + 1, 1)]],
    ['columns', [table(1, LIMITS.tableColumns)], [table(1, LIMITS.tableColumns + 1)]],
    ['paragraphs of a cell', [table(1, 1, LIMITS.cellParagraphs)], [table(1, 1, LIMITS.cellParagraphs + 1)]],
    ['detail of a task', [task(LIMITS.taskDetail, 0)], [task(LIMITS.taskDetail + 1, 0)]],
    ['lines of a task', [task(0, LIMITS.taskLines)], [task(0, LIMITS.taskLines + 1)]],
  ])('%s: the last that can be stored is taken, the next one told', (_what, most, over) => {
    expect(bodySchema.safeParse(most).success).toBe(true);
    expect(beyondLimits(bodyToDoc(most), EMPTY)).toBe(null);
    expect(bodySchema.safeParse(over).success).toBe(false);
    expect(beyondLimits(bodyToDoc(over), EMPTY)).toMatch(/chỉ chứa được/);
  });

  it('counts line breaks as letters of one piece', () => {
    const broken: Block = { type: 'paragraph', id: 'b', content: [{ text: 'a\n'.repeat(LIMITS.spans) }] };
    expect(bodySchema.safeParse([broken]).success).toBe(true);
    expect(beyondLimits(bodyToDoc([broken]), EMPTY)).toBe(null);
  });

  it('leaves the text as it was where a letter too many is refused', () => {
    const told: string[] = [];
    const full = EditorState.create({
      doc: bodyToDoc([paragraph(1, LIMITS.paragraph)]),
      plugins: [keepWithinLimits((message) => told.push(message))],
    });
    expect(full.apply(full.tr.insertText('b', 5)).doc).toBe(full.doc);
    expect(told).toEqual([expect.stringContaining('20.000 ký tự')]);
    expect(full.apply(full.tr.delete(5, 6)).doc.content.size).toBe(full.doc.content.size - 1);
  });
});
