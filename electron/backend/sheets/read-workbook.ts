/** Bytes of a table file -> sheets of rows of typed cells. What the file is, its bytes say; its name only helps with plain text. */
import { MendableError } from '../../api/errors.ts';
import type { RunningJob } from '../jobs.ts';
import { ALONE } from './breath.ts';
import type { Workbook } from './cells.ts';
import { readDelimited } from './delimited.ts';
import { SHEET_LIMITS } from './limits.ts';
import { readXlsx } from './xlsx-reader.ts';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Before compound files, a .xls began with its BOF record (versions 2 to 4). */
const OLD_STREAMS: readonly number[][] = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
];

/**
 * Reads .xlsx, .xlsm, .csv and .tsv. Gives way to the event loop while it reads.
 * @param fileName its ending tells tabs from commas; sheets of plain text bear it as name
 * @param job hears of progress in bytes, and cancels
 * @throws MendableError in Vietnamese, naming part, sheet and row; the signal's reason when cancelled
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  job: RunningJob = ALONE,
): Promise<Workbook> {
  job.signal.throwIfAborted();
  if (bytes.length === 0) throw new MendableError('empty-file', 'Tệp trống.');
  if (bytes.length > SHEET_LIMITS.file)
    throw new MendableError('file-too-large', `Tệp lớn quá ${SHEET_LIMITS.file / 1024 / 1024} MB.`);
  if (startsWith(bytes, ZIP)) return await readXlsx(bytes, job);
  if (startsWith(bytes, COMPOUND)) throw compoundError(bytes);
  if (startsWith(bytes, PDF))
    throw new MendableError('not-a-workbook', 'Tệp là PDF, không phải bảng tính Excel hoặc CSV.');
  if (OLD_STREAMS.some((start) => startsWith(bytes, start)) && bytes[3] === 0) throw oldWorkbook();
  if (/\.xls[xmb]?$/i.test(fileName)) refuseDisguised(bytes);
  return await readDelimited(bytes, fileName, job);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function oldWorkbook(): MendableError {
  return new MendableError(
    'old-workbook',
    'Tệp là bảng tính Excel cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)” rồi nhập tệp mới.',
  );
}

/** What a compound file is, by the names in its directory. Source: [MS-CFB] 2.6, [MS-OFFCRYPTO] 2.3. */
function compoundError(bytes: Uint8Array): MendableError {
  if (hasStream(bytes, 'EncryptedPackage')) {
    return new MendableError(
      'encrypted',
      'Tệp được đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu lại rồi nhập.',
    );
  }
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return oldWorkbook();
  return new MendableError('not-a-workbook', 'Tệp không phải bảng tính Excel (.xlsx) hoặc CSV.');
}

const DIRECTORY_ENTRY = 128;
const NAME_LENGTH_AT = 64;

function hasStream(bytes: Uint8Array, name: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sought = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = file.indexOf(sought); at !== -1; at = file.indexOf(sought, at + 1)) {
    const whole = at + DIRECTORY_ENTRY <= file.length;
    if (at % DIRECTORY_ENTRY === 0 && whole && file.readUInt16LE(at + NAME_LENGTH_AT) === sought.length)
      return true;
  }
  return false;
}

/** Web pages and XML that programs name .xls: Excel opens them, so clerks do not know. */
function refuseDisguised(bytes: Uint8Array): void {
  const start = new TextDecoder().decode(bytes.subarray(0, 2048)).toLowerCase();
  if (/<html|<table|<!doctype html|<\?xml|<workbook/.test(start)) {
    throw new MendableError(
      'disguised-workbook',
      'Tệp mang đuôi Excel nhưng bên trong là trang web hoặc XML. Hãy mở bằng Excel, lưu thành “Excel Workbook (*.xlsx)” rồi nhập.',
    );
  }
}
