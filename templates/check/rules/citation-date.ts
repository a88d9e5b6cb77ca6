import { formatShortDate } from '../../model/citation.ts';
import { byDocument, byFrequency, isFullDate } from '../cited-document.ts';
import type { Remark, Rule } from '../rule.ts';

/** One document has one date. */
export const citationDate: Rule = {
  id: 'citation-date',
  title: 'Một văn bản được dẫn với nhiều ngày khác nhau',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6 (viện dẫn đúng thời gian ban hành)',
  check({ citations, placeIn }) {
    const remarks: Remark[] = [];
    for (const group of byDocument(citations)) {
      const dated = group.flatMap((placed) =>
        isFullDate(placed.citation.date) ? [{ placed, date: placed.citation.date }] : [],
      );
      const [usual, ...others] = byFrequency(dated, ({ date }) => formatShortDate(date));
      if (!usual) continue;
      for (const other of others) {
        // Numbers begin anew each year, so another year may be another document; within one year it cannot be.
        const severity =
          other.value.date.year === usual.value.date.year ? ('error' as const) : ('warning' as const);
        for (const { placed, date } of dated) {
          if (formatShortDate(date) !== formatShortDate(other.value.date)) continue;
          const { citation, text } = placed;
          const at = citation.dateAt ?? citation;
          remarks.push({
            severity,
            place: placeIn(text, at.start, at.end),
            message: `Văn bản ${citation.number?.normal ?? ''} ở đây ghi ngày ${formatShortDate(date)}, chỗ khác ghi ngày ${formatShortDate(usual.value.date)}.`,
          });
        }
      }
    }
    return remarks;
  },
};
