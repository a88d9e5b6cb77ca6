/** The guide's files as they lie in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGuide, type Guide } from '../../renderer/features/guide/guide.ts';
import { allInline } from '../../renderer/features/guide/markdown.ts';

export const GUIDE_DIR = 'docs/huong-dan';
export const GUIDE_IMAGES = path.join(GUIDE_DIR, 'images');

/** Markdown by chapter id. */
export function guideTexts(): Map<string, string> {
  return new Map(
    readdirSync(GUIDE_DIR)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name.replace(/\.md$/, ''), readFileSync(path.join(GUIDE_DIR, name), 'utf8')]),
  );
}

/** Names of the pictures that the chapters show. */
export function namedImages(guide: Guide = readGuide(guideTexts())): string[] {
  return guide.chapters.flatMap((chapter) =>
    allInline(chapter.blocks.map(({ block }) => block)).flatMap((token) =>
      token.type === 'image' ? [path.basename(token.href)] : [],
    ),
  );
}
