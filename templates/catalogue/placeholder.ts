/**
 * Placeholders: {{name}} or {{name.part}} in any text of a template. "{{{{" stands for two braces that are no placeholder. Pure.
 */

// Bounded, so that matching stays linear on hostile text.
const PLACEHOLDER = /\{\{\{\{|\{\{([a-zA-Z][a-zA-Z0-9]{0,39}(?:\.[a-zA-Z][a-zA-Z0-9]{0,39})?)\}\}/g;

/** "{{{{" or two braces around anything: what the clerk may have meant as a placeholder. */
export const PLACEHOLDER_PARTS = /\{\{\{\{|\{\{([^{}\n]{1,210})\}\}/g;

/** What stands between braces in a text, whether a placeholder could bear that name or not. */
export function bracedIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER_PARTS)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]));
}

/** Names of a template that no field may bear: they come from the office profile, the signer, the row and the day. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['office', 'signer', 'item', 'layout', 'today']);

/** What every template may use, whatever its fields. */
export const COMMON_PLACEHOLDERS: ReadonlySet<string> = new Set([
  /** Full name in a sentence: "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong". */
  'office.name',
  'office.superior',
  'office.symbol',
  'office.province',
  'office.place',
  /** The body on whose behalf the office signs: "Ban Thường vụ", "Đảng đoàn". */
  'office.collective',
  /** Who decides, as the signature says it: "Ban Thường vụ Liên hiệp …", "Chủ tịch Liên hiệp …". */
  'signer.authority',
  /** Chức vụ and name of who signs. */
  'signer.position',
  'signer.name',
  'today.year',
  'today.nextYear',
]);

/** Names of the placeholders in a text, in order. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]));
}

/** Text that prints as it stands, whatever braces it has. */
export function escapePlaceholders(text: string): string {
  return text.replaceAll('{{', '{{{{');
}

/** Longest text that filling makes: longer is refused by every schema, and a hostile template must not fill the memory. */
const MAX_FILLED = 20_001;

/**
 * Fills a text. A mark that ends a value is dropped before the template's own mark; blanks around an empty value close up. A value is
 * put in as it stands: braces in it are no placeholders.
 */
export function fillText(source: string, texts: ReadonlyMap<string, string>): string {
  if (!source.includes('{{')) return source;
  let filled = '';
  let at = 0;
  for (const match of source.matchAll(PLACEHOLDER)) {
    const end = match.index + match[0].length;
    let value = match[1] === undefined ? '{{' : (texts.get(match[1]) ?? '');
    if (/^[.;,:?!]/u.test(source.slice(end))) value = value.replace(/[.;,:]$/u, '');
    filled += source.slice(at, match.index);
    // An empty value leaves no double blank behind.
    if (value === '' && /(?:^|\s)$/u.test(filled) && /^\s/u.test(source.slice(end)))
      filled = filled.replace(/\s$/u, '');
    filled += value;
    at = end;
    if (filled.length > MAX_FILLED) return filled.slice(0, MAX_FILLED);
  }
  return filled + source.slice(at);
}

// Keys whose values are names of the model, not words.
const STRUCTURAL = new Set([
  'type',
  'id',
  'level',
  'slot',
  'role',
  'ref',
  'align',
  'code',
  'field',
  'is',
  'orientation',
]);

/** Applies `change` to every text inside a JSON value, names of the model aside. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => mapTexts(entry, change)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        STRUCTURAL.has(key) ? entry : mapTexts<unknown>(entry, change),
      ]),
    ) as T;
  }
  return value;
}
