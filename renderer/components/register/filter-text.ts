/** A filter in words, for the line that tells what is filtered. Pure. */
import type { ColumnFilter } from '../../../electron/api/views.ts';
import { dateText } from '../../app/day.ts';
import { numberText } from '../../app/number-text.ts';

const SHOWN_VALUES = 3;

/** "Kế hoạch, Báo cáo", "từ 01/2026 đến 2026", "chứa “hoi”". */
export function filterText(filter: ColumnFilter): string {
  switch (filter.type) {
    case 'empty':
      return 'để trống';
    case 'filled':
      return 'có giá trị';
    case 'text':
      return `chứa “${filter.text.trim()}”`;
    case 'choice': {
      const names = filter.values.map((value) => (value === '' ? '(để trống)' : value));
      const more = names.length - SHOWN_VALUES;
      return more > 0
        ? `${names.slice(0, SHOWN_VALUES).join(', ')} và ${more} giá trị khác`
        : names.join(', ');
    }
    case 'number':
      return rangeText(filter.from, filter.to, numberText);
    case 'date':
      return rangeText(filter.from, filter.to, dateText);
  }
}

function rangeText<T>(from: T | undefined, to: T | undefined, show: (value: T) => string): string {
  return [from === undefined ? '' : `từ ${show(from)}`, to === undefined ? '' : `đến ${show(to)}`]
    .filter((part) => part !== '')
    .join(' ');
}
