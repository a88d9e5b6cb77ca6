import { expect, it } from 'vitest';
import {
  recordChange,
  redo,
  startHistory,
  STEP_MOST_MS,
  STEP_MS,
  undo,
} from '../../../renderer/app/value-history.ts';
import { aDocument } from '../../fixtures/documents.ts';

const A = aDocument({ subject: 'a' });
const B = aDocument({ subject: 'ab' });
const C = aDocument({ subject: 'abc' });

it('takes typing on in one field as one step', () => {
  let history = recordChange(startHistory(A), B, 'subject', 1_000);
  history = recordChange(history, C, 'subject', 1_000 + STEP_MS - 1);
  expect(undo(history).present).toBe(A);
  expect(redo(undo(history)).present).toBe(C);
});

it.each([
  ['another field', 'place', 1_100],
  ['a pause', 'subject', 1_000 + STEP_MS],
  ['a change of structure', '', 1_100],
])('begins a new step after %s', (_name, step, now) => {
  const history = recordChange(recordChange(startHistory(A), B, 'subject', 1_000), C, step, now);
  expect(undo(history).present).toBe(B);
  expect(undo(undo(history)).present).toBe(A);
});

it('does not let one step grow for ever: typing without a pause is undone piece by piece', () => {
  let history = startHistory(A);
  for (let at = 0; at <= 3 * STEP_MOST_MS; at += STEP_MS / 2)
    history = recordChange(history, { ...A, subject: `a${at}` }, 'subject', at);
  let steps = 0;
  while (history.past.length > 0) {
    history = undo(history);
    steps += 1;
  }
  expect(steps).toBeGreaterThanOrEqual(3);
  expect(history.present).toBe(A);
});

it('forgets what was undone once something else is typed, and stops at both ends', () => {
  const undone = undo(recordChange(startHistory(A), B, '', 0));
  const typed = recordChange(undone, C, '', 10);
  expect(redo(typed).present).toBe(C);
  expect(undo(startHistory(A)).present).toBe(A);
});
