/** The office's types of associations, for forms and names. */
import type { CatalogueType } from '../../../electron/api/associations.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';

/** All types, also those retired; null until they are read. */
export function useTypes(): readonly CatalogueType[] | null {
  return useQuery('type catalogue', ['associations'], () => api.associations.typeCatalogue({})).value;
}

/** Those that something new may have, and the one that is borne already. Pure. */
export function offeredTypes(types: readonly CatalogueType[], borne?: string): CatalogueType[] {
  return types.filter((type) => !type.isRetired || type.id === borne);
}
