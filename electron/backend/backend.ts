/**
 * The backend: opens the office's data and answers calls by name. Every input and output is parsed by the contract; an error a person can mend is a
 * value, any other is logged with an id that the message shows.
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openOffice, OpenError } from '../../db/open-office.ts';
import { parseWith } from '../../templates/model/parse.ts';
import { contract, type BackendEvent } from '../api/contract.ts';
import { MendableError, type Result } from '../api/errors.ts';
import { runCommand } from './command.ts';
import type { Ports } from './context.ts';
import { localDate } from './local-date.ts';
import { createServices, type AnyCall, type AnyService } from './services.ts';
import { VERSION } from './version.ts';

export interface BackendOptions {
  dataDir: string;
  ports: Ports;
  onEvent?: (event: BackendEvent) => void;
  /** Who is written into history. */
  actor?: string;
  now?: () => Date;
}

export interface Backend {
  invoke: (name: string, input: unknown) => Promise<Result<unknown>>;
  close: () => Promise<void>;
}

/** Opens the data folder. @throws MendableError with a Vietnamese message when it cannot be opened */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { dataDir, ports } = options;
  const now = options.now ?? (() => new Date());
  const office = await openOffice(dataDir, { now: now() }).catch((error: unknown) => {
    if (error instanceof OpenError) throw new MendableError(error.code, error.message, 'dataDir');
    throw error;
  });
  const services = createServices({ version: VERSION, dataDir, isReadOnly: office.isReadOnly });
  const calls = new Map<string, { call: AnyCall; service: AnyService }>();
  for (const [domain, verbs] of Object.entries(contract)) {
    for (const [verb, call] of Object.entries(verbs)) {
      // One table typed by the contract, looked up by name: the types of both halves are proven where they are built.
      const service = (services as unknown as Record<string, Record<string, AnyService>>)[domain]?.[verb];
      if (service) calls.set(`${domain}.${verb}`, { call: call as unknown as AnyCall, service });
    }
  }
  // One connection, one transaction at a time: calls run one after another.
  let queue: Promise<unknown> = Promise.resolve();

  async function answer(name: string, input: unknown): Promise<Result<unknown>> {
    const entry = calls.get(name);
    if (!entry) return failure('unknown-call', `Không có lệnh “${name}”.`);
    const parsed = parseWith(entry.call.input, input);
    if (!parsed.ok) {
      return failure(
        'invalid-input',
        parsed.errors
          .slice(0, 10)
          .map((error) => error.message)
          .join('\n'),
        parsed.errors[0]?.path.join('.'),
      );
    }
    const instant = now();
    const base = { ports, at: instant.toISOString(), today: localDate(instant) };
    try {
      if (entry.call.kind === 'query') {
        const reader = { ...base, db: office.db, record: refuse, changed: refuse };
        return { ok: true, value: entry.call.output.parse(await entry.service(reader, parsed.value)) };
      }
      if (office.isReadOnly)
        return failure('read-only', 'Dữ liệu đang mở ở chế độ chỉ đọc nên không lưu được.');
      const { value, changes } = await runCommand(office, name, base, options.actor ?? 'clerk', (context) =>
        entry.service(context, parsed.value),
      );
      if (changes.length > 0) options.onEvent?.({ type: 'changed', changes });
      return { ok: true, value: entry.call.output.parse(value) };
    } catch (error) {
      if (error instanceof MendableError) return { ok: false, error: error.error };
      return failure(
        'internal',
        `Phần mềm gặp lỗi (mã ${logError(dataDir, name, error)}). Dữ liệu đã lưu vẫn nguyên vẹn.`,
      );
    }
  }

  return {
    invoke: (name, input) => {
      const next = queue.then(() => answer(name, input));
      queue = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await queue;
      await office.close();
    },
  };
}

function refuse(): never {
  throw new Error('a query must not change anything');
}

function failure(code: string, message: string, field?: string): Result<never> {
  return { ok: false, error: { code, message, ...(field ? { field } : {}) } };
}

/** Writes a bug to the log and returns its id. The log holds no document text, only call name and stack. */
export function logError(dataDir: string, name: string, error: unknown): string {
  const id = randomUUID().slice(0, 8);
  const stack =
    error instanceof z.ZodError
      ? z.prettifyError(error)
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  try {
    mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
    appendFileSync(
      path.join(dataDir, 'logs', 'error.log'),
      `${new Date().toISOString()} ${id} ${name}\n${stack}\n\n`,
    );
  } catch {
    // A full or read-only disk must not hide the error itself: stderr still has it.
    process.stderr.write(`${id} ${name}\n${stack}\n`);
  }
  return id;
}
