/** Laid nodes as HTML elements. Only translation: every decision stands in the laid document. */
import type { LaidCell, LaidNode, LaidParagraph, LaidRule, LaidRun, LaidTable } from '../layout/laid.ts';
import { assertNever } from '../model/assert-never.ts';
import type { LayoutProfile, ParagraphStyle } from '../profiles/profile.ts';
import { escapeHtml, type ClassSheet } from './markup.ts';
import { mm, pt, styleClass } from './styles.ts';

export interface NodeContext {
  profile: LayoutProfile;
  sheet: ClassSheet;
}

const MAX_HEADING = 6;

function run(source: LaidRun, style: ParagraphStyle): string {
  let html = escapeHtml(source.text).replaceAll('\n', '<br>');
  if (source.underline) html = `<u>${html}</u>`;
  if (source.italic !== style.italic)
    html = source.italic ? `<i>${html}</i>` : `<span class="upright">${html}</span>`;
  if (source.bold !== style.bold)
    html = source.bold ? `<b>${html}</b>` : `<span class="light">${html}</span>`;
  return html;
}

/**
 * One paragraph. Word adds the space behind a paragraph to the space before the next; CSS takes the larger. So the upper margin holds both where
 * there is one.
 */
function paragraph(node: LaidParagraph, previous: LaidNode | undefined, context: NodeContext): string {
  const { profile, sheet } = context;
  const style = profile.styles[node.style];
  const classes = [styleClass(node.style)];
  const declarations: string[] = [];
  const before = style.before + (node.extraBefore ?? 0);
  if (before > 0) declarations.push(`margin-top:${pt(before + spaceAfter(previous, profile))}`);
  if (node.align !== style.align) declarations.push(`text-align:${node.align}`);
  if (node.frame) {
    const { width, height, weight } = node.frame;
    declarations.push(
      `width:${mm(width)}`,
      'margin-left:auto',
      'margin-right:auto',
      `line-height:${mm(height)}`,
      `border:${pt(weight)} solid #000`,
    );
  }
  if (declarations.length > 0) classes.push(sheet.name(declarations.join(';')));
  if (node.keepNext !== style.keepNext) classes.push(node.keepNext ? 'keep' : 'loose');
  if (node.keepLines) classes.push('whole');
  const mark = node.mark ? run({ ...node.mark, text: `${node.mark.text} ` }, style) : '';
  const tag = node.outline === undefined ? 'p' : `h${Math.min(node.outline + 1, MAX_HEADING)}`;
  const block = node.blockId ? ` data-block="${escapeHtml(node.blockId)}"` : '';
  const path = node.path ? ` data-path="${escapeHtml(node.path.join('.'))}"` : '';
  return `<${tag} class="${classes.join(' ')}"${block}${path}>${mark}${node.runs.map((part) => run(part, style)).join('')}</${tag}>`;
}

function spaceAfter(previous: LaidNode | undefined, profile: LayoutProfile): number {
  return previous?.type === 'paragraph' ? profile.styles[previous.style].after : 0;
}

function rule(node: LaidRule, previous: LaidNode | undefined, context: NodeContext): string {
  const { sheet, profile } = context;
  const declarations = [
    `height:${pt(node.below)}`,
    `margin:${pt(node.gap + spaceAfter(previous, profile))} auto 0`,
  ];
  if (node.weight > 0)
    declarations.push(`width:${mm(node.width)}`, `border-top:${pt(node.weight)} solid #000`);
  return `<div class="rule ${sheet.name(declarations.join(';'))}${node.keepNext ? ' keep' : ''}" role="presentation"></div>`;
}

function cell(source: LaidCell, table: LaidTable, context: NodeContext, header: boolean): string {
  const spans = `${source.colSpan > 1 ? ` colspan="${source.colSpan}"` : ''}${source.rowSpan > 1 ? ` rowspan="${source.rowSpan}"` : ''}`;
  // An empty cell heads nothing.
  const isHead =
    header &&
    table.role === 'body' &&
    source.nodes.some((node) => node.type === 'paragraph' && node.runs.some((run) => run.text.trim() !== ''));
  const scope = isHead ? ' role="columnheader"' : '';
  return `<td${spans}${scope}>${source.nodes.map((node, index) => nodeHtml(node, source.nodes[index - 1], context)).join('')}</td>`;
}

function table(node: LaidTable, context: NodeContext): string {
  const { sheet } = context;
  const total = node.columns.reduce((sum, width) => sum + width, 0);
  const columns = node.columns.map((width) => `<col class="${sheet.name(`width:${mm(width)}`)}">`).join('');
  const row = (cells: LaidCell[], header: boolean): string =>
    `<tr>${cells.map((entry) => cell(entry, node, context, header)).join('')}</tr>`;
  const head = node.rows
    .slice(0, node.headerRows)
    .map((cells) => row(cells, true))
    .join('');
  const body = node.rows
    .slice(node.headerRows)
    .map((cells) => row(cells, false))
    .join('');
  const block = node.blockId ? ` data-block="${escapeHtml(node.blockId)}"` : '';
  const role = node.role === 'body' ? '' : ' role="presentation"';
  return `<table class="${node.role} ${sheet.name(`width:${mm(total)}`)}"${role}${block}><colgroup>${columns}</colgroup>${head ? `<thead>${head}</thead>` : ''}<tbody>${body}</tbody></table>`;
}

/** One laid node; `previous` is the node before it in the same column. */
export function nodeHtml(node: LaidNode, previous: LaidNode | undefined, context: NodeContext): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, previous, context);
    case 'rule':
      return rule(node, previous, context);
    case 'table':
      return table(node, context);
    default:
      return assertNever(node);
  }
}
