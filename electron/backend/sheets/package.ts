/**
 * Reading the zip of a hostile workbook part by part, streamed: its directory is checked before anything is inflated, and inflating stops where a
 * part gives more than the directory says. `templates/import/zip.ts` does this for documents in one piece; sheets are too large for that.
 */
import { crc32, createInflateRaw } from 'node:zlib';
import { setImmediate } from 'node:timers/promises';
import { MendableError } from '../../api/errors.ts';
import { SHEET_LIMITS } from './limits.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const LARGE = 0xffff_ffff;
const LARGE_EXTRA = 1;
const CHUNK = 256 * 1024;
const MB = 1024 * 1024;

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
  sum: number;
}

/** The parts of a workbook's package. Part names are compared without letter case (ECMA-376 part 2, 6.2.2). */
export class SheetPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: Map<string, Entry>;

  /** @throws MendableError when the file is no zip or passes a limit */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Bytes of a part when inflated, as the directory says; 0 when it is missing. */
  size(name: string): number {
    return this.#entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** A small part as a whole. @throws MendableError when it is missing, broken or too large */
  async read(name: string): Promise<Uint8Array> {
    if (this.size(name) > SHEET_LIMITS.wholePart) throw tooLarge(name, SHEET_LIMITS.wholePart);
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.stream(name)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** A part in chunks; between chunks the event loop runs. @throws MendableError when it is missing, broken or larger than it says */
  async *stream(name: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) {
      throw new MendableError('part-missing', `Tệp thiếu phần “${name}”, không phải bảng tính đầy đủ.`, name);
    }
    let size = 0;
    let sum = 0;
    for await (const chunk of this.#chunks(entry)) {
      signal?.throwIfAborted();
      size += chunk.length;
      if (size > entry.size) throw broken(name);
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size !== entry.size || sum !== entry.sum) throw broken(name);
  }

  async *#chunks(entry: Entry): AsyncGenerator<Uint8Array> {
    const packed = this.#packed(entry);
    if (entry.method === STORED) {
      for (let start = 0; start < packed.length; start += CHUNK) {
        await setImmediate();
        yield packed.subarray(start, start + CHUNK);
      }
      return;
    }
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    inflate.end(packed);
    const chunks = inflate[Symbol.asyncIterator]();
    try {
      for (;;) {
        let next: IteratorResult<unknown>;
        try {
          next = await chunks.next();
        } catch {
          throw broken(entry.name);
        }
        if (next.done === true) return;
        if (next.value instanceof Uint8Array) yield next.value;
      }
    } finally {
      inflate.destroy();
    }
  }

  #packed(entry: Entry): Uint8Array {
    const view = viewOf(this.#bytes);
    const { offset } = entry;
    if (offset + 30 > this.#bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
      throw broken(entry.name);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed) throw broken(entry.name);
    return packed;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function broken(name: string): MendableError {
  return new MendableError('part-broken', `Phần “${name}” trong tệp bị hỏng.`, name);
}

function tooLarge(name: string, limit: number): MendableError {
  return new MendableError('part-too-large', `Phần “${name}” lớn quá ${limit / MB} MB khi giải nén.`, name);
}

function notZip(): MendableError {
  return new MendableError('not-a-zip', 'Tệp không phải bảng tính Excel (.xlsx) hoặc đã bị hỏng.');
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  let end = bytes.length - END_SIZE;
  const lowest = Math.max(0, end - MAX_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < lowest || end < 0) throw notZip();
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count > SHEET_LIMITS.entries) {
    throw new MendableError(
      'too-many-parts',
      `Tệp có ${count} phần, quá ${SHEET_LIMITS.entries} phần cho phép.`,
    );
  }
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== ENTRY_SIGNATURE) throw notZip();
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const name = decoder.decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    const entry: Entry = {
      name,
      method: view.getUint16(offset + 10, true),
      sum: view.getUint32(offset + 16, true),
      packed: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
      offset: view.getUint32(offset + 42, true),
    };
    readLargeSizes(entry, bytes.subarray(offset + 46 + nameLength, offset + 46 + nameLength + extraLength));
    checkEntry(entry, view.getUint16(offset + 8, true));
    const key = name.toLowerCase();
    if (entries.has(key)) throw new MendableError('part-twice', `Tệp có hai phần cùng tên “${name}”.`, name);
    total += entry.size;
    if (total > SHEET_LIMITS.total) {
      throw new MendableError(
        'zip-bomb',
        `Tệp khi giải nén lớn quá ${SHEET_LIMITS.total / MB} MB, có thể là tệp độc hại.`,
      );
    }
    entries.set(key, entry);
    offset += 46 + nameLength + extraLength + view.getUint16(offset + 32, true);
  }
  return entries;
}

/** Zip64: programs that write without knowing the size put 64-bit numbers in an extra field even for small parts. */
function readLargeSizes(entry: Entry, extra: Uint8Array): void {
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

function checkEntry(entry: Entry, flags: number): void {
  const { name } = entry;
  if (flags & ENCRYPTED) {
    throw new MendableError(
      'encrypted',
      'Tệp được đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.',
      name,
    );
  }
  if (
    name.startsWith('/') ||
    name.includes('\\') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..')
  ) {
    throw new MendableError(
      'path-escape',
      `Tệp có phần mang đường dẫn nguy hiểm “${name.slice(0, 80)}”.`,
      name.slice(0, 80),
    );
  }
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new MendableError('part-broken', `Phần “${name}” nén theo cách không được hỗ trợ.`, name);
  if (entry.size > SHEET_LIMITS.part) throw tooLarge(name, SHEET_LIMITS.part);
  if (entry.size > SHEET_LIMITS.ratioFrom && entry.size > entry.packed * SHEET_LIMITS.ratio)
    throw new MendableError('zip-bomb', `Phần “${name}” nén bất thường, có thể là tệp độc hại.`, name);
}
