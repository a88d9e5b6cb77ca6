/** Ids of types that the office adds. Pure. */
import { fold } from '../../../components/register/fold.ts';

const LONGEST = 36;

/** "Mạng lưới chuyên gia" -> "mang-luoi-chuyen-gia"; with a number behind it where that is taken. */
export function typeIdFor(name: string, taken: ReadonlySet<string>): string {
  const base =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST)
      .replace(/^-+|-+$/g, '') || 'loai';
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(id)) return id;
  }
}
