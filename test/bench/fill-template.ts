/**
 * A template of the ten-page plan for packages that fill templates, made out of our own laid document: the same styles and paragraphs, with
 * loops where the plan repeats. And the data that fills it.
 */
import { renderLaidDocx } from '../../templates/docx/render.ts';
import type {
  LaidCell,
  LaidDocument,
  LaidNode,
  LaidParagraph,
  LaidTable,
} from '../../templates/layout/laid.ts';
import { layoutDocument } from '../../templates/layout/layout.ts';
import type { AdminDocument } from '../../templates/model/document.ts';

type Task = { text: string; lines: { text: string }[] };
type Group = { text: string; tasks: Task[] };
/** What fills the template. Texts carry their marks. */
export type PlanData = {
  sections: { text: string; groups: Group[] }[];
  rows: Record<string, string>[];
};

function textOf(node: LaidParagraph): string {
  return `${node.mark ? `${node.mark.text} ` : ''}${node.runs.map((run) => run.text).join('')}`;
}

function tag(node: LaidParagraph, text: string): LaidParagraph {
  const { mark: _mark, ...rest } = node;
  return {
    ...rest,
    runs: [{ text, bold: node.mark?.bold ?? false, italic: node.mark?.italic ?? false, underline: false }],
  };
}

function cellText(cell: LaidCell): string {
  return cell.nodes.map((node) => (node.type === 'paragraph' ? textOf(node) : '')).join('');
}

function isParagraph(node: LaidNode | undefined): node is LaidParagraph {
  return node?.type === 'paragraph';
}

/** The template as .docx bytes and its data. */
export function planTemplate(plan: AdminDocument): { template: Uint8Array; data: PlanData } {
  const laid = layoutDocument(plan);
  const section = laid.sections[0];
  if (!section) throw new Error('the plan has no section');
  const { nodes } = section;
  const first = nodes.findIndex((node) => isParagraph(node) && node.style === 'roman');
  const last = nodes.findIndex((node) => node.type === 'table' && node.role === 'body');
  const table = nodes[last];
  if (first < 0 || table?.type !== 'table') throw new Error('the plan has no body');

  const data: PlanData = { sections: [], rows: [] };
  const samples = new Map<string, LaidParagraph>();
  for (const node of nodes.slice(first, last)) {
    if (!isParagraph(node)) continue;
    samples.set(node.style, node);
    const text = textOf(node);
    const group = data.sections.at(-1)?.groups.at(-1);
    if (node.style === 'roman') data.sections.push({ text, groups: [] });
    else if (node.style === 'arabic') data.sections.at(-1)?.groups.push({ text, tasks: [] });
    else if (node.style === 'bullet') group?.tasks.at(-1)?.lines.push({ text });
    else group?.tasks.push({ text, lines: [] });
  }
  const sample = (style: string): LaidParagraph => {
    const found = samples.get(style);
    if (!found) throw new Error(`the plan has no paragraph in style ${style}`);
    return found;
  };
  const loop = (text: string): LaidParagraph => tag(sample('body'), text);
  const body: LaidNode[] = [
    loop('{#sections}'),
    tag(sample('roman'), '{text}'),
    loop('{#groups}'),
    tag(sample('arabic'), '{text}'),
    loop('{#tasks}'),
    tag(sample('body'), '{text}'),
    loop('{#lines}'),
    tag(sample('bullet'), '{text}'),
    loop('{/lines}'),
    loop('{/tasks}'),
    loop('{/groups}'),
    loop('{/sections}'),
    loopTable(table, data),
  ];
  const filled: LaidDocument = {
    ...laid,
    sections: [{ ...section, nodes: [...nodes.slice(0, first), ...body, ...nodes.slice(last + 1)] }],
  };
  return { template: renderLaidDocx(filled), data };
}

/** One row with a loop in place of all rows below the head. */
function loopTable(table: LaidTable, data: PlanData): LaidTable {
  const head = table.rows.slice(0, table.headerRows);
  const rows = table.rows.slice(table.headerRows);
  data.rows = rows.map((row) => Object.fromEntries(row.map((cell) => [`c${cell.column}`, cellText(cell)])));
  const pattern = (rows[0] ?? []).map((cell, index, row): LaidCell => {
    const open = index === 0 ? '{#rows}' : '';
    const close = index === row.length - 1 ? '{/rows}' : '';
    return {
      ...cell,
      nodes: cell.nodes.map((node) =>
        node.type === 'paragraph' ? tag(node, `${open}{c${cell.column}}${close}`) : node,
      ),
    };
  });
  return { ...table, rows: [...head, pattern] };
}
