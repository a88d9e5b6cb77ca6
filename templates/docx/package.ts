/** The zip around a .docx: the same document gives the same bytes. */
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';

/** Zip entries carry a time; this one is the earliest a zip can hold. */
const FIXED_TIME = new Date(1980, 0, 1);
/** Instant in the properties of a document without date. */
const NO_DATE = '2000-01-01';

/**
 * Packs the parts anew with fixed times, in a fixed order, and puts the document's own date into its properties instead of the clock's.
 * @param date ISO date of the document, or null
 */
export function repack(parts: Readonly<Record<string, Uint8Array>>, date: string | null): Uint8Array {
  const instant = `${date ?? NO_DATE}T00:00:00Z`;
  const packed: Zippable = {};
  for (const name of Object.keys(parts).sort(contentTypesFirst)) {
    const part = parts[name];
    if (!part || name.endsWith('/')) continue;
    packed[name] =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, instant))
        : part;
  }
  return zipSync(packed, { level: 6, mtime: FIXED_TIME });
}

// Readers that stream want [Content_Types].xml first.
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
