/** What earlier documents offer to the one being written: agencies, căn cứ, groups of nơi nhận. Pure. */
import { basisText } from '../../../templates/layout/header.ts';
import { contentText } from '../../../templates/model/content.ts';
import type { AdminDocument, LegalBasis, Recipient, Signature } from '../../../templates/model/document.ts';
import type { RecipientGroup } from '../../../templates/model/office.ts';
import { kindOf } from '../../../templates/model/kinds.ts';

export interface Phrases {
  /** The most used first. */
  agencies: string[];
  funding: string[];
  products: string[];
  bases: { text: string; basis: LegalBasis }[];
  recipientGroups: { name: string; recipients: Recipient[]; isKept: boolean }[];
  recipients: string[];
  /** Who signed: names, posts, and on whose behalf. */
  signers: string[];
  positions: string[];
  authorities: string[];
}

const MAX_AGENCIES = 300;
const MAX_OTHERS = 100;
const MAX_AGENCY_LENGTH = 120;

/** Counts equal entries; the first form met stands for all. */
class Counter<T> {
  readonly #entries = new Map<string, { value: T; count: number }>();

  add(key: string, value: T): void {
    const known = this.#entries.get(key);
    if (known) known.count += 1;
    else this.#entries.set(key, { value, count: 1 });
  }

  top(limit: number): T[] {
    return [...this.#entries.values()]
      .toSorted((a, b) => b.count - a.count)
      .slice(0, limit)
      .map(({ value }) => value);
  }
}

/** Agencies named in a line: "Sở Nội vụ; UBND các xã, phường" are two, since ";" parts them; without ";" a comma does. */
export function agenciesIn(text: string): string[] {
  const clean = text.replace(/[.;,\s]+$/u, '');
  return clean
    .split(clean.includes(';') ? ';' : /,\s(?=\p{Lu})/u)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}/u.test(name) && name.length <= MAX_AGENCY_LENGTH);
}

/** What the office itself lists comes before what its documents show. */
export interface OfficeLists {
  /** Agencies in the order in which they are to be offered. */
  agencies: readonly string[];
  recipientGroups: readonly RecipientGroup[];
  signers: readonly Signature[];
}

/** @param documents newest first */
export function collectPhrases(documents: readonly AdminDocument[], office: OfficeLists): Phrases {
  const agencies = new Counter<string>();
  const funding = new Counter<string>();
  const products = new Counter<string>();
  const bases = new Counter<Phrases['bases'][number]>();
  const recipients = new Counter<string>();
  const signers = new Counter<string>();
  const positions = new Counter<string>();
  const authorities = new Counter<string>();
  const addText = (counter: Counter<string>, text: string): void => {
    if (text.trim() !== '') counter.add(text, text);
  };
  const addSigner = ({ name, position, authorities: lines }: Signature): void => {
    addText(signers, name);
    addText(positions, position);
    for (const { of } of lines) addText(authorities, of);
  };
  office.signers.forEach(addSigner);
  const groups = new Counter<Phrases['recipientGroups'][number]>();
  for (const document of documents) {
    for (const basis of document.bases) {
      const text = basisText(basis);
      if (text !== '') bases.add(text, { text, basis });
    }
    if (document.recipients.length > 0)
      groups.add(JSON.stringify(document.recipients), {
        name: `${kindOf(document.kind).name}${document.subject === '' ? '' : ` ${document.subject}`}`,
        recipients: document.recipients,
        isKept: false,
      });
    for (const { name } of document.recipients) addText(recipients, name);
    document.signatures.forEach(addSigner);
    for (const block of document.body) {
      if (block.type !== 'task') continue;
      for (const { role, content } of block.lines) {
        const text = contentText(content).trim();
        if (text === '') continue;
        if (role === 'lead' || role === 'partners' || role === 'agency')
          for (const name of agenciesIn(text)) agencies.add(name.toLocaleLowerCase('vi'), name);
        else if (role === 'funding') funding.add(text, text);
        else if (role === 'product') products.add(text, text);
      }
    }
  }
  return {
    agencies: withoutDoubles([...office.agencies, ...agencies.top(MAX_AGENCIES)]),
    funding: funding.top(MAX_OTHERS),
    products: products.top(MAX_OTHERS),
    bases: bases.top(MAX_OTHERS * 2),
    recipientGroups: [
      ...office.recipientGroups.map((group) => ({ ...group, isKept: true })),
      ...groups.top(MAX_OTHERS),
    ],
    recipients: recipients.top(MAX_AGENCIES),
    signers: signers.top(MAX_OTHERS),
    positions: positions.top(MAX_OTHERS),
    authorities: authorities.top(MAX_OTHERS),
  };
}

/** The first of those that differ in letter case only. */
function withoutDoubles(names: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const name of names) {
    const key = name.toLocaleLowerCase('vi');
    if (name.trim() !== '' && !byName.has(key)) byName.set(key, name);
  }
  return [...byName.values()];
}
