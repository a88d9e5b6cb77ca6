/**
 * From a call's name to its service: input and output are parsed by the contract; an error a person can mend is a value, any other is logged with an
 * id that the message shows.
 */
import type { OpenOffice } from '../../db/open-office.ts';
import { sqliteCode } from '../../db/connection.ts';
import { parseWith } from '../../templates/model/parse.ts';
import { contract, type BackendEvent } from '../api/contract.ts';
import { MendableError, type Result } from '../api/errors.ts';
import { FIELD_LABELS } from '../api/labels.ts';
import { runCommand } from './command.ts';
import type { CommandContext, JobContext, Ports } from './context.ts';
import { logError } from './error-log.ts';
import type { Jobs } from './jobs.ts';
import { localDate } from './local-date.ts';
import { lookUp, type Services } from './services.ts';

export interface DispatchOptions {
  dataDir: string;
  office: OpenOffice;
  services: Services;
  jobs: Jobs;
  ports: Ports;
  actor: string;
  now: () => Date;
  onEvent: (event: BackendEvent) => void;
}

/** Answers one call; never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>;

/**
 * Makes the dispatch. Commands run one after another in the order in which they came; a query waits for the commands before it, so a caller reads what
 * it wrote; jobs wait for the same and then run beside everything. What a job writes takes its turn among the commands; queries do not wait for it.
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  const calls = lookUp(contract, options.services);
  let lastCommand: Promise<unknown> = Promise.resolve();
  let lastWrite: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = lastWrite.then(work);
    lastWrite = done.catch(() => undefined);
    return done;
  }

  async function run(name: string, input: unknown): Promise<Result<unknown>> {
    const entry = calls.get(name);
    if (!entry) return failure('unknown-call', `Không có lệnh “${name}”.`);
    const parsed = parseWith(entry.call.input, input, FIELD_LABELS[name.split('.')[0] ?? '']);
    if (!parsed.ok) {
      const shown = parsed.errors.slice(0, 10).map((error) => error.message);
      return failure('invalid-input', shown.join('\n'), parsed.errors[0]?.path.join('.'));
    }
    const value = parsed.value;
    if (entry.call.kind === 'command') {
      const done = inTurn(() => command(name, async (context) => entry.service(context, value)));
      lastCommand = done.catch(() => undefined);
      return { ok: true, value: entry.call.output.parse(await done) };
    }
    if (entry.call.isImmediate !== true) await lastCommand;
    const reader = { ...callBase(), db: options.office.reader };
    const { kind } = entry.call;
    const transact: JobContext['transact'] = (work) => inTurn(() => command(name, work));
    const answer =
      kind === 'query'
        ? await entry.service({ ...reader, ...QUERY_REFUSES }, value)
        : await options.jobs.run(jobName(value), async (job) =>
            entry.service({ ...reader, ...QUERY_REFUSES, ...job, transact }, value),
          );
    return { ok: true, value: entry.call.output.parse(answer) };
  }

  function callBase(): { ports: Ports; at: string; today: string } {
    const instant = options.now();
    return { ports: options.ports, at: instant.toISOString(), today: localDate(instant) };
  }

  async function command<T>(name: string, work: (context: CommandContext) => Promise<T>): Promise<T> {
    if (options.office.isReadOnly)
      throw new MendableError('read-only', 'Dữ liệu đang mở ở chế độ chỉ đọc nên không lưu được.');
    const { value, changes } = await runCommand(options.office, name, callBase(), options.actor, work);
    if (changes.length > 0) options.onEvent({ type: 'changed', changes });
    return value;
  }

  return async (name, input) => {
    try {
      return await run(name, input);
    } catch (error) {
      const known = error instanceof MendableError ? error : storageProblem(error);
      if (known) return { ok: false, error: known.error };
      const id = logError(options.dataDir, name, error);
      return failure('internal', `Phần mềm gặp lỗi (mã ${id}). Dữ liệu đã lưu vẫn nguyên vẹn.`);
    }
  };
}

const QUERY_REFUSES = { record: refuse, changed: refuse, saveHistory: refuse };

function refuse(): never {
  throw new Error('a query must not change anything');
}

function jobName(input: unknown): string | undefined {
  const named = typeof input === 'object' && input !== null && 'job' in input ? input.job : undefined;
  return typeof named === 'string' ? named : undefined;
}

/** What the disk does to us and the clerk can mend. */
function storageProblem(error: unknown): MendableError | null {
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL')
    return new MendableError('disk-full', 'Ổ đĩa đã đầy nên chưa lưu được. Hãy dọn bớt chỗ rồi lưu lại.');
  if (code.startsWith('SQLITE_BUSY'))
    return new MendableError('busy', 'Tệp dữ liệu đang bị phần mềm khác giữ. Hãy thử lại sau giây lát.');
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR'))
    return new MendableError(
      'cannot-write',
      'Không ghi được vào tệp dữ liệu. Hãy kiểm tra ổ đĩa rồi thử lại.',
    );
  return null;
}

function failure(code: string, message: string, field?: string): Result<never> {
  return { ok: false, error: { code, message, ...(field ? { field } : {}) } };
}
