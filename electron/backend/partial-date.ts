/** Dates of which the day, or day and month, may be unknown: "2019", "2019-04", "2019-04-03". Pure. */

/** First day that a partial date may mean. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date may mean. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${last}`;
}

/** A day some days later, or earlier. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whether a time from one partial date to another takes in a day; null is open. A date known in part counts from its first day to its last. */
export function isWithin(day: string, from: string | null, to: string | null): boolean {
  return (from === null || firstDay(from) <= day) && (to === null || day <= lastDay(to));
}

/** As clerks write it: "03/4/2019", "4/2019", "2019"; days under 10 and months 1 and 2 with a zero, as Nghị định 30/2020/NĐ-CP has it. */
export function formatPartialDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return day === undefined ? `${shownMonth}/${year}` : `${day}/${shownMonth}/${year}`;
}
