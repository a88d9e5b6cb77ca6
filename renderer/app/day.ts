/** Days on the clerk's own calendar, as ISO text. Pure but for the clock of today. */

/** Day of an instant in local time. */
export function localDay(instant: Date): string {
  return [
    String(instant.getFullYear()).padStart(4, '0'),
    String(instant.getMonth() + 1).padStart(2, '0'),
    String(instant.getDate()).padStart(2, '0'),
  ].join('-');
}

/** Today. */
export function localToday(): string {
  return localDay(new Date());
}

/** "2019-04-03" as "03/04/2019", "2019-04" as "04/2019"; anything else unchanged. */
export function dateText(iso: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(iso) ? iso.split('-').toReversed().join('/') : iso;
}

/** "2026-11-21T03:04:05.000Z" as "21/11/2026 10:04" in local time. */
export function instantText(instant: string): string {
  const time = new Date(instant);
  const clock = `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
  return `${dateText(localDay(time))} ${clock}`;
}

/** Instants of a list in local time, with seconds where another one of the list falls into the same minute. */
export function distinctInstantTexts(instants: readonly string[]): string[] {
  const texts = instants.map(instantText);
  return texts.map((text, index) => {
    const isShared = texts.some((other, at) => other === text && at !== index);
    const seconds = new Date(instants[index] ?? '').getSeconds();
    return isShared ? `${text}:${String(seconds).padStart(2, '0')}` : text;
  });
}
