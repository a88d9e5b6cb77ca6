/** The body's blocks as a schema of the rich editor: one node for each kind of block of the model, and nothing that the model has no place for. */
import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** Attributes of a node in `data-` names, so that what is copied inside the editor comes back whole. */
function data(attrs: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attrs)
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([key, value]) => [`data-${key}`, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

/** Blocks of one text: "p" with its kind, so that other programs read paragraphs. */
function textBlock(type: string, attrs: Record<string, { default: unknown }>): NodeSpec {
  return {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { id: { default: '' }, ...attrs },
    toDOM: (node): DOMOutputSpec => [
      'p',
      { class: `block ${type}`, 'data-block': type, ...data(node.attrs) },
      0,
    ],
    parseDOM: [
      {
        tag: `p[data-block="${type}"]`,
        getAttrs: (element) =>
          Object.fromEntries(
            Object.keys(attrs).map((name) => [
              name,
              readAttribute(element.getAttribute(`data-${name}`), attrs[name]?.default),
            ]),
          ),
      },
    ],
  };
}

/** Numbers and objects stand as JSON in the page; ids are never taken over: what is pasted is a new block. */
function readAttribute(text: string | null, fallback: unknown): unknown {
  if (text === null) return fallback;
  if (typeof fallback === 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return fallback;
  }
}

const tables = tableNodes({
  tableGroup: 'block',
  cellContent: 'cell_paragraph+',
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (element) => {
        const align = element.style.textAlign;
        return ['left', 'center', 'right', 'justify'].includes(align) ? align : null;
      },
      setDOMAttr: (value, attrs) => {
        if (typeof value === 'string') attrs['data-align'] = value;
      },
    },
  },
});

const table: NodeSpec = {
  ...tables.table,
  attrs: { id: { default: '' }, columns: { default: null }, headerRows: { default: 1 } },
  toDOM: (node): DOMOutputSpec => [
    'table',
    { class: 'block table', 'data-header': String(node.attrs['headerRows']) },
    ['tbody', 0],
  ],
};

const toggled = (tag: string, style: string): MarkSpec => ({
  toDOM: (): DOMOutputSpec => [tag, 0],
  parseDOM: [{ tag }, { style }],
});

export const bodySchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    // First of its group: what the editor makes where any block may stand.
    paragraph: {
      ...textBlock('paragraph', { align: { default: null } }),
      parseDOM: [
        // Numbers and labels that go out with what is copied (copy.ts) are no text of the body.
        { tag: 'span[data-beside]', ignore: true },
        { tag: 'p[data-block="paragraph"]' },
        { tag: 'p', priority: 10 },
        { tag: 'div', priority: 5 },
      ],
    },
    heading: textBlock('heading', { level: { default: 'roman' } }),
    item: textBlock('item', { level: { default: 'arabic' } }),
    bullet: textBlock('bullet', { depth: { default: 0 } }),
    target: textBlock('target', { slot: { default: 'bullet' }, quantity: { default: null } }),
    task: {
      group: 'block',
      content: 'task_title (paragraph | bullet)* task_line*',
      defining: true,
      attrs: { id: { default: '' }, slot: { default: 'letter' } },
      toDOM: (node): DOMOutputSpec => [
        'div',
        { class: 'block task', 'data-block': 'task', ...data(node.attrs) },
        0,
      ],
      parseDOM: [
        {
          tag: 'div[data-block="task"]',
          getAttrs: (element) => ({ slot: element.getAttribute('data-slot') ?? 'letter' }),
        },
      ],
    },
    task_title: {
      content: 'inline*',
      defining: true,
      toDOM: (): DOMOutputSpec => ['p', { class: 'task-title', 'data-block': 'task-title' }, 0],
      parseDOM: [{ tag: 'p[data-block="task-title"]', priority: 60 }],
    },
    task_line: {
      content: 'inline*',
      defining: true,
      attrs: { role: { default: 'lead' }, label: { default: 'Cơ quan chủ trì' } },
      toDOM: (node): DOMOutputSpec => [
        'p',
        { class: 'task-line', 'data-block': 'task-line', ...data(node.attrs) },
        0,
      ],
      parseDOM: [
        {
          tag: 'p[data-block="task-line"]',
          priority: 60,
          getAttrs: (element) => ({
            role: element.getAttribute('data-role') ?? 'lead',
            label: element.getAttribute('data-label') ?? 'Cơ quan chủ trì',
          }),
        },
      ],
    },
    ...tables,
    table,
    cell_paragraph: {
      content: 'inline*',
      toDOM: (): DOMOutputSpec => ['p', { class: 'cell' }, 0],
      parseDOM: [
        { tag: 'p', context: 'table_cell/' },
        { tag: 'p', context: 'table_header/' },
      ],
    },
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => '\n',
      toDOM: (): DOMOutputSpec => ['br'],
      parseDOM: [{ tag: 'br' }],
    },
    /** A cross reference; what it prints now comes as a decoration. */
    ref: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { ref: {} },
      toDOM: (node): DOMOutputSpec => ['span', { class: 'ref', 'data-ref': String(node.attrs['ref']) }],
      parseDOM: [
        { tag: 'span[data-ref]', getAttrs: (element) => ({ ref: element.getAttribute('data-ref') }) },
      ],
    },
  },
  marks: {
    bold: {
      ...toggled('strong', 'font-weight=bold'),
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
      ],
    },
    italic: {
      ...toggled('em', 'font-style=italic'),
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    },
    underline: {
      ...toggled('u', 'text-decoration=underline'),
      parseDOM: [
        { tag: 'u' },
        { style: 'text-decoration=underline' },
        { style: 'text-decoration-line=underline' },
      ],
    },
  },
});
