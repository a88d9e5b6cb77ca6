/** What is due, in one line on the start page; nothing where nothing is due this month. */
import type { Duty } from '../../../electron/api/duties.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { distanceText, STATE_NAMES } from './duty-text.ts';

const SHOWN_STATES = ['overdue', 'week', 'month'] as const;
const MOST_NAMED = 2;

const sentence = (on: string, duty: Duty): string =>
  `${duty.associationName}: ${duty.name} (${distanceText(on, duty.dueOn)})`;

export function DueCard() {
  const board = useQuery('due card', ['duties', 'associations'], () => api.duties.board({}));
  if (!board.value) return null;
  const { on, duties } = board.value;
  const counts = SHOWN_STATES.map((state) => ({
    state,
    count: duties.filter((duty) => duty.state === state).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  // What is nearest helps most: of the overdue those that have just become so.
  const named = [
    ...duties.filter((duty) => duty.state === 'week' || duty.state === 'month'),
    ...duties.filter((duty) => duty.state === 'overdue').toReversed(),
  ].slice(0, MOST_NAMED);
  return (
    <section className="due-card" aria-label="Việc đến hạn">
      <a href={routeHash({ page: 'duties' })} className="due-counts">
        <strong>Việc đến hạn</strong>
        {counts.map(({ state, count }) => (
          <span key={state} className={state === 'overdue' ? 'tag bad' : 'tag'}>
            {STATE_NAMES[state]}: {count}
          </span>
        ))}
      </a>
      <span className="due-named">{named.map((duty) => sentence(on, duty)).join(' · ')}</span>
    </section>
  );
}
