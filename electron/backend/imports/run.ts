/**
 * Rows of a list become records: matched by a key, inserted or updated, all in one transaction, with a report and all that is needed to take the run
 * back. What is imported (associations, people) is a target; this module knows no table of theirs.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  deleteImportRun,
  insertImportChange,
  insertImportRun,
  setImportReport,
} from '../../../db/imports.ts';
import { indexInBatches, type IndexBatch } from '../../../db/search.ts';
import { MendableError } from '../../api/errors.ts';
import { MAX_REPORTED, type ImportReport } from '../../api/import-run.ts';
import type { CommandContext, JobContext, QueryContext } from '../context.ts';

/** One record as it was before and after; null where it was not there. */
export interface WrittenChange {
  /** "association", "figures", "leader", "person". */
  entity: string;
  entityId: string;
  before: string | null;
  after: string | null;
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What is to be done with a row. */
export type Plan =
  | {
      kind: 'add';
      name: string;
      /** Writes, gives the id of the record and what was written, in order. */
      write: (context: CommandContext) => Promise<{ id: number; written: WrittenChange[] }>;
    }
  | {
      kind: 'change';
      id: number;
      name: string;
      changes: FieldChange[];
      write: (context: CommandContext) => Promise<{ id: number; written: WrittenChange[] }>;
    }
  | { kind: 'same'; id: number; name: string }
  | { kind: 'left-out'; name: string; reason: string };

export interface ImportTarget<R extends { row: number }> {
  target: 'associations' | 'people';
  /** Reads what rows are matched with, once for all rows, and gives what plans each. */
  prepare: (context: QueryContext, key: readonly string[]) => Promise<(row: R) => Promise<Plan> | Plan>;
}

/** A row of the file that could not be read as a record; it is reported as left out. */
export interface RefusedRow {
  row: number;
  refused: string;
}

export interface ImportRequest<R> {
  /** Gone through once, and none is kept: a list may be read from its file row by row while it is written. `length` is for progress only. */
  rows: Iterable<R | RefusedRow> & { readonly length: number };
  key: readonly string[];
  dryRun: boolean;
  source: string;
}

/** Rows between two looks at other messages: often enough to cancel at once, seldom enough to cost nothing. */
const BATCH = 100;

/** Imports rows, or says what would be done. A run that is cancelled or fails has written nothing. @throws MendableError "cancelled" */
export async function runImport<R extends { row: number }>(
  context: JobContext,
  target: ImportTarget<R>,
  request: ImportRequest<R>,
): Promise<ImportReport> {
  if (request.dryRun) return planAll(context, context, target, request, null);
  return context.transact(async (command) => {
    const runId = await insertImportRun(command.db, {
      target: target.target,
      source: request.source,
      key: JSON.stringify(request.key),
      report: '{}',
      imported_at: command.at,
    });
    const outcome = await indexInBatches(command.db, (index) =>
      planAll(context, command, target, request, { command, runId, index }),
    );
    if (outcome.added + outcome.changed === 0) {
      await deleteImportRun(command.db, runId);
      return outcome;
    }
    const report = { ...outcome, runId };
    await setImportReport(command.db, runId, JSON.stringify(report));
    command.record({
      entity: 'import-run',
      entityId: runId,
      after: JSON.stringify({
        target: target.target,
        source: request.source,
        added: report.added,
        changed: report.changed,
        same: report.same,
        leftOut: report.leftOut,
      }),
    });
    command.changed('imports');
    return report;
  });
}

async function planAll<R extends { row: number }>(
  job: JobContext,
  context: QueryContext,
  target: ImportTarget<R>,
  { rows, key, dryRun }: ImportRequest<R>,
  writing: { command: CommandContext; runId: number; index: IndexBatch } | null,
): Promise<ImportReport> {
  const planRow = await target.prepare(context, key);
  const report: ImportReport = {
    runId: null,
    added: 0,
    changed: 0,
    same: 0,
    leftOut: 0,
    addedRows: [],
    changedRows: [],
    leftOutRows: [],
  };
  let position = 0;
  let index = 0;
  for (const row of rows) {
    if (index % BATCH === 0) {
      await writing?.command.saveHistory();
      await writing?.index.write();
      job.progress(index, rows.length, dryRun ? 'Đang kiểm tra các dòng' : 'Đang ghi các dòng');
      await nextTurn();
      if (job.signal.aborted) throw new MendableError('cancelled', 'Đã hủy.');
    }
    index += 1;
    const plan: Plan = isRefused(row)
      ? { kind: 'left-out', name: '', reason: row.refused }
      : await planRow(row);
    let id = 'id' in plan ? plan.id : null;
    if (writing && 'write' in plan) {
      const done = await plan.write(writing.command);
      id = done.id;
      for (const change of done.written) {
        position += 1;
        await insertImportChange(writing.command.db, {
          run_id: writing.runId,
          position,
          entity: change.entity,
          entity_id: change.entityId,
          root_id: done.id,
          before: change.before,
          after: change.after,
        });
      }
    }
    note(report, row.row, id, plan);
  }
  job.progress(rows.length, rows.length, 'Xong');
  return report;
}

function isRefused<R extends { row: number }>(row: R | RefusedRow): row is RefusedRow {
  return 'refused' in row;
}

function note(report: ImportReport, row: number, id: number | null, plan: Plan): void {
  const outcome = { row, id, name: plan.name };
  switch (plan.kind) {
    case 'add':
      report.added += 1;
      if (report.addedRows.length < MAX_REPORTED) report.addedRows.push(outcome);
      return;
    case 'change':
      report.changed += 1;
      if (report.changedRows.length < MAX_REPORTED)
        report.changedRows.push({ ...outcome, changes: plan.changes });
      return;
    case 'same':
      report.same += 1;
      return;
    case 'left-out':
      report.leftOut += 1;
      if (report.leftOutRows.length < MAX_REPORTED)
        report.leftOutRows.push({ ...outcome, reason: plan.reason });
      return;
  }
}

/** Fields in which two values differ, compared as JSON. */
export function fieldChanges(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([field, value]: [string, unknown]) =>
    JSON.stringify(old.get(field)) === JSON.stringify(value)
      ? []
      : [{ field, before: old.get(field) ?? null, after: value }],
  );
}

/** Finds stored records by a key, each once, and each key once in a list. */
export class KeyIndex {
  readonly #stored = new Map<string, number[]>();
  /** Row that has used a key. */
  readonly #used = new Map<string, number>();

  add(key: string | null, id: number): void {
    if (key === null) return;
    const ids = this.#stored.get(key);
    if (ids) ids.push(id);
    else this.#stored.set(key, [id]);
  }

  /** The record a row is, null for a new one, or why it cannot be told. */
  match(key: string | null, row: number, what: string): { id: number | null } | { reason: string } {
    if (key === null) return { reason: 'Chưa có giá trị ở cột dùng làm khóa.' };
    const earlier = this.#used.get(key);
    if (earlier !== undefined) return { reason: `Trùng khóa với dòng ${earlier} của tệp.` };
    this.#used.set(key, row);
    const ids = this.#stored.get(key) ?? [];
    if (ids.length > 1)
      return { reason: `Có ${ids.length} ${what} cùng khóa này nên không biết là ${what} nào.` };
    return { id: ids[0] ?? null };
  }
}
