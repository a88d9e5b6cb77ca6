/** Hits of the search by kind, and text cut at what is marked. Pure. */
import { SEARCH_TYPES, type SearchHit, type SearchType } from '../../../electron/api/search.ts';
import type { Route } from '../../app/route.ts';

export const TYPE_NAMES: Readonly<Record<SearchType, string>> = {
  document: 'Văn bản',
  association: 'Hội thành viên',
  person: 'Người',
};

/** Hits by kind; the kind of the best hit comes first, and inside a kind the best hit. */
export function groupHits(hits: readonly SearchHit[]): { type: SearchType; hits: SearchHit[] }[] {
  const place = (type: SearchType): number => hits.findIndex((hit) => hit.type === type);
  return SEARCH_TYPES.map((type) => ({ type, hits: hits.filter((hit) => hit.type === type) }))
    .filter((group) => group.hits.length > 0)
    .toSorted((a, b) => place(a.type) - place(b.type));
}

/** The page of a hit. */
export function hitRoute({ type, id }: Pick<SearchHit, 'type' | 'id'>): Route {
  switch (type) {
    case 'document':
      return { page: 'document', id };
    case 'association':
      return { page: 'association', id, section: 'general' };
    case 'person':
      return { page: 'person', id };
  }
}

/** A text in pieces, those in the ranges marked. @param ranges from and to in UTF-16 units, in any order; they may touch or overlap */
export function markedPieces(
  text: string,
  ranges: readonly (readonly [number, number])[],
): { from: number; text: string; isMarked: boolean }[] {
  const pieces: { from: number; text: string; isMarked: boolean }[] = [];
  let at = 0;
  const take = (to: number, isMarked: boolean): void => {
    if (to > at) pieces.push({ from: at, text: text.slice(at, to), isMarked });
    at = Math.max(at, to);
  };
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    take(Math.min(from, text.length), false);
    take(Math.min(to, text.length), true);
  }
  take(text.length, false);
  return pieces;
}
