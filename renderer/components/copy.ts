/** Putting things on the clipboard, inside a key press or click. */

/**
 * The same content in several forms, by media type. By the browser's own copy command: navigator.clipboard needs a permission that a host may
 * refuse.
 * @returns whether the browser took it
 */
export function copyForms(forms: Readonly<Record<string, string>>): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Where nothing is marked the event comes to the page, not to the element with the focus.
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}

/** A picture. The copy command carries no pictures, so that a host may refuse this. @param base64 of a PNG, may still be made @returns whether it was taken */
export async function copyPicture(base64: Promise<string | null>): Promise<boolean> {
  try {
    const blob = base64.then((text) => {
      if (text === null) throw new Error('no picture');
      return new Blob([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], { type: 'image/png' });
    });
    // Handed over unfinished: a browser takes it only within the key press.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return false;
  }
}
