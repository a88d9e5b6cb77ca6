/** Small questions about the text of a block, shared by layout, check, import and search. Pure. */
import type { AdminDocument, Block, Content, Span, TextSpan } from './document.ts';

/** A paragraph of plain text as content. */
export function plain(text: string): Content {
  return text === '' ? [] : [{ text }];
}

/** True for a text run, false for a cross reference. */
export function isText(span: Span): span is TextSpan {
  return 'text' in span;
}

/** The words of a content; cross references stand as `resolve` says (nothing, unless given). */
export function contentText(content: Content, resolve: (ref: string) => string = () => ''): string {
  return content.map((span) => (isText(span) ? span.text : resolve(span.ref))).join('');
}

/** Whether nothing is written in a content: neither words nor a cross reference. */
export function isBlank(content: Content): boolean {
  return content.every((span) => isText(span) && span.text.trim() === '');
}

/** One piece of text of a document with the path of the field it stands in. */
export interface PlacedText {
  /** Path as zod gives it: ["body", 3, "content"]. */
  path: (string | number)[];
  /** The block it belongs to, if it stands in a body. */
  block?: Block;
  text: string;
}

/** Every text of a body in reading order: contents, task lines, table cells; cross references stand as in `contentText`. */
export function* bodyTexts(
  body: readonly Block[],
  base: (string | number)[] = ['body'],
  resolve?: (ref: string) => string,
): Generator<PlacedText> {
  for (const [index, block] of body.entries()) {
    const path = [...base, index];
    switch (block.type) {
      case 'table':
        for (const [r, row] of block.rows.entries())
          for (const [c, cell] of row.entries())
            for (const [p, content] of cell.paragraphs.entries())
              yield {
                path: [...path, 'rows', r, c, 'paragraphs', p],
                block,
                text: contentText(content, resolve),
              };
        break;
      case 'task':
        yield { path: [...path, 'content'], block, text: contentText(block.content, resolve) };
        for (const [d, detail] of block.detail.entries())
          yield {
            path: [...path, 'detail', d, 'content'],
            block,
            text: contentText(detail.content, resolve),
          };
        for (const [l, line] of block.lines.entries())
          yield {
            path: [...path, 'lines', l, 'content'],
            block,
            text: `${line.label}: ${contentText(line.content, resolve)}`,
          };
        break;
      default:
        yield { path: [...path, 'content'], block, text: contentText(block.content, resolve) };
    }
  }
}

/** Every text of a document's body and appendices, in reading order. */
export function* documentTexts(document: AdminDocument): Generator<PlacedText> {
  yield* bodyTexts(document.body);
  for (const [index, appendix] of document.appendices.entries()) {
    yield { path: ['appendices', index, 'title'], text: appendix.title };
    yield* bodyTexts(appendix.body, ['appendices', index, 'body']);
  }
}
