/** What happens when the window is to be closed while its page still has words that are not stored. */

/** The page stores what it can when it is asked to close; that takes less than this. */
const SAVING_MS = 1_000;

/**
 * Answers Electron's "will-prevent-unload", without which a window whose page has unsaved words stays open and says nothing. The first time the page is given a
 * moment to store them and the window is closed again; what is still not stored then is asked about.
 * @param close closes the window
 * @param mayLoseWords asks the clerk
 */
export function guardUnload(
  close: () => void,
  mayLoseWords: () => boolean,
): (event: { preventDefault: () => void }) => void {
  let isSecondTime = false;
  return (event) => {
    if (!isSecondTime) {
      isSecondTime = true;
      setTimeout(close, SAVING_MS);
      return;
    }
    isSecondTime = false;
    // Here it means: the page's wish to stay is passed over.
    if (mayLoseWords()) event.preventDefault();
  };
}
