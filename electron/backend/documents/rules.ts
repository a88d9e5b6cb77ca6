/** Pure rules of stored documents. */
import type { DocumentFields } from '../../../db/documents.ts';
import { contentText, documentTexts } from '../../../templates/model/content.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';
import { formatNumberLine } from '../../../templates/layout/header.ts';
import { PROFILES } from '../../../templates/profiles/resolve.ts';
import { kindOf } from '../../../templates/model/kinds.ts';
import { fold } from '../../../db/fold.ts';

/** "05/KH-LHH" as printed behind "Số"; '' while there is no number. */
export function numberText(document: AdminDocument): string {
  if (document.number.value === null) return '';
  const profile = PROFILES[document.layout];
  return formatNumberLine(document, profile).slice(profile.number.lead.length);
}

/** Day of a document where all three parts are known. */
export function issuedOn({ date }: AdminDocument): string | null {
  const { day, month, year } = date;
  if (day === undefined || month === undefined || year === undefined) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What the list and search know of a document. */
export function documentFields(document: AdminDocument): DocumentFields {
  return {
    kind: document.kind,
    layout: document.layout,
    number: numberText(document),
    subject: document.subject,
    issued_on: issuedOn(document),
    year: document.date.year ?? null,
    document: JSON.stringify(document),
  };
}

/** What the register shows of a document, as one text to compare. */
export function registerView(
  row: Pick<DocumentFields, 'kind' | 'layout' | 'number' | 'subject' | 'issued_on'>,
): string {
  return JSON.stringify([row.kind, row.layout, row.number, row.subject, row.issued_on]);
}

/** What history keeps of a state: the register's facts and the revision; the words themselves are in the versions. */
export function historyView(
  row: Pick<DocumentFields, 'kind' | 'layout' | 'number' | 'subject' | 'issued_on'> & {
    revision: number;
    deleted_at: string | null;
  },
): string {
  const { revision, kind, layout, number, subject, issued_on, deleted_at } = row;
  return JSON.stringify({
    revision,
    kind,
    layout,
    number,
    subject,
    issuedOn: issued_on ?? null,
    isDeleted: deleted_at !== null,
  });
}

/** Every word one may search a document by. */
export function searchText(document: AdminDocument): string {
  const parts = [
    kindOf(document.kind).name,
    document.header.organ,
    document.subject,
    ...document.addressees,
    ...document.bases.map((basis) =>
      basis.type === 'free'
        ? contentText(basis.content)
        : [basis.citation.kind, basis.citation.number, basis.citation.issuer, basis.citation.subject].join(
            ' ',
          ),
    ),
    ...[...documentTexts(document)].map((text) => text.text),
    ...document.recipients.map((recipient) => recipient.name),
    ...document.signatures.map((signature) => `${signature.position} ${signature.name}`),
  ];
  return parts.join('\n');
}

/** Autosave comes every second; a version worth going back to comes every few minutes. */
export const VERSION_INTERVAL_MS = 5 * 60 * 1000;

/** Whether the stored state is to be kept as a version before it is written over. */
export function keepsVersion(lastKeptAt: string | null, now: string): boolean {
  return lastKeptAt === null || Date.parse(now) - Date.parse(lastKeptAt) >= VERSION_INTERVAL_MS;
}

/** File name of a document without ending: "05-KH-LHH Tổ chức Hội thi"; signs that Windows forbids are left out. */
export function fileBaseName(document: AdminDocument): string {
  const name = [numberText(document).replaceAll('/', '-'), kindOf(document.kind).name, document.subject]
    .filter((part) => part !== '')
    .join(' ');
  return (
    name
      .replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 100)
      .replace(/[. ]+$/, '') || 'Văn bản'
  );
}

const EXCERPT = 160;

/** Words of `text` around the first that is searched for; diacritics do not matter. */
export function excerptAround(text: string, query: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const first = fold(query).match(/[\p{L}\p{N}]+/u)?.[0];
  // NFC text folds letter by letter, so offsets stay the same.
  const at =
    first === undefined
      ? -1
      : [...flat]
          .map((char) => fold(char) || char)
          .join('')
          .search(new RegExp(`(?<![\\p{L}\\p{N}])${first}`, 'u'));
  const start = Math.max(0, at - EXCERPT / 4);
  return `${start > 0 ? '…' : ''}${flat.slice(start, start + EXCERPT).trim()}${start + EXCERPT < flat.length ? '…' : ''}`;
}
