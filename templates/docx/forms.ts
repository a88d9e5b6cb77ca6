/**
 * Paragraphs, runs and cells of one form share their properties. A plan of ten pages has hundreds of them but a dozen forms: the docx package
 * builds and prepares the properties of each form once, and the next of that form adds its text only. Preparing each anew took two thirds of the time.
 */
import {
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  type IContext,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
  type ITableRowOptions,
  type SectionProperties,
} from 'docx';
import { isNode, type XmlNode } from './xml.ts';

/** Properties of a paragraph without its runs. */
export type ParagraphForm = Omit<IParagraphOptions, 'children' | 'text'>;
/** Properties of a cell without what stands in it. */
export type CellForm = Omit<ITableCellOptions, 'children'>;
export type RowForm = Omit<ITableRowOptions, 'children'>;

/** Text in one type; "\n" is a line break, "\t" a tab. */
export interface FormedRun {
  text: string;
  /** Where the type deviates from the paragraph's style. */
  form: IRunOptions;
}

/** Children of the only element of a prepared component. */
function childrenOf(node: XmlNode | undefined): readonly XmlNode[] {
  const content = node ? Object.values(node)[0] : undefined;
  return Array.isArray(content) ? content.filter(isNode) : [];
}

const PRESERVE = { _attr: { 'xml:space': 'preserve' } };

/** The forms met in one document. */
export class Forms {
  readonly #known = new Map<string, readonly XmlNode[]>();

  #once(kind: string, form: object, prepare: () => readonly XmlNode[]): readonly XmlNode[] {
    const key = kind + JSON.stringify(form);
    let known = this.#known.get(key);
    if (!known) {
      known = prepare();
      this.#known.set(key, known);
    }
    return known;
  }

  /** w:pPr of a form, or nothing where it has no properties. */
  paragraph(form: ParagraphForm, context: IContext): readonly XmlNode[] {
    return this.#once('p', form, () => childrenOf(new Paragraph(form).prepForXml(context)));
  }

  /** w:tcPr of a form. */
  cell(form: CellForm, context: IContext): readonly XmlNode[] {
    return this.#once('c', form, () =>
      childrenOf(new TableCell({ ...form, children: [] }).prepForXml(context)).filter(
        (child) => 'w:tcPr' in child,
      ),
    );
  }

  /** w:trPr of a form. */
  row(form: RowForm, context: IContext): readonly XmlNode[] {
    return this.#once('r', form, () =>
      childrenOf(
        new TableRow({ ...form, children: [new TableCell({ children: [] })] }).prepForXml(context),
      ).filter((child) => 'w:trPr' in child),
    );
  }

  /** One w:r: its properties, then its text, line breaks and tabs. */
  run({ text, form }: FormedRun, context: IContext): XmlNode {
    const properties = this.#once('t', form, () => childrenOf(new TextRun(form).prepForXml(context)));
    const content = text.split(/([\n\t])/).flatMap((piece): XmlNode[] => {
      if (piece === '') return [];
      if (piece === '\n') return [{ 'w:br': {} }];
      if (piece === '\t') return [{ 'w:tab': {} }];
      return [{ 'w:t': [PRESERVE, piece] }];
    });
    return { 'w:r': [...properties, ...content] };
  }
}

/** A paragraph of a form with its text. */
export class FormedParagraph extends Paragraph {
  readonly #forms: Forms;
  readonly #form: ParagraphForm;
  readonly #runs: readonly FormedRun[];
  #sectionEnd: SectionProperties | null = null;

  constructor(forms: Forms, form: ParagraphForm, runs: readonly FormedRun[]) {
    super({});
    this.#forms = forms;
    this.#form = form;
    this.#runs = runs;
  }

  override prepForXml(context: IContext): XmlNode {
    const properties = this.#forms.paragraph(this.#form, context);
    return {
      'w:p': [
        ...(this.#sectionEnd ? withSection(properties, this.#sectionEnd, context) : properties),
        ...this.#runs.map((run) => this.#forms.run(run, context)),
      ],
    };
  }

  /** The docx package calls this on the last paragraph of every section but the last one. */
  override addSectionProperties(section: SectionProperties): void {
    this.#sectionEnd = section;
  }

  override removeSectionProperties(): void {
    this.#sectionEnd = null;
  }
}

/** w:sectPr comes last in w:pPr (ECMA-376, 17.3.1.26). */
function withSection(
  properties: readonly XmlNode[],
  section: SectionProperties,
  context: IContext,
): readonly XmlNode[] {
  const own = childrenOf(properties[0]);
  return [{ 'w:pPr': [...own, section.prepForXml(context)] }];
}

export interface FormedCell {
  form: CellForm;
  paragraphs: readonly Paragraph[];
}

/** A table row of a form with its cells. */
export class FormedRow extends TableRow {
  readonly #forms: Forms;
  readonly #form: RowForm;
  readonly #cells: readonly FormedCell[];

  constructor(forms: Forms, form: RowForm, cells: readonly FormedCell[]) {
    super({ children: [] });
    this.#forms = forms;
    this.#form = form;
    this.#cells = cells;
  }

  override prepForXml(context: IContext): XmlNode {
    return {
      'w:tr': [
        ...this.#forms.row(this.#form, context),
        ...this.#cells.map((cell) => ({
          'w:tc': [
            ...this.#forms.cell(cell.form, context),
            ...cell.paragraphs.map((paragraph) => paragraph.prepForXml(context)),
          ],
        })),
      ],
    };
  }
}
