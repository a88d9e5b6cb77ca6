/** Numbers as typed in Vietnam: points between thousands, a comma before decimals. English separators are read where they can mean nothing else. */
import type { Cell } from '../cells.ts';
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

const MAX_DECIMALS_SHOWN = 10;

/** How a number is told in a message: 1234567.5 -> "1.234.567,5". */
export function numberText(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: MAX_DECIMALS_SHOWN });
}

/** Reads a number. */
export function readNumber(cell: Cell | null): Reading<number> {
  const start = readStart(cell);
  if ('reading' in start) return start.reading;
  if (start.percent) return refused(`${quote(start.cell)} là tỷ lệ phần trăm, không phải số lượng.`);
  return typeof start.number === 'number'
    ? plainly(start.number)
    : readDigits(start.number, start.cell, false);
}

/** Reads a whole number: of people, of branches. */
export function readInteger(cell: Cell | null): Reading<number> {
  const start = readStart(cell);
  if ('reading' in start) return start.reading;
  if (start.percent) return refused(`${quote(start.cell)} là tỷ lệ phần trăm, không phải số lượng.`);
  const reading =
    typeof start.number === 'number' ? plainly(start.number) : readDigits(start.number, start.cell, true);
  if (reading.value !== null && !Number.isInteger(reading.value))
    return refused(`${quote(start.cell)} không phải số nguyên.`);
  return reading;
}

/** Reads a share: "25%", "12,5 %" and cells shown in percent give 0.25 and 0.125; a bare 25 too, with a remark. */
export function readPercent(cell: Cell | null): Reading<number> {
  const start = readStart(cell);
  if ('reading' in start) return start.reading;
  const { number, percent } = start;
  if (typeof number === 'number')
    return percent || (number >= 0 && number <= 1) ? plainly(number) : bareShare(number, start.cell);
  const reading = readDigits(number, start.cell, false);
  if (reading.value === null) return reading;
  if (percent) return { value: hundredth(reading.value), remarks: reading.remarks };
  return bareShare(reading.value, start.cell);
}

function bareShare(value: number, cell: Cell): Reading<number> {
  return noted(hundredth(value), `${quote(cell)} không có dấu %, được hiểu là ${numberText(value)}%.`);
}

// 12.3 / 100 is 0.12300000000000001: the clerk's decimals are kept.
function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}

type Start = { number: number | string; percent: boolean; cell: Cell } | { reading: Reading<number> };

function readStart(cell: Cell | null): Start {
  const nothing = readNothing(cell);
  if (nothing || cell === null) return { reading: nothing ?? EMPTY };
  switch (cell.type) {
    case 'number':
      return { number: cell.value, percent: cell.percent === true, cell };
    case 'date':
      return {
        reading: refused(`Excel đang coi ô này là ngày ${quote(cell)}; hãy nhập lại số với định dạng số.`),
      };
    case 'text': {
      const text = valueText(cell);
      const percent = /%$/.test(text);
      return { number: percent ? text.slice(0, -1).trim() : text, percent, cell };
    }
    default:
      return { reading: refused(`${quote(cell)} không phải số.`) };
  }
}

const VIETNAMESE = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/;
const SPACED = /^\d{1,3}(?: \d{3})+(?:[,.]\d+)?$/;
const ENGLISH_SURE = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/;
const ONE_COMMA = /^\d{1,3},\d{3}$/;
const ONE_POINT = /^\d+\.\d+$/;

function readDigits(typed: string, cell: Cell, whole: boolean): Reading<number> {
  const bracketed = /^\((.+)\)$/.exec(typed);
  const signed = bracketed?.[1] ?? typed;
  const negative = bracketed !== null || /^[-–−]/.test(signed);
  const text = signed.replace(/^[-–−+] ?/, '');
  const give = (digits: string, read: (value: number) => Reading<number>): Reading<number> =>
    read(Number(digits) * (negative ? -1 : 1));
  if (whole && ONE_COMMA.test(text)) {
    return give(text.replace(',', ''), (value) =>
      doubted(value, `${quote(cell)} được hiểu là ${numberText(value)} (dấu phẩy ngăn hàng nghìn).`),
    );
  }
  if (ONE_COMMA.test(text)) {
    return give(text.replace(',', '.'), (value) =>
      doubted(
        value,
        `${quote(cell)} được hiểu là số lẻ ${numberText(value)}; nếu là hàng nghìn hãy dùng dấu chấm.`,
      ),
    );
  }
  if (VIETNAMESE.test(text)) {
    const digits = text.replaceAll('.', '').replace(',', '.');
    return give(digits, (value) =>
      bracketed ? noted(value, `${quote(cell)} trong ngoặc được hiểu là số âm.`) : plainly(value),
    );
  }
  if (SPACED.test(text)) return give(text.replaceAll(' ', '').replace(',', '.'), plainly);
  if (ENGLISH_SURE.test(text)) return give(text.replaceAll(',', ''), (value) => asRead(value, cell));
  if (ONE_POINT.test(text)) return give(text, (value) => asRead(value, cell));
  const first = /^[\d.,]+/.exec(text)?.[0];
  if (first !== undefined && /\p{L}/u.test(text))
    return refused(`${quote(cell)} có chữ kèm theo số; chỉ ghi số ${first.replace(/[.,]+$/, '')}.`);
  return refused(`${quote(cell)} không phải số.`);
}

function asRead(value: number, cell: Cell): Reading<number> {
  return noted(value, `${quote(cell)} được hiểu là ${numberText(value)}.`);
}
