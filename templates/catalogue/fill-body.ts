/** A body with placeholders, filled: blocks repeated, left out, split into lines. Pure. */
import { isBlank, plain } from '../model/content.ts';
import { LIMITS, type Block, type Content, type Table } from '../model/document.ts';
import { fillText, mapTexts, placeholdersIn } from './placeholder.ts';
import type { Filled, Row } from './fill-fields.ts';
import type { SkeletonBlock } from './template.ts';

export interface FillBodyOptions {
  filled: Filled;
  /** "state" or "party", for blocks that stand in one layout only. */
  layout: string;
  /** Before the number of a block that has no id. */
  prefix: string;
  /** Blocks that stay although nothing is filled in: their guidance tells what to write there. */
  guided: ReadonlySet<string>;
  /** Characters that may still be made; below zero when it was too much, and then the blocks are not complete. */
  budget: { left: number };
}

/** Characters that one document may be filled with: a template of a few kilobytes must not fill the memory. */
export const FILL_BUDGET = 10_000_000;

/** Fills a body. Ids are those of the template; a repeated block's further copies are numbered: "tasks", "tasks-2". */
export function fillBody(body: readonly SkeletonBlock[], options: FillBodyOptions): Block[] {
  const { filled, layout, prefix, guided, budget } = options;
  const fill: Fill = (source, texts) => {
    if (budget.left < 0) return '';
    const text = fillText(source, texts);
    budget.left -= text.length;
    return text;
  };
  const blocks: Block[] = [];
  const used = new Set<string>();
  const add = (block: Block): void => {
    const wanted = block.id === '' ? `${prefix}${blocks.length + 1}` : block.id;
    let id = wanted;
    for (let copy = 2; used.has(id); copy += 1) id = `${wanted}-${copy}`;
    used.add(id);
    blocks.push({ ...block, id });
  };
  const stands = (field: string, is: string | undefined): boolean => {
    const text = field === 'layout' ? layout : (filled.texts.get(field) ?? '');
    if (is !== undefined) return text === is;
    return text !== '' || (filled.lists.get(field)?.length ?? 0) > 0;
  };
  const walk = (entries: readonly SkeletonBlock[], texts: ReadonlyMap<string, string>): void => {
    for (const entry of entries) {
      // The model refuses more blocks than these; to make them all would only cost time.
      if (blocks.length > LIMITS.blocks || budget.left < 0) return;
      if (entry.type === 'when') {
        if (stands(entry.field, entry.is)) walk(entry.blocks, texts);
      } else if (entry.type === 'repeat') {
        for (const [index, row] of (filled.lists.get(entry.field) ?? []).entries())
          walk(entry.blocks, rowTexts(texts, row, index));
      } else if (entry.type === 'repeatTable') {
        const rows = filled.lists.get(entry.field) ?? [];
        if (rows.length > 0) add(fillTable(entry.table, rows, texts, fill));
      } else {
        for (const block of fillBlock(entry, texts, fill, guided.has(entry.id))) add(block);
      }
    }
  };
  walk(body, filled.texts);
  return blocks;
}

type Fill = (source: string, texts: ReadonlyMap<string, string>) => string;

function rowTexts(texts: ReadonlyMap<string, string>, row: Row, index: number): Map<string, string> {
  const merged = new Map(texts);
  merged.set('item.index', String(index + 1));
  for (const [key, value] of Object.entries(row)) merged.set(`item.${key}`, value);
  return merged;
}

function fillTable(
  table: Table,
  rows: readonly Row[],
  texts: ReadonlyMap<string, string>,
  fillOne: Fill,
): Table {
  const model = table.rows.at(-1) ?? [];
  const head = table.rows.slice(0, -1);
  const fill = (row: Table['rows'][number], words: ReadonlyMap<string, string>): Table['rows'][number] =>
    mapTexts(row, (source) => fillOne(source, words)).map((cell) => {
      // A line feed in a filled cell begins a new paragraph of the cell; a cell keeps at least one.
      const paragraphs = cell.paragraphs.flatMap(splitContent);
      return { ...cell, paragraphs: paragraphs.length > 0 ? paragraphs : [[]] };
    });
  return {
    ...table,
    rows: [
      ...head.map((row) => fill(row, texts)),
      ...rows.map((row, index) => fill(model, rowTexts(texts, row, index))),
    ],
  };
}

/** Content whose one text has several lines, as one content a line. */
function splitContent(content: Content): Content[] {
  const only = content.length === 1 ? content[0] : undefined;
  if (!only || !('text' in only) || !only.text.includes('\n')) return [content];
  return only.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [{ ...only, text: line.trim() }]);
}

/**
 * One block with its placeholders filled; a paragraph, item or dash of several lines becomes one block a line, an empty one none unless guidance
 * tells what to write there.
 */
function fillBlock(block: Block, texts: ReadonlyMap<string, string>, fill: Fill, isGuided: boolean): Block[] {
  const filled = mapTexts(block, (source) => fill(source, texts));
  if (filled.type === 'table') return [filled];
  if (filled.type === 'task')
    return [
      {
        ...filled,
        lines: filled.lines.filter((line) => !isBlank(line.content)),
        detail: filled.detail.filter((part) => !isBlank(part.content)),
      },
    ];
  if (isBlank(filled.content) && hasPlaceholder(block))
    return isGuided ? [{ ...filled, content: plain('') }] : [];
  if (filled.type === 'paragraph' || filled.type === 'bullet' || filled.type === 'item') {
    // An article may have several paragraphs; only its first bears the number.
    const isArticle = filled.type === 'item' && filled.level === 'article';
    return splitContent(filled.content).map((content, index) =>
      isArticle && index > 0 ? { type: 'paragraph', id: filled.id, content } : { ...filled, content },
    );
  }
  return [filled];
}

function hasPlaceholder(block: Block): boolean {
  let found = false;
  mapTexts(block, (text) => {
    found ||= placeholdersIn(text).length > 0;
    return text;
  });
  return found;
}
