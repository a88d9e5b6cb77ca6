/** How dates and citations are written in running text. Pure. */
import type { Citation, PartialDate } from './document.ts';

/** "05/4/2021": day 1–9 and months 1–2 with a leading zero (Phụ lục I, phần II, mục I.4); what is unknown is left out. */
export function formatShortDate({ day, month, year }: PartialDate): string {
  const parts: string[] = [];
  if (day !== undefined && month !== undefined) parts.push(String(day).padStart(2, '0'));
  if (month !== undefined) parts.push(month < 3 ? String(month).padStart(2, '0') : String(month));
  if (year !== undefined) parts.push(String(year));
  return parts.join('/');
}

/** "ngày 05 tháng 4 năm 2021", as căn cứ write it. */
export function formatLongDate({ day, month, year }: PartialDate): string {
  const parts: string[] = [];
  if (day !== undefined) parts.push(`ngày ${String(day).padStart(2, '0')}`);
  if (month !== undefined) parts.push(`tháng ${month < 3 ? String(month).padStart(2, '0') : month}`);
  if (year !== undefined) parts.push(`năm ${year}`);
  return parts.join(' ');
}

/**
 * A citation in a sentence: kind, number, date, issuer, subject (Phụ lục I, phần II, mục I.6): "Nghị quyết số 12-NQ/TU ngày 05 tháng 4
 * năm 2026 của Tỉnh ủy về …".
 */
export function formatCitation(citation: Citation): string {
  const parts = [citation.kind];
  if (citation.number) parts.push(`số ${citation.number}`);
  if (citation.date) {
    const date = formatLongDate(citation.date);
    if (date) parts.push(date);
  }
  if (citation.issuer) parts.push(`của ${citation.issuer}`);
  if (citation.subject) parts.push(citation.subject);
  return parts.join(' ');
}
