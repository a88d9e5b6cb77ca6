/**
 * Which columns of a sheet are in a legacy encoding, by all their cells: words that are Vietnamese only when read as TCVN3 or VNI speak for it, words
 * that are Vietnamese as they stand speak against, names of fonts settle what is unclear. Cells are converted one by one: a Unicode cell in a legacy
 * column stays.
 */
import type { RunningJob } from '../jobs.ts';
import { ALONE, breathing } from './breath.ts';
import type { Cell, Sheet, TextCell } from './cells.ts';
import { fromLegacy, isLegacyText, legacyFont, type LegacyEncoding } from './legacy-encodings.ts';
import { PackedRows } from './packed-rows.ts';
import { isSyllable } from './syllable.ts';

/** What was counted in one column. Words are those with signs beyond ASCII. */
export interface LegacyEvidence {
  /** Vietnamese only when read in the encoding. */
  legacyWords: number;
  /** Different ones among them. */
  legacyKinds: number;
  /** Vietnamese as they stand, and not when read in the encoding. */
  unicodeWords: number;
  /** Vietnamese either way: "Lê" is "Lờ" in TCVN3. */
  unclearWords: number;
  /** Vietnamese neither way: foreign names, typing errors. */
  otherWords: number;
  /** Cells with signs beyond ASCII in a font of the encoding. */
  fontCells: number;
}

export interface ColumnEncoding {
  /** From 0. */
  column: number;
  encoding: LegacyEncoding;
  evidence: LegacyEvidence;
  /** For the preview: a cell before and after. */
  example: { before: string; after: string };
}

const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];
const BEYOND_ASCII = /[^\x00-\x7f]/;
/** Vietnamese letters that no legacy encoding uses as a sign. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|\p{M}/u;
// Letters and signs that legacy encodings use as letters, up to white space, ASCII signs and digits, or Unicode's own punctuation.
const WORDS = /[^\s!-@[-`{-~\u2010-\u205E]+/g;

interface Verdict {
  unicode: boolean;
  tcvn3: boolean;
  vni: boolean;
}

/** Verdicts of words; kept through a sheet, since words repeat. */
class Words {
  readonly #known = new Map<string, Verdict>();

  *of(text: string): Generator<{ word: string; verdict: Verdict }> {
    for (const [word] of text.matchAll(WORDS))
      if (BEYOND_ASCII.test(word)) yield { word, verdict: this.#verdict(word) };
  }

  #verdict(word: string): Verdict {
    const known = this.#known.get(word);
    if (known) return known;
    const verdict = {
      unicode: isSyllable(word, false),
      tcvn3: readsAs(word, 'tcvn3'),
      vni: readsAs(word, 'vni'),
    };
    if (this.#known.size < MAX_KNOWN) this.#known.set(word, verdict);
    return verdict;
  }
}

function readsAs(word: string, encoding: LegacyEncoding): boolean {
  return isLegacyText(word, encoding) && isSyllable(fromLegacy(word, encoding));
}

const MAX_KNOWN = 100_000;

type Counts = Record<LegacyEncoding, LegacyEvidence & { kinds: Set<string> }>;

const MAX_KINDS = 50;

function emptyCounts(): Counts {
  const empty = (): LegacyEvidence & { kinds: Set<string> } => ({
    legacyWords: 0,
    legacyKinds: 0,
    unicodeWords: 0,
    unclearWords: 0,
    otherWords: 0,
    fontCells: 0,
    kinds: new Set(),
  });
  return { tcvn3: empty(), vni: empty() };
}

function count(cell: TextCell, counts: Counts, words: Words): void {
  for (const { text, font } of cell.runs ?? [cell]) {
    if (!BEYOND_ASCII.test(text)) continue;
    const fromFont = legacyFont(font);
    if (fromFont && !UNICODE_ONLY.test(text)) counts[fromFont.encoding].fontCells += 1;
    for (const { word, verdict } of words.of(text)) {
      for (const encoding of ENCODINGS) {
        const entry = counts[encoding];
        if (verdict.unicode) entry[verdict[encoding] ? 'unclearWords' : 'unicodeWords'] += 1;
        else if (!verdict[encoding]) entry.otherWords += 1;
        else {
          entry.legacyWords += 1;
          if (entry.kinds.size < MAX_KINDS) entry.kinds.add(word);
        }
      }
    }
  }
}

/** Whether the counts of a column prove an encoding. @param supported another column of the sheet is in it */
function isProven(entry: LegacyEvidence, supported: boolean): boolean {
  const { legacyWords, legacyKinds, unicodeWords, unclearWords, otherWords, fontCells } = entry;
  if (fontCells > 0) {
    if (unicodeWords === 0) return legacyWords + unclearWords >= otherWords && legacyWords + unclearWords > 0;
    return legacyKinds >= 1 && legacyWords >= otherWords;
  }
  // "où" and "dû" look legacy by chance; a few different words do not.
  const enough = unicodeWords > 0 ? 3 : supported ? 1 : 2;
  return legacyKinds >= enough && legacyWords * 2 >= (legacyWords + otherWords) * 1.2;
}

function decide(columns: readonly Counts[]): (LegacyEncoding | null)[] {
  for (const counts of columns)
    for (const encoding of ENCODINGS) counts[encoding].legacyKinds = counts[encoding].kinds.size;
  const best = (counts: Counts, supported: (encoding: LegacyEncoding) => boolean): LegacyEncoding | null =>
    ENCODINGS.filter((encoding) => isProven(counts[encoding], supported(encoding))).toSorted(
      (a, b) => counts[b].fontCells - counts[a].fontCells || counts[b].legacyWords - counts[a].legacyWords,
    )[0] ?? null;
  const alone = columns.map((counts) => best(counts, () => false));
  const found = new Set(alone.filter((encoding) => encoding !== null));
  const anyUnicode = columns.some((counts) =>
    ENCODINGS.some((encoding) => counts[encoding].unicodeWords > 0),
  );
  return columns.map((counts, column) => {
    const own = alone[column] ?? best(counts, (encoding) => found.has(encoding));
    const [only] = found;
    if (own !== null || found.size !== 1 || only === undefined || anyUnicode) return own;
    // Nothing in the sheet is Unicode for sure, and the rest is legacy: a column of unclear words ("Ghi chó") goes with the rest.
    const { unclearWords, otherWords } = counts[only];
    return unclearWords > otherWords ? only : null;
  });
}

/** Reads one cell of a column found to be legacy. The same cell where nothing is converted. */
function convert(cell: TextCell, encoding: LegacyEncoding, counts: Counts, words: Words): TextCell {
  const pieces = cell.runs ?? [cell];
  let doubtful = false;
  const texts = pieces.map(({ text, font }) => {
    const decision = decidePiece(text, font, encoding, counts[encoding], words);
    if (decision === 'doubtful') doubtful = true;
    return typeof decision === 'object' ? fromLegacy(text, decision.encoding, decision.capitals) : text;
  });
  const text = texts.join('').normalize('NFC');
  if (text === cell.text) return doubtful ? { ...cell, doubtful: encoding } : cell;
  return {
    type: 'text',
    text,
    ...(cell.font === undefined ? {} : { font: cell.font }),
    original: cell.text,
    ...(doubtful ? { doubtful: encoding } : {}),
  };
}

/** Whether a cell in a column that is Unicode by and large holds Vietnamese only when it is read in the encoding. */
function looksLegacy({ text }: TextCell, encoding: LegacyEncoding, words: Words): boolean {
  if (UNICODE_ONLY.test(text)) return false;
  const verdicts = [...words.of(text)].map(({ verdict }) => verdict);
  return (
    verdicts.some((verdict) => verdict[encoding] && !verdict.unicode) &&
    verdicts.every((verdict) => verdict[encoding])
  );
}

type Decision = 'keep' | 'doubtful' | { encoding: LegacyEncoding; capitals: boolean };

function decidePiece(
  text: string,
  font: string | undefined,
  encoding: LegacyEncoding,
  evidence: LegacyEvidence,
  words: Words,
): Decision {
  if (UNICODE_ONLY.test(text)) return 'keep';
  const fromFont = legacyFont(font);
  if (!BEYOND_ASCII.test(text)) return fromFont?.capitals === true ? fromFont : 'keep';
  const read = fromFont ?? { encoding, capitals: false };
  let legacy = 0;
  let unclear = 0;
  let unicode = 0;
  for (const { verdict } of words.of(text)) {
    if (verdict.unicode) {
      if (verdict[read.encoding]) unclear += 1;
      else unicode += 1;
    } else if (verdict[read.encoding]) legacy += 1;
  }
  if (unicode > 0 && (legacy === 0 || !fromFont)) return 'keep';
  if (legacy > 0 || fromFont) return read;
  if (unclear === 0) return 'keep';
  // Other cells bear a legacy font and this one does not, or some are Unicode: what is meant nobody can tell.
  return evidence.fontCells > 0 || evidence.unicodeWords > 0 ? 'doubtful' : read;
}

/**
 * Finds and converts legacy text of a sheet. Converted cells keep what the file has in `original`; the sheet given is not changed.
 * @throws the signal's reason when cancelled
 */
export async function convertLegacyText(
  sheet: Sheet,
  job: RunningJob = ALONE,
): Promise<{ sheet: Sheet; columns: ColumnEncoding[] }> {
  const words = new Words();
  const counts: Counts[] = [];
  for await (const rows of breathing(sheet.rows, job, 'Tìm bảng mã cũ')) {
    for (const { cells } of rows) {
      for (let column = 0; column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell?.type !== 'text') continue;
        while (counts.length <= column) counts.push(emptyCounts());
        const entry = counts[column];
        if (entry) count(cell, entry, words);
      }
    }
  }
  const encodings = decide(counts);
  const suspects = counts.map((entry, column) =>
    encodings[column] ? null : (ENCODINGS.find((encoding) => entry[encoding].legacyWords > 0) ?? null),
  );
  if ([...encodings, ...suspects].every((encoding) => encoding === null)) return { sheet, columns: [] };

  const examples = new Map<number, ColumnEncoding['example']>();
  const convertCell = (cell: Cell | null, column: number): Cell | null => {
    const encoding = encodings[column];
    const entry = counts[column];
    const suspect = suspects[column];
    if (cell?.type === 'text' && suspect && looksLegacy(cell, suspect, words))
      return { ...cell, doubtful: suspect };
    if (cell?.type !== 'text' || !encoding || !entry) return cell;
    const converted = convert(cell, encoding, entry, words);
    if (converted.original !== undefined && !examples.has(column))
      examples.set(column, { before: converted.original, after: converted.text });
    return converted;
  };
  const rows = new PackedRows();
  for await (const piece of breathing(sheet.rows, job, 'Đổi sang Unicode'))
    for (const row of piece) rows.add({ ...row, cells: row.cells.map(convertCell) });
  const columns = encodings.flatMap((encoding, column) => {
    const entry = counts[column];
    const example = examples.get(column);
    if (encoding === null || !entry || !example) return [];
    const { kinds: _kinds, ...evidence } = entry[encoding];
    return [{ column, encoding, evidence, example }];
  });
  return { sheet: { ...sheet, rows }, columns };
}
