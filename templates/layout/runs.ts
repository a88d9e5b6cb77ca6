/** From the model's spans to runs in their final letters: casing, emphasis on top of the style, cross references resolved. */
import { isText } from '../model/content.ts';
import type { Content } from '../model/document.ts';
import type { ParagraphStyle } from '../profiles/profile.ts';
import type { LaidRun } from './laid.ts';

/** Capitals as Vietnamese writes them. */
export function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** One run in the style's own type. */
export function styledRun(text: string, style: ParagraphStyle): LaidRun {
  return {
    text: style.capitals ? upper(text) : text,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline,
  };
}

/**
 * Runs of a content in a style. Emphasis inside is added to the style's own.
 * @param resolve the printed name of a block by its id; unknown ids print "(…)" so that the gap is seen
 */
export function layoutContent(
  content: Content,
  style: ParagraphStyle,
  resolve: (ref: string) => string,
): LaidRun[] {
  return content
    .map((span) => {
      const text = isText(span) ? span.text : resolve(span.ref) || '(…)';
      return {
        text: style.capitals ? upper(text) : text,
        bold: style.bold || span.bold === true,
        italic: style.italic || span.italic === true,
        underline: style.underline || span.underline === true,
      };
    })
    .filter((run) => run.text !== '');
}

/** Puts `end` behind the last word, replacing the sentence mark that stands there: "… đạt kết quả." becomes "… đạt kết quả./." */
export function closeWith(runs: readonly LaidRun[], end: string): LaidRun[] {
  const closed = runs.map((run) => ({ ...run }));
  while (closed.length > 0) {
    const last = closed.at(-1);
    if (!last) break;
    last.text = last.text.replace(/[\s.;,]*(?:\.\/\.)?[\s.;,]*$/u, '');
    if (last.text !== '') {
      last.text += end;
      return closed;
    }
    closed.pop();
  }
  return [];
}
