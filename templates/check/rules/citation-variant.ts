import { byDocument, isFullDate, sameDate } from '../cited-document.ts';
import type { PlacedCitation } from '../context.ts';
import type { Remark, Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

/**
 * A document cited once under a symbol that differs from its usual one by the office alone: "42-CT/TU" where the text elsewhere has
 * "42-CT/TW". Two documents may truly bear such symbols; so nothing is said where dates, issuers or khóa tell them apart.
 */
export const citationVariant: Rule = {
  id: 'citation-variant',
  title: 'Một văn bản được dẫn với nhiều ký hiệu khác nhau',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6 (viện dẫn đúng số, ký hiệu)',
  check({ citations, placeIn }) {
    const remarks: Remark[] = [];
    const groups = byDocument(citations);
    const alike = Map.groupBy(groups, (group) => officeless(group));
    for (const rare of groups) {
      const usual = (alike.get(officeless(rare)) ?? [])
        .filter((other) => other !== rare && other.length > rare.length && !toldApart(rare, other))
        .sort((a, b) => b.length - a.length)[0];
      if (!usual) continue;
      const right = usual[0]?.citation.number?.normal ?? '';
      for (const { citation, text } of rare) {
        const number = citation.number;
        if (!number) continue;
        remarks.push({
          place: placeIn(text, number.start, number.end),
          message: `Ký hiệu “${number.typed}” khác “${right}” được dẫn ở ${usual.length} chỗ khác; kiểm tra có phải cùng một văn bản không.`,
          // Once against many, in the same words: nearly always a slip of the finger.
          ...(rare.length === 1 && usual.length >= 3
            ? { fix: { label: `Đổi thành “${right}”`, edits: [replaceIn(text, [{ start: number.start, end: number.end, by: right }])] } }
            : {}),
        });
      }
    }
    return remarks;
  },
};

/** What the symbols of such documents share: number, year, kind and how many groups follow. */
function officeless(group: readonly PlacedCitation[]): string {
  const number = group[0]?.citation.number;
  const [kind = '', ...rest] = number?.symbol.toUpperCase().split(/[-/]/u) ?? [];
  return `${Number.parseInt(number?.value ?? '', 10)}|${number?.year ?? ''}|${kind}|${rest.length}`;
}

function toldApart(one: readonly PlacedCitation[], two: readonly PlacedCitation[]): boolean {
  return one.some(({ citation: a }) =>
    two.some(
      ({ citation: b }) =>
        (isFullDate(a.date) && isFullDate(b.date) && !sameDate(a.date, b.date)) ||
        (a.term !== undefined && b.term !== undefined && a.term !== b.term) ||
        (a.issuer !== undefined && b.issuer !== undefined && a.issuer !== b.issuer),
    ),
  );
}
