/**
 * Reading the parts of a hostile document: its directory is checked first (zip-directory.ts), and inflating itself is bounded, so that a directory
 * that lies gains nothing. Node only (node:zlib).
 */
import { inflateRawSync } from 'node:zlib';
import { ImportError } from './import-error.ts';
import {
  brokenPart,
  packedBytes,
  readZipDirectory,
  STORED,
  type ZipEntry,
  type ZipRules,
} from './zip-directory.ts';

/** Bounds of a .docx or template package. */
const ZIP_RULES: ZipRules = {
  entries: 2_000,
  part: 40 * 1024 * 1024,
  total: 120 * 1024 * 1024,
  // Text packs 5 to 20 times, a bomb a thousand.
  ratio: 300,
  ratioFrom: 100 * 1024,
  notZip: 'Tệp không phải văn bản Word (.docx) hoặc đã bị hỏng.',
  encrypted: 'Tệp được đặt mật khẩu; hãy bỏ mật khẩu trong Word rồi nhập lại.',
  keyOf: (name) => name,
};
/** Bytes of the file itself. */
const MAX_FILE = 50 * 1024 * 1024;
/** First bytes of the compound files of old Word, in which new Word also keeps encrypted ones. */
const OLD_WORD = 0xd0cf11e0;

/** The parts of a package; each is inflated when asked for. */
export class ZipPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;

  /** @throws ImportError when the file is no zip or passes a limit */
  constructor(bytes: Uint8Array) {
    if (bytes.length > MAX_FILE) throw new ImportError('file-too-large', 'Tệp lớn quá 50 MB.');
    if (bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === OLD_WORD)
      throw new ImportError(
        'old-word',
        'Tệp là văn bản Word đời cũ (.doc) hoặc được đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu nếu có, rồi lưu thành .docx.',
      );
    this.#bytes = bytes;
    this.#entries = readZipDirectory(bytes, ZIP_RULES);
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
    const packed = packedBytes(this.#bytes, entry);
    if (entry.method === STORED) {
      if (entry.packed !== entry.size) throw brokenPart(name);
      return packed;
    }
    try {
      const inflated = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
      if (inflated.length !== entry.size) throw brokenPart(name);
      return inflated;
    } catch {
      throw brokenPart(name);
    }
  }
}
