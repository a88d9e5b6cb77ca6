/** What services work with. Only command.ts makes the executor of a command; services hand it on to repositories and hold no connection. */
import type { Executor } from '../../db/connection.ts';
import type { Change } from '../api/contract.ts';

export interface Ports {
  /** HTML page -> PDF bytes, by whatever browser the host has. @throws MendableError when it has none */
  printPdf: (html: string) => Promise<Uint8Array>;
}

export interface QueryContext {
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
}
