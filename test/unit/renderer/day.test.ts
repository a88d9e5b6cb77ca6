import { expect, it } from 'vitest';
import { distinctInstantTexts, instantText } from '../../../renderer/app/day.ts';

// In local time, wherever the tests run.
const at = (hour: number, minute: number, second: number): string =>
  new Date(2026, 10, 21, hour, minute, second).toISOString();

it('shows an instant with its whole year, the day first', () => {
  expect(instantText(at(8, 1, 59))).toBe('21/11/2026 08:01');
});
it('tells instants of one minute apart, and only those', () => {
  expect(distinctInstantTexts([at(18, 1, 40), at(18, 1, 5), at(17, 56, 0)])).toEqual([
    '21/11/2026 18:01:40',
    '21/11/2026 18:01:05',
    '21/11/2026 17:56',
  ]);
});
