/** Text as it is kept. */

/**
 * Cut loose from the chunk it was read in: engines keep a part of a string as a view of the whole, and a few words would hold a quarter megabyte.
 * Always well-formed and NFC.
 */
export function ownText(text: string): string {
  return Buffer.from(text.normalize('NFC')).toString();
}
