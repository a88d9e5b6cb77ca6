/** A căn cứ typed or pasted as a sentence, as a structured citation where that prints the same words. Pure. */
import { plain } from '../../../templates/model/content.ts';
import type { Citation, LegalBasis } from '../../../templates/model/document.ts';
import { findCitations } from '../../../templates/model/find-citations.ts';
import { basisText } from '../../../templates/layout/header.ts';

/** Blanks and end marks do not matter for whether two sentences say the same; neither does a leading zero of a day. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[;.,\s]+$/u, '')
    .replace(/ngày 0?(\d{1,2})\/0?(\d{1,2})\/(\d{4})/gu, 'ngày $1 tháng $2 năm $3')
    .replace(/(ngày|tháng) 0(\d)/gu, '$1 $2')
    .trim();
}

/** Reads one sentence. What cannot be taken apart without changing a word stays free text. */
export function recogniseBasis(sentence: string): LegalBasis {
  const text = sentence
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[;.,\s]+$/u, '')
    .trim();
  const free: LegalBasis = { type: 'free', content: plain(text) };
  const lead = /^(Căn cứ|Thực hiện|Theo|Xét|Thi hành)\s/u.exec(text)?.[1];
  if (!lead) return free;
  const found = findCitations(text)[0];
  if (!found?.kind || found.start !== lead.length + 1) return free;
  const subject = text.slice(found.end).replace(/^[\s,]+/u, '');
  const citation: Citation = {
    kind: found.name ? `${found.kind} ${found.name}` : found.kind,
    ...(found.number ? { number: found.number.normal } : {}),
    ...(found.date ? { date: found.date } : {}),
    ...(found.issuer ? { issuer: found.issuer } : {}),
    ...(subject ? { subject } : {}),
  };
  const basis: LegalBasis = { type: 'citation', lead, citation };
  return bare(basisText(basis)) === bare(text) ? basis : free;
}
