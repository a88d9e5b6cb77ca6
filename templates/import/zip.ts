/**
 * Reading a hostile zip: everything is checked in the central directory before anything is inflated, and inflating itself is bounded, so that a
 * directory that lies gains nothing. Node only (node:zlib).
 */
import { inflateRawSync } from 'node:zlib';
import { ImportError } from './import-error.ts';

/** Bounds of a .docx or template package. */
export const ZIP_LIMITS = {
  /** Bytes of the file itself. */
  file: 50 * 1024 * 1024,
  entries: 2_000,
  /** Bytes of one part when inflated. */
  part: 40 * 1024 * 1024,
  /** Bytes of all parts together. */
  total: 120 * 1024 * 1024,
  /** Inflated to packed size of one part; text packs 5 to 20 times, a bomb a thousand. */
  ratio: 300,
} as const;

/** First bytes of the compound files of old Word, in which new Word also keeps encrypted ones. */
const OLD_WORD = 0xd0cf11e0;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const RATIO_FROM = 100 * 1024;

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** The parts of a package; each is inflated when asked for. */
export class ZipPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: Map<string, Entry>;

  /** @throws ImportError when the file is no zip or passes a limit */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Inflates one part. @throws ImportError when it is missing, broken or larger than it says */
  read(name: string): Uint8Array {
    const entry = this.#entries.get(name);
    if (!entry)
      throw new ImportError(
        'part-missing',
        `Tệp thiếu phần “${name}”, không phải văn bản Word đầy đủ.`,
        name,
      );
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const broken = (): ImportError =>
      new ImportError('part-broken', `Phần “${name}” trong tệp bị hỏng.`, name);
    if (entry.offset + 30 > this.#bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
      throw broken();
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed) throw broken();
    if (entry.method === STORED) {
      if (entry.packed !== entry.size) throw broken();
      return packed;
    }
    try {
      const inflated = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
      if (inflated.length !== entry.size) throw broken();
      return inflated;
    } catch {
      throw broken();
    }
  }
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  if (bytes.length > ZIP_LIMITS.file) throw new ImportError('file-too-large', 'Tệp lớn quá 50 MB.');
  if (bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === OLD_WORD)
    throw new ImportError(
      'old-word',
      'Tệp là văn bản Word đời cũ (.doc) hoặc được đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu nếu có, rồi lưu thành .docx.',
    );
  const notZip = (): ImportError =>
    new ImportError('not-a-zip', 'Tệp không phải văn bản Word (.docx) hoặc đã bị hỏng.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  const lowest = Math.max(0, end - MAX_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < lowest || end < 0) throw notZip();
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count > ZIP_LIMITS.entries)
    throw new ImportError('too-many-parts', `Tệp có ${count} phần, quá ${ZIP_LIMITS.entries} phần cho phép.`);

  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== ENTRY_SIGNATURE) throw notZip();
    const nameLength = view.getUint16(offset + 28, true);
    const name = decoder.decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    const entry: Entry = {
      name,
      method: view.getUint16(offset + 10, true),
      packed: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
      offset: view.getUint32(offset + 42, true),
    };
    checkEntry(entry, view.getUint16(offset + 8, true));
    if (entries.has(name)) throw new ImportError('part-twice', `Tệp có hai phần cùng tên “${name}”.`, name);
    total += entry.size;
    if (total > ZIP_LIMITS.total)
      throw new ImportError('zip-bomb', 'Tệp khi giải nén lớn quá 120 MB, có thể là tệp độc hại.');
    entries.set(name, entry);
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

function checkEntry(entry: Entry, flags: number): void {
  const { name } = entry;
  if (flags & ENCRYPTED)
    throw new ImportError(
      'encrypted',
      'Tệp được đặt mật khẩu; hãy bỏ mật khẩu trong Word rồi nhập lại.',
      name,
    );
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
  if (entry.size > ZIP_LIMITS.part) {
    throw new ImportError(
      'part-too-large',
      `Phần “${name}” lớn quá ${ZIP_LIMITS.part / 1024 / 1024} MB khi giải nén.`,
      name,
    );
  }
  if (entry.size > RATIO_FROM && entry.size > entry.packed * ZIP_LIMITS.ratio) {
    throw new ImportError('zip-bomb', `Phần “${name}” nén bất thường, có thể là tệp độc hại.`, name);
  }
}
