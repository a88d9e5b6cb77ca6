/** Writes times as clerks write them: "Quý IV năm 2026", "Định kỳ 06 tháng, 01 năm". Pure; readTime reads every result back. */
import { formatPeriod } from './period.ts';
import type { Deadline, Interval, IntervalUnit, Period, Stretch, TimeExpression } from './time-expression.ts';

const UNIT_NAMES: Readonly<Record<IntervalUnit, string>> = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  year: 'năm',
};

/** Begins with a capital, as in a task's line. */
export function formatTime(expression: TimeExpression): string {
  const words = inWords(expression);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inWords(expression: TimeExpression): string {
  switch (expression.type) {
    case 'once':
      return formatDeadline(expression.deadline, expression.period);
    case 'span':
      return formatStretch(expression);
    case 'continuous':
      return `thường xuyên${formatDuring(expression.during)}`;
    case 'recurring': {
      const turns = formatIntervals(expression.every);
      const at = expression.at ? `${formatDeadline(expression.at.deadline, expression.at.period)} ` : '';
      return `${at}${turns}${formatDuring(expression.during)}`;
    }
  }
}

function formatDeadline(deadline: Deadline, period: Period): string {
  const words = formatPeriod(period);
  switch (deadline) {
    case 'in':
      return period.precision === 'year' && period.year === undefined ? `trong ${words}` : words;
    case 'before':
      return `trước ${words}`;
    case 'by':
      return period.precision === 'day' || period.precision === 'year' ? `đến ${words}` : `đến hết ${words}`;
  }
}

function formatStretch({ start, end }: Stretch): string {
  if (!end) return `từ ${formatPeriod(start)}`;
  if (
    start.precision === 'year' &&
    end.precision === 'year' &&
    start.year !== undefined &&
    end.year !== undefined
  )
    return `giai đoạn ${start.year}-${end.year}`;
  const until = end.precision === 'day' ? 'đến' : 'đến hết';
  return `từ ${formatPeriod(start)} ${until} ${formatPeriod(end)}`;
}

function formatDuring(during: Stretch | undefined): string {
  return during ? `, ${formatStretch(during)}` : '';
}

function formatIntervals(every: readonly Interval[]): string {
  const [only] = every;
  if (every.length === 1 && only) {
    const turn = only.count === 1 ? UNIT_NAMES[only.unit] : `${padded(only.count)} ${UNIT_NAMES[only.unit]}`;
    if (only.times !== undefined) return `${padded(only.times)} lần/${turn}`;
    if (only.count === 1) return `hằng ${turn}`;
  }
  return `định kỳ ${every.map(({ count, unit }) => `${padded(count)} ${UNIT_NAMES[unit]}`).join(', ')}`;
}

function padded(count: number): string {
  return String(count).padStart(2, '0');
}
