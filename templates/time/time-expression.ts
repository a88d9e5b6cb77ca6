/** When something is to be done, as plans say it. What the year of a plan leaves open stays open: bounds are asked for with that year. */

/** A stretch of the calendar. Without `year` it is read in the year of the plan. */
export type Period =
  | { precision: 'day'; day: number; month: number; year?: number }
  | { precision: 'month'; month: number; year?: number }
  | { precision: 'quarter'; quarter: 1 | 2 | 3 | 4; year?: number }
  /** "6 tháng đầu năm" is half 1. */
  | { precision: 'half'; half: 1 | 2; year?: number }
  | { precision: 'year'; year?: number };

export const INTERVAL_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type IntervalUnit = (typeof INTERVAL_UNITS)[number];

/** Every `count` units, `times` times (absent: once): "06 tháng", "02 lần/năm". */
export interface Interval {
  count: number;
  unit: IntervalUnit;
  times?: number;
}

/** in: "trong quý II/2022"; before: "trước ngày 30/6/2021"; by: "đến năm 2025". */
export type Deadline = 'in' | 'before' | 'by';

/** From, to or both: "từ quý IV năm 2021 đến hết quý II năm 2025", "giai đoạn 2021-2025", "từ năm 2026". */
export interface Stretch {
  start: Period;
  /** Absent: no end is set. */
  end?: Period;
}

export type TimeExpression =
  | { type: 'once'; deadline: Deadline; period: Period }
  | ({ type: 'span' } & Stretch)
  | {
      type: 'recurring';
      every: Interval[];
      /** Within each turn: "trước ngày 10/12 hằng năm". */
      at?: { deadline: Deadline; period: Period };
      during?: Stretch;
    }
  | { type: 'continuous'; during?: Stretch };
