/** The whole contract between window and backend. Names of calls are "<domain>.<verb>". */
import { documents } from './documents.ts';
import { office } from './office.ts';
import { search } from './search.ts';
import { system } from './system.ts';
import { templates } from './templates.ts';

export const contract = { office, templates, documents, search, system };
export type Contract = typeof contract;

/** Kinds of data a command may change; the window refreshes by these. */
export type Change = 'office' | 'templates' | 'documents';

/** Messages from backend to window that no call asked for. */
export interface BackendEvent {
  type: 'changed';
  changes: Change[];
}
