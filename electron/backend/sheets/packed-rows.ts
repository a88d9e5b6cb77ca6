/** Rows of a sheet kept as bytes and made objects again when they are looked at. */
import { ByteStore } from './byte-store.ts';
import type { Cell, DateShown, Rows, SheetRow, TextCell, TextRun } from './cells.ts';
import type { LegacyEncoding } from './legacy-encodings.ts';

/** The first byte of a cell. */
const EMPTY = 0;
const PLAIN = 1;
const RICH = 2;
const NUMBER = 3;
const PERCENT = 4;
const DATE = 5;
const YES = 6;
const NO = 7;
const FAILED = 8;

const SHOWN: readonly DateShown[] = ['day', 'month', 'year', 'time'];
const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];

/** Rows are added in order, then read. The row looked at last is kept: most readers ask for its cells one by one. */
export class PackedRows implements Rows<SheetRow> {
  readonly #store = new ByteStore();
  readonly #fonts = new Map<string, number>();
  readonly #fontNames: string[] = [];
  readonly #writer = new Writer();
  #lastIndex = -1;
  #last: SheetRow | undefined;

  get length(): number {
    return this.#store.length;
  }

  add({ number, hidden, cells }: SheetRow): void {
    const writer = this.#writer;
    writer.start();
    writer.integer(number);
    writer.integer(hidden ? 1 : 0);
    let empty = 0;
    for (const cell of cells) {
      if (cell === null) {
        empty += 1;
        continue;
      }
      if (empty > 0) {
        writer.integer(EMPTY);
        writer.integer(empty);
        empty = 0;
      }
      this.#addCell(cell);
    }
    this.#store.add(writer.bytes);
  }

  at(index: number): SheetRow | undefined {
    if (index === this.#lastIndex) return this.#last;
    const bytes = this.#store.at(index);
    if (!bytes) return undefined;
    this.#lastIndex = index;
    return (this.#last = this.#read(new Reader(bytes)));
  }

  slice(start: number, end: number): SheetRow[] {
    const rows: SheetRow[] = [];
    for (let index = start; index < Math.min(end, this.length); index += 1) {
      const row = this.at(index);
      if (row) rows.push(row);
    }
    return rows;
  }

  *[Symbol.iterator](): Generator<SheetRow> {
    for (let index = 0; index < this.length; index += 1) {
      const row = this.at(index);
      if (row) yield row;
    }
  }

  #addCell(cell: Cell): void {
    const writer = this.#writer;
    switch (cell.type) {
      case 'text':
        return this.#addText(cell);
      case 'number':
        writer.integer(cell.percent ? PERCENT : NUMBER);
        return writer.double(cell.value);
      case 'boolean':
        return writer.integer(cell.value ? YES : NO);
      case 'error':
        writer.integer(FAILED);
        return writer.text(cell.error);
      case 'date':
        writer.integer(DATE);
        for (const part of [cell.year, cell.month, cell.day, cell.seconds, SHOWN.indexOf(cell.shown)])
          writer.integer(part);
    }
  }

  #addText({ text, font, runs, original, doubtful }: TextCell): void {
    const writer = this.#writer;
    const isPlain = runs === undefined && original === undefined && doubtful === undefined;
    writer.integer(isPlain ? PLAIN : RICH);
    writer.integer(this.#fontNumber(font));
    writer.text(text);
    if (isPlain) return;
    writer.integer(original === undefined ? 0 : 1);
    if (original !== undefined) writer.text(original);
    writer.integer(doubtful === undefined ? 0 : ENCODINGS.indexOf(doubtful) + 1);
    writer.integer(runs?.length ?? 0);
    for (const run of runs ?? []) {
      writer.integer(this.#fontNumber(run.font));
      writer.text(run.text);
    }
  }

  /** 0 for none. */
  #fontNumber(font: string | undefined): number {
    if (font === undefined) return 0;
    let number = this.#fonts.get(font);
    if (number === undefined) {
      number = this.#fontNames.push(font);
      this.#fonts.set(font, number);
    }
    return number;
  }

  #font(number: number): { font?: string } {
    const font = this.#fontNames[number - 1];
    return font === undefined ? {} : { font };
  }

  #read(reader: Reader): SheetRow {
    const number = reader.integer();
    const hidden = reader.integer() === 1;
    const cells: (Cell | null)[] = [];
    while (reader.hasMore) {
      const kind = reader.integer();
      if (kind === EMPTY) for (let count = reader.integer(); count > 0; count -= 1) cells.push(null);
      else cells.push(this.#readCell(kind, reader));
    }
    return { number, hidden, cells };
  }

  #readCell(kind: number, reader: Reader): Cell {
    switch (kind) {
      case NUMBER:
        return { type: 'number', value: reader.double() };
      case PERCENT:
        return { type: 'number', value: reader.double(), percent: true };
      case YES:
      case NO:
        return { type: 'boolean', value: kind === YES };
      case FAILED:
        return { type: 'error', error: reader.text() };
      case DATE: {
        const [year, month, day, seconds] = [
          reader.integer(),
          reader.integer(),
          reader.integer(),
          reader.integer(),
        ];
        return { type: 'date', year, month, day, seconds, shown: SHOWN[reader.integer()] ?? 'day' };
      }
      default: {
        const font = this.#font(reader.integer());
        const text = reader.text();
        return kind === PLAIN
          ? { type: 'text', text, ...font }
          : { type: 'text', text, ...font, ...this.#rest(reader) };
      }
    }
  }

  #rest(reader: Reader): Pick<TextCell, 'runs' | 'original' | 'doubtful'> {
    const original = reader.integer() === 1 ? reader.text() : undefined;
    const doubtful = ENCODINGS[reader.integer() - 1];
    const runs: TextRun[] = [];
    for (let count = reader.integer(); count > 0; count -= 1) {
      const font = this.#font(reader.integer());
      runs.push({ text: reader.text(), ...font });
    }
    return {
      ...(runs.length === 0 ? {} : { runs }),
      ...(original === undefined ? {} : { original }),
      ...(doubtful === undefined ? {} : { doubtful }),
    };
  }
}

/** Whole numbers take seven bits a byte, the last byte without its eighth: most take one. */
class Writer {
  #buffer = Buffer.allocUnsafe(64 * 1024);
  #at = 0;

  start(): void {
    this.#at = 0;
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#at);
  }

  integer(value: number): void {
    this.#makeRoom(10);
    let rest = value;
    while (rest >= 0x80) {
      this.#buffer[this.#at] = (rest % 0x80) + 0x80;
      this.#at += 1;
      rest = Math.floor(rest / 0x80);
    }
    this.#buffer[this.#at] = rest;
    this.#at += 1;
  }

  double(value: number): void {
    this.#makeRoom(8);
    this.#at = this.#buffer.writeDoubleLE(value, this.#at);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    this.integer(length);
    this.#makeRoom(length);
    this.#at += this.#buffer.write(value, this.#at);
  }

  #makeRoom(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + bytes));
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get hasMore(): boolean {
    return this.#at < this.#bytes.length;
  }

  integer(): number {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      if (byte < 0x80) return value + byte * weight;
      value += (byte - 0x80) * weight;
      weight *= 0x80;
    }
  }

  double(): number {
    this.#at += 8;
    return this.#bytes.readDoubleLE(this.#at - 8);
  }

  text(): string {
    const length = this.integer();
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }
}
