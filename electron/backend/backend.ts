/** The backend: opens the office's data, answers calls, closes. It runs in the worker of both hosts and inside the command line. */
import { openOffice, OpenError } from '../../db/open-office.ts';
import type { BackendEvent } from '../api/contract.ts';
import { MendableError, type Result } from '../api/errors.ts';
import type { Ports } from './context.ts';
import { keepDailyBackup } from './daily-backup.ts';
import { createDispatch } from './dispatch.ts';
import { logError } from './error-log.ts';
import { createJobs } from './jobs.ts';
import { createServices } from './services.ts';
import { VERSION } from './version.ts';

export interface BackendOptions {
  dataDir: string;
  /** "read" looks into the data of a running program and changes nothing. Default "write". */
  mode?: 'read' | 'write';
  /** Whether mode "write" makes an office where there is none. Default true. */
  creates?: boolean;
  ports: Ports;
  onEvent?: (event: BackendEvent) => void;
  /** Who is written into history. */
  actor?: string;
  now?: () => Date;
  /** Whether it makes a backup a day while it is open. */
  backsUpDaily?: boolean;
}

export interface Backend {
  /** Answers one call of the contract; errors are values. */
  invoke: (name: string, input: unknown) => Promise<Result<unknown>>;
  /** Cancels jobs, ends calls that have begun, gives the data back. */
  close: () => Promise<void>;
}

/** Opens the data folder. @throws MendableError with a Vietnamese message when it cannot be opened */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { dataDir, ports } = options;
  const now = options.now ?? (() => new Date());
  const onEvent = options.onEvent ?? (() => undefined);
  const { mode = 'write', creates = true } = options;
  const office = await openOffice(dataDir, { mode, creates, now: now() }).catch((error: unknown) => {
    if (error instanceof OpenError) throw new MendableError(error.code, error.message, 'dataDir');
    throw error;
  });
  const jobs = createJobs(onEvent);
  const services = createServices({ version: VERSION, dataDir, isReadOnly: office.isReadOnly }, jobs);
  const dispatch = createDispatch({
    dataDir,
    office,
    services,
    jobs,
    ports,
    actor: options.actor ?? 'clerk',
    now,
    onEvent,
  });
  const stopBackups =
    options.backsUpDaily && !office.isReadOnly
      ? keepDailyBackup(office, dataDir, now, (error) => void logError(dataDir, 'daily backup', error))
      : null;
  const running = new Set<Promise<unknown>>();
  let isClosed = false;

  return {
    invoke: (name, input) => {
      if (isClosed)
        return Promise.resolve({
          ok: false,
          error: { code: 'stopped', message: 'Phần xử lý dữ liệu đã dừng.' },
        });
      const answer = dispatch(name, input);
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await jobs.close();
      await stopBackups?.();
      await Promise.allSettled(running);
      await office.close();
    },
  };
}
