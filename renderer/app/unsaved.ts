/** What was typed and is not stored outlives a look at another page of the window; a window that is closed with such words asks first. */
const stores: { size: number }[] = [];

/** Unsaved words of one kind of page, by what they belong to. */
export function unsavedWords<K, T>(): Map<K, T> {
  const words = new Map<K, T>();
  stores.push(words);
  return words;
}

globalThis.addEventListener('beforeunload', (event) => {
  if (stores.some(({ size }) => size > 0)) event.preventDefault();
});
