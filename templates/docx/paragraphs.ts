/** Laid paragraphs and rules as Word paragraphs. */
import { BorderStyle, LineRuleType, type IBorderOptions, type IRunOptions } from 'docx';
import type { LaidMark, LaidParagraph, LaidRule, LaidRun } from '../layout/laid.ts';
import { lineHeight } from '../profiles/line-height.ts';
import type { LayoutProfile, ParagraphStyle } from '../profiles/profile.ts';
import { mmToPt, mmToTwip, ptToEighth, ptToTwip, type Mm, type Pt, type Twip } from '../profiles/units.ts';
import { FormedParagraph, type FormedRun, type Forms, type ParagraphForm } from './forms.ts';
import { listReference } from './lists.ts';
import { alignment, runType, styleId } from './styles.ts';
import { BLACK, MAX_BORDER_SPACE } from './word.ts';

/** What every part of a document needs to be written: its profile and the forms met so far. */
export interface Writing {
  profile: LayoutProfile;
  forms: Forms;
}

const PLAIN: IRunOptions = {};

function formedRun(run: LaidRun, style: ParagraphStyle): FormedRun {
  const deviates =
    run.bold !== style.bold || run.italic !== style.italic || run.underline !== style.underline;
  if (!deviates) return { text: run.text, form: PLAIN };
  const noLine = style.underline && !run.underline ? { underline: { type: 'none' as const } } : {};
  return { text: run.text, form: { ...runType(run), ...noLine } };
}

function literalMark(mark: LaidMark): LaidRun {
  return { text: `${mark.text} `, bold: mark.bold, italic: mark.italic, underline: mark.underline };
}

/** Type of a mark that Word counts: that of the paragraph's end, where it deviates from the style. */
function markType(mark: LaidMark, style: ParagraphStyle): ParagraphForm {
  const { form } = formedRun(literalMark(mark), style);
  return form === PLAIN ? {} : { run: form };
}

function line(weight: Pt, space = 0): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: ptToEighth(weight), space, color: BLACK };
}

/** One laid paragraph. `column` is the width it stands in, needed to centre a frame; `lineAbove` draws a line over it. */
export function wordParagraph(
  node: LaidParagraph,
  { profile, forms }: Writing,
  column: Mm,
  lineAbove?: Pt,
): FormedParagraph {
  const style = profile.styles[node.style];
  const list = node.mark?.list;
  const runs = node.runs.map((run) => formedRun(run, style));
  if (node.mark && !list) runs.unshift(formedRun(literalMark(node.mark), style));
  const form: ParagraphForm = {
    style: styleId(node.style),
    ...(node.align === style.align ? {} : { alignment: alignment(node.align) }),
    ...(node.keepNext === style.keepNext ? {} : { keepNext: node.keepNext, keepLines: node.keepNext }),
    ...(node.keepLines ? { keepLines: true } : {}),
    ...(node.outline === undefined ? {} : { outlineLevel: node.outline }),
    ...(list && node.mark
      ? {
          numbering: { reference: listReference(list), level: 0, instance: list.instance },
          ...markType(node.mark, style),
        }
      : {}),
    ...(node.extraBefore === undefined
      ? {}
      : { spacing: { before: ptToTwip(style.before + node.extraBefore) } }),
    ...(lineAbove === undefined ? {} : { border: { top: line(lineAbove) } }),
    ...(node.frame ? framed(node, node.frame, style, column) : {}),
  };
  return new FormedParagraph(forms, form, runs);
}

/** Indent that centres something `width` wide in its column. */
function sideIndent(column: Mm, width: Mm): Twip {
  return mmToTwip(Math.max(0, (column - width) / 2));
}

/**
 * A frame is a bordered paragraph: indents make its width; the line, and the space that borders keep from it, its height. The line alone would do
 * for the height, but then Word and LibreOffice set the text to its foot instead of its middle.
 */
function framed(
  node: LaidParagraph,
  frame: NonNullable<LaidParagraph['frame']>,
  style: ParagraphStyle,
  column: Mm,
): ParagraphForm {
  const height = mmToPt(frame.height);
  const spare = Math.floor((height - lineHeight(style)) / 2);
  const space = Math.min(MAX_BORDER_SPACE, Math.max(0, spare));
  const side = sideIndent(column, frame.width);
  return {
    border: {
      top: line(frame.weight, space),
      bottom: line(frame.weight, space),
      left: line(frame.weight),
      right: line(frame.weight),
    },
    indent: { left: side, right: side, firstLine: 0 },
    spacing: {
      before: ptToTwip(style.before + (node.extraBefore ?? 0)),
      line: ptToTwip(height - 2 * space),
      lineRule: LineRuleType.EXACT,
    },
  };
}

/** A line below a header part: the upper border of a paragraph without text, as long as its indents leave it. */
export function wordRule(node: LaidRule, { forms }: Writing): FormedParagraph {
  const side = sideIndent(node.column, node.width);
  return new FormedParagraph(
    forms,
    {
      ...(node.weight > 0
        ? { border: { top: line(node.weight) }, indent: { left: side, right: side, firstLine: 0 } }
        : {}),
      ...(node.keepNext ? { keepNext: true } : {}),
      spacing: {
        before: ptToTwip(node.gap),
        after: 0,
        line: ptToTwip(node.below),
        lineRule: LineRuleType.EXACT,
      },
    },
    [],
  );
}
