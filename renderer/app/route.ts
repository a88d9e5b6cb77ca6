/** The page shown, kept in the address behind "#". */
import { useSyncExternalStore } from 'react';

export type Route =
  | { page: 'documents' }
  | { page: 'trash' }
  | { page: 'new'; templateId: string | null }
  | { page: 'document'; id: number }
  | { page: 'templates' }
  | { page: 'template'; id: string }
  | { page: 'office' };

/** Reads a route from an address; anything unknown is the list of documents. */
export function parseRoute(hash: string): Route {
  const [page = '', argument] = hash.replace(/^#\/?/, '').split('/');
  switch (page) {
    case 'trash':
      return { page: 'trash' };
    case 'new':
      return { page: 'new', templateId: argument ? decodeURIComponent(argument) : null };
    case 'document': {
      const id = Number(argument);
      return Number.isInteger(id) && id > 0 ? { page: 'document', id } : { page: 'documents' };
    }
    case 'templates':
      return { page: 'templates' };
    case 'template':
      return argument ? { page: 'template', id: decodeURIComponent(argument) } : { page: 'templates' };
    case 'office':
      return { page: 'office' };
    default:
      return { page: 'documents' };
  }
}

/** The address of a route. */
export function routeHash(route: Route): string {
  switch (route.page) {
    case 'new':
      return route.templateId ? `#/new/${encodeURIComponent(route.templateId)}` : '#/new';
    case 'document':
      return `#/document/${route.id}`;
    case 'template':
      return `#/template/${encodeURIComponent(route.id)}`;
    default:
      return `#/${route.page}`;
  }
}

export function go(route: Route): void {
  window.location.hash = routeHash(route);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The present route; changes re-render. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}
