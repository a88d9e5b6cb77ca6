/**
 * LaidDocument -> HTML with CSS paged media, for print and PDF. Pure: runs in the browser and in Node alike.
 */
import { layoutDocument } from '../layout/layout.ts';
import type { LaidDocument, LaidSection } from '../layout/laid.ts';
import type { AdminDocument } from '../model/document.ts';
import { ClassSheet, escapeHtml } from './markup.ts';
import { nodeHtml, type NodeContext } from './nodes.ts';
import { pageCss } from './paper.ts';
import { textCss } from './styles.ts';

export interface HtmlOptions {
  /** @font-face rules of the shipped font, where the page is read outside the app. */
  fontCss?: string;
}

/** Nodes of one section as HTML, one string a node, so that the preview may patch only those that changed. */
export function sectionHtml(section: LaidSection, context: NodeContext): string[] {
  const { nodes } = section;
  const last = nodes.at(-1);
  // Word wants a paragraph behind a last table. Here it would only make an empty page where the table fills the page to its end.
  const shown = last?.type === 'rule' && last.weight === 0 ? nodes.slice(0, -1) : nodes;
  return shown.map((node, index) => nodeHtml(node, nodes[index - 1], context));
}

/** A document as one standalone HTML page whose print is the document. */
export function renderHtml(document: AdminDocument, options: HtmlOptions = {}): string {
  return renderLaidHtml(layoutDocument(document), options);
}

/** A laid document as one standalone HTML page. */
export function renderLaidHtml(laid: LaidDocument, options: HtmlOptions = {}): string {
  const sheet = new ClassSheet('.doc');
  const context: NodeContext = { profile: laid.profile, sheet };
  const sections = laid.sections.map(
    (section, index) => `<section class="sec${index}">${sectionHtml(section, context).join('\n')}</section>`,
  );
  const css = [
    options.fontCss ?? '',
    pageCss(laid),
    textCss(laid.profile, '.doc'),
    sheet.css(),
    'html,body{margin:0;padding:0;background:#fff}',
  ].join('\n');
  const { title, author } = laid.properties;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta name="author" content="${escapeHtml(author)}">
<style>${css}</style></head>
<body class="doc">
${sections.join('\n')}
</body></html>
`;
}
