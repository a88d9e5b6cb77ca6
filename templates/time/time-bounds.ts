/** First and last day of a time expression, for calendars, reminders and reports. Pure. */
import { daysOf } from './period.ts';
import type { Period, Stretch, TimeExpression } from './time-expression.ts';

/** A bound as an ISO date with how exactly it was said. */
export interface Bound {
  /** YYYY-MM-DD. */
  date: string;
  precision: Period['precision'];
}

export interface TimeBounds {
  start?: Bound;
  /** Last day on which it is still in time. */
  end?: Bound;
}

/**
 * From when to when. Open ends are absent, as are bounds that need a year which neither the words nor `planYear` give.
 * "trước ngày 30/6/2021" ends on 30/6/2021, as offices count a deadline; "trước quý II" ends with the last day of quý I.
 */
export function boundsOf(expression: TimeExpression, planYear?: number): TimeBounds {
  switch (expression.type) {
    case 'span':
      return ofStretch(expression, planYear);
    case 'continuous':
    case 'recurring':
      return expression.during ? ofStretch(expression.during, planYear) : {};
    case 'once': {
      const { period, deadline } = expression;
      const { precision } = period;
      const days = daysOf(period, planYear);
      if (!days) return {};
      if (deadline === 'before')
        return { end: { date: precision === 'day' ? days.end : dayBefore(days.start), precision } };
      const end = { date: days.end, precision };
      return deadline === 'by' ? { end } : { start: { date: days.start, precision }, end };
    }
  }
}

function ofStretch({ start, end }: Stretch, planYear?: number): TimeBounds {
  const first = daysOf(start, planYear);
  const last = end ? daysOf(end, planYear) : null;
  return {
    ...(first ? { start: { date: first.start, precision: start.precision } } : {}),
    ...(last && end ? { end: { date: last.end, precision: end.precision } } : {}),
  };
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
