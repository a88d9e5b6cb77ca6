/** Which citations speak of one document. Pure. */
import type { PartialDate } from '../model/document.ts';
import type { CitedNumber } from '../model/find-citations.ts';
import type { PlacedCitation } from './context.ts';

/** "42-CT/TW" and "042-CT/TW" are one document; so are "12/KH-UBND" typed with any marks. */
export function documentKey({ value, year, symbol }: CitedNumber): string {
  return `${value.replace(/^0+(?=\d)/u, '')}|${year ?? ''}|${symbol.toUpperCase().replaceAll(/[-/]/gu, '-')}`;
}

/** Citations grouped by document, in order of first citation. Those without a number are left out. */
export function byDocument(citations: readonly PlacedCitation[]): PlacedCitation[][] {
  const groups = new Map<string, PlacedCitation[]>();
  for (const placed of citations) {
    if (!placed.citation.number) continue;
    const key = documentKey(placed.citation.number);
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  return [...groups.values()];
}

export function isFullDate(date: PartialDate | undefined): date is Required<PartialDate> {
  return date?.day !== undefined && date.month !== undefined && date.year !== undefined;
}

export function sameDate(a: PartialDate, b: PartialDate): boolean {
  return (['day', 'month', 'year'] as const).every(
    (part) => a[part] === undefined || b[part] === undefined || a[part] === b[part],
  );
}

/** Entries with how often each value occurs, the commonest first; ties keep their order. */
export function byFrequency<T>(
  values: readonly T[],
  key: (value: T) => string,
): { value: T; count: number }[] {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const known = counts.get(key(value));
    if (known) known.count += 1;
    else counts.set(key(value), { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/**
 * Documents cited rarely under a symbol that differs from a commoner one by the office alone ("42-CT/TU" beside many "42-CT/TW"), each
 * with its commoner twin. Two documents may truly bear such symbols; so not where dates, issuers or khóa tell them apart.
 */
export function suspectedVariants(
  groups: readonly PlacedCitation[][],
): Map<PlacedCitation[], PlacedCitation[]> {
  const alike = Map.groupBy(groups, officeless);
  const variants = new Map<PlacedCitation[], PlacedCitation[]>();
  for (const rare of groups) {
    const usual = (alike.get(officeless(rare)) ?? [])
      .filter((other) => other !== rare && other.length > rare.length && !toldApart(rare, other))
      .sort((a, b) => b.length - a.length)[0];
    if (usual) variants.set(rare, usual);
  }
  return variants;
}

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
