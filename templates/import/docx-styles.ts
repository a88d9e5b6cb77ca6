/** Styles of a Word file, with what they inherit: emphasis, alignment, outline, numbering, borders of tables. */
import { child, children, childValue, isOn, readInteger, type XmlElement } from './xml.ts';

export interface Emphasis {
  bold: boolean;
  italic: boolean;
  underline: boolean;
}

export interface WordStyle {
  run: Partial<Emphasis>;
  align?: string;
  /** Outline level; 0 is the highest. */
  outline?: number;
  numId?: string;
  listLevel?: number;
  /** A table style that draws lines. */
  hasBorders?: boolean;
}

const MAX_CHAIN = 20;
const NO_STYLE: WordStyle = { run: {} };

/** The styles by id; each is resolved once. */
export class StyleSheet {
  readonly #own = new Map<string, WordStyle & { basedOn?: string }>();
  readonly #resolved = new Map<string, WordStyle>();
  #standard: string | undefined;

  /** @param root root of word/styles.xml; absent where the file has no styles */
  constructor(root: XmlElement | undefined) {
    for (const element of children(root, 'w:style')) {
      const id = element.attributes['w:styleId'];
      if (id === undefined) continue;
      const basedOn = childValue(element, 'w:basedOn');
      this.#own.set(id, { ...readStyle(element), ...(basedOn === undefined ? {} : { basedOn }) });
      if (element.attributes['w:type'] === 'paragraph' && element.attributes['w:default'] === '1')
        this.#standard = id;
    }
  }

  /** The style of a paragraph; without a name that of the file's own standard paragraph. */
  ofParagraph(id: string | undefined): WordStyle {
    return this.get(id ?? this.#standard);
  }

  get(id: string | undefined): WordStyle {
    if (id === undefined) return NO_STYLE;
    const known = this.#resolved.get(id);
    if (known) return known;
    const merged: WordStyle = { run: {} };
    const chain: WordStyle[] = [];
    for (let current: string | undefined = id; current !== undefined && chain.length < MAX_CHAIN;) {
      const own = this.#own.get(current);
      if (!own) break;
      const { basedOn, ...style } = own;
      chain.unshift(style);
      current = basedOn;
    }
    for (const style of chain) Object.assign(merged, style, { run: { ...merged.run, ...style.run } });
    this.#resolved.set(id, merged);
    return merged;
  }
}

/** Emphasis that run properties set; what they do not name is absent. */
export function readEmphasis(properties: XmlElement | undefined): Partial<Emphasis> {
  const bold = isOn(properties, 'w:b');
  const italic = isOn(properties, 'w:i');
  const underline = isOn(properties, 'w:u');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
  };
}

/** Whether table borders draw any line; undefined where none are named. */
export function drawsBorders(borders: XmlElement | undefined): boolean | undefined {
  if (!borders) return undefined;
  return borders.children.some((side) => !['none', 'nil', undefined].includes(side.attributes['w:val']));
}

function readStyle(element: XmlElement): WordStyle {
  const paragraph = child(element, 'w:pPr');
  const align = childValue(paragraph, 'w:jc');
  const outline = readInteger(childValue(paragraph, 'w:outlineLvl'), 0, 9);
  const numbering = child(paragraph, 'w:numPr');
  const numId = childValue(numbering, 'w:numId');
  const listLevel = readInteger(childValue(numbering, 'w:ilvl'), 0, 8);
  const hasBorders = drawsBorders(child(child(element, 'w:tblPr'), 'w:tblBorders'));
  return {
    run: readEmphasis(child(element, 'w:rPr')),
    ...(align === undefined ? {} : { align }),
    ...(outline === undefined ? {} : { outline }),
    ...(numId === undefined ? {} : { numId }),
    ...(listLevel === undefined ? {} : { listLevel }),
    ...(hasBorders === undefined ? {} : { hasBorders }),
  };
}
