/** Word lists for marks that Word can count itself (profile setting numberingForm "list"). */
import { LevelFormat, LevelSuffix, AlignmentType, type INumberingOptions } from 'docx';
import type { LaidDocument, LaidList, LaidNode } from '../layout/laid.ts';

/** Name of the list definition a mark belongs to: one per form of mark. */
export function listReference(list: LaidList): string {
  return `lhh-${list.format}-${list.prefix}-${list.suffix}-${list.sign ?? ''}`;
}

function lists(nodes: readonly LaidNode[]): LaidList[] {
  return nodes.flatMap((node) => (node.type === 'paragraph' && node.mark?.list ? [node.mark.list] : []));
}

function levelFormat(list: LaidList): (typeof LevelFormat)[keyof typeof LevelFormat] {
  switch (list.format) {
    case 'upper-roman':
      return LevelFormat.UPPER_ROMAN;
    case 'decimal':
      return LevelFormat.DECIMAL;
    case 'bullet':
      return LevelFormat.BULLET;
  }
}

/**
 * Definitions of all lists of a document. Indents are those of the paragraph style, so a level sets none; a space follows the mark. A level
 * sets no type either: one sequence may number bold headings and plain tasks, so each paragraph's mark says its own (wordParagraph).
 */
export function wordNumbering(laid: LaidDocument): INumberingOptions {
  const byReference = new Map<string, LaidList>();
  for (const section of laid.sections)
    for (const list of lists(section.nodes)) byReference.set(listReference(list), list);
  return {
    config: [...byReference].map(([reference, list]) => ({
      reference,
      levels: [
        {
          level: 0,
          format: levelFormat(list),
          text: list.format === 'bullet' ? (list.sign ?? '-') : `${list.prefix}%1${list.suffix}`,
          alignment: AlignmentType.LEFT,
          start: 1,
          suffix: LevelSuffix.SPACE,
        },
      ],
    })),
  };
}
