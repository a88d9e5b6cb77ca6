/** What is offered of known words while one types. Pure. */
import { fold } from './register/fold.ts';

/** The known words that match what is typed, those that begin with it first; none where it is known as it stands. */
export function offered(known: readonly string[], typed: string): string[] {
  const wanted = fold(typed.trim());
  if (known.includes(typed.trim())) return [];
  const words = wanted.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return known
    .map((phrase) => ({ phrase, folded: fold(phrase) }))
    .filter(({ folded }) => matches(folded, words))
    .map((entry, index) => ({
      ...entry,
      rank: entry.folded.startsWith(wanted) ? index : index + known.length,
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ phrase }) => phrase);
}

/** Every typed word begins a word of the phrase; the last one may be its initials without "và" ("snv", "sở khcn"). */
function matches(folded: string, words: readonly string[]): boolean {
  const parts = folded.split(/[^a-z0-9]+/);
  const begins = (word: string): boolean => parts.some((part) => part.startsWith(word));
  const last = words.at(-1) ?? '';
  if (!words.slice(0, -1).every(begins)) return false;
  if (begins(last)) return true;
  const initials = parts
    .filter((part) => part !== 'va')
    .map((part) => part[0])
    .join('');
  return last.length > 1 && (words.length > 1 ? initials.includes(last) : initials.startsWith(last));
}
