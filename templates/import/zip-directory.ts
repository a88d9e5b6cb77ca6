/**
 * The directory of a hostile zip: everything is checked in it before anything is inflated. Reading documents and reading workbooks both stand on
 * this; each says its own bounds and its own words.
 */
import { ImportError } from './import-error.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 65_535;
const ENCRYPTED = 1;
/** Methods of packing that are read. */
export const STORED = 0;
const DEFLATED = 8;
const LARGE = 0xffff_ffff;
const LARGE_EXTRA = 1;
const MB = 1024 * 1024;

export interface ZipEntry {
  name: string;
  method: number;
  /** Bytes in the file. */
  packed: number;
  /** Bytes when inflated, as the directory says. */
  size: number;
  offset: number;
  /** CRC-32 of the inflated bytes. */
  sum: number;
}

export interface ZipRules {
  entries: number;
  /** Bytes of one part when inflated. */
  part: number;
  /** Bytes of all parts together when inflated. */
  total: number;
  /** Inflated to packed size of one part, counted from `ratioFrom` bytes on. */
  ratio: number;
  ratioFrom: number;
  /** Said of a file that is no zip, and of one with a password. */
  notZip: string;
  encrypted: string;
  /** By which a part is found: Office programs do not tell letter cases apart in workbooks (ECMA-376 part 2, 6.2.2). */
  keyOf: (name: string) => string;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Said of a part whose bytes are not what the directory says. */
export function brokenPart(name: string): ImportError {
  return new ImportError('part-broken', `Phần “${name}” trong tệp bị hỏng.`, name);
}

/** Said of a part above a bound in bytes. */
export function tooLargePart(name: string, limit: number): ImportError {
  return new ImportError('part-too-large', `Phần “${name}” lớn quá ${limit / MB} MB khi giải nén.`, name);
}

/** The parts of a zip by key. @throws ImportError when it is no zip or passes a bound */
export function readZipDirectory(bytes: Uint8Array, rules: ZipRules): Map<string, ZipEntry> {
  const notZip = (): ImportError => new ImportError('not-a-zip', rules.notZip);
  const view = viewOf(bytes);
  let end = bytes.length - END_SIZE;
  const lowest = Math.max(0, end - MAX_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < lowest || end < 0) throw notZip();
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count > rules.entries)
    throw new ImportError('too-many-parts', `Tệp có ${count} phần, quá ${rules.entries} phần cho phép.`);
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (offset + ENTRY_SIZE > bytes.length || view.getUint32(offset, true) !== ENTRY_SIGNATURE)
      throw notZip();
    const nameEnd = offset + ENTRY_SIZE + view.getUint16(offset + 28, true);
    const extraEnd = nameEnd + view.getUint16(offset + 30, true);
    const name = decoder.decode(bytes.subarray(offset + ENTRY_SIZE, nameEnd));
    const entry: ZipEntry = {
      name,
      method: view.getUint16(offset + 10, true),
      sum: view.getUint32(offset + 16, true),
      packed: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
      offset: view.getUint32(offset + 42, true),
    };
    readLargeSizes(entry, bytes.subarray(nameEnd, extraEnd));
    checkEntry(entry, view.getUint16(offset + 8, true), rules);
    const key = rules.keyOf(name);
    if (entries.has(key)) throw new ImportError('part-twice', `Tệp có hai phần cùng tên “${name}”.`, name);
    total += entry.size;
    if (total > rules.total)
      throw new ImportError(
        'zip-bomb',
        `Tệp khi giải nén lớn quá ${rules.total / MB} MB, có thể là tệp độc hại.`,
      );
    entries.set(key, entry);
    offset = extraEnd + view.getUint16(offset + 32, true);
  }
  return entries;
}

/** A part's bytes as they stand in the file. @throws ImportError when they are not there */
export function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw brokenPart(name);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const found = bytes.subarray(start, start + packed);
  if (found.length !== packed) throw brokenPart(name);
  return found;
}

/** Zip64: programs that write without knowing the size put 64-bit numbers in an extra field even for small parts. */
function readLargeSizes(entry: ZipEntry, extra: Uint8Array): void {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (end > extra.length) return;
    if (id === LARGE_EXTRA) {
      let next = at + 4;
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (entry[key] !== LARGE || next + 8 > end) continue;
        entry[key] = Number(view.getBigUint64(next, true));
        next += 8;
      }
    }
    at = end;
  }
}

function checkEntry(entry: ZipEntry, flags: number, rules: ZipRules): void {
  const { name } = entry;
  if (flags & ENCRYPTED) throw new ImportError('encrypted', rules.encrypted, name);
  if (
    name.startsWith('/') ||
    name.includes('\\') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..')
  ) {
    throw new ImportError(
      'path-escape',
      `Tệp có phần mang đường dẫn nguy hiểm “${name.slice(0, 80)}”.`,
      name.slice(0, 80),
    );
  }
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new ImportError('part-broken', `Phần “${name}” nén theo cách không được hỗ trợ.`, name);
  if (entry.size > rules.part) throw tooLargePart(name, rules.part);
  if (entry.size > rules.ratioFrom && entry.size > entry.packed * rules.ratio)
    throw new ImportError('zip-bomb', `Phần “${name}” nén bất thường, có thể là tệp độc hại.`, name);
}
