/** The skeleton of a body as the rules need it: which block stands under which numbered one, and which blocks are siblings. Pure. */
import type { Block, Level } from '../model/document.ts';
import { slotOf } from '../layout/numbering.ts';

export interface OutlineEntry {
  block: Block;
  path: (string | number)[];
  /** Index in the body. */
  index: number;
  /** Numbered level; undefined for dashes, paragraphs, tables. */
  level?: Level;
  /** Nearest enclosing numbered entry. */
  parent?: OutlineEntry;
}

/** Levels that may stand directly under a level (or at the top, null), by the two ways of dividing a document (Phụ lục I, phần II, mục I.6). */
export const LEVELS_BELOW: Readonly<Record<Level | 'top', readonly Level[]>> = {
  top: ['part', 'chapter', 'section', 'article', 'roman', 'arabic'],
  part: ['chapter', 'section', 'article', 'roman', 'arabic'],
  chapter: ['section', 'article', 'roman', 'arabic'],
  section: ['subsection', 'article', 'arabic'],
  subsection: ['article', 'arabic'],
  article: ['arabic'],
  roman: ['arabic'],
  arabic: ['decimal', 'letter'],
  decimal: ['letter'],
  letter: [],
};

const DEPTH: Readonly<Record<Level, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  article: 4,
  roman: 4,
  arabic: 5,
  decimal: 6,
  letter: 7,
};

/** Every block with its parent. */
export function outlineOf(body: readonly Block[], base: (string | number)[]): OutlineEntry[] {
  const open: OutlineEntry[] = [];
  return body.map((block, index) => {
    const slot = slotOf(block);
    const level = slot === 'bullet' || slot === 'none' ? undefined : slot;
    if (level) while (open.length > 0 && DEPTH[open.at(-1)?.level ?? 'part'] >= DEPTH[level]) open.pop();
    const parent = open.at(-1);
    const entry: OutlineEntry = {
      block,
      path: [...base, index],
      index,
      ...(level ? { level } : {}),
      ...(parent ? { parent } : {}),
    };
    if (level) open.push(entry);
    return entry;
  });
}

/** Groups of numbered blocks of one level under one parent. */
export function numberedSiblings(outline: readonly OutlineEntry[]): OutlineEntry[][] {
  const groups = new Map<string, OutlineEntry[]>();
  for (const entry of outline) {
    if (!entry.level) continue;
    const key = `${entry.parent?.index ?? 'top'} ${entry.level}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

/** Groups of dashes of one depth that follow each other, deeper dashes between them aside. */
export function bulletSiblings(outline: readonly OutlineEntry[]): OutlineEntry[][] {
  const groups: OutlineEntry[][] = [];
  let open: [OutlineEntry[], OutlineEntry[]] = [[], []];
  const close = (): void => {
    groups.push(...open.filter((group) => group.length > 0));
    open = [[], []];
  };
  for (const entry of outline) {
    if (slotOf(entry.block) !== 'bullet') {
      close();
      continue;
    }
    const depth = entry.block.type === 'bullet' ? entry.block.depth : 0;
    if (depth === 0 && open[1].length > 0) {
      groups.push(open[1]);
      open[1] = [];
    }
    open[depth].push(entry);
  }
  close();
  return groups;
}
