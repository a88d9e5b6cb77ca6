/**
 * Excel's day numbers. The 1900 system counts 1 for 01/01/1900 and, by an inherited mistake, holds 29/02/1900 as day 60; the 1904 system counts 0
 * for 01/01/1904. Source: ECMA-376 part 1, 18.17.4.1.
 */

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
const LAST_1900 = 2_958_465;
const FALSE_DAY = 60;
const FIRST_1904 = 1462;

/** The day and time of a serial number; null where the system has no such day (negative, 0 in the 1900 system, after 9999). */
export function fromSerial(serial: number, date1904: boolean): (CalendarDay & { seconds: number }) | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * DAY_SECONDS);
  if (seconds === DAY_SECONDS) {
    days += 1;
    seconds = 0;
  }
  const number = date1904 ? days + FIRST_1904 : days;
  if (number < 1 || number > LAST_1900) return null;
  if (number === FALSE_DAY) return { year: 1900, month: 2, day: 29, seconds };
  // Before the false day the count is one behind the calendar's from 30/12/1899.
  const at = new Date(Date.UTC(1899, 11, number < FALSE_DAY ? 31 : 30) + number * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), seconds };
}

/** The serial number of a day in the 1900 system; null before 01/01/1900, after 9999 and for days the calendar has not. */
export function toSerial({ year, month, day }: CalendarDay): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  const days = Math.round((at.getTime() - Date.UTC(1899, 11, 30)) / DAY_MS);
  const number = days <= FALSE_DAY ? days - 1 : days;
  return number < 1 || number > LAST_1900 ? null : number;
}
