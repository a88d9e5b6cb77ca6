/**
 * Reading a hostile workbook part by part, streamed: its directory is checked before anything is inflated (templates/import/zip-directory.ts), and
 * inflating stops where a part gives more than the directory says. Documents are read in one piece; sheets are too large for that.
 */
import { crc32, createInflateRaw } from 'node:zlib';
import { setImmediate } from 'node:timers/promises';
import { ImportError } from '../../../templates/import/import-error.ts';
import {
  brokenPart,
  packedBytes,
  readZipDirectory,
  STORED,
  tooLargePart,
  type ZipEntry,
} from '../../../templates/import/zip-directory.ts';
import { MendableError } from '../../api/errors.ts';
import { SHEET_LIMITS } from './limits.ts';

const CHUNK = 256 * 1024;

/** What reading a zip refuses, as the backend refuses. */
function mendable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ImportError ? asMendable(error) : error;
  }
}

const broken = (name: string): MendableError => asMendable(brokenPart(name));

function asMendable({ code, message, field }: ImportError): MendableError {
  return new MendableError(code, message, field);
}

/** The parts of a workbook's package. */
export class SheetPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;

  /** @throws MendableError when the file is no zip or passes a limit */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = mendable(() =>
      readZipDirectory(bytes, {
        ...SHEET_LIMITS,
        notZip: 'Tệp không phải bảng tính Excel (.xlsx) hoặc đã bị hỏng.',
        encrypted: 'Tệp được đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.',
        keyOf: (name) => name.toLowerCase(),
      }),
    );
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
    if (this.size(name) > SHEET_LIMITS.wholePart)
      throw asMendable(tooLargePart(name, SHEET_LIMITS.wholePart));
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

  async *#chunks(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const packed = mendable(() => packedBytes(this.#bytes, entry));
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
}
