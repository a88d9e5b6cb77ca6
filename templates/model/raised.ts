/** Raised and lowered figures as signs of their own, so that plain text keeps them: m², 10⁻³, CO₂, 25 °C. Pure. */

export type Shift = 'raised' | 'lowered';

const SIGNS: Record<Shift, Readonly<Record<string, string>>> = {
  raised: signs('0123456789+-−o', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻°'),
  lowered: signs('0123456789+-−', '₀₁₂₃₄₅₆₇₈₉₊₋₋'),
};

function signs(plain: string, shifted: string): Record<string, string> {
  const to = [...shifted];
  return Object.fromEntries([...plain].map((char, at) => [char, to[at] ?? char]));
}

/** Text that another program raises or lowers; unchanged where not all of it has a sign in Times New Roman (a "(1)", a letter). */
export function shiftText(text: string, shift: Shift | null): string {
  if (shift === null) return text;
  const shifted = [...text].map((char) => (char === ' ' ? char : SIGNS[shift][char]));
  return shifted.includes(undefined) ? text : shifted.join('');
}
