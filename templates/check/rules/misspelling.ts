import { MISSPELLINGS, type Misspelling } from '../misspellings.ts';
import { isCapitals } from '../letter-case.ts';
import type { Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

const BY_WORDS = new Map(MISSPELLINGS.map((entry) => [entry.wrong.toLowerCase(), entry]));
const ANY = new RegExp(
  `(?<!\\p{L})(?:${MISSPELLINGS.map(({ wrong }) => wrong.replaceAll(' ', '\\s')).join('|')})(?!\\p{L})`,
  'giu',
);

/** Known misspellings, as suggestions. */
export const misspelling: Rule = {
  id: 'misspelling',
  title: 'Lỗi chính tả thường gặp',
  severity: 'warning',
  source: 'ngôn ngữ',
  check({ texts, placeIn }) {
    return texts.flatMap((text) =>
      [...text.text.matchAll(ANY)].flatMap((match) => {
        const typed = match[0];
        const end = match.index + typed.length;
        const entry = BY_WORDS.get(typed.toLowerCase().replaceAll(/\s/gu, ' '));
        if (!entry || !applies(entry, typed) || entry.not?.test(text.text.slice(end, end + 20))) return [];
        const right = inCaseOf(typed, entry);
        return [
          {
            place: placeIn(text, match.index, end),
            message: `“${typed}” có lẽ là “${right}”.`,
            fix: {
              label: `Đổi thành “${right}”`,
              edits: [replaceIn(text, [{ start: match.index, end, by: right }])],
            },
          },
        ];
      }),
    );
  },
};

/** Entries with capitals are about those capitals alone. */
function applies({ wrong }: Misspelling, typed: string): boolean {
  return wrong === wrong.toLowerCase() || typed === wrong;
}

function inCaseOf(typed: string, { wrong, right }: Misspelling): string {
  if (wrong !== wrong.toLowerCase()) return right;
  if (isCapitals(typed)) return right.toUpperCase();
  return typed.charAt(0) === typed.charAt(0).toUpperCase()
    ? right.charAt(0).toUpperCase() + right.slice(1)
    : right;
}
