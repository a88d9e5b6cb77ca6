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
  | 'header' | 'place' | 'subject' | 'addressee' | 'enactment' | 'basis' | 'body' | 'recipient' | 'archive' | 'signature' | 'appendix-title' | 'contact';

export interface CheckedText {
  path: (string | number)[];
  part: Part;
  text: string;
  /** Block of the body (or appendix) it stands in. */
  block?: Block;
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
    if (text) texts.push({ path, part, text, value: text });
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
    signature.authorities.forEach((authority, a) => line('signature', ['signatures', i, 'authorities', a, 'of'], authority.of));
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
        row.forEach((cell, c) => cell.paragraphs.forEach((content, p) => add(['rows', r, c, 'paragraphs', p], content))),
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
  return { part, path, value: content, text: content.map((span) => (isText(span) ? span.text : REF_SIGN)).join('') };
}

/** The edit that puts `replacements` (not overlapping) into the text, keeping bold, italic and cross references. */
export function replaceIn(text: CheckedText, replacements: readonly Replacement[]): Edit {
  const backwards = replacements.toSorted((a, b) => b.start - a.start);
  if (typeof text.value === 'string') {
    return { path: text.path, value: backwards.reduce((value, { start, end, by }) => value.slice(0, start) + by + value.slice(end), text.value) };
  }
  return { path: text.path, value: backwards.reduce(spliceContent, text.value) };
}

/** New words take the style of the span in which the replaced ones begin. */
function spliceContent(content: Content, { start, end, by }: Replacement): Content {
  const result: Span[] = [];
  let at = 0;
  let placed = by === '';
  for (const span of content) {
    const length = isText(span) ? span.text.length : REF_SIGN.length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    const touches = start < end ? from < to : start - at <= length && start >= at;
    at += length;
    if (!isText(span)) {
      result.push(span);
      continue;
    }
    if (!touches) {
      result.push(span);
      continue;
    }
    const inserted = placed ? '' : by;
    placed = true;
    const changed = span.text.slice(0, from) + inserted + span.text.slice(Math.max(to, from));
    if (changed !== '') result.push({ ...span, text: changed });
  }
  if (!placed) result.push({ text: by });
  return result;
}
