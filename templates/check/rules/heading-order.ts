import type { Level } from '../../model/document.ts';
import { LEVELS_BELOW, numberedSiblings } from '../outline.ts';
import type { Remark, Rule } from '../rule.ts';

const NAMES: Readonly<Record<Level, string>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  article: 'Điều',
  roman: 'I.',
  arabic: '1.',
  decimal: '1.1.',
  letter: 'a)',
};

/** Levels come one below the other; a level that stands alone divides nothing. */
export const headingOrder: Rule = {
  id: 'heading-order',
  title: 'Thứ bậc đề mục',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6',
  check({ bodies, placeAt }) {
    const remarks: Remark[] = [];
    for (const { outline } of bodies) {
      for (const { level, parent, path } of outline) {
        if (!level || LEVELS_BELOW[parent?.level ?? 'top'].includes(level)) continue;
        const above = parent?.level ? `ngay dưới đề mục cấp “${NAMES[parent.level]}”` : 'ở cấp ngoài cùng';
        remarks.push({
          place: placeAt(path),
          message: `Đề mục cấp “${NAMES[level]}” đứng ${above}: nhảy cấp đề mục.`,
        });
      }
      for (const group of numberedSiblings(outline)) {
        const [only] = group;
        if (group.length !== 1 || !only?.level || !only.parent) continue;
        remarks.push({
          severity: 'info',
          place: placeAt(only.path),
          message: `Chỉ có một đề mục cấp “${NAMES[only.level]}” trong mục này; một đề mục đứng một mình thì không cần đánh số.`,
        });
      }
    }
    return remarks;
  },
};
