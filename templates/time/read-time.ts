/** Reads the time expressions of plans: "Từ quý IV năm 2021 đến hết quý II năm 2025", "Duy trì thực hiện hằng năm". Pure. */
import { inYear, readPeriod, readQuarter } from './period.ts';
import type { Deadline, Interval, IntervalUnit, Period, Stretch, TimeExpression } from './time-expression.ts';

/** Longer texts are sentences, not times. */
const MAX_LENGTH = 200;
const NUMBERS = new Map(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, index) => [
    word,
    index + 1,
  ]),
);
const UNITS = new Map<string, IntervalUnit>([
  ['ngày', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['quý', 'quarter'],
  ['năm', 'year'],
]);
const FILLERS =
  /^(?:(?:thời gian|thời hạn)(?: thực hiện)?\s?:\s?|(?:dự kiến|phấn đấu|hoàn thành|xong|triển khai|tổ chức|tiến hành|duy trì|và|thực hiện|báo cáo|chậm nhất|muộn nhất|là)(?:,)?\s)+/u;
const COUNT = '(\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const UNIT = '(ngày|tuần|tháng|quý|năm)';

/** The time that `text` as a whole names; null where it names none, or more than can be said of one time. */
export function readTime(text: string): TimeExpression | null {
  if (text.length > MAX_LENGTH) return null;
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[–—−]/gu, '-')
    .replaceAll(/(?<!\p{L})hàng (?=ngày|tuần|tháng|quý|năm)/gu, 'hằng ')
    .replaceAll('quí', 'quý')
    .trim()
    .replace(/(?:\.\/\.|[.;,:])+$/u, '')
    .trim();
  return readPlain(plain) ?? readPlain(plain.replace(FILLERS, ''));
}

function readPlain(text: string): TimeExpression | null {
  return readContinuous(text) ?? readRecurring(text) ?? readStretchAsSpan(text) ?? readOnce(text);
}

function readContinuous(text: string): TimeExpression | null {
  const match =
    /^(?:thường xuyên|liên tục)(?:,? (?:và )?(?:thường xuyên|liên tục))?(?:(?:,| trong)? (.+))?$/u.exec(text);
  if (!match) return null;
  return withDuring({ type: 'continuous' }, match[1]);
}

function readRecurring(text: string): TimeExpression | null {
  const yearly = /^(?:(.+?),? )?(?:hằng|mỗi) (ngày|tuần|tháng|quý|năm)(?:(?:,| trong)? (.+))?$/u.exec(text);
  if (yearly) {
    const every: Interval[] = [{ count: 1, unit: UNITS.get(yearly[2] ?? '') ?? 'year' }];
    const lead = (yearly[1] ?? '').replace(/^(?:định kỳ)$/u, '');
    if (lead === '') return withDuring({ type: 'recurring', every }, yearly[3]);
    const at = readOnce(lead);
    // "tháng 12 hằng năm" names no year of its own; with one it would be no recurrence.
    if (at?.type !== 'once' || at.period.year !== undefined) return null;
    return withDuring(
      { type: 'recurring', every, at: { deadline: at.deadline, period: at.period } },
      yearly[3],
    );
  }
  const often = new RegExp(
    `^(?:định kỳ )?(?:${COUNT} )?lần(?:\\s?/\\s?| (?:một |mỗi |trong )?)(?:${COUNT} )?${UNIT}$`,
    'u',
  ).exec(text);
  if (often) {
    const times = often[1] === undefined ? 1 : numberOf(often[1]);
    const every = intervalOf(often[2] ?? '1', often[3]);
    return every && times > 0
      ? { type: 'recurring', every: [times === 1 ? every : { ...every, times }] }
      : null;
  }
  const each = new RegExp(
    `^(?:định kỳ )?${COUNT} ${UNIT}\\s?(?:/\\s?|một |1 )(?:01 |1 |một )?lần$`,
    'u',
  ).exec(text);
  if (each) {
    const every = intervalOf(each[1], each[2]);
    return every ? { type: 'recurring', every: [every] } : null;
  }
  const periodic = /^định kỳ (.+)$/u.exec(text);
  if (!periodic) return null;
  const every = (periodic[1] ?? '').split(/,\s?|\svà\s/u).map((part) => {
    const match = new RegExp(`^(?:mỗi )?(?:${COUNT} )?${UNIT}$`, 'u').exec(part.trim());
    return match ? intervalOf(match[1] ?? '1', match[2]) : null;
  });
  return every.every((interval) => interval !== null) ? { type: 'recurring', every } : null;
}

/** "giai đoạn 2021-2025" behind a recurring or continuous time. */
function withDuring(expression: TimeExpression, tail: string | undefined): TimeExpression | null {
  if (tail === undefined || expression.type === 'once' || expression.type === 'span')
    return tail === undefined ? expression : null;
  const during = readStretch(tail.replace(/^trong /u, ''));
  return during ? { ...expression, during } : null;
}

function readStretchAsSpan(text: string): TimeExpression | null {
  const stretch = readStretch(text);
  return stretch ? { type: 'span', ...stretch } : null;
}

function readStretch(text: string): Stretch | null {
  const phase = /^(?:trong )?(?:giai đoạn|nhiệm kỳ|các năm|năm) (\d{4})\s?-\s?(\d{4})$/u.exec(text);
  if (phase) return stretchOf(yearPeriod(phase[1]), yearPeriod(phase[2]));
  const both = /^từ (.+?)\s?(?:đến|tới)(?: hết| cuối)? (.+)$/u.exec(text);
  if (both) {
    const end = readLoose(both[2] ?? '');
    const start = readLoose(both[1] ?? '', end);
    return stretchOf(start, end);
  }
  const from = /^(?:kể )?từ (.+?)(?: trở đi)?$/u.exec(text);
  if (from) {
    const start = readLoose(from[1] ?? '');
    return start ? { start } : null;
  }
  const quarters =
    /^(?:trong )?quý (iv|i{1,3}|[1-4])\s?(?:-|,|và|đến)\s?(?:quý )?(iv|i{1,3}|[1-4])(.*)$/u.exec(text);
  if (quarters)
    return rangeOf(
      `quý ${readQuarter(quarters[1] ?? '')}`,
      `quý ${readQuarter(quarters[2] ?? '')}${quarters[3] ?? ''}`,
    );
  const months =
    /^(?:trong )?tháng (\d{1,2})\s?(?:-|,|và|đến)\s?(?:tháng )?(\d{1,2})((?:\/| năm ).*)?$/u.exec(text);
  if (months) return rangeOf(`tháng ${months[1] ?? ''}`, `tháng ${months[2] ?? ''}${months[3] ?? ''}`);
  return null;
}

function rangeOf(first: string, second: string): Stretch | null {
  const end = readPeriod(second);
  const start = readPeriod(first);
  return start && end ? stretchOf(inYear(start, end.year), end) : null;
}

/** A period; in "từ 2021 đến 2025" and "từ ngày 05 đến ngày 10/4/2026" it lends what it lacks from the other end. */
function readLoose(text: string, other?: Period | null): Period | null {
  const bare = /^(\d{4})$/u.exec(text);
  if (bare) return yearPeriod(bare[1]);
  const day = /^(?:ngày )?(\d{1,2})$/u.exec(text);
  if (day && other?.precision === 'day')
    return readPeriod(`${day[1] ?? ''}/${other.month}${other.year === undefined ? '' : `/${other.year}`}`);
  const period = readPeriod(text);
  return period && other ? inYear(period, other.year) : period;
}

function stretchOf(start: Period | null, end: Period | null): Stretch | null {
  return start && end ? { start, end } : null;
}

function yearPeriod(text: string | undefined): Period | null {
  return readPeriod(`năm ${text ?? ''}`);
}

function readOnce(text: string): TimeExpression | null {
  const leads: readonly (readonly [RegExp, Deadline])[] = [
    [/^trước(?: thời điểm)? /u, 'before'],
    [/^(?:từ nay )?(?:đến|tới)(?: hết| cuối)? /u, 'by'],
    [/^(?:trong |vào |cả )?(?:dịp )?/u, 'in'],
  ];
  for (const [lead, deadline] of leads) {
    const match = lead.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    const period = readPeriod(rest) ?? (deadline === 'in' ? null : readLoose(rest));
    if (period) return { type: 'once', deadline, period };
  }
  return null;
}

function intervalOf(count: string | undefined, unit: string | undefined): Interval | null {
  const number = numberOf(count ?? '1');
  const known = UNITS.get(unit ?? '');
  return known && number > 0 ? { count: number, unit: known } : null;
}

function numberOf(text: string): number {
  return NUMBERS.get(text) ?? Number(text);
}
