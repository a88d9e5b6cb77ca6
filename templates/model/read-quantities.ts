/**
 * Reads the numbers of a target out of its words: "mỗi năm có 80-100 giải pháp", "10 nhiệm vụ/năm trở lên", "ít nhất 70% hội thành viên". Pure.
 *
 * Dates, years, ordinals and numbers of cited documents are no quantities. Text stays the one truth: offsets say where each number stands.
 */
import { contentText } from './content.ts';
import type { Quantity, Target } from './document.ts';
import { findCitations } from './find-citations.ts';
import { findDates } from './find-dates.ts';
import { formatQuantity } from './quantity.ts';

/** A number of a target with what it counts. */
export interface FoundQuantity {
  quantity: Quantity;
  /** What is counted, as the words say it: "hội chuyên ngành cấp tỉnh"; '' where they do not. */
  thing: string;
  /** For each of whom, where it is no period: "hội thành viên" of "mỗi hội thành viên". */
  each?: string;
  /** UTF-16 offsets of the number with its comparison and unit. */
  start: number;
  end: number;
}

const COUNTERS = [
  'hội thành viên',
  'hội viên',
  'chi hội',
  'nhóm tác giả',
  'lượt người',
  'hợp tác xã',
  'câu lạc bộ',
  'giấy chứng nhận',
  'nghìn tỷ đồng',
  'nghìn đồng',
  'triệu đồng',
  'tỷ đồng',
  'tỉ đồng',
  'giải pháp',
  'giải thưởng',
  'công trình',
  'nhiệm vụ',
  'vấn đề',
  'đề tài',
  'đề án',
  'dự án',
  'sáng kiến',
  'sáng chế',
  'thành viên',
  'đơn vị',
  'tổ chức',
  'cơ quan',
  'doanh nghiệp',
  'trung tâm',
  'hội thảo',
  'hội nghị',
  'hội thi',
  'cuộc thi',
  'tọa đàm',
  'bài báo',
  'tin bài',
  'bản tin',
  'chuyên mục',
  'chuyên gia',
  'trí thức',
  'cán bộ',
  'học sinh',
  'tác giả',
  'mô hình',
  'sản phẩm',
  'văn bản',
  'báo cáo',
  'kiến nghị',
  'ý kiến',
  'hồ sơ',
  'tập thể',
  'cá nhân',
  'bằng khen',
  'chương trình',
  'lĩnh vực',
  'thị xã',
  'thành phố',
  'huyện',
  'phường',
  'xã',
  'tỉnh',
  'trường',
  'lớp',
  'buổi',
  'cuộc',
  'lượt',
  'bài',
  'tin',
  'người',
  'em',
  'đồng',
  'giải',
  'lần',
  'đợt',
  'hội',
  'nhóm',
  'điểm',
  'số',
  'trang',
  'ban',
];
const COUNTER = new RegExp(`^(?:${COUNTERS.join('|')})(?!\\p{L})`, 'iu');
/** Words that count what they stand before, so that a number in words may go before them. */
const WORD_NUMBERS = new Map(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, index) => [
    word,
    index + 1,
  ]),
);
const DIGITS = '\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,9}(?:,\\d{1,4})?';
const WORDS = [...WORD_NUMBERS.keys()].join('|');
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,/&-])(?<from>${DIGITS}|(?:${WORDS})(?!\\p{L}))(?<percent>\\s?%)?` +
    `(?:\\s?(?:-|–|—|đến|tới)\\s?(?<to>${DIGITS}))?(?![\\d/&]|[.,-]\\d)`,
  'giu',
);
/** What stands right before a number and makes it a bound. */
const BOUND_BEFORE: readonly (readonly [RegExp, Quantity['bound']])[] = [
  [/(?:ít nhất|tối thiểu|không dưới|không ít hơn|trên|hơn|≥|>=|>)(?: là| đạt| có)?\s?$/iu, 'at-least'],
  [/(?:không quá|không vượt quá|không hơn|tối đa|nhiều nhất|dưới|≤|<=|<)(?: là| đạt| có)?\s?$/iu, 'at-most'],
];
const FROM_BEFORE = /(?<!\p{L})từ\s$/iu;
const UP = /^(?:[^.,;:()\d]{0,60}?)(?<!\p{L})(?:trở lên|trở đi)(?!\p{L})/iu;
const DOWN = /^(?:[^.,;:()\d]{0,60}?)(?<!\p{L})trở xuống(?!\p{L})/iu;
/** A number behind these is a name or a time, not a count. */
const NOT_COUNTED =
  /(?<!\p{L})(?:năm|tháng|quý|quí|ngày|tuần|giờ|thứ|lần thứ|số|điều|khoản|điểm|mục|phần|chương|phụ lục|kỳ|khóa|khoá|giai đoạn|nhiệm kỳ|trang|hạng|cấp|lớp|tuổi|nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|thông tư|nghị định|công văn)\s$/iu;
const TIME_UNIT = /^(?:tháng|quý|quí|tuần|ngày|năm|giờ|phút)(?!\p{L})/iu;
const PERIODS = 'năm|quý|tháng|tuần|nhiệm kỳ|khóa|khoá|kỳ|học kỳ|lần|đợt';
const SLASHED = new RegExp(`^\\s?/\\s?(?:1\\s|01\\s|một\\s)?(${PERIODS}|\\p{L}+(?:\\s\\p{Ll}+)?)`, 'iu');
const PERIOD_WORDS = new RegExp(
  `(?<!\\p{L})(?:mỗi|hằng|hàng|từng|một|trong(?= nhiệm kỳ))\\s(${PERIODS})(?!\\p{L})`,
  'giu',
);
const EACH =
  /(?<!\p{L})mỗi\s((?!năm|quý|tháng|tuần|nhiệm kỳ|khóa|kỳ|lần|đợt|loại)\p{L}+(?:\s\p{L}+){0,6})/giu;
/** Words at which the name of what is counted ends. */
const STOP = new RegExp(
  `^(?:${[
    ...'được cho của trong tại về và với do để nhằm đạt có là trở thuộc theo từ đến tới khi ở vào mỗi hằng hàng'.split(
      ' ',
    ),
    ...'trên dưới dự đoạt gửi gồm mang sẽ phải cần đã đang vượt so như nhưng bằng qua này đó trực'.split(' '),
    'tham gia',
    'tham dự',
    'đăng ký',
    'đề xuất',
    'kiến nghị',
    'thực hiện',
    'hoạt động',
    'triển khai',
    'hoàn thành',
    'phục vụ',
    'bao gồm',
    'tổ chức',
    'phản ánh',
    'tiếp tục',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const MAX_WORDS = 8;
const SENTENCE_END = /[.;!?](?=\s|$)|\n/gu;
const MAX_UNIT = 100;

/** Every quantity of `text` in order. */
export function readQuantities(text: string): FoundQuantity[] {
  const taken = [...findDates(text), ...findCitations(text)].map(({ start, end }) => ({ start, end }));
  const found: FoundQuantity[] = [];
  for (const sentence of sentences(text)) {
    for (const match of sentence.text.matchAll(NUMBER)) {
      const at = sentence.start + match.index;
      if (taken.some(({ start, end }) => at < end && at + match[0].length > start)) continue;
      const quantity = readQuantity(sentence, match, found.at(-1));
      if (quantity) found.push(quantity);
    }
  }
  return found;
}

/** The quantities of a target: the one it holds as data, else those of its words. */
export function targetQuantities(target: Target): FoundQuantity[] {
  const words = contentText(target.content);
  if (!target.quantity) return readQuantities(words);
  const start = words === '' ? 0 : words.length + ': '.length;
  return [
    {
      quantity: target.quantity,
      thing: words,
      start,
      end: start + formatQuantity(target.quantity).length,
    },
  ];
}

interface Sentence {
  text: string;
  start: number;
}

function sentences(text: string): Sentence[] {
  const parts: Sentence[] = [];
  let start = 0;
  for (const end of text.matchAll(SENTENCE_END)) {
    parts.push({ text: text.slice(start, end.index), start });
    start = end.index + 1;
  }
  parts.push({ text: text.slice(start), start });
  return parts;
}

function readQuantity(
  { text, start }: Sentence,
  match: RegExpExecArray,
  previous: FoundQuantity | undefined,
): FoundQuantity | null {
  const before = text.slice(0, match.index);
  const numberEnd = match.index + match[0].length;
  const isPercentBehind = /^\s?%/u.exec(text.slice(numberEnd))?.[0] ?? '';
  const isPercent = match.groups?.['percent'] !== undefined || isPercentBehind !== '';
  const unitStart = numberEnd + isPercentBehind.length;
  const behind = text.slice(unitStart);
  const fromWord = match.groups?.['from'] ?? '';
  const from = numberOf(fromWord);
  const to = match.groups?.['to'] === undefined ? undefined : numberOf(match.groups['to']);
  if (to !== undefined && to <= from) return null;
  const bound = BOUND_BEFORE.find(([pattern]) => pattern.test(before));
  // "70% trở lên các hội": what is counted stands behind the bound.
  const skipped = /^\s?trở (?:lên|xuống)(?= \p{L})/iu.exec(behind)?.[0].length ?? 0;
  const noun = nounPhrase(behind.slice(skipped));
  const counter = COUNTER.exec(noun.trimStart())?.[0];
  if (!isPercent) {
    if (NOT_COUNTED.test(before) || TIME_UNIT.test(behind.trimStart()) || isYear(from, match[0])) return null;
    if (WORD_NUMBERS.has(fromWord.toLowerCase()) && !countsInWords(fromWord, counter, bound !== undefined))
      return null;
    if (noun.trim() === '' && !bound) return null;
  }
  const thing = noun.trim();
  const unit = isPercent ? '%' : (counter ?? thing.split(' ').slice(0, 2).join(' '));
  const rest = text.slice(unitStart + skipped + noun.length);
  const slashed = SLASHED.exec(rest)?.[1] ?? SLASHED.exec(behind)?.[1];
  const per =
    slashed?.toLowerCase() ?? periodOf(text, match.index, numberEnd) ?? inherited(before, start, previous);
  const each = eachOf(before);
  const binding = bound?.[1] ?? (UP.test(behind) ? 'at-least' : DOWN.test(behind) ? 'at-most' : undefined);
  const lead = bound ? (bound[0].exec(before)?.[0].length ?? 0) : (FROM_BEFORE.exec(before)?.[0].length ?? 0);
  return {
    quantity: {
      bound: to === undefined ? (binding ?? 'exactly') : 'range',
      from,
      ...(to === undefined ? {} : { to }),
      unit: unit.slice(0, MAX_UNIT),
      ...(per === undefined ? {} : { per }),
    },
    thing,
    ...(each === undefined ? {} : { each }),
    start: start + match.index - lead,
    end: start + unitStart + (isPercent ? 0 : noun.trimEnd().length),
  };
}

function numberOf(text: string): number {
  return WORD_NUMBERS.get(text.toLowerCase()) ?? Number(text.replaceAll('.', '').replace(',', '.'));
}

/** "2021-2025" is a span of years. */
function isYear(from: number, typed: string): boolean {
  return /^(?:19|20)\d{2}(?:\D|$)/u.test(typed) && from >= 1900 && from <= 2100 && !typed.includes('.');
}

/** "hai đơn vị" counts, "một số" and "hằng năm" do not; "năm" is five only behind a bound. */
function countsInWords(word: string, counter: string | undefined, isBound: boolean): boolean {
  if (word.toLowerCase() === 'năm') return isBound && counter !== undefined;
  return counter !== undefined && counter.toLowerCase() !== 'số' && (isBound || word.toLowerCase() !== 'một');
}

/** Words behind a number up to a mark or a word that goes on with the sentence, blanks before them included. */
function nounPhrase(text: string): string {
  const counter = COUNTER.exec(text.trimStart())?.[0] ?? '';
  let end = counter === '' ? 0 : text.length - text.trimStart().length + counter.length;
  let words = counter === '' ? 0 : counter.split(' ').length;
  for (const match of text.slice(end).matchAll(/\s?[\p{L}\p{N}&-]+|\S/gu)) {
    const word = match[0].trimStart();
    if (words >= MAX_WORDS || !/^\p{L}/u.test(word) || STOP.test(text.slice(end).trimStart())) break;
    words += 1;
    end += match[0].length;
  }
  return text.slice(0, end);
}

/** "mỗi năm", "hằng năm", "trong nhiệm kỳ" of the same sentence; the nearest before the number, else the first behind. */
function periodOf(text: string, start: number, end: number): string | undefined {
  const periods = [...text.matchAll(PERIOD_WORDS)];
  const before = periods.findLast((period) => period.index < start);
  const found =
    before ?? periods.find((period) => period.index >= end && !/\d/u.test(text.slice(end, period.index)));
  return found?.[1]?.toLowerCase();
}

/** "…, trong đó có ít nhất một …" is counted over the same period as what it is part of. */
function inherited(
  before: string,
  sentence: number,
  previous: FoundQuantity | undefined,
): string | undefined {
  if (!previous || previous.start < sentence || !/trong đó[^.;]{0,60}$/iu.test(before)) return undefined;
  return previous.quantity.per;
}

function eachOf(before: string): string | undefined {
  const found = [...before.matchAll(EACH)].at(-1)?.[1];
  if (found === undefined) return undefined;
  return nounPhrase(found).trim();
}
