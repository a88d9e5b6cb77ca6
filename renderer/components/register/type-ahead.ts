/** Type-ahead: letters typed in quick succession lead to the next row whose cell begins with them. Pure. */

/** Milliseconds without a letter after which a new word begins. */
export const TYPE_AHEAD_PAUSE = 1_000;

export interface TypeAhead {
  /** Folded. */
  text: string;
  /** Milliseconds of the last letter. */
  at: number;
}

export const NOTHING_TYPED: TypeAhead = { text: '', at: -Infinity };

/** Whether a word is being typed, so that a space belongs to it. */
export function isTyping(typed: TypeAhead, now: number): boolean {
  return typed.text !== '' && now - typed.at < TYPE_AHEAD_PAUSE;
}

/** The word with one more letter; Backspace (from an input method that writes đ over d) takes one away. */
export function typeOn(typed: TypeAhead, folded: string, now: number): TypeAhead {
  const text = isTyping(typed, now) ? typed.text : '';
  return { text: folded === 'backspace' ? text.slice(0, -1) : text + folded, at: now };
}

/**
 * Place in `cells` of the next cell that begins with the word, going round from `from`; −1 for none. One letter goes on from the present cell, more
 * letters may stay on it.
 */
export function findAhead(cells: readonly string[], word: string, from: number): number {
  if (word === '') return -1;
  const start = word.length === 1 ? from + 1 : Math.max(0, from);
  for (let step = 0; step < cells.length; step += 1) {
    const place = (start + step) % cells.length;
    if (cells[place]?.startsWith(word)) return place;
  }
  return -1;
}
