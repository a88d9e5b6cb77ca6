/** The guide as data: chapters in the order of its README, each with sections that can be linked to. Pure. */
import { allInline, blockText, inlineText, parseMarkdown, type MarkdownBlock } from './markdown.ts';

export interface Section {
  /** As in the address behind "#"; null for what stands before the first heading. */
  anchor: string | null;
  title: string;
  /** Words below the heading, up to the next one. */
  text: string;
}

export interface ChapterBlock {
  block: MarkdownBlock;
  /** Of a heading. */
  anchor: string | null;
}

export interface Chapter {
  /** Name of its file without ".md". */
  id: string;
  title: string;
  blocks: ChapterBlock[];
  sections: Section[];
}

export interface ChapterGroup {
  title: string;
  chapters: Chapter[];
}

export interface Guide {
  groups: ChapterGroup[];
  chapters: Chapter[];
}

/** A place in the guide. */
export interface GuidePlace {
  chapter: string;
  anchor: string | null;
}

/** Address of a heading as code hosts make it: the same link leads there in the program and on the web. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function parseChapter(id: string, text: string): Chapter {
  const given = parseMarkdown(text);
  const seen = new Map<string, number>();
  const blocks = given.map((block): ChapterBlock => {
    if (block.type !== 'heading' || block.depth === 1) return { block, anchor: null };
    const anchor = anchorOf(inlineText(block.tokens));
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return { block, anchor: before === 0 ? anchor : `${anchor}-${before}` };
  });
  const first = given.find((block) => block.type === 'heading' && block.depth === 1);
  if (!first) throw new Error(`Chapter ${id} has no title.`);
  const title = blockText(first);
  const sections: Section[] = [{ anchor: null, title, text: '' }];
  for (const { block, anchor } of blocks) {
    if (block === first) continue;
    const last = sections.at(-1);
    if (anchor !== null) sections.push({ anchor, title: blockText(block), text: '' });
    else if (last) last.text = `${last.text} ${blockText(block)}`.trim();
  }
  return { id, title, blocks, sections };
}

/** Where a link of a chapter leads inside the guide; null for one that leads out of it. */
export function linkPlace(href: string, from: string): GuidePlace | null {
  const link = /^(?:(?<file>[a-z0-9-]+)\.md)?(?:#(?<anchor>.+))?$/.exec(href);
  if (!link) return null;
  const { file, anchor } = link.groups ?? {};
  return { chapter: file ?? from, anchor: anchor === undefined ? null : decodeURIComponent(anchor) };
}

/**
 * Puts the guide together.
 * @param files Markdown by chapter id; "README" is the table of contents: headings of the second level with lists of links to the chapters
 * @throws where the README names no such chapter or a chapter cannot be read
 */
export function readGuide(files: ReadonlyMap<string, string>): Guide {
  const groups: ChapterGroup[] = [];
  for (const block of parseMarkdown(files.get('README') ?? '')) {
    if (block.type === 'heading' && block.depth === 2) groups.push({ title: blockText(block), chapters: [] });
    if (block.type !== 'list') continue;
    for (const token of allInline([block])) {
      if (token.type !== 'link') continue;
      const id = linkPlace(token.href, '')?.chapter ?? '';
      const text = files.get(id);
      if (text === undefined) throw new Error(`The guide has no chapter “${token.href}”.`);
      groups.at(-1)?.chapters.push(parseChapter(id, text));
    }
  }
  return { groups, chapters: groups.flatMap(({ chapters }) => chapters) };
}
