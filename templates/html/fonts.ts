/**
 * The shipped font (Tinos, metric-equal to Times New Roman) as @font-face rules with the files inside, for pages that are read or printed outside
 * the app. Node only: reads the font package.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const SUBSETS: readonly (readonly [string, string])[] = [
  [
    'vietnamese',
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  ],
  [
    'latin',
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ],
  [
    'latin-ext',
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AA,U+20AD-20C0,U+2113',
  ],
];
const FACES: readonly (readonly [number, 'normal' | 'italic'])[] = [
  [400, 'normal'],
  [700, 'normal'],
  [400, 'italic'],
  [700, 'italic'],
];

let cached: string | null = null;

/** @font-face rules with the font files as data: URLs; read once. */
export function embeddedFontCss(): string {
  if (cached !== null) return cached;
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@fontsource/tinos/package.json')),
    'files',
  );
  const rules: string[] = [];
  for (const [subset, range] of SUBSETS) {
    for (const [weight, style] of FACES) {
      const data = readFileSync(path.join(folder, `tinos-${subset}-${weight}-${style}.woff2`)).toString(
        'base64',
      );
      rules.push(
        `@font-face{font-family:'Tinos';font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`,
      );
    }
  }
  cached = rules.join('\n');
  return cached;
}
