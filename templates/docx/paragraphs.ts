/** Laid paragraphs and rules as Word paragraphs. */
import { BorderStyle, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { LaidMark, LaidParagraph, LaidRule, LaidRun } from '../layout/laid.ts';
import type { LayoutProfile, ParagraphStyle } from '../profiles/profile.ts';
import { mmToPt, mmToTwip, ptToEighth, ptToTwip, type Mm, type Pt } from '../profiles/units.ts';
import { alignment, runType, styleId } from './styles.ts';
import { listReference } from './lists.ts';

function runs(source: LaidRun, style: ParagraphStyle): TextRun[] {
  const type = runType(source);
  const deviates =
    source.bold !== style.bold || source.italic !== style.italic || source.underline !== style.underline;
  const options = deviates
    ? { ...type, ...(style.underline && !source.underline ? { underline: { type: 'none' as const } } : {}) }
    : {};
  return source.text.split('\n').flatMap((line, index) => {
    const pieces = line.split('\t');
    return pieces.map(
      (text, piece) =>
        new TextRun({
          ...options,
          ...(index > 0 && piece === 0 ? { break: 1 } : {}),
          text: piece > 0 ? `\t${text}` : text,
        }),
    );
  });
}

function literalMark(mark: LaidMark): LaidRun {
  return { text: `${mark.text} `, bold: mark.bold, italic: mark.italic, underline: mark.underline };
}

function spacing(node: LaidParagraph, style: ParagraphStyle): Pick<IParagraphOptions, 'spacing'> {
  if (node.extraBefore === undefined) return {};
  return { spacing: { before: ptToTwip(style.before + node.extraBefore) } };
}

/** One laid paragraph. `column` is the width it stands in, needed to centre a frame; `lineAbove` draws a line over it. */
export function wordParagraph(
  node: LaidParagraph,
  profile: LayoutProfile,
  column: Mm,
  lineAbove?: Pt,
): Paragraph {
  const style = profile.styles[node.style];
  const list = node.mark?.list;
  const mark = node.mark && !list ? runs(literalMark(node.mark), style) : [];
  const base: IParagraphOptions = {
    style: styleId(node.style),
    children: [...mark, ...node.runs.flatMap((run) => runs(run, style))],
    ...(node.align === style.align ? {} : { alignment: alignment(node.align) }),
    ...(node.keepNext === style.keepNext ? {} : { keepNext: node.keepNext, keepLines: node.keepNext }),
    ...(node.keepLines ? { keepLines: true } : {}),
    ...(node.outline === undefined ? {} : { outlineLevel: node.outline }),
    ...(list ? { numbering: { reference: listReference(list), level: 0, instance: list.instance } } : {}),
    ...spacing(node, style),
    ...(lineAbove === undefined
      ? {}
      : {
          border: {
            top: { style: BorderStyle.SINGLE, size: ptToEighth(lineAbove), space: 0, color: '000000' },
          },
        }),
  };
  return new Paragraph(node.frame ? { ...base, ...framed(node, node.frame, style, column) } : base);
}

// A frame is a bordered paragraph: its indents make the width, an exact line its height.
function framed(
  node: LaidParagraph,
  frame: NonNullable<LaidParagraph['frame']>,
  style: ParagraphStyle,
  column: Mm,
): Partial<IParagraphOptions> {
  const side = mmToTwip(Math.max(0, (column - frame.width) / 2));
  const border = { style: BorderStyle.SINGLE, size: ptToEighth(frame.weight), space: 0, color: '000000' };
  return {
    border: { top: border, bottom: border, left: border, right: border },
    indent: { left: side, right: side, firstLine: 0 },
    spacing: {
      before: ptToTwip(style.before + (node.extraBefore ?? 0)),
      line: ptToTwip(mmToPt(frame.height)),
      lineRule: LineRuleType.EXACT,
    },
  };
}

/** A line below a header part: the upper border of a paragraph without text, as long as its indents leave it. */
export function wordRule(node: LaidRule): Paragraph {
  const side = mmToTwip(Math.max(0, (node.column - node.width) / 2));
  return new Paragraph({
    ...(node.weight > 0
      ? {
          border: {
            top: { style: BorderStyle.SINGLE, size: ptToEighth(node.weight), space: 0, color: '000000' },
          },
          indent: { left: side, right: side, firstLine: 0 },
        }
      : {}),
    keepNext: node.keepNext,
    spacing: {
      before: ptToTwip(node.gap),
      after: 0,
      line: ptToTwip(node.below),
      lineRule: LineRuleType.EXACT,
    },
    children: [],
  });
}
