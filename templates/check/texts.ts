/**
 * Every text of a document with its path, in reading order, and edits of a piece of it. Pure.
 *
 * Unlike model/content.ts this covers the parts around the body too, and can be edited in place without losing bold or italic.
 */
import { isText } from '../model/content.ts';
import type { AdminDocument, Block, Content, Span } from '../model/document.ts';
import type { Fix } from './finding.ts';

export type Edit = Fix['edits'][number];

/** Stands in the text of a content where a cross reference stands. */
export const REF_SIGN = '\uFFFC';

/** Which part of the document a text belongs to. */
export type Part =
  | 'header'
  | 'place'
  | 'subject'
  | 'addressee'
  | 'enactment'
  | 'basis'
  | 'body'
  | 'recipient'
  | 'archive'
  | 'signature'
  | 'appendix-title'
  | 'contact';

export interface CheckedText {
  path: (string | number)[];
  part: Part;
  text: string;
  /** Block of the body (or appendix) it stands in. */
  block?: Block;
  /** Offsets of the signs that stand for cross references. */
  refs: readonly number[];
  /** What stands at the path: running text in spans, or a plain string. */
  value: Content | string;
}

/** A piece of a text to be replaced; offsets in CheckedText.text. */
export interface Replacement {
  start: number;
  end: number;
  by: string;
}

/** Every text of the document in reading order. Structured căn cứ are not among them: they are fields, not sentences. */
export function collectTexts(document: AdminDocument): CheckedText[] {
  const texts: CheckedText[] = [];
  const line = (part: Part, path: (string | number)[], text: string | undefined): void => {
    if (text) texts.push({ path, part, text, refs: [], value: text });
  };
  line('header', ['header', 'superior'], document.header.superior);
  line('header', ['header', 'organ'], document.header.organ);
  line('place', ['place'], document.place);
  line('subject', ['subject'], document.subject);
  document.addressees.forEach((name, i) => line('addressee', ['addressees', i], name));
  line('enactment', ['enactment', 'authority'], document.enactment?.authority);
  document.bases.forEach((basis, i) => {
    if (basis.type === 'free') texts.push(fromContent('basis', ['bases', i, 'content'], basis.content));
    else line('basis', ['bases', i, 'citation', 'subject'], basis.citation.subject);
  });
  collectBody(document.body, ['body'], texts);
  document.recipients.forEach((recipient, i) => {
    line('recipient', ['recipients', i, 'name'], recipient.name);
    line('recipient', ['recipients', i, 'note'], recipient.note);
  });
  line('archive', ['archive'], document.archive);
  document.signatures.forEach((signature, i) => {
    signature.authorities.forEach((authority, a) =>
      line('signature', ['signatures', i, 'authorities', a, 'of'], authority.of),
    );
    line('signature', ['signatures', i, 'position'], signature.position);
    line('signature', ['signatures', i, 'name'], signature.name);
  });
  line('contact', ['contact'], document.contact);
  document.appendices.forEach((appendix, i) => {
    line('appendix-title', ['appendices', i, 'title'], appendix.title);
    collectBody(appendix.body, ['appendices', i, 'body'], texts);
  });
  return texts;
}

function collectBody(body: readonly Block[], base: (string | number)[], texts: CheckedText[]): void {
  for (const [index, block] of body.entries()) {
    const path = [...base, index];
    const add = (steps: (string | number)[], content: Content): void => {
      texts.push({ ...fromContent('body', [...path, ...steps], content), block });
    };
    if (block.type === 'table') {
      block.rows.forEach((row, r) =>
        row.forEach((cell, c) =>
          cell.paragraphs.forEach((content, p) => add(['rows', r, c, 'paragraphs', p], content)),
        ),
      );
      continue;
    }
    add(['content'], block.content);
    if (block.type === 'task') {
      block.detail.forEach((detail, d) => add(['detail', d, 'content'], detail.content));
      block.lines.forEach((entry, l) => add(['lines', l, 'content'], entry.content));
    }
  }
}

function fromContent(part: Part, path: (string | number)[], content: Content): CheckedText {
  const text = content.map((span) => (isText(span) ? span.text : REF_SIGN)).join('');
  const refs = content.every(isText)
    ? []
    : [...text.matchAll(new RegExp(REF_SIGN, 'gu'))].map(({ index }) => index);
  return { part, path, text, refs, value: content };
}

/**
 * The edit that puts `replacements` (not overlapping) into the text, keeping bold, italic and cross references. Its value is computed
 * when it is read: a long text may have thousands of findings, and checkDocument keeps only so many fixes.
 */
export function replaceIn(text: CheckedText, replacements: readonly Replacement[]): Edit {
  const inOrder = replacements.toSorted((a, b) => a.start - b.start);
  return {
    path: text.path,
    get value() {
      if (typeof text.value !== 'string') return splice(text.value, inOrder);
      const [span] = splice([{ text: text.value }], inOrder);
      return span && isText(span) ? span.text : '';
    },
  };
}

/** New words take the style of the span in which the replaced ones begin. One pass, whatever the number of replacements. */
function splice(content: Content, replacements: readonly Replacement[]): Content {
  const result: Span[] = [];
  let to = 0;
  let next = 0;
  let placed = -1;
  for (const span of content) {
    const from = to;
    to += isText(span) ? span.text.length : REF_SIGN.length;
    if (!isText(span)) {
      result.push(span);
      continue;
    }
    const pieces: string[] = [];
    let cursor = from;
    for (let entry = replacements[next]; entry; entry = replacements[next]) {
      const { start, end, by } = entry;
      if (start === end ? start > to : start >= to) break;
      pieces.push(span.text.slice(cursor - from, Math.max(start, cursor) - from));
      if (placed < next) pieces.push(by);
      placed = next;
      cursor = Math.max(cursor, Math.min(end, to));
      // The rest of it stands in the next span.
      if (end > to) break;
      next += 1;
    }
    pieces.push(span.text.slice(cursor - from));
    const changed = pieces.join('');
    if (changed !== '') result.push({ ...span, text: changed });
  }
  for (const { by } of replacements.slice(placed + 1)) if (by !== '') result.push({ text: by });
  return result;
}
