/** What services work with. Only command.ts makes the executor of a command; services hand it on to repositories and hold no connection. */
import type { Executor } from '../../db/connection.ts';
import type { Change } from '../api/contract.ts';

export interface Ports {
  /** HTML page -> PDF bytes, by whatever browser the host has; stops when `signal` says so. @throws MendableError when it has none */
  printPdf: (html: string, signal?: AbortSignal) => Promise<Uint8Array>;
}

export interface QueryContext {
  /** In a query a connection that cannot write; in a command its transaction. */
  db: Executor;
  ports: Ports;
  /** ISO instant of the call. */
  at: string;
  /** ISO date of the call in the office's own time. */
  today: string;
}

export interface CommandContext extends QueryContext {
  /** Notes what was changed, for history. */
  record: (entry: {
    entity: string;
    entityId: string | number;
    before?: string | null;
    after?: string | null;
  }) => void;
  changed: (change: Change) => void;
  /** Writes what was noted so far: a command that changes thousands of records does not hold their history in memory. */
  saveHistory: () => Promise<void>;
}

export interface JobContext extends QueryContext {
  /** Aborted when the job is cancelled. */
  signal: AbortSignal;
  /** Tells how far the job is; `step` is for the clerk, in Vietnamese. */
  progress: (done: number, total: number, step: string) => void;
  /** Writes: one transaction with its history, in turn with commands. Between transactions others may write. */
  transact: <T>(work: (context: CommandContext) => Promise<T>) => Promise<T>;
}
