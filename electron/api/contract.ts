/** The whole contract between window and backend. Names of calls are "<domain>.<verb>". */
import { associations } from './associations.ts';
import { documents } from './documents.ts';
import { duties } from './duties.ts';
import { imports } from './imports.ts';
import { office } from './office.ts';
import { people } from './people.ts';
import { search } from './search.ts';
import { system } from './system.ts';
import { templates } from './templates.ts';
import { views } from './views.ts';

export const contract = {
  office,
  templates,
  documents,
  associations,
  people,
  duties,
  imports,
  search,
  system,
  views,
};
export type Contract = typeof contract;

/** Kinds of data a command may change; the window refreshes by these. */
export type Change =
  'office' | 'templates' | 'documents' | 'associations' | 'people' | 'duties' | 'imports' | 'views';

/** A command has changed these kinds of data. */
export interface ChangedEvent {
  type: 'changed';
  changes: Change[];
}

/** How far a job is. */
export interface ProgressEvent {
  type: 'progress';
  /** The name its caller gave it. */
  job: string;
  done: number;
  total: number;
  /** What is being done, for the clerk: "Đang in ra PDF". */
  step: string;
}

/** Messages from backend to window that no call asked for. */
export type BackendEvent = ChangedEvent | ProgressEvent;
