/** Records of a list -> rows as the contract has them. A value that is refused is left out of its row and told with its place. Pure. */
import { parseWith } from '../../../templates/model/parse.ts';
import type { ListProblem, ProblemCounts } from '../../api/imports.ts';
import { FIELD_LABELS } from '../../api/labels.ts';
import { columnLetter } from '../sheets/cells.ts';
import type { FieldValue, SheetField } from '../sheets/fields.ts';
import type { ReadList } from '../sheets/read-list.ts';
import type { SheetRecord } from '../sheets/read-records.ts';
import type { ListTarget, RowOptions } from './list-target.ts';

export interface ReadRow<R> {
  record: SheetRecord;
  /** Null where a required field has no value. */
  row: R | null;
  problems: readonly ListProblem[];
}

/** Makes what reads the records of one list. */
export function rowReader<R extends { row: number }>(
  target: ListTarget<R>,
  fields: readonly SheetField[],
  list: ReadList,
  options: RowOptions,
): (record: SheetRecord) => ReadRow<R> {
  const required = fields.filter((field) => field.required === true).map(({ key }) => key);
  const labels = FIELD_LABELS[target.target] ?? {};
  const placeOf = (key: string): { column: string | null; header: string; label: string } => {
    const match = list.mapping.matches.find(({ field }) => field === key);
    const column = list.table.columns.find((entry) => entry.column === match?.column);
    const label = fields.find((entry) => entry.key === key)?.label ?? '';
    return match
      ? { column: columnLetter(match.column), header: column?.header || label, label }
      : { column: null, header: label, label };
  };
  return (record) => {
    const problems: ListProblem[] = [...record.problems];
    const values = new Map<string, FieldValue>();
    const refuse = (key: string, message: string): void => {
      values.delete(key);
      const { column, header } = placeOf(key);
      problems.push({ row: record.row, column, header, field: key, severity: 'error', message });
    };
    for (const [key, value] of Object.entries(record.values)) if (value !== null) values.set(key, value);
    for (const [key, value] of values) {
      const wrong = target.check(key, value);
      if (wrong !== null) refuse(key, wrong);
    }
    for (;;) {
      const draft = target.draft(record.row, values, options);
      const parsed = parseWith(target.schema, draft.value, labels);
      if (parsed.ok) {
        const isWhole = required.every((key) => values.has(key));
        return { record, row: isWhole ? parsed.value : null, problems };
      }
      const wrong = new Map<string, string>();
      for (const { path, message } of parsed.errors) {
        const key = draft.fieldAt(path);
        // The path within the row means nothing to the clerk; the field does.
        if (key !== null && values.has(key))
          wrong.set(key, message.replace(/^[^:]*(?=: )/, placeOf(key).label));
      }
      if (wrong.size === 0) {
        // Nothing of the row can be blamed: the whole row is refused, so that this ends.
        refuse(required[0] ?? '', parsed.errors[0]?.message ?? '');
        return { record, row: null, problems };
      }
      for (const [key, message] of wrong) refuse(key, message);
    }
  };
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Collects problems: the numbers of all, the worst of them by name. */
export class ProblemList {
  readonly counts: ProblemCounts = { error: 0, warning: 0, info: 0 };
  readonly #max: number;
  readonly #kept: { error: ListProblem[]; warning: ListProblem[]; info: ListProblem[] } = {
    error: [],
    warning: [],
    info: [],
  };

  constructor(max: number) {
    this.#max = max;
  }

  add(problems: readonly ListProblem[]): void {
    for (const problem of problems) {
      this.counts[problem.severity] += 1;
      const kept = this.#kept[problem.severity];
      if (kept.length < this.#max) kept.push(problem);
    }
  }

  /** Worst first, then by row. */
  get worst(): ListProblem[] {
    return Object.values(this.#kept)
      .flat()
      .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.row - b.row)
      .slice(0, this.#max);
  }
}
