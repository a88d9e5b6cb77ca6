/** Places of the model ("3.lines.1.content") and positions of the rich editor, both ways. Pure. */
import type { Node, ResolvedPos } from 'prosemirror-model';
import { bodySchema } from './schema.ts';

const { nodes } = bodySchema;

/** The block that holds a position: its index and where it begins; null between blocks. */
export function blockAt($pos: ResolvedPos): { index: number; pos: number; node: Node } | null {
  if ($pos.depth === 0) {
    const node = $pos.nodeAfter;
    return node ? { index: $pos.index(0), pos: $pos.pos, node } : null;
  }
  return { index: $pos.index(0), pos: $pos.before(1), node: $pos.node(1) };
}

/** Path of the text at a position inside the body, as findings and the preview name it: "3.content", "3.lines.1.content", "5.rows.2.0.paragraphs.0". */
export function pathAt($pos: ResolvedPos): string | null {
  const block = blockAt($pos);
  if (!block) return null;
  const { index, node } = block;
  if (node.type === nodes.table)
    return $pos.depth < 4
      ? String(index)
      : `${index}.rows.${$pos.index(1)}.${$pos.index(2)}.paragraphs.${$pos.index(3)}`;
  if (node.type !== nodes.task || $pos.depth < 2) return `${index}.content`;
  const part = $pos.index(1);
  const details = detailCount(node);
  if (part === 0) return `${index}.content`;
  return part <= details
    ? `${index}.detail.${part - 1}.content`
    : `${index}.lines.${part - 1 - details}.content`;
}

/** Whether a path names letters of the editor; a line's label and a target's unit are written beside it. */
export function isLetters(path: readonly string[]): boolean {
  return path.at(-1) === 'content' || path.includes('paragraphs');
}

function detailCount(task: Node): number {
  return task.children.filter((child) => child.type === nodes.paragraph || child.type === nodes.bullet)
    .length;
}

/** Where the text of a path begins; of the nearest part around it where the path leads nowhere. Null without such a block. */
export function posOf(doc: Node, path: readonly string[]): number | null {
  const index = Number(path[0]);
  if (!Number.isInteger(index) || index < 0 || index >= doc.childCount) return null;
  let pos = 0;
  for (let at = 0; at < index; at += 1) pos += doc.child(at).nodeSize;
  const block = doc.child(index);
  const [, part, first, second, , paragraph] = path;
  if (block.type === nodes.table)
    return within(block, pos, part === 'rows' ? [first, second, paragraph] : []);
  if (block.type !== nodes.task) return pos + 1;
  const details = detailCount(block);
  const at = part === 'lines' ? 1 + details + Number(first) : part === 'detail' ? 1 + Number(first) : 0;
  return within(block, pos, [String(at)]);
}

/** Goes down from the node at `pos` by child numbers, then to the first text there. */
function within(node: Node, pos: number, steps: readonly (string | undefined)[]): number {
  let here = node;
  let at = pos + 1;
  for (const step of steps) {
    const wanted = Number(step);
    if (step === undefined || !Number.isInteger(wanted) || wanted < 0 || wanted >= here.childCount) break;
    for (let child = 0; child < wanted; child += 1) at += here.child(child).nodeSize;
    here = here.child(wanted);
    at += 1;
  }
  while (!here.inlineContent && here.firstChild) {
    here = here.firstChild;
    at += 1;
  }
  return at;
}
