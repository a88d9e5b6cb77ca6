/** What is copied out of a body, as other programs are to read it: with the numbers, labels and names that the editor shows beside the text. */
import { DOMSerializer, type Fragment, type Node } from 'prosemirror-model';
import type { Selection } from 'prosemirror-state';
import type { BlockNumber } from '../../../../templates/layout/numbering.ts';
import { formatQuantity } from '../../../../templates/model/quantity.ts';
import { nodeToBlock } from './convert.ts';
import { bodySchema } from './schema.ts';

const { nodes } = bodySchema;

/** What the window knows at the time of copying. */
export interface Copied {
  numbers: ReadonlyMap<string, BlockNumber>;
  /** What a cross reference prints now. */
  nameOf: (ref: string) => string;
  selection: Selection;
}

/** A block copied from its first letter on brings its number; a piece of a sentence does not. */
function beginsWhole({ $from, $to }: Selection): boolean {
  return !$from.parent.isTextblock || ($from.parentOffset === 0 && !$from.sameParent($to));
}

/** What prints before a block's or a task line's text: "II. ", "- Cơ quan chủ trì: ". */
function leadOf(node: Node, numbers: Copied['numbers']): string {
  if (node.type === nodes.task_line) return `- ${String(node.attrs['label'])}: `;
  const mark = numbers.get(String(node.attrs['id'] ?? ''))?.mark ?? '';
  return mark === '' ? '' : `${mark} `;
}

/** What prints behind it: a target's quantity. */
function tailOf(node: Node): string {
  if (node.type !== nodes.target) return '';
  const block = nodeToBlock(node);
  return block.type === 'target' && block.quantity ? `: ${formatQuantity(block.quantity)}` : '';
}

function textOf(node: Node, nameOf: Copied['nameOf']): string {
  return node.textBetween(0, node.content.size, '\n', (leaf) =>
    leaf.type === nodes.ref ? nameOf(String(leaf.attrs['ref'])) : '\n',
  );
}

/** As plain text: a line a paragraph, the cells of a table parted by tabs. */
export function copiedText(fragment: Fragment, copied: Copied): string {
  const lines: string[] = [];
  fragment.forEach((node, _offset, index) => {
    const lead = index === 0 && !beginsWhole(copied.selection) ? '' : leadOf(node, copied.numbers);
    if (node.type === nodes.table || node.type === nodes.table_row) {
      const rows = node.type === nodes.table ? node.children : [node];
      for (const row of rows)
        lines.push(row.children.map((cell) => textOf(cell, copied.nameOf).replaceAll('\n', ' ')).join('\t'));
    } else if (node.type === nodes.task) {
      node.forEach((child) => {
        const before = child.type === nodes.task_title ? lead : leadOf(child, copied.numbers);
        lines.push(`${before}${textOf(child, copied.nameOf)}`);
      });
    } else
      lines.push(`${lead}${node.isText ? (node.text ?? '') : textOf(node, copied.nameOf)}${tailOf(node)}`);
  });
  return lines.join('\n');
}

/**
 * As HTML, for Word: the same words as the plain text. What is not text of the body stands in elements that the editor's own parser passes over, so
 * that pasting back brings the blocks alone.
 */
export class CopySerializer extends DOMSerializer {
  readonly #copied: () => Copied;

  constructor(copied: () => Copied) {
    super(DOMSerializer.nodesFromSchema(bodySchema), DOMSerializer.marksFromSchema(bodySchema));
    this.#copied = copied;
  }

  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target);
    // With a target it is a part of what is being made.
    if (target) return made;
    const copied = this.#copied();
    fragment.forEach((node, _offset, index) => {
      const element = made.childNodes[index];
      if (node.isInline || !(element instanceof HTMLElement)) return;
      if (index > 0 || beginsWhole(copied.selection)) addAround(node, element, copied);
      addInside(node, element, copied);
    });
    return made;
  }
}

function addAround(node: Node, element: HTMLElement, { numbers }: Copied): void {
  const text = node.type === nodes.task ? element.firstElementChild : element;
  const [lead, tail] = [leadOf(node, numbers), tailOf(node)];
  if (lead !== '') text?.prepend(beside(element.ownerDocument, lead));
  if (tail !== '') text?.append(beside(element.ownerDocument, tail));
}

function addInside(node: Node, element: HTMLElement, { numbers, nameOf }: Copied): void {
  if (node.type === nodes.task)
    node.forEach((child, _offset, index) => {
      const lead = leadOf(child, numbers);
      if (child.type !== nodes.task_title && lead !== '')
        element.children[index]?.prepend(beside(element.ownerDocument, lead));
    });
  if (node.type === nodes.table) element.setAttribute('border', '1');
  for (const ref of element.querySelectorAll<HTMLElement>('[data-ref]'))
    ref.textContent = nameOf(ref.dataset['ref'] ?? '');
}

function beside(owner: Document, text: string): HTMLElement {
  const element = owner.createElement('span');
  element.dataset['beside'] = '';
  element.textContent = text;
  return element;
}
