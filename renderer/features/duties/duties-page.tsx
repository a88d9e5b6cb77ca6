/** "Việc đến hạn": what is overdue, due this week, this month, later; marking, reminding. */
import { useId, useMemo, useState } from 'react';
import { z } from 'zod';
import type { Duty, DutyState } from '../../../electron/api/duties.ts';
import { lines } from '../../../electron/api/fields.ts';
import { isoDateSchema } from '../../../templates/model/office.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Alert } from '../../components/alert.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { CheckField, TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import { dateText, localToday } from '../../app/day.ts';
import { RecordForm } from '../associations/record/record-form.tsx';
import type { FieldSpec } from '../associations/record/specs.ts';
import { distanceText, dutyRoute, groupsOf, matchingDuties, STATE_NAMES, UNVERIFIED } from './duty-text.ts';
import { useReminders } from './use-reminders.ts';

type Mark = 'done' | 'excused';
const MARK_NAMES: Readonly<Record<Mark, string>> = { done: 'Đánh dấu đã xong', excused: 'Cho miễn' };
const MARK_SPECS: readonly FieldSpec[] = [
  { key: 'on', label: 'Ngày', type: 'day', isRequired: true },
  { key: 'note', label: 'Ghi chú', type: 'lines', isWide: true },
];
const markSchema = z.strictObject({ on: isoDateSchema, note: lines(2_000) });

export function DutiesPage() {
  const [withDone, setWithDone] = useState(false);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [marking, setMarking] = useState<Mark | null>(null);
  const [isDrafting, setDrafting] = useState(false);
  const { tell, fail } = useMessages();
  const reminders = useReminders();
  const board = useQuery(`board ${withDone}`, ['duties', 'associations', 'documents'], () =>
    api.duties.board({ withDone }),
  );
  const all = board.value?.duties;
  const shown = useMemo(() => matchingDuties(all ?? [], text), [all, text]);
  // What is hidden by the words or gone from the board is not meant any more.
  const meant = shown.filter((duty) => chosen.has(duty.id));
  const ids = meant.map(({ id }) => id);
  const choose = (some: readonly Duty[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const { id } of some) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const takeBack = async (dutyIds: string[]): Promise<void> => {
    const result = await api.duties.unmark({ dutyIds });
    if (!result.ok) fail(result.error);
  };
  const unmark = async (): Promise<void> => {
    const result = await api.duties.unmark({ dutyIds: ids });
    if (!result.ok) return fail(result.error);
    tell('Đã bỏ đánh dấu.');
  };
  const remind = async (): Promise<void> => {
    setDrafting(true);
    await reminders.draft(ids);
    setDrafting(false);
  };
  return (
    <div className="page board-page">
      <div className="page-head">
        <h1>Việc đến hạn</h1>
        <nav aria-label="Về việc đến hạn" className="page-links">
          <a href={routeHash({ page: 'duty-rules' })}>Quy tắc nghĩa vụ</a>
        </nav>
      </div>
      <div className="filters board-bar">
        <div className="grow">
          <TextField
            label="Tìm (không cần dấu)"
            type="search"
            value={text}
            onChange={setText}
            placeholder="ví dụ: luat gia"
          />
        </div>
        <CheckField label="Cả việc đã xong, được miễn" value={withDone} onChange={setWithDone} />
        <div role="toolbar" aria-label="Việc với các dòng đã chọn" className="inline">
          <span className="count" role="status">
            Đã chọn {meant.length}
          </span>
          <button
            type="button"
            className="primary"
            disabled={ids.length === 0 || isDrafting}
            onClick={() => void remind()}
          >
            Soạn thư nhắc
          </button>
          <button type="button" disabled={ids.length === 0} onClick={() => setMarking('done')}>
            Đã xong…
          </button>
          <button type="button" disabled={ids.length === 0} onClick={() => setMarking('excused')}>
            Miễn…
          </button>
          {withDone ? (
            <button
              type="button"
              disabled={!meant.some((duty) => duty.mark !== null)}
              onClick={() => void unmark()}
            >
              Bỏ đánh dấu
            </button>
          ) : null}
        </div>
      </div>
      <Alert message={board.error?.message} />
      {shown.some((duty) => !duty.isVerified) ? <p className="help">{UNVERIFIED}</p> : null}
      {board.isLoaded && shown.length === 0 ? (
        <p className="empty">
          {text.trim() === ''
            ? 'Không có việc nào đến hạn trong một năm tới.'
            : 'Không có việc nào khớp với chữ tìm.'}
        </p>
      ) : null}
      {groupsOf(shown).map((group) => (
        <Group
          key={group.state}
          state={group.state}
          duties={group.duties}
          on={board.value?.on ?? localToday()}
          chosen={chosen}
          choose={choose}
        />
      ))}
      <Dialog
        open={marking !== null}
        title={marking ? `${MARK_NAMES[marking]} (${ids.length} việc)` : ''}
        onClose={() => setMarking(null)}
      >
        {marking ? (
          <RecordForm
            specs={MARK_SPECS}
            start={{ on: localToday(), note: '' }}
            schema={markSchema}
            action={MARK_NAMES[marking]}
            onSave={async ({ on, note }) => {
              const result = await api.duties.mark({ dutyIds: ids, state: marking, on, note });
              if (!result.ok) return result.error;
              const marked = ids;
              tell(`Đã đánh dấu ${marked.length} việc.`, {
                label: 'Hoàn tác',
                run: () => void takeBack(marked),
              });
              setChosen(new Set());
              setMarking(null);
              return null;
            }}
            onCancel={() => setMarking(null)}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

function Group({
  state,
  duties,
  on,
  chosen,
  choose,
}: {
  state: DutyState;
  duties: readonly Duty[];
  on: string;
  chosen: ReadonlySet<string>;
  choose: (some: readonly Duty[], isChosen: boolean) => void;
}) {
  const id = useId();
  return (
    <section className={`record-part board-${state}`} aria-labelledby={id}>
      <h2 id={id}>
        {STATE_NAMES[state]} ({duties.length})
      </h2>
      <div className="list-scroll">
        <table className="list board">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={`Chọn tất cả việc ${STATE_NAMES[state].toLowerCase()}`}
                  checked={duties.every((duty) => chosen.has(duty.id))}
                  onChange={(event) => choose(duties, event.target.checked)}
                />
              </th>
              <th scope="col">Hội</th>
              <th scope="col">Việc</th>
              <th scope="col">Hạn</th>
              <th scope="col">Căn cứ</th>
              <th scope="col">Thư nhắc</th>
            </tr>
          </thead>
          <tbody>
            {duties.map((duty) => (
              <tr key={duty.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Chọn ${duty.name}, ${duty.associationName}`}
                    checked={chosen.has(duty.id)}
                    onChange={(event) => choose([duty], event.target.checked)}
                  />
                </td>
                <td>
                  <a href={routeHash(dutyRoute(duty))}>{duty.associationName}</a>
                </td>
                <td>
                  {duty.name} <small>{duty.occasion}</small>
                  {duty.mark?.note ? <small> · {duty.mark.note}</small> : null}
                </td>
                <td>
                  <span className="nowrap">
                    {duty.isApproximate ? 'khoảng ' : ''}
                    {dateText(duty.dueOn)}
                  </span>{' '}
                  <small className="nowrap">
                    {duty.mark
                      ? `${STATE_NAMES[state].toLowerCase()} ${dateText(duty.mark.on)}`
                      : distanceText(on, duty.dueOn)}
                  </small>
                </td>
                <td>
                  <small>{duty.clause}</small>{' '}
                  {duty.isVerified ? null : (
                    <abbr className="tag doubt" title={UNVERIFIED}>
                      CHƯA XÁC MINH
                    </abbr>
                  )}
                </td>
                <td className="nowrap">
                  {duty.letters.map((letter, at) => (
                    <a key={letter} href={routeHash({ page: 'document', id: letter })}>
                      Thư {at + 1}{' '}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
