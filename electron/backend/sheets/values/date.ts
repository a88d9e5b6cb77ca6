/** Dates in every form Vietnamese offices type them; the day stands before the month (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.4). */
import type { Cell, DateCell } from '../cells.ts';
import { fromSerial } from '../serial-date.ts';
import {
  doubted,
  EMPTY,
  noted,
  plainly,
  quote,
  readNothing,
  refused,
  valueText,
  type Reading,
} from './reading.ts';
import { sheetDateText, type SheetDate } from './sheet-date.ts';

/** As `partialDateSchema` of documents. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
/** A bare number in this range is a year, not a day number (which would lie in 1905). */
const LAST_BARE_YEAR = 2100;
/** Day numbers of 1927 and of 2119: a bare number between them is a date that lost its format. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;
/** Two digits below this are 20xx, others 19xx, as in Excel. */
const CENTURY_PIVOT = 30;

/** Reads a date. */
export function readDate(cell: Cell | null): Reading<SheetDate> {
  const nothing = readNothing(cell);
  if (nothing || cell === null) return nothing ?? EMPTY;
  switch (cell.type) {
    case 'date':
      return readDateCell(cell);
    case 'number':
      return readNumber(cell.value, cell);
    case 'text':
      return readText(valueText(cell), cell);
    default:
      return refused(`${quote(cell)} không phải ngày tháng.`);
  }
}

function readDateCell(cell: DateCell): Reading<SheetDate> {
  const { year, month, day, seconds, shown } = cell;
  if (shown === 'time') return refused(`${quote(cell)} là giờ, không phải ngày tháng.`);
  if (shown === 'year') return plainlyOrError({ year }, cell);
  if (shown === 'month') {
    const reading = plainlyOrError({ year, month }, cell);
    // The clerk sees 04/2019; that the cell holds a day only Excel knows.
    return reading.value && day !== 1
      ? noted(reading.value, `Ô chỉ hiện tháng và năm; ngày ${day} trong ô được bỏ.`)
      : reading;
  }
  const reading = plainlyOrError({ year, month, day }, cell);
  return reading.value && seconds !== 0 ? noted(reading.value, 'Ô có cả giờ; chỉ lấy ngày.') : reading;
}

function readNumber(value: number, cell: Cell): Reading<SheetDate> {
  if (!Number.isInteger(value) && value < FIRST_SERIAL)
    return refused(`Số ${quote(cell)} không phải ngày tháng.`);
  if (value >= FIRST_YEAR && value <= LAST_BARE_YEAR) return plainly({ year: value });
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const at = fromSerial(value, false);
    if (at) {
      const { year, month, day } = at;
      const date = { year, month, day };
      return noted(date, `Số ${quote(cell)} là cách Excel ghi ngày ${sheetDateText(date)}.`);
    }
  }
  return readRunTogether(String(value), cell) ?? refused(`Số ${quote(cell)} không phải ngày tháng.`);
}

/** "20190403", "03042019", and 3042019, whose first zero Excel took. */
function readRunTogether(digits: string, cell: Cell): Reading<SheetDate> | null {
  const candidates: SheetDate[] = [];
  const full = digits.length === 7 ? `0${digits}` : digits;
  if (full.length !== 8) return null;
  const at = (start: number, end: number): number => Number(full.slice(start, end));
  candidates.push({ year: at(0, 4), month: at(4, 6), day: at(6, 8) });
  candidates.push({ year: at(4, 8), month: at(2, 4), day: at(0, 2) });
  const valid = candidates.filter((date) => date.year <= LAST_BARE_YEAR && whatIsWrong(date) === null);
  const [date] = valid;
  if (!date || valid.length > 1) return null;
  return doubted(date, `${quote(cell)} viết liền, được hiểu là ${sheetDateText(date)}.`);
}

const LEAD = /^(?:(?:từ |sinh )?ngày|mùng|mồng|nhập ngày|sinh(?= )|:)\s*/iu;
const TIME = /[ T,]*(?:lúc )?\d{1,2}[:h]\d{2}(?:[:m]\d{2}(?:\.\d+)?)?(?: ?(?:AM|PM|SA|CH))?Z?$/iu;

const ISO = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/;
const NUMERIC = /^(\d{1,2}) ?([-/.,]) ?(\d{1,2})(?: ?[-/.,] ?['’]?| năm )(\d{4}|\d{2})$/u;
const NO_YEAR = /^\d{1,2} ?[-/.] ?\d{1,2}$|^\d{1,2} tháng \d{1,2}$/iu;
// Excel in Vietnamese shows "03-thg 4-2019".
const WORDS = /^(\d{1,2})[- /](?:tháng|thg|th) ?(\d{1,2})[-, /]*(?:năm )?(\d{4})$/iu;
const MONTH = /^(?:(?:tháng|thg|th|t)\.? ?)?(\d{1,2}) ?[-/.] ?(\d{4})$/iu;
const MONTH_FIRST = /^(\d{4}) ?[-/] ?(\d{1,2})$/;
const MONTH_WORDS = /^(?:tháng|thg|th) ?(\d{1,2})[, ]*(?:năm )?(\d{4})$/iu;
const YEAR = /^(?:năm:? )?(\d{4})$/iu;
const RANGE = /^(?:năm )?\d{4} ?[-–—/] ?\d{4}$/iu;
const ENGLISH = /^(\d{1,2})[- /]([a-z]{3})[a-z]*[- /,]+(\d{4}|\d{2})$/i;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ROMAN = /(?<=^|\d ?[-/.] ?)(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})(?= ?[-/.] ?\d{4}$)/;
const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const NAMED =
  /tháng (giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|chạp)(?=,? năm \d{4}$)/iu;
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['giêng', 'một'],
  ['hai'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười'],
  ['mười một'],
  ['mười hai', 'chạp'],
];

/** Signs and names of months that mean what a number and a plain hyphen mean. */
function plainForm(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[‐‑–—−]/g, '-')
    .replaceAll('\\', '/')
    .replace(ROMAN, (month) => String(ROMAN_MONTHS.indexOf(month) + 1))
    .replace(NAMED, (_all, name: string) => {
      const month = MONTH_NAMES.findIndex((names) => names.includes(name.toLowerCase()));
      return `tháng ${month + 1}`;
    });
}

function readText(typed: string, cell: Cell): Reading<SheetDate> {
  const withoutEnd = plainForm(typed).replace(/[.,;]+$/, '');
  const text = withoutEnd.replace(TIME, '').replace(LEAD, '').replace(LEAD, '').trim();
  const reading = readForms(text, cell);
  const dropsTime = text !== '' && TIME.test(withoutEnd) && reading.value !== null;
  return dropsTime
    ? {
        ...reading,
        remarks: [
          ...reading.remarks,
          { severity: 'info', message: `${quote(cell)} có cả giờ; chỉ lấy ngày.` },
        ],
      }
    : reading;
}

function readForms(text: string, cell: Cell): Reading<SheetDate> {
  const iso = ISO.exec(text);
  if (iso) return dated(cell, iso[1], iso[3], iso[4]);
  const numeric = NUMERIC.exec(text);
  if (numeric) return dated(cell, numeric[4], numeric[3], numeric[1]);
  const words = WORDS.exec(text);
  if (words) return dated(cell, words[3], words[2], words[1]);
  const month = MONTH.exec(text) ?? MONTH_WORDS.exec(text);
  if (month) return dated(cell, month[2], month[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dated(cell, monthFirst[1], monthFirst[2]);
  const year = YEAR.exec(text);
  if (year) return dated(cell, year[1]);
  const english = ENGLISH.exec(text);
  const englishMonth = ENGLISH_MONTHS.indexOf((english?.[2] ?? '').toLowerCase());
  if (english && englishMonth >= 0) return dated(cell, english[3], String(englishMonth + 1), english[1]);
  if (RANGE.test(text)) return refused(`${quote(cell)} là khoảng thời gian, không phải một ngày.`);
  if (NO_YEAR.test(text)) return refused(`${quote(cell)} thiếu năm.`);
  if (/^quý/iu.test(text)) return refused(`${quote(cell)} chỉ ghi quý, không có ngày hoặc tháng.`);
  if (/^\d+$/.test(text)) {
    if (text.length >= 7) {
      const reading = readRunTogether(text, cell);
      if (reading) return reading;
    } else if (text.length > 4) return readNumber(Number(text), cell);
  }
  return refused(`${quote(cell)} không phải ngày tháng. Ghi như 03/04/2019, 04/2019 hoặc 2019.`);
}

function dated(cell: Cell, yearText = '', monthText?: string, dayText?: string): Reading<SheetDate> {
  const short = yearText.length === 2;
  const typedYear = Number(yearText);
  const year = short ? typedYear + (typedYear < CENTURY_PIVOT ? 2000 : 1900) : typedYear;
  const date: SheetDate = {
    year,
    ...(monthText === undefined ? {} : { month: Number(monthText) }),
    ...(dayText === undefined ? {} : { day: Number(dayText) }),
  };
  const reading = plainlyOrError(date, cell);
  if (!reading.value || !short) return reading;
  return doubted(date, `${quote(cell)} chỉ ghi hai số của năm, được hiểu là ${sheetDateText(date)}.`);
}

function plainlyOrError(date: SheetDate, cell: Cell): Reading<SheetDate> {
  const wrong = whatIsWrong(date);
  return wrong === null ? plainly(date) : refused(`${quote(cell)}: ${wrong}.`);
}

/** What is wrong with a date, in Vietnamese; null when it is in the calendar. */
function whatIsWrong({ year, month, day }: SheetDate): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return `năm ${year} nằm ngoài khoảng ${FIRST_YEAR} đến ${LAST_YEAR}`;
  if (month === undefined) return null;
  if (month > 12 && day !== undefined && day >= 1 && day <= 12)
    return `không có tháng ${month}; ngày phải viết trước tháng`;
  if (month < 1 || month > 12) return `không có tháng ${month}`;
  if (day === undefined) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (day < 1 || at.getUTCMonth() !== month - 1)
    return `không có ngày ${sheetDateText({ year, month, day })} trong lịch`;
  return null;
}
