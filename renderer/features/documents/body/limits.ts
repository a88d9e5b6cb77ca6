/** Changes after which a body could not be stored (model/document.ts, LIMITS) are refused and told at once: until it fits again nothing else would be stored either. */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { TableMap } from 'prosemirror-tables';
import { LIMITS } from '../../../../templates/model/document.ts';
import { contentOf } from './convert.ts';
import { bodySchema } from './schema.ts';
import { numberText } from '../../../app/number-text.ts';

const { nodes } = bodySchema;

/** Why the blocks that differ from those before cannot be stored, as a sentence for the clerk; null where they can. Pure. */
export function beyondLimits(doc: Node, before: Node): string | null {
  if (doc.childCount > LIMITS.blocks)
    return `Văn bản chỉ chứa được ${numberText(LIMITS.blocks)} khối; chưa thêm được.`;
  const known = new Set(before.children);
  let problem: string | null = null;
  for (const block of doc.children) {
    if (known.has(block)) continue;
    problem ??= problemOf(block);
    block.descendants((node) => {
      problem ??= problemOf(node);
      return problem === null && !node.isTextblock;
    });
  }
  return problem;
}

function problemOf(node: Node): string | null {
  if (node.isTextblock)
    return node.content.size > LIMITS.paragraph ||
      (node.childCount > LIMITS.spans && contentOf(node).length > LIMITS.spans)
      ? `Một đoạn chỉ chứa được ${numberText(LIMITS.paragraph)} ký tự; hãy bấm Enter để viết tiếp ở đoạn mới.`
      : null;
  switch (node.type) {
    case nodes.table:
      return node.childCount > LIMITS.tableRows || TableMap.get(node).width > LIMITS.tableColumns
        ? `Bảng chỉ chứa được ${numberText(LIMITS.tableRows)} dòng và ${numberText(LIMITS.tableColumns)} cột.`
        : null;
    case nodes.table_cell:
      return node.childCount > LIMITS.cellParagraphs
        ? `Một ô của bảng chỉ chứa được ${numberText(LIMITS.cellParagraphs)} đoạn.`
        : null;
    case nodes.task: {
      const lines = node.children.filter((child) => child.type === nodes.task_line).length;
      return lines > LIMITS.taskLines || node.childCount - 1 - lines > LIMITS.taskDetail
        ? `Một nhiệm vụ chỉ chứa được ${numberText(LIMITS.taskDetail)} đoạn diễn giải và ${numberText(LIMITS.taskLines)} dòng phân công.`
        : null;
    }
    default:
      return null;
  }
}

/** @param onRefused hears why a change was refused */
export function keepWithinLimits(onRefused: (message: string) => void): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      const problem = tr.docChanged ? beyondLimits(tr.doc, state.doc) : null;
      if (problem !== null) onRefused(problem);
      return problem === null;
    },
  });
}
