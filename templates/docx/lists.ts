/** Word lists for marks that Word can count itself (profile setting numberingForm "list"). */
import { LevelFormat, LevelSuffix, AlignmentType, type INumberingOptions } from 'docx';
import type { LaidDocument, LaidList, LaidMark, LaidNode } from '../layout/laid.ts';
import { runType } from './styles.ts';

/** Name of the list definition a mark belongs to: one per form and type of mark. */
export function listReference(mark: LaidMark, list: LaidList): string {
  const type = `${mark.bold ? 'b' : ''}${mark.italic ? 'i' : ''}${mark.underline ? 'u' : ''}`;
  return `lhh-${list.format}-${list.prefix}-${list.suffix}-${list.sign ?? ''}-${type}`;
}

interface ListMark {
  mark: LaidMark;
  list: LaidList;
}

function listMarks(nodes: readonly LaidNode[]): ListMark[] {
  return nodes.flatMap((node) =>
    node.type === 'paragraph' && node.mark?.list ? [{ mark: node.mark, list: node.mark.list }] : [],
  );
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
 * Definitions of all lists of a document. Indents are those of the paragraph style, so a level sets none; a space follows the mark. The mark's type
 * is said in full: without it Word would take it from the paragraph's style.
 */
export function wordNumbering(laid: LaidDocument): INumberingOptions {
  const byReference = new Map<string, ListMark>();
  for (const section of laid.sections)
    for (const entry of listMarks(section.nodes))
      byReference.set(listReference(entry.mark, entry.list), entry);
  return {
    config: [...byReference].map(([reference, { mark, list }]) => ({
      reference,
      levels: [
        {
          level: 0,
          format: levelFormat(list),
          text: list.format === 'bullet' ? (list.sign ?? '-') : `${list.prefix}%1${list.suffix}`,
          alignment: AlignmentType.LEFT,
          start: 1,
          suffix: LevelSuffix.SPACE,
          style: { run: runType(mark) },
        },
      ],
    })),
  };
}
