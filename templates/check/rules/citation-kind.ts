import { KINDS } from '../../model/kinds.ts';
import type { Rule } from '../rule.ts';

/** Abbreviations of kinds that only others issue, and second abbreviations in use. */
const MORE: readonly (readonly [string, string])[] = [
  ['Nghị định', 'NĐ'],
  ['Thông tư', 'TT'],
  ['Thông tư liên tịch', 'TTLT'],
  ['Quy định', 'QĐ'],
  ['Nghị quyết liên tịch', 'NQLT'],
  ['Chương trình phối hợp', 'CTPH'],
  ['Thông báo kết luận', 'TB'],
  ['Thông báo kết luận', 'KL'],
  ['Quy chế', 'QĐ'],
];
const BY_NAME = new Map<string, Set<string>>();
for (const [name, abbreviation] of [
  ...KINDS.flatMap(
    ({ name, state, party }) =>
      [
        [name, state],
        [name, party],
      ] as const,
  ),
  ...MORE,
]) {
  const key = name.toLowerCase();
  BY_NAME.set(key, (BY_NAME.get(key) ?? new Set()).add(abbreviation.toUpperCase()));
}
const ALL = new Set(
  [...BY_NAME.values()].flatMap((set) => [...set]).filter((abbreviation) => abbreviation !== ''),
);

/** The kind named before a number is the kind in its symbol: "Quyết định số 42-CT/TW" contradicts itself. */
export const citationKind: Rule = {
  id: 'citation-kind',
  title: 'Tên loại văn bản được dẫn không khớp ký hiệu',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I (chữ viết tắt tên loại)',
  check({ citations, placeIn }) {
    return citations.flatMap(({ citation: { kind, number, start, end }, text }) => {
      if (!kind || !number) return [];
      const base = kind.toLowerCase().replace(/\shành động$/u, '');
      const expected = BY_NAME.get(base);
      const typed = (number.symbol.split(/[-/]/u)[0] ?? '').toUpperCase();
      // An unknown first group is an office's own (công văn) or a misspelling that no rule can mend.
      if (!expected || !ALL.has(typed) || expected.has(typed)) return [];
      return [
        { place: placeIn(text, start, end), message: `“${kind}” không khớp ký hiệu “${number.normal}”.` },
      ];
    });
  },
};
