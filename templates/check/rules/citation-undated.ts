import { formatShortDate } from '../../model/citation.ts';
import { byDocument, byFrequency, isFullDate, suspectedVariants } from '../cited-document.ts';
import type { Remark, Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

/** A document's first citation gives its date. The trích yếu may cite in short, if the text then gives it. */
export const citationUndated: Rule = {
  id: 'citation-undated',
  title: 'Lần đầu dẫn văn bản không ghi ngày ban hành',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6 (viện dẫn lần đầu ghi đầy đủ)',
  check({ citations, placeIn }) {
    const remarks: Remark[] = [];
    const groups = byDocument(citations);
    const variants = suspectedVariants(groups);
    for (const group of groups) {
      // A slip of the symbol is citation-variant's; it needs no date of its own.
      if (variants.has(group)) continue;
      const first = group.find(({ text }) => text.part === 'basis' || text.part === 'body');
      // The year inside a number is not its date, but any date at all shows that the drafter thought of it.
      if (!first || first.citation.date || first.citation.dateAt || !first.citation.number) continue;
      const { number } = first.citation;
      const dates = byFrequency(
        group.flatMap(({ citation }) => (isFullDate(citation.date) ? [citation.date] : [])),
        formatShortDate,
      );
      const known = dates.length === 1 ? dates[0]?.value : undefined;
      const message = known
        ? `Lần đầu dẫn văn bản ${number.normal} chưa ghi ngày ban hành (chỗ khác ghi ngày ${formatShortDate(known)}).`
        : `Dẫn văn bản ${number.normal} mà không chỗ nào ghi ngày ban hành.`;
      remarks.push({
        place: placeIn(first.text, number.start, number.end),
        message,
        ...(known && !first.structured
          ? {
              fix: {
                label: `Thêm “ngày ${formatShortDate(known)}”`,
                edits: [
                  replaceIn(first.text, [
                    {
                      start: number.start,
                      end: number.end,
                      by: `${number.typed} ngày ${formatShortDate(known)}`,
                    },
                  ]),
                ],
              },
            }
          : {}),
      });
    }
    return remarks;
  },
};
