import { wholeWords } from '../excerpt.ts';
import { bulletSiblings, numberedSiblings, type OutlineEntry } from '../outline.ts';
import type { Remark, Rule } from '../rule.ts';
import { replaceIn, type CheckedText } from '../texts.ts';

const MARKS = ['.', ';', ','] as const;
type Mark = (typeof MARKS)[number] | '' | 'other';

/** Entries of one list end alike: each with ";" and the last with ".", or each with ".". */
export const siblingEnd: Rule = {
  id: 'sibling-end',
  title: 'Dấu cuối dòng trong một nhóm không đều',
  severity: 'info',
  source: 'ngôn ngữ',
  check({ bodies, texts, document, placeIn }) {
    const byBlock = new Map<unknown, CheckedText>();
    for (const text of texts) if (text.block && !byBlock.has(text.block)) byBlock.set(text.block, text);
    const lastOfBody = document.body.at(-1);
    const remarks: Remark[] = [];
    for (const { outline } of bodies) {
      const groups = [...bulletSiblings(outline), ...numberedSiblings(outline)].map((group) =>
        group.filter(isRunning),
      );
      for (const group of groups) {
        // What stands above a list of its own ends with ":", and the layout ends the last line of the document.
        const ended = group
          .filter(({ block }) => !(document.endMark && block === lastOfBody))
          .flatMap(({ block }) => {
            const text = byBlock.get(block);
            const mark = text ? markOf(text.text) : 'other';
            return text && mark !== 'other' ? [{ text, mark, isLast: block === group.at(-1)?.block }] : [];
          });
        if (ended.length < 2) continue;
        const usual = commonest(ended.filter(({ isLast }) => !isLast).map(({ mark }) => mark));
        if (usual === null) continue;
        for (const { text, mark, isLast } of ended) {
          const fits = isLast ? mark !== '' || usual === '' : mark === usual;
          // A missing mark is always worth a word; a differing one only against a clear habit of the list.
          if (fits) continue;
          const end = text.text.trimEnd().length;
          const expected = isLast ? '.' : usual;
          if (expected === '') continue;
          remarks.push({
            ...(mark === '' ? { severity: 'warning' as const } : {}),
            place: placeIn(text, wholeWords(text.text, end - 20, end).start, end),
            message:
              mark === ''
                ? `Dòng này thiếu dấu “${expected}” ở cuối.`
                : `Dòng này kết thúc bằng “${mark}”, các dòng cùng nhóm kết thúc bằng “${expected}”.`,
            fix: {
              label: `Kết thúc bằng “${expected}”`,
              edits: [replaceIn(text, [{ start: mark === '' ? end : end - 1, end, by: expected }])],
            },
          });
        }
      }
    }
    return remarks;
  },
};

/** Running text, not titles; a task's and a target's end is the layout's or its lines' business. */
function isRunning({ block }: OutlineEntry): boolean {
  return block.type === 'bullet' || block.type === 'item';
}

function markOf(text: string): Mark {
  const last = text.trimEnd().at(-1) ?? '';
  if (/[\p{L}\p{N})”"%]/u.test(last)) return '';
  return MARKS.find((mark) => mark === last) ?? 'other';
}

/** The mark of most entries that have one, if at least half have; null where none has a clear lead. */
function commonest(marks: readonly Mark[]): Mark | null {
  const marked = marks.filter((mark) => mark !== '');
  if (marked.length * 2 < marks.length) return '';
  const counts = new Map<Mark, number>();
  for (const mark of marked) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] * 2 > first[1])) return null;
  return first[0];
}
