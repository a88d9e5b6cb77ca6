/**
 * The one layout step that both renderers share: AdminDocument + profile -> LaidDocument.
 * Numbers, casing, header lines, marks and end marks are decided here; .docx and HTML only translate. Pure.
 */
import type { AdminDocument, Appendix, PartialDate } from '../model/document.ts';
import { kindOf } from '../model/kinds.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { resolveProfile } from '../profiles/resolve.ts';
import type { Mm } from '../profiles/units.ts';
import { layoutBody } from './body.ts';
import {
  formatNumberLine,
  layoutAddressees,
  layoutBases,
  layoutHeaderTable,
  layoutTitle,
  paragraph,
  ruleBelow,
} from './header.ts';
import type { LaidDocument, LaidNode, LaidParagraph, LaidSection, LaidTable } from './laid.ts';
import { numberBlocks, toRoman, type BlockNumber } from './numbering.ts';
import { closeWith } from './runs.ts';
import { keepShortParagraphs } from './short-paragraphs.ts';
import { layoutSignatureTable } from './signature.ts';

/**
 * Lays a whole document out.
 * @param orientation of the document itself; landscape is for one that is a wide table (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.2)
 */
export function layoutDocument(
  document: AdminDocument,
  orientation: LaidSection['orientation'] = 'portrait',
): LaidDocument {
  const profile = resolveProfile(document);
  const numbers = numberDocument(document, profile);
  const resolve = referenceNames(document, numbers);
  const width = textWidthOn(profile, orientation);
  // Head and signatures keep their parts of the width.
  const stretch = width / textWidthOn(profile, 'portrait');

  const body = layoutBody(document.body, {
    profile,
    numbers: numbers.body,
    resolve,
    width,
    path: ['body'],
    listBase: 0,
  });
  const closed = document.endMark ? closeBody(body, profile) : body;
  const addressees = layoutAddressees(document, profile, width);
  const content = [...layoutBases(document, profile, resolve), ...closed];
  const signature = layoutSignatureTable(document, profile);
  const nodes: LaidNode[] = [
    stretched(layoutHeaderTable(document, profile), stretch),
    ...layoutTitle(document, profile, width),
    ...addressees,
    ...spaceFirst(signature ? keepLast(content) : content, contentGap(document, profile)),
  ];
  if (signature) nodes.push(stretched(signature, stretch));

  const main: LaidSection = {
    orientation,
    restartsPages: true,
    nodes: keepShortParagraphs(separateTables(nodes, profile, width), profile, width),
    textWidth: width,
    ...(document.contact
      ? { firstPageFooter: [paragraph(profile, 'contact', document.contact, { path: ['contact'] })] }
      : {}),
  };
  const appendices = document.appendices.map((appendix, index) =>
    layoutAppendix(document, appendix, index, profile, numbers, resolve),
  );
  return { profile, sections: [main, ...appendices], properties: properties(document) };
}

/** Width between the margins. */
export function textWidthOn({ page }: LayoutProfile, orientation: LaidSection['orientation']): Mm {
  const paper = orientation === 'portrait' ? page.width : page.height;
  return paper - page.margins.left - page.margins.right;
}

function stretched(table: LaidTable, factor: number): LaidTable {
  return { ...table, columns: table.columns.map((width) => width * factor) };
}

interface DocumentNumbers {
  body: Map<string, BlockNumber>;
  appendices: Map<string, BlockNumber>[];
}

/** Numbers of the body and of each appendix; appendices count for themselves. */
export function numberDocument(
  document: AdminDocument,
  profile: LayoutProfile = resolveProfile(document),
): DocumentNumbers {
  return {
    body: numberBlocks(document.body, profile),
    appendices: document.appendices.map((appendix) => numberBlocks(appendix.body, profile)),
  };
}

/** "Phụ lục" when there is one, "Phụ lục I", "Phụ lục II" when there are more (Phụ lục I, phần II, mục III.1). */
export function appendixName(index: number, total: number): string {
  return total > 1 ? `Phụ lục ${toRoman(index + 1)}` : 'Phụ lục';
}

/** What a cross reference prints: the name of its block or appendix; nothing where there is none. */
export function referenceNames(document: AdminDocument, numbers: DocumentNumbers): (ref: string) => string {
  const names = new Map<string, string>();
  for (const [id, number] of numbers.body) names.set(id, number.label);
  for (const [index, appendix] of document.appendices.entries()) {
    const name = appendixName(index, document.appendices.length);
    names.set(appendix.id, name);
    for (const [id, number] of numbers.appendices[index] ?? [])
      names.set(id, number.label === '' ? '' : `${number.label} ${name}`);
  }
  return (ref) => names.get(ref) ?? '';
}

function contentGap(document: AdminDocument, profile: LayoutProfile): number {
  if (document.addressees.length > 0) return profile.addressees.after;
  return kindOf(document.kind).printsName ? 0 : profile.addressees.after;
}

function spaceFirst(nodes: LaidNode[], gap: number): LaidNode[] {
  const [first, ...rest] = nodes;
  if (gap === 0 || first?.type !== 'paragraph') return nodes;
  return [{ ...first, extraBefore: (first.extraBefore ?? 0) + gap }, ...rest];
}

/** The last paragraph goes with the signature block, so that the block never stands alone on a page. */
function keepLast(nodes: LaidNode[]): LaidNode[] {
  const last = nodes.at(-1);
  return last?.type === 'paragraph' ? [...nodes.slice(0, -1), { ...last, keepNext: true }] : nodes;
}

/** Puts "./." behind the last words; behind a table it stands on a line of its own. */
function closeBody(nodes: LaidNode[], profile: LayoutProfile): LaidNode[] {
  const last = nodes.at(-1);
  if (!last) return nodes;
  if (last.type === 'paragraph' && last.runs.length > 0) {
    const runs = closeWith(last.runs, profile.endMark);
    if (runs.length > 0) return [...nodes.slice(0, -1), { ...last, runs }];
  }
  const alone: LaidParagraph = paragraph(profile, 'body', profile.endMark, { align: 'right' });
  return [...nodes, alone];
}

function layoutAppendix(
  document: AdminDocument,
  appendix: Appendix,
  index: number,
  profile: LayoutProfile,
  numbers: DocumentNumbers,
  resolve: (ref: string) => string,
): LaidSection {
  const textWidth = textWidthOn(profile, appendix.orientation);
  const reference = appendixReference(document, profile);
  const path = ['appendices', index];
  const nodes: LaidNode[] = [
    paragraph(profile, 'appendixLabel', appendixName(index, document.appendices.length), { outline: 0 }),
    paragraph(profile, 'appendixTitle', appendix.title, { path: [...path, 'title'] }),
    paragraph(profile, 'appendixReference', reference),
    ruleBelow(profile, profile.appendix.rule, reference, 'appendixReference', textWidth, true),
    ...layoutBody(appendix.body, {
      profile,
      numbers: numbers.appendices[index] ?? new Map<string, BlockNumber>(),
      resolve,
      width: textWidth,
      path: [...path, 'body'],
      listBase: (index + 1) * APPENDIX_LISTS,
    }),
  ];
  return {
    orientation: appendix.orientation,
    restartsPages: profile.appendix.pages === 'restart',
    nodes: keepShortParagraphs(separateTables(nodes, profile, textWidth), profile, textWidth),
    textWidth,
  };
}

/**
 * Space behind a body table stands above what follows. Two tables in a row, and a table at a section's end, get a paragraph between or behind
 * them: Word would join the two, and needs a paragraph at the end.
 */
function separateTables(nodes: readonly LaidNode[], profile: LayoutProfile, column: number): LaidNode[] {
  const separated: LaidNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const previous = nodes[index - 1];
    const afterBody = previous?.type === 'table' && previous.role === 'body';
    if (previous?.type === 'table' && node.type === 'table')
      separated.push(separator(column, profile.table.after, node.role === 'signature'));
    separated.push(
      afterBody && node.type === 'paragraph'
        ? { ...node, extraBefore: (node.extraBefore ?? 0) + profile.table.after }
        : node,
    );
  }
  if (nodes.at(-1)?.type === 'table') separated.push(separator(column, 1, false));
  return separated;
}

function separator(column: number, below: number, keepNext: boolean): LaidNode {
  return { type: 'rule', width: 0, column, weight: 0, gap: 0, below, keepNext };
}

// More lists than one body can hold (LIMITS.blocks), so that list numbers of appendices never meet.
const APPENDIX_LISTS = 10_000;

/** "(Kèm theo Kế hoạch số 05/KH-LHH ngày 10 tháng 02 năm 2026 của …)". */
function appendixReference(document: AdminDocument, profile: LayoutProfile): string {
  const kind = kindOf(document.kind).name;
  const line = formatNumberLine(document, profile).slice(profile.number.lead.length);
  const { day, month, year } = document.date;
  const { blank, padDayBelow, padMonthBelow } = profile.date;
  const padded = (value: number | undefined, below: number): string =>
    value === undefined ? blank : value < below ? `0${value}` : String(value);
  const date = `ngày ${padded(day, padDayBelow)} tháng ${padded(month, padMonthBelow)} năm ${year ?? blank}`;
  const organ = document.header.organ.replaceAll('\n', ' ');
  return `(Kèm theo ${kind} số ${line} ${date}${organ === '' ? '' : ` của ${organ}`})`;
}

function properties(document: AdminDocument): LaidDocument['properties'] {
  const kind = kindOf(document.kind).name;
  const title = document.kindTitle ? document.kindTitle.join(' ') : kind;
  return {
    title: document.subject === '' ? title : `${title} ${document.subject.replaceAll('\n', ' ')}`,
    subject: document.subject.replaceAll('\n', ' '),
    author: document.header.organ.replaceAll('\n', ' '),
    date: isoDate(document.date),
  };
}

function isoDate({ day, month, year }: PartialDate): string | null {
  if (day === undefined || month === undefined || year === undefined) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
