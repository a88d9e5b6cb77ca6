/** Căn cứ and citations typed as a sentence, taken apart into structured citations where that prints the same words. Pure. */
import { formatCitation } from './citation.ts';
import { plain } from './content.ts';
import { citationSchema, type Citation, type LegalBasis } from './document.ts';
import { findCitations, type FoundCitation } from './find-citations.ts';

/** Blanks, end marks, a leading zero and the short form of a date do not matter for whether two sentences say the same. */
function bare(text: string): string {
  return tidy(text)
    .replace(/ngày 0?(\d{1,2})\/0?(\d{1,2})\/(\d{4})/gu, 'ngày $1 tháng $2 năm $3')
    .replace(/(ngày|tháng) 0(\d)/gu, '$1 $2');
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[;.,\s]+$/u, '')
    .trim();
}

/** A cited document as the clerk typed it. */
export interface TypedCitation {
  /** The whole, as typed: "Nghị quyết số 12-NQ/TU ngày 05/3/2026 của Tỉnh ủy về …". */
  full: string;
  /** By which the text goes on to name it: "Nghị quyết số 12-NQ/TU"; the whole where no number is found. */
  short: string;
  /** What follows the issuer: "về …". Empty where there is nothing. */
  subject: string;
  /** False where the sentence bears a date that no calendar has. */
  isDateReal: boolean;
}

/** Reads a cited document out of a sentence that begins with it. */
export function readTypedCitation(sentence: string): TypedCitation {
  const full = tidy(sentence);
  const found = findCitations(full)[0];
  if (found?.start !== 0) return { full, short: full, subject: '', isDateReal: true };
  return {
    full,
    short: shortName(found) ?? full,
    subject: full.slice(found.end).replace(/^[\s,]+/u, ''),
    isDateReal: found.dateAt === undefined || found.date !== undefined,
  };
}

function shortName({ kind, number, name }: FoundCitation): string | null {
  if (!kind) return null;
  if (number) return `${kind} số ${number.normal}`;
  return name ? `${kind} ${name}` : null;
}

/** Reads one căn cứ. What cannot be taken apart without changing a word stays free text. */
export function readBasis(sentence: string): LegalBasis {
  const text = tidy(sentence);
  const free: LegalBasis = { type: 'free', content: plain(text) };
  const lead = /^(Căn cứ|Thực hiện|Theo|Xét|Thi hành)\s/u.exec(text)?.[1];
  const citation = lead ? citationIn(text.slice(lead.length + 1), 'normal') : null;
  if (!lead || !citation) return free;
  return bare(`${lead} ${formatCitation(citation)}`) === bare(text)
    ? { type: 'citation', lead, citation }
    : free;
}

/** The citation that prints exactly `text`, letter for letter; null where there is none. */
export function readExactCitation(text: string): Citation | null {
  const citation = citationIn(text, 'typed');
  return citation && formatCitation(citation) === text && citationSchema.safeParse(citation).success
    ? citation
    : null;
}

/** The parts of a citation with which `text` begins; its number as typed or in its normal form. */
function citationIn(text: string, numberForm: 'typed' | 'normal'): Citation | null {
  const found = findCitations(text)[0];
  if (!found?.kind || found.start !== 0) return null;
  const subject = text.slice(found.end).replace(/^[\s,]+/u, '');
  return {
    kind: found.name ? `${found.kind} ${found.name}` : found.kind,
    ...(found.number ? { number: found.number[numberForm] } : {}),
    ...(found.date ? { date: found.date } : {}),
    ...(found.issuer ? { issuer: found.issuer } : {}),
    ...(subject ? { subject } : {}),
  };
}
