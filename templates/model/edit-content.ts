/**
 * Editing a content as plain text without losing what plain text cannot show: emphasis and cross references. A reference stands in the text as one
 * sign; the difference between old and new text decides which spans stay. Offsets are UTF-16 units of the text shown. Pure.
 */
import { isText } from './content.ts';
import type { Content, Span, TextSpan } from './document.ts';

/** Sign that stands for a cross reference in a text box. */
export const REFERENCE_SIGN = '\uFFFC';

export type Emphasis = 'bold' | 'italic' | 'underline';

/** The text a text box shows. */
export function editableText(content: Content): string {
  return content.map((span) => (isText(span) ? span.text : REFERENCE_SIGN)).join('');
}

interface Unit {
  char: string;
  span: Span;
}

function units(content: Content): Unit[] {
  return content.flatMap((span): Unit[] =>
    isText(span) ? span.text.split('').map((char) => ({ char, span })) : [{ char: REFERENCE_SIGN, span }],
  );
}

function sameType(a: Span, b: Span): boolean {
  return (
    (a.bold ?? false) === (b.bold ?? false) &&
    (a.italic ?? false) === (b.italic ?? false) &&
    (a.underline ?? false) === (b.underline ?? false)
  );
}

function join(parts: readonly Unit[]): Content {
  const content: Content = [];
  for (const { char, span } of parts) {
    if (!isText(span)) {
      content.push(span);
      continue;
    }
    const last = content.at(-1);
    if (last && isText(last) && sameType(last, span)) last.text += char;
    else content.push({ ...span, text: char });
  }
  return content;
}

/** Letters to be put in, in the type of `model`. */
function typed(text: string, model: Span | undefined): Unit[] {
  const span: TextSpan = model && isText(model) ? model : { text: '' };
  return (
    text
      .split('')
      // A pasted sign would be a reference to nothing.
      .filter((char) => char !== REFERENCE_SIGN)
      .map((char): Unit => ({ char, span }))
  );
}

/** The content after its text box came to show `text`: typed letters take the type of the letter before them. */
export function editText(content: Content, text: string): Content {
  const old = units(content);
  let start = 0;
  while (start < old.length && start < text.length && old[start]?.char === text[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < text.length - start &&
    old[old.length - 1 - end]?.char === text[text.length - 1 - end]
  )
    end += 1;
  const model =
    old.slice(0, start).findLast((unit) => isText(unit.span))?.span ??
    old.slice(start).find((unit) => isText(unit.span))?.span;
  const inserted = typed(text.slice(start, text.length - end), model);
  return join([...old.slice(0, start), ...inserted, ...old.slice(old.length - end)]);
}

/** The content with `text` in the place of letters `from`..`to`, in the type of the first of them. */
export function replaceRange(content: Content, from: number, to: number, text: string): Content {
  const old = units(content);
  return join([...old.slice(0, from), ...typed(text, old[from]?.span), ...old.slice(to)]);
}

/** Puts an emphasis on letters `from`..`to`, or takes it off where all have it. */
export function toggleEmphasis(content: Content, from: number, to: number, emphasis: Emphasis): Content {
  const all = units(content);
  const chosen = all.slice(from, to);
  const on = !chosen.every((unit) => unit.span[emphasis] === true);
  return join(
    all.map((unit, index) => {
      if (index < from || index >= to) return unit;
      const { [emphasis]: _dropped, ...rest } = unit.span;
      return { char: unit.char, span: on ? { ...unit.span, [emphasis]: true } : rest };
    }),
  );
}

/** Two contents as one. */
export function joinContent(first: Content, second: Content): Content {
  return join([...units(first), ...units(second)]);
}

/** The parts of the content that a plain text box cannot show, for a note under it. */
export function hiddenParts(content: Content): {
  emphases: { text: string; emphasis: Emphasis[] }[];
  refs: string[];
} {
  const kinds = ['bold', 'italic', 'underline'] as const;
  return {
    emphases: content
      .filter((span): span is TextSpan => isText(span) && span.text.trim() !== '')
      .map((span) => ({ text: span.text, emphasis: kinds.filter((kind) => span[kind] === true) }))
      .filter((entry) => entry.emphasis.length > 0),
    refs: content.flatMap((span) => (isText(span) ? [] : [span.ref])),
  };
}

/** Paragraphs of a table cell as lines of one text box. A line break inside a paragraph becomes a paragraph of its own once the cell is edited. */
export function editParagraphs(paragraphs: readonly Content[], text: string): Content[] {
  const whole = paragraphs.reduce<Content>(
    (all, paragraph, index) => (index === 0 ? paragraph : joinContent([...all, { text: '\n' }], paragraph)),
    [],
  );
  const lines: Unit[][] = [[]];
  for (const unit of units(editText(whole, text))) {
    if (unit.char === '\n' && isText(unit.span)) lines.push([]);
    else lines.at(-1)?.push(unit);
  }
  return lines.map(join);
}
