/** Yearly figures: a grid in which one types as in a spreadsheet, sums, a line of one figure over the years. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  SUMS,
  type StoredAssociation,
  type SumName,
  type YearFigures,
} from '../../../../electron/api/associations.ts';
import { SelectField, TextField } from '../../../components/field.tsx';
import { useMessages } from '../../../components/message.tsx';
import { numberText } from '../../../app/number-text.ts';
import { LineChart } from '../charts/line-chart.tsx';
import { FIGURE_NAMES } from '../names.ts';
import { localToday } from '../../../app/day.ts';
import { readCount } from '../record/specs.ts';
import { useParts } from '../use-parts.ts';
import { emptyYear, FIGURE_ROWS, figureOf, sumOfYears } from '../year-figures.ts';
import { Alert } from '../../../components/alert.tsx';

const shown = (value: number | null): string => (value === null ? '' : numberText(value));
const cellName = (year: number, key: SumName): string => `${year}.${key}`;

/** What stands in a cell and is not stored yet. */
interface TypedCell {
  year: number;
  key: SumName;
  text: string;
}

export function FiguresSection({ association }: { association: StoredAssociation }) {
  const parts = useParts(association.id);
  const { fail } = useMessages();
  const years = association.figures.toSorted((a, b) => a.year - b.year);
  /** Cells typed in and not stored yet, by "2025.members". */
  const [typed, setTyped] = useState<Readonly<Record<string, TypedCell>>>({});
  const [problem, setProblem] = useState<{ cell: string; message: string } | null>(null);
  const [chart, setChart] = useState<SumName>('members');
  const table = useRef<HTMLTableElement>(null);
  // One after another, so that a cell left quickly after another does not write over it.
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const stored = useRef(new Map<number, YearFigures>());
  useLayoutEffect(() => {
    stored.current = new Map(association.figures.map((year) => [year.year, year]));
  }, [association.figures]);

  const isGone = useRef(false);
  const refuse = (cell: string, message: string): void => {
    if (!isGone.current) return setProblem({ cell, message });
    // The page is left: told where the clerk is now.
    fail({ code: 'invalid-input', message: `${association.fields.name}: ${message} Ô này chưa được lưu.` });
  };
  const commit = async (sent: TypedCell): Promise<void> => {
    const { year, key, text } = sent;
    const cell = cellName(year, key);
    const before = stored.current.get(year) ?? emptyYear(year);
    const read = readCount(text);
    if (typeof read === 'object' && read !== null)
      return refuse(cell, `${FIGURE_NAMES[key]} năm ${year}: ${read.problem}.`);
    const next: YearFigures = { ...before, [key]: read };
    if (before[key] !== read) {
      const error = await parts.save({ part: 'figures', ...next });
      if (error) return refuse(cell, error.message);
      stored.current.set(year, next);
    }
    setProblem((old) => (old?.cell === cell ? null : old));
    // What was typed meanwhile is not stored yet and stays.
    setTyped((now) => {
      const { [cell]: done, ...others } = now;
      return done === sent ? others : now;
    });
  };
  const latest = useRef({ typed, commit });
  useLayoutEffect(() => {
    latest.current = { typed, commit };
  });
  const store = useCallback((cell: TypedCell): void => {
    running.current = running.current.then(() => latest.current.commit(cell));
  }, []);
  useEffect(() => {
    const flush = (): void => Object.values(latest.current.typed).forEach(store);
    isGone.current = false;
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      // A cell that goes away with its page is not left by its blur.
      isGone.current = true;
      flush();
    };
  }, [store]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, column: number): void => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const cells = [
      ...(table.current?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? []),
    ];
    const next = cells[cells.indexOf(event.currentTarget) + by];
    next?.focus();
    next?.select();
  };

  return (
    <section className="record-part" aria-label="Số liệu hằng năm">
      <div className="record-part-head">
        <h2>Số liệu hằng năm</h2>
        <AddYear
          years={years.map(({ year }) => year)}
          onAdd={async (year) => {
            const error = await parts.save({ part: 'figures', ...emptyYear(year) });
            if (!error) setTimeout(() => focusYear(table.current, year), 200);
            return error?.message ?? null;
          }}
        />
      </div>
      <Alert message={problem && `${problem.message} Ô này chưa được lưu.`} id="figures-problem" />
      {years.length === 0 ? (
        <p className="help">Chưa có số liệu năm nào.</p>
      ) : (
        <div className="figures-and-chart">
          <div className="list-scroll">
            <table className="list figures-grid" ref={table}>
              <thead>
                <tr>
                  <th scope="col">Chỉ tiêu</th>
                  {years.map((year) => (
                    <th key={year.year} scope="col" className="number">
                      {year.year}{' '}
                      <button
                        type="button"
                        className="icon"
                        aria-label={`Bỏ năm ${year.year}`}
                        title={`Bỏ năm ${year.year}`}
                        onClick={() =>
                          parts.remove(year.year, { part: 'figures', ...year }, `số liệu năm ${year.year}`)
                        }
                      >
                        ×
                      </button>
                    </th>
                  ))}
                  <th scope="col" className="number">
                    Cộng
                  </th>
                </tr>
              </thead>
              <tbody>
                {FIGURE_ROWS.map((row) => (
                  <tr key={row.key} className={row.type === 'worked-out' ? 'sum' : undefined}>
                    <th scope="row">{row.label}</th>
                    {years.map((year, column) => {
                      const value = figureOf(year, row);
                      if (row.type === 'worked-out')
                        return (
                          <td key={year.year} className="number">
                            {shown(value)}
                          </td>
                        );
                      const cell = cellName(year.year, row.key);
                      const isWrong = problem?.cell === cell;
                      return (
                        <td key={year.year} className={isWrong ? 'number wrong' : 'number'}>
                          <input
                            inputMode="numeric"
                            autoComplete="off"
                            data-column={column}
                            data-year={year.year}
                            aria-label={`${row.label} năm ${year.year}`}
                            aria-invalid={isWrong || undefined}
                            aria-describedby={isWrong ? 'figures-problem' : undefined}
                            value={typed[cell]?.text ?? shown(value)}
                            onInput={(event) => {
                              const text = event.currentTarget.value;
                              setTyped((before) => ({
                                ...before,
                                [cell]: { year: year.year, key: row.key, text },
                              }));
                            }}
                            onChange={() => undefined}
                            onKeyDown={(event) => onKeyDown(event, column)}
                            onBlur={() => {
                              const left = typed[cell];
                              if (left) store(left);
                            }}
                          />
                        </td>
                      );
                    })}
                    <td className="number">{shown(sumOfYears(years, row))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="stack">
            <SelectField
              label="Biểu đồ của"
              value={chart}
              options={SUMS.map((key) => [key, FIGURE_NAMES[key]] as const)}
              onChange={setChart}
            />
            <LineChart
              title={`${FIGURE_NAMES[chart]} theo năm`}
              points={years.map((year) => ({ label: String(year.year), value: year[chart] }))}
            />
          </div>
        </div>
      )}
    </section>
  );
}

function focusYear(table: HTMLTableElement | null, year: number): void {
  table?.querySelector<HTMLInputElement>(`input[data-year="${year}"]`)?.focus();
}

function AddYear({
  years,
  onAdd,
}: {
  years: readonly number[];
  onAdd: (year: number) => Promise<string | null>;
}) {
  const { fail } = useMessages();
  const next = years.length === 0 ? Number(localToday().slice(0, 4)) : Math.max(...years) + 1;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(next);
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : null;
  const add = async (): Promise<void> => {
    if (year === null) return;
    const refused = await onAdd(year);
    if (refused === null) setTyped(null);
    else fail({ code: 'invalid-input', message: refused });
  };
  return (
    <div className="inline add-year">
      <TextField
        label="Năm"
        hiddenLabel
        numeric
        value={text}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void add();
        }}
      />
      <button type="button" disabled={year === null || years.includes(year)} onClick={() => void add()}>
        Thêm năm
      </button>
    </div>
  );
}
