/** A date of a list: the year is known, month and day may not be. */
export interface SheetDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** "2019", "04/2019", "03/04/2019". */
export function sheetDateText({ year, month, day }: SheetDate): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  if (month === undefined) return String(year);
  return day === undefined ? `${two(month)}/${year}` : `${two(day)}/${two(month)}/${year}`;
}
