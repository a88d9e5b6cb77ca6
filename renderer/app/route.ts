/** The page shown, kept in the address behind "#". */
import { useSyncExternalStore } from 'react';
import { GROUPS } from '../../electron/api/associations.ts';
import type { ImportTargetName } from '../../electron/api/import-run.ts';

/** Parts of the page of an association. */
export const ASSOCIATION_SECTIONS = [
  'general',
  'leaders',
  'events',
  'figures',
  'congresses',
  'awards',
  'documents',
  'history',
] as const;
export type AssociationSection = (typeof ASSOCIATION_SECTIONS)[number];

/** The associations behind one figure: those of a group, or only those that reported for the year. */
export interface FigureRows {
  by: (typeof GROUPS)[number];
  key: string;
  year: number;
  isReported: boolean;
}

export type Route =
  | { page: 'documents' }
  | { page: 'trash' }
  | { page: 'new'; templateId: string | null }
  | { page: 'document'; id: number }
  | { page: 'templates' }
  | { page: 'template'; id: string }
  | { page: 'office' }
  | { page: 'associations'; rows: FigureRows | null }
  | { page: 'association-bin' }
  | { page: 'new-association' }
  | { page: 'association'; id: number; section: AssociationSection }
  | { page: 'figures' }
  | { page: 'association-types' }
  | { page: 'people' }
  | { page: 'people-bin' }
  | { page: 'new-person' }
  | { page: 'person'; id: number }
  | { page: 'find-experts' }
  | { page: 'duplicates' }
  | { page: 'duties' }
  | { page: 'duty-rules' }
  | { page: 'import'; target: ImportTargetName }
  | { page: 'import-runs' };

const isId = (text: string | undefined): boolean => /^[1-9]\d{0,15}$/.test(text ?? '');

/** Reads a route from an address; anything unknown is the list of documents. */
export function parseRoute(hash: string): Route {
  const [page = '', argument, ...more] = hash.replace(/^#\/?/, '').split('/');
  switch (page) {
    case 'trash':
    case 'templates':
    case 'office':
    case 'association-bin':
    case 'new-association':
    case 'figures':
    case 'association-types':
    case 'people':
    case 'people-bin':
    case 'new-person':
    case 'find-experts':
    case 'duplicates':
    case 'duties':
    case 'duty-rules':
    case 'import-runs':
      return { page };
    case 'import':
      return { page, target: argument === 'people' ? 'people' : 'associations' };
    case 'new':
      return { page: 'new', templateId: argument ? decodeURIComponent(argument) : null };
    case 'document':
      return isId(argument) ? { page, id: Number(argument) } : { page: 'documents' };
    case 'person':
      return isId(argument) ? { page, id: Number(argument) } : { page: 'people' };
    case 'association':
      return isId(argument)
        ? {
            page,
            id: Number(argument),
            section: ASSOCIATION_SECTIONS.find((section) => section === more[0]) ?? 'general',
          }
        : { page: 'associations', rows: null };
    case 'associations':
      return { page, rows: parseRows(argument, more) };
    case 'template':
      return argument ? { page, id: decodeURIComponent(argument) } : { page: 'templates' };
    default:
      return { page: 'documents' };
  }
}

/** "type/professional/2025", and "/reported" behind it. */
function parseRows(byText: string | undefined, [key = '', year = '', reported]: string[]): FigureRows | null {
  const by = GROUPS.find((entry) => entry === byText);
  if (!by || !/^\d{4}$/.test(year)) return null;
  return { by, key: decodeURIComponent(key), year: Number(year), isReported: reported === 'reported' };
}

/** The address of a route. */
export function routeHash(route: Route): string {
  switch (route.page) {
    case 'new':
      return route.templateId ? `#/new/${encodeURIComponent(route.templateId)}` : '#/new';
    case 'import':
      return `#/import/${route.target}`;
    case 'template':
      return `#/template/${encodeURIComponent(route.id)}`;
    case 'document':
    case 'person':
      return `#/${route.page}/${route.id}`;
    case 'association':
      return route.section === 'general'
        ? `#/association/${route.id}`
        : `#/association/${route.id}/${route.section}`;
    case 'associations': {
      const { rows } = route;
      if (!rows) return '#/associations';
      const address = `#/associations/${rows.by}/${encodeURIComponent(rows.key)}/${rows.year}`;
      return rows.isReported ? `${address}/reported` : address;
    }
    default:
      return `#/${route.page}`;
  }
}

const listeners = new Set<() => void>();

/** Opens a page. It is told at once, not when the browser comes to it: a key pressed in between would still work on the page before. */
export function go(route: Route): void {
  window.location.hash = routeHash(route);
  for (const listener of listeners) listener();
}

/** Remembers the place; the returned function tells whether the window is still there. An answer that comes late takes nobody from another page. */
export function placeNow(): () => boolean {
  const { hash } = window.location;
  // Who left and came back has begun something else here.
  let hasLeft = false;
  window.addEventListener('hashchange', () => (hasLeft = true), { once: true });
  return () => !hasLeft && window.location.hash === hash;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** The present route; changes re-render. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}
