/** Strings of a workbook: shared and inline ones, plain or in runs of several fonts. */
import { MendableError } from '../../api/errors.ts';
import { ByteStore } from './byte-store.ts';
import type { TextCell, TextRun } from './cells.ts';
import { SHEET_LIMITS } from './limits.ts';
import { ownText } from './own-text.ts';
import { readXml } from './xml-stream.ts';

/** A string as stored; runs without a font of their own are in the font of the cell. */
export type StoredString = string | readonly TextRun[];

// How Excel writes what XML cannot hold: _x000D_ is a carriage return, _x005F_ an underscore. Source: ECMA-376 part 1, 22.9.2.19.
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Text of a <t>: Excel's escapes undone. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Collects the <t> of a <si> or <is>, leaving out what phonetic guides say. */
export class StringBuilder {
  #runs: TextRun[] = [];
  #text = '';
  #font: string | undefined;
  #inText = false;
  #phonetic = 0;
  #length = 0;

  /** UTF-16 units collected, escapes counted as they stand. */
  get length(): number {
    return this.#length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 't') this.#inText = this.#phonetic === 0;
    else if (name === 'r') this.#endRun();
    else if (name === 'rFont') this.#font = attributes['val'];
    else if (name === 'rPh') this.#phonetic += 1;
  }

  text(value: string): void {
    if (!this.#inText) return;
    this.#text += value;
    this.#length += value.length;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'r') this.#endRun();
    else if (name === 'rPh') this.#phonetic -= 1;
  }

  /** The string collected; the builder is empty after it. */
  take(): StoredString {
    this.#endRun();
    this.#length = 0;
    const runs = this.#runs;
    this.#runs = [];
    if (runs.every(({ font }) => font === undefined)) return runs.map(({ text }) => text).join('');
    return runs;
  }

  #endRun(): void {
    const text = ownText(unescapeText(this.#text));
    if (text !== '') this.#runs.push({ text, ...(this.#font === undefined ? {} : { font: this.#font }) });
    this.#text = '';
    this.#font = undefined;
  }
}

/** The cell of a string in a cell of that font; null for an empty one. NFC. */
export function textCell(stored: StoredString, font: string | undefined): TextCell | null {
  if (typeof stored === 'string') {
    if (stored === '') return null;
    return font === undefined ? { type: 'text', text: stored } : { type: 'text', text: stored, font };
  }
  const runs: { text: string; font?: string }[] = [];
  for (const run of stored) {
    const own = run.font ?? font;
    const last = runs.at(-1);
    if (last && last.font === own) last.text += run.text;
    else runs.push({ text: run.text, ...(own === undefined ? {} : { font: own }) });
  }
  const joined = runs.map((run) => run.text).join('');
  const text = joined.normalize('NFC');
  const longest = runs.toSorted((a, b) => b.text.length - a.text.length)[0];
  if (text === '' || !longest) return null;
  return {
    type: 'text',
    text,
    ...(longest.font === undefined ? {} : { font: longest.font }),
    // A letter in one font and its mark in another are one letter of one text.
    ...(runs.length > 1 && text === joined ? { runs } : {}),
  };
}

/** Length of a string in UTF-16 units. */
export function storedLength(stored: StoredString): number {
  return typeof stored === 'string'
    ? stored.length
    : stored.reduce((length, run) => length + run.text.length, 0);
}

/** Shared strings of a workbook, by number. */
export class SharedStrings {
  readonly #texts = new ByteStore();
  /** Those in several fonts. */
  readonly #inRuns = new Map<number, readonly TextRun[]>();

  get length(): number {
    return this.#texts.length;
  }

  add(stored: StoredString): void {
    if (typeof stored !== 'string') this.#inRuns.set(this.length, stored);
    this.#texts.addText(typeof stored === 'string' ? stored : '');
  }

  at(index: number): StoredString | undefined {
    return this.#inRuns.get(index) ?? this.#texts.textAt(index);
  }
}

/** Escapes of one sign take seven. */
export const MAX_RAW_TEXT = SHEET_LIMITS.cellText * 7;

/** Reads sharedStrings.xml. @throws MendableError */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  progress?: (bytes: number) => void,
): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const builder = new StringBuilder();
  let total = 0;
  await readXml(
    chunks,
    part,
    {
      open: (name, attributes) => builder.open(name, attributes),
      text: (text) => {
        builder.text(text);
        if (builder.length > MAX_RAW_TEXT) throw tooLong(`chuỗi thứ ${strings.length + 1}`, part);
      },
      close: (name) => {
        builder.close(name);
        if (name !== 'si') return;
        const stored = builder.take();
        const length = storedLength(stored);
        total += length;
        if (length > SHEET_LIMITS.cellText) throw tooLong(`chuỗi thứ ${strings.length + 1}`, part);
        if (total > SHEET_LIMITS.sharedText || strings.length >= SHEET_LIMITS.cells)
          throw new MendableError('sheet-too-large', 'Tệp có quá nhiều chữ để đọc.', part);
        strings.add(stored);
      },
    },
    () => `chuỗi thứ ${strings.length + 1}`,
    progress,
  );
  return strings;
}

/** The error for a cell longer than Excel allows. @param place names it in Vietnamese */
export function tooLong(place: string, part: string): MendableError {
  return new MendableError(
    'cell-too-long',
    `Ô có hơn ${SHEET_LIMITS.cellText.toLocaleString('vi-VN')} ký tự (${place}); Excel không cho phép.`,
    part,
  );
}
