/**
 * Markdown -> a tree of our own with only what the guide uses. HTML and anything else that is not in the tree is refused, so that nothing but React
 * elements can come out of a chapter. Pure.
 */
import { marked } from 'marked';
import { z } from 'zod';

export type Inline =
  | { type: 'text' | 'codespan' | 'escape'; text: string }
  | { type: 'strong' | 'em'; tokens: Inline[] }
  | { type: 'link'; href: string; tokens: Inline[] }
  | { type: 'image'; href: string; text: string }
  | { type: 'br' };

interface Cell {
  tokens: Inline[];
}

export type MarkdownBlock =
  | { type: 'heading'; depth: number; tokens: Inline[] }
  /** "text" is a paragraph of a list whose entries stand close together. */
  | { type: 'paragraph' | 'text'; tokens: Inline[] }
  | { type: 'list'; ordered: boolean; items: { tokens: MarkdownBlock[] }[] }
  | { type: 'blockquote'; tokens: MarkdownBlock[] }
  | { type: 'table'; header: Cell[]; rows: Cell[][] }
  | { type: 'code'; text: string }
  | { type: 'space' };

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['text', 'codespan', 'escape']), text: z.string() }),
    z.object({ type: z.enum(['strong', 'em']), tokens: z.array(inline) }),
    z.object({ type: z.literal('link'), href: z.string(), tokens: z.array(inline) }),
    z.object({ type: z.literal('image'), href: z.string(), text: z.string() }),
    z.object({ type: z.literal('br') }),
  ]),
);
const cell = z.object({ tokens: z.array(inline) });
const block: z.ZodType<MarkdownBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('heading'), depth: z.number(), tokens: z.array(inline) }),
    z.object({ type: z.enum(['paragraph', 'text']), tokens: z.array(inline) }),
    z.object({
      type: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(z.object({ tokens: z.array(block) })),
    }),
    z.object({ type: z.literal('blockquote'), tokens: z.array(block) }),
    z.object({ type: z.literal('table'), header: z.array(cell), rows: z.array(z.array(cell)) }),
    z.object({ type: z.literal('code'), text: z.string() }),
    z.object({ type: z.literal('space') }),
  ]),
);
const blocks = z.array(block);

/** Reads Markdown. @throws ZodError for HTML and for Markdown that the guide has no use for */
export function parseMarkdown(text: string): MarkdownBlock[] {
  return blocks.parse(marked.lexer(text.normalize('NFC'))).filter(({ type }) => type !== 'space');
}

/** The words of inline Markdown, without its marks. */
export function inlineText(tokens: readonly Inline[]): string {
  return tokens
    .map((token) => {
      switch (token.type) {
        case 'strong':
        case 'em':
        case 'link':
          return inlineText(token.tokens);
        case 'br':
          return ' ';
        // What a picture is called is not what the clerk reads.
        case 'image':
          return '';
        default:
          return token.text;
      }
    })
    .join('');
}

/** Keeps entries of a list and rows of a table apart where they are shown as one text. */
const BETWEEN = ' · ';

/** The words of a block, without its marks. */
export function blockText(given: MarkdownBlock): string {
  switch (given.type) {
    case 'heading':
    case 'paragraph':
    case 'text':
      return inlineText(given.tokens);
    case 'list':
      return given.items.map((item) => item.tokens.map(blockText).join(' ')).join(BETWEEN);
    case 'blockquote':
      return given.tokens.map(blockText).join(' ');
    case 'table':
      return [given.header, ...given.rows]
        .map((row) => row.map((entry) => inlineText(entry.tokens)).join(', '))
        .join(BETWEEN);
    case 'code':
      return given.text;
    case 'space':
      return '';
  }
}

/** All inline parts of blocks, those inside others too. */
export function allInline(given: readonly MarkdownBlock[]): Inline[] {
  const inside = (tokens: readonly Inline[]): Inline[] =>
    tokens.flatMap((token) => ('tokens' in token ? [token, ...inside(token.tokens)] : [token]));
  return given.flatMap((entry) => {
    switch (entry.type) {
      case 'heading':
      case 'paragraph':
      case 'text':
        return inside(entry.tokens);
      case 'list':
        return entry.items.flatMap((item) => allInline(item.tokens));
      case 'blockquote':
        return allInline(entry.tokens);
      case 'table':
        return [entry.header, ...entry.rows].flat().flatMap((one) => inside(one.tokens));
      default:
        return [];
    }
  });
}
