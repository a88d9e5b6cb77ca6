/** What the source typed as a number and what numbering from structure makes of it. Pure. */
import { numberBlocks, toPointLetter, toRoman } from '../layout/numbering.ts';
import { contentText } from '../model/content.ts';
import { shortened } from '../check/excerpt.ts';
import type { Finding } from '../check/finding.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import type { Body } from './body.ts';
import { markValue } from './marks.ts';

const MAX_EXCERPT = 80;

/** A finding for each number that skips, repeats or goes back. */
export function numberNotes(body: Body, profile: LayoutProfile, path: (string | number)[]): Finding[] {
  const numbers = numberBlocks(body.blocks, profile);
  const indexes = new Map(body.blocks.map((block, index) => [block.id, index]));
  return body.typedNumbers.flatMap(({ blockId, level, number, line }): Finding[] => {
    const count = numbers.get(blockId)?.count ?? 0;
    const index = indexes.get(blockId);
    const block = index === undefined ? undefined : body.blocks[index];
    if (index === undefined || !block || block.type === 'table' || markValue(level, number) === count)
      return [];
    const now = /^[IVX]/.test(number)
      ? toRoman(count)
      : level === 'letter'
        ? toPointLetter(count)
        : String(count);
    return [
      {
        rule: 'heading-number-order',
        severity: 'warning',
        place: {
          path: [...path, index],
          label: `Dòng ${line}`,
          excerpt: `${number} ${shortened(contentText(block.content), MAX_EXCERPT)}`.trim(),
        },
        message: `Đề mục “${number}” không theo thứ tự: ở vị trí này phải là “${now}”; số đã được tính lại.`,
      },
    ];
  });
}
