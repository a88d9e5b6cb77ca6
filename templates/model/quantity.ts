/** How a target's number is written. Pure. */
import type { Quantity } from './document.ts';

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** "từ 10 nhiệm vụ/năm trở lên", "15-20 công trình/năm", "100%". */
export function formatQuantity({ bound, from, to, unit, per }: Quantity): string {
  const number =
    bound === 'range' && to !== undefined
      ? `${decimal.format(from)}-${decimal.format(to)}`
      : decimal.format(from);
  const measured = `${number}${unit.startsWith('%') || unit === '' ? '' : ' '}${unit}${per ? `/${per}` : ''}`;
  switch (bound) {
    case 'at-least':
      return `từ ${measured} trở lên`;
    case 'at-most':
      return `không quá ${measured}`;
    case 'exactly':
    case 'range':
      return measured;
  }
}
