/** Everything a clerk writes in a document, place by place, for finding and replacing. Pure. */
import type { AdminDocument, Block, Content } from './document.ts';

/** One text with its path as zod gives it: ["body", 3, "content"]. A content has emphasis and cross references, a string has not. */
export interface WrittenText {
  path: (string | number)[];
  value: string | Content;
}

/** All texts in the order in which they print: head, căn cứ, body, signatures, nơi nhận, appendices. Numbers and dates are values, not texts. */
export function* writtenTexts(document: AdminDocument): Generator<WrittenText> {
  const { header, enactment } = document;
  yield { path: ['header', 'superior'], value: header.superior };
  yield { path: ['header', 'organ'], value: header.organ };
  yield { path: ['place'], value: document.place };
  for (const [index, line] of (document.kindTitle ?? []).entries())
    yield { path: ['kindTitle', index], value: line };
  yield { path: ['subject'], value: document.subject };
  for (const [index, name] of document.addressees.entries())
    yield { path: ['addressees', index], value: name };
  if (enactment) yield { path: ['enactment', 'authority'], value: enactment.authority };
  for (const [index, basis] of document.bases.entries()) {
    if (basis.type === 'free') {
      yield { path: ['bases', index, 'content'], value: basis.content };
      continue;
    }
    yield { path: ['bases', index, 'lead'], value: basis.lead };
    for (const part of ['kind', 'number', 'issuer', 'subject'] as const) {
      const value = basis.citation[part];
      if (value !== undefined) yield { path: ['bases', index, 'citation', part], value };
    }
  }
  if (enactment) yield { path: ['enactment', 'formula'], value: enactment.formula };
  yield* writtenInBody(document.body, ['body']);
  for (const [index, signature] of document.signatures.entries()) {
    for (const [line, { of }] of signature.authorities.entries())
      yield { path: ['signatures', index, 'authorities', line, 'of'], value: of };
    yield { path: ['signatures', index, 'position'], value: signature.position };
    yield { path: ['signatures', index, 'name'], value: signature.name };
  }
  for (const [index, { name, note }] of document.recipients.entries()) {
    yield { path: ['recipients', index, 'name'], value: name };
    if (note !== undefined) yield { path: ['recipients', index, 'note'], value: note };
  }
  yield { path: ['archive'], value: document.archive };
  if (document.contact !== undefined) yield { path: ['contact'], value: document.contact };
  for (const [index, { title, body }] of document.appendices.entries()) {
    yield { path: ['appendices', index, 'title'], value: title };
    yield* writtenInBody(body, ['appendices', index, 'body']);
  }
}

function* writtenInBody(body: readonly Block[], base: (string | number)[]): Generator<WrittenText> {
  for (const [index, block] of body.entries()) {
    const path = [...base, index];
    if (block.type === 'table') {
      for (const [r, row] of block.rows.entries())
        for (const [c, cell] of row.entries())
          for (const [p, value] of cell.paragraphs.entries())
            yield { path: [...path, 'rows', r, c, 'paragraphs', p], value };
      continue;
    }
    yield { path: [...path, 'content'], value: block.content };
    if (block.type === 'target' && block.quantity)
      for (const part of ['unit', 'per'] as const) {
        const value = block.quantity[part];
        if (value !== undefined) yield { path: [...path, 'quantity', part], value };
      }
    if (block.type !== 'task') continue;
    for (const [d, { content }] of block.detail.entries())
      yield { path: [...path, 'detail', d, 'content'], value: content };
    for (const [l, { label, content }] of block.lines.entries()) {
      yield { path: [...path, 'lines', l, 'label'], value: label };
      yield { path: [...path, 'lines', l, 'content'], value: content };
    }
  }
}
