/**
 * The model's blocks to the rich editor's nodes and back, without loss. Nodes and blocks are immutable, so each is converted once: a key press
 * converts the one block that it changed. Pure but for that memory.
 */
import type { Mark, Node } from 'prosemirror-model';
import { z } from 'zod';
import { isText } from '../../../../templates/model/content.ts';
import {
  blockSchema,
  quantitySchema,
  slotSchema,
  tableSchema,
  TASK_ROLES,
  type Block,
  type Cell,
  type Content,
  type Span,
  type Task,
} from '../../../../templates/model/document.ts';
import { newBlockId } from '../block-edit.ts';
import { bodySchema } from './schema.ts';

const { nodes, marks } = bodySchema;
const EMPHASES = ['bold', 'italic', 'underline'] as const;

const nodeOf = new WeakMap<Block, Node>();
const blockOf = new WeakMap<Node, Block>();

/** Ids of paragraphs that stand for an empty body. */
const placeholders = new Set<string>();

/** The empty paragraph that stands for an empty body. Its id is there from the start: one given at the first letter would break an input method. */
export function placeholder(): Node {
  const id = newBlockId();
  placeholders.add(id);
  return nodes.paragraph.create({ id });
}

/** A body as the editor's document. An empty body is one empty paragraph, which is no block until something is written in it. */
export function bodyToDoc(body: readonly Block[]): Node {
  return nodes.doc.create(null, body.length === 0 ? [placeholder()] : body.map(blockToNode));
}

/** The blocks of the editor's document. */
export function docToBody(doc: Node): Block[] {
  const only = doc.childCount === 1 ? doc.firstChild : null;
  if (only && isPlaceholder(only)) return [];
  return doc.children.map(nodeToBlock);
}

function isPlaceholder(node: Node): boolean {
  return (
    node.type === nodes.paragraph && node.content.size === 0 && placeholders.has(String(node.attrs['id']))
  );
}

export function blockToNode(block: Block): Node {
  let node = nodeOf.get(block);
  if (!node) {
    node = makeNode(block);
    nodeOf.set(block, node);
    blockOf.set(node, block);
  }
  return node;
}

export function nodeToBlock(node: Node): Block {
  let block = blockOf.get(node);
  if (!block) {
    block = makeBlock(node);
    blockOf.set(node, block);
    nodeOf.set(block, node);
  }
  return block;
}

function makeNode(block: Block): Node {
  const { id } = block;
  switch (block.type) {
    case 'heading':
    case 'item':
      return nodes[block.type].create({ id, level: block.level }, inline(block.content));
    case 'paragraph':
      return nodes.paragraph.create({ id, align: block.align ?? null }, inline(block.content));
    case 'bullet':
      return nodes.bullet.create({ id, depth: block.depth }, inline(block.content));
    case 'target':
      return nodes.target.create(
        { id, slot: block.slot, quantity: block.quantity ?? null },
        inline(block.content),
      );
    case 'task':
      return nodes.task.create({ id, slot: block.slot }, [
        nodes.task_title.create(null, inline(block.content)),
        ...block.detail.map(blockToNode),
        ...block.lines.map(({ role, label, content }) =>
          nodes.task_line.create({ role, label }, inline(content)),
        ),
      ]);
    case 'table':
      return nodes.table.create(
        { id, columns: block.columns, headerRows: block.headerRows },
        block.rows.map((row) => nodes.table_row.create(null, row.map(cellNode))),
      );
  }
}

function cellNode({ paragraphs, colSpan, rowSpan, align }: Cell): Node {
  return nodes.table_cell.create(
    { colspan: colSpan ?? 1, rowspan: rowSpan ?? 1, align: align ?? null },
    paragraphs.map((content) => nodes.cell_paragraph.create(null, inline(content))),
  );
}

function inline(content: Content): Node[] {
  return content.flatMap((span): Node[] => {
    const emphasis: Mark[] = EMPHASES.flatMap((name) => (span[name] ? [marks[name].create()] : []));
    if (!isText(span)) return [nodes.ref.create({ ref: span.ref }, null, emphasis)];
    return span.text
      .split(/(\n)/)
      .filter((piece) => piece !== '')
      .map((piece) =>
        piece === '\n' ? nodes.hard_break.create(null, null, emphasis) : bodySchema.text(piece, emphasis),
      );
  });
}

/** Text and emphasis of an inline fragment; Unicode composed. */
export function contentOf(node: Node): Content {
  return normalContent(
    node.children.map((child): Span => {
      const emphasis = Object.fromEntries(
        EMPHASES.filter((name) => marks[name].isInSet(child.marks)).map((name) => [name, true] as const),
      );
      if (child.type === nodes.ref) return { ref: String(child.attrs['ref']), ...emphasis };
      return {
        text: child.type === nodes.hard_break ? '\n' : (child.text ?? '').normalize('NFC'),
        ...emphasis,
      };
    }),
  );
}

// Attributes come from nodes that this file made or that were pasted: what does not fit the model falls back to its default.
const attributes = {
  level: blockSchema.options[0].shape.level.catch('roman'),
  align: z.enum(['justify', 'left', 'center', 'right']).optional().catch(undefined),
  depth: z.union([z.literal(0), z.literal(1)]).catch(0),
  slot: slotSchema.catch('bullet'),
  quantity: quantitySchema.optional().catch(undefined),
  role: z.enum(TASK_ROLES).catch('lead'),
  columns: tableSchema.shape.columns.optional().catch(undefined),
  headerRows: tableSchema.shape.headerRows.catch(0),
  span: z.number().int().min(1).catch(1),
};

function makeBlock(node: Node): Block {
  const id = String(node.attrs['id']);
  switch (node.type) {
    case nodes.heading:
    case nodes.item:
      return {
        type: node.type === nodes.heading ? 'heading' : 'item',
        id,
        level: attributes.level.parse(node.attrs['level']),
        content: contentOf(node),
      };
    case nodes.bullet:
      return {
        type: 'bullet',
        id,
        depth: attributes.depth.parse(node.attrs['depth']),
        content: contentOf(node),
      };
    case nodes.target: {
      const quantity = attributes.quantity.parse(node.attrs['quantity'] ?? undefined);
      return {
        type: 'target',
        id,
        slot: attributes.slot.parse(node.attrs['slot']),
        content: contentOf(node),
        ...(quantity ? { quantity } : {}),
      };
    }
    case nodes.task:
      return makeTask(node, id);
    case nodes.table:
      return makeTable(node, id);
    default: {
      const align = attributes.align.parse(node.attrs['align'] ?? undefined);
      return { type: 'paragraph', id, content: contentOf(node), ...(align ? { align } : {}) };
    }
  }
}

function makeTask(node: Node, id: string): Task {
  const task: Task = {
    type: 'task',
    id,
    slot: attributes.slot.parse(node.attrs['slot']),
    content: [],
    detail: [],
    lines: [],
  };
  for (const child of node.children) {
    if (child.type === nodes.task_title) task.content = contentOf(child);
    else if (child.type === nodes.task_line)
      task.lines.push({
        role: attributes.role.parse(child.attrs['role']),
        label: String(child.attrs['label']),
        content: contentOf(child),
      });
    else {
      const detail = nodeToBlock(child);
      if (detail.type === 'paragraph' || detail.type === 'bullet') task.detail.push(detail);
    }
  }
  return task;
}

function makeTable(node: Node, id: string): Block {
  const rows = node.children.map((row) => row.children.map(makeCell));
  const width = Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)));
  return {
    type: 'table',
    id,
    columns:
      attributes.columns.parse(node.attrs['columns'] ?? undefined) ??
      Array.from({ length: width }, () => ({ weight: 1 })),
    headerRows: Math.min(attributes.headerRows.parse(node.attrs['headerRows']), rows.length),
    rows,
  };
}

function makeCell(node: Node): Cell {
  const colSpan = attributes.span.parse(node.attrs['colspan']);
  const rowSpan = attributes.span.parse(node.attrs['rowspan']);
  const align = attributes.align.parse(node.attrs['align'] ?? undefined);
  return {
    paragraphs: node.children.map(contentOf),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(align ? { align } : {}),
  };
}

/** Text spans that say the same in one form: no empty texts, neighbours of one type joined, no emphasis that is off. */
export function normalContent(content: Content): Content {
  const joined: Span[] = [];
  for (const span of content) {
    const emphasis = Object.fromEntries(
      EMPHASES.filter((name) => span[name] === true).map((name) => [name, true] as const),
    );
    if (!isText(span)) {
      joined.push({ ref: span.ref, ...emphasis });
      continue;
    }
    if (span.text === '') continue;
    const last = joined.at(-1);
    if (last && isText(last) && EMPHASES.every((name) => (last[name] ?? false) === name in emphasis))
      last.text += span.text;
    else joined.push({ text: span.text, ...emphasis });
  }
  return joined;
}
