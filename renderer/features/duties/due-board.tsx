/** The board "Việc đến hạn" on the start page: what is overdue, due this week, due this month; nothing where nothing is due. */
import type { Duty, DutyState } from '../../../electron/api/duties.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { distanceText, dutyRoute, STATE_NAMES } from './duty-text.ts';

const SHOWN_STATES = ['overdue', 'week', 'month'] as const satisfies readonly DutyState[];
const MOST_SHOWN = 3;

export function DueBoard() {
  const board = useQuery('due board', ['duties', 'associations'], () => api.duties.board({}));
  if (!board.value) return null;
  const { on, duties } = board.value;
  const groups = SHOWN_STATES.map((state) => {
    const own = duties.filter((duty) => duty.state === state);
    // What is nearest helps most: of the overdue those that have just become so.
    return { state, duties: state === 'overdue' ? own.toReversed() : own };
  });
  if (groups.every((group) => group.duties.length === 0)) return null;
  return (
    <section className="due-board" aria-labelledby="due-board">
      <h2 id="due-board">
        <a href={routeHash({ page: 'duties' })}>Việc đến hạn</a>
      </h2>
      {groups.map((group) => (
        <Group key={group.state} state={group.state} duties={group.duties} on={on} />
      ))}
    </section>
  );
}

function Group({ state, duties, on }: { state: DutyState; duties: readonly Duty[]; on: string }) {
  const more = duties.length - MOST_SHOWN;
  return (
    <div className={`due-group board-${state}`}>
      <h3>
        {STATE_NAMES[state]} <span className="count">{duties.length}</span>
      </h3>
      {duties.length === 0 ? (
        <p className="none">Không có việc nào.</p>
      ) : (
        <ul>
          {duties.slice(0, MOST_SHOWN).map((duty) => (
            <li key={duty.id} title={`${duty.associationName}: ${duty.name} (${duty.occasion})`}>
              <span className="nowrap">{distanceText(on, duty.dueOn)}</span>
              <a href={routeHash(dutyRoute(duty))}>{duty.associationName}</a>
              <span className="due-name">{duty.name}</span>
            </li>
          ))}
          {more > 0 ? (
            <li>
              <a href={routeHash({ page: 'duties' })}>
                {more} việc {STATE_NAMES[state].toLowerCase()} khác
              </a>
            </li>
          ) : null}
        </ul>
      )}
    </div>
  );
}
