/** Numbers as Vietnamese readers write them. Pure. */
const numberFormat = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** "1.234,5" */
export function numberText(value: number): string {
  return numberFormat.format(value);
}
