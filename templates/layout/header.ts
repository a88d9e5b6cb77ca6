/** The head of a document: banner, issuing office, number, place and date, stamps, kind and trích yếu, kính gửi, căn cứ. */
import { formatCitation } from '../model/citation.ts';
import { contentText } from '../model/content.ts';
import type { AdminDocument, LegalBasis } from '../model/document.ts';
import { kindOf } from '../model/kinds.ts';
import type { Frame, LayoutProfile, Rule, StyleName } from '../profiles/profile.ts';
import type { Mm } from '../profiles/units.ts';
import type { LaidCell, LaidNode, LaidParagraph, LaidRule, LaidTable } from './laid.ts';
import { layoutContent, styledRun, upper } from './runs.ts';
import { balance, textWidth, wrap } from './text-width.ts';

/** A paragraph of one run in a style. */
export function paragraph(
  profile: LayoutProfile,
  name: StyleName,
  text: string,
  more: Partial<LaidParagraph> = {},
): LaidParagraph {
  const style = profile.styles[name];
  return {
    type: 'paragraph',
    style: name,
    align: style.align,
    runs: text === '' ? [] : [styledRun(text, style)],
    keepNext: style.keepNext,
    ...more,
  };
}

/** The line below `text`: as long as its share of the text's longest line. */
export function ruleBelow(
  profile: LayoutProfile,
  rule: Rule,
  text: string,
  name: StyleName,
  column: Mm,
  keepNext: boolean,
): LaidRule {
  const style = profile.styles[name];
  const printed = style.capitals ? upper(text) : text;
  const longest = Math.max(
    ...wrap(printed, column, style.size, style.bold).map((line) => textWidth(line, style.size, style.bold)),
  );
  return {
    type: 'rule',
    width: Math.min(longest, column) * rule.share,
    column,
    weight: rule.weight,
    gap: rule.gap,
    below: rule.below,
    keepNext,
  };
}

/** "05" below ten where the profile pads; letters behind the number stay. */
export function formatNumberValue(value: string, profile: LayoutProfile): string {
  const digits = /^\d+/.exec(value)?.[0] ?? '';
  return profile.number.padded && digits.length === 1 ? `0${value}` : value;
}

/** The line of number and symbol: "Số: 05/KH-LHH", công văn "Số: 12/LHH-VP", party "Số 15-KH/TU" (Phụ lục I, ô 3). */
export function formatNumberLine(document: AdminDocument, profile: LayoutProfile): string {
  const { number } = document;
  const rules = profile.number;
  const value = number.value === null ? rules.blank : formatNumberValue(number.value, profile);
  const kind = kindOf(document.kind);
  const abbreviation = document.layout === 'party' ? kind.party : kind.state;
  const unit = number.unit ? `${rules.beforeUnit}${number.unit}` : '';
  const symbol =
    abbreviation === ''
      ? `${number.organ}${unit}`
      : `${abbreviation}${rules.afterKind}${number.organ}${unit}`;
  return `${rules.lead}${value}${rules.afterValue}${symbol}`;
}

/** "Đại Phong, ngày 05 tháng 4 năm 2026"; what is not yet known stays blank to be written by hand (Phụ lục I, ô 4). */
export function formatPlaceDate(
  document: Pick<AdminDocument, 'place' | 'date'>,
  profile: LayoutProfile,
): string {
  const { blank, padDayBelow, padMonthBelow } = profile.date;
  const padded = (value: number | undefined, below: number): string =>
    value === undefined ? blank : value < below ? `0${value}` : String(value);
  const { day, month, year } = document.date;
  const date = `ngày ${padded(day, padDayBelow)} tháng ${padded(month, padMonthBelow)} năm ${year ?? blank}`;
  return document.place === '' ? date : `${document.place}, ${date}`;
}

/** Marks above a document as they print (before their capitals). */
export const SECRECY_TEXT = { mat: 'Mật', 'toi-mat': 'Tối mật', 'tuyet-mat': 'Tuyệt mật' } as const;
export const URGENCY_TEXT = { khan: 'Khẩn', 'thuong-khan': 'Thượng khẩn', 'hoa-toc': 'Hỏa tốc' } as const;
export const CIRCULATION_TEXT = {
  'xem-xong-tra-lai': 'Xem xong trả lại',
  'luu-hanh-noi-bo': 'Lưu hành nội bộ',
} as const;

function stamp(profile: LayoutProfile, name: StyleName, text: string, frame: Frame): LaidParagraph {
  const style = profile.styles[name];
  const width = frame.width ?? textWidth(upper(text), style.size, style.bold) + 2 * profile.frames.padding;
  return paragraph(profile, name, text, { frame: { width, height: frame.height, weight: frame.weight } });
}

function stamps(document: AdminDocument, profile: LayoutProfile): LaidParagraph[] {
  const { frames } = profile;
  const nodes: LaidParagraph[] = [];
  if (document.secrecy) nodes.push(stamp(profile, 'secrecy', SECRECY_TEXT[document.secrecy], frames.secrecy));
  if (document.urgency)
    nodes.push(stamp(profile, 'urgency', URGENCY_TEXT[document.urgency], frames.urgency[document.urgency]));
  if (document.circulation)
    nodes.push(stamp(profile, 'circulation', CIRCULATION_TEXT[document.circulation], frames.circulation));
  if (document.isDraft) nodes.push(stamp(profile, 'draftMark', 'Dự thảo', frames.draft));
  return nodes;
}

/** One cell that spans nothing. */
export function cell(column: number, nodes: LaidCell['nodes']): LaidCell {
  return { column, colSpan: 1, rowSpan: 1, nodes };
}

/** Boxes 1–4 and 5b, 10, 11: the table at the top of page 1. */
export function layoutHeaderTable(document: AdminDocument, profile: LayoutProfile): LaidTable {
  const [leftWidth, rightWidth] = profile.header.columns;
  const left: LaidCell['nodes'] = [];
  const { superior, organ } = document.header;
  const nameLine = (name: 'superior' | 'organ', text: string): string => {
    const style = profile.styles[name];
    return balance(style.capitals ? upper(text) : text, leftWidth, style.size, style.bold);
  };
  if (superior !== '')
    left.push(
      paragraph(profile, 'superior', nameLine('superior', superior), { path: ['header', 'superior'] }),
    );
  if (organ !== '') {
    const text = nameLine('organ', organ);
    left.push(paragraph(profile, 'organ', text, { path: ['header', 'organ'] }));
    if (profile.header.organRule)
      left.push(ruleBelow(profile, profile.header.organRule, text, 'organ', leftWidth, false));
  }
  if (profile.header.organMark) left.push(paragraph(profile, 'organMark', profile.header.organMark));

  const right: LaidCell['nodes'] = profile.header.banner.map((line) =>
    paragraph(profile, line.style, line.text),
  );
  const lastBanner = profile.header.banner.at(-1);
  if (lastBanner)
    right.push(
      ruleBelow(profile, profile.header.bannerRule, lastBanner.text, lastBanner.style, rightWidth, false),
    );

  const gap = profile.header.secondRowGap;
  const numberCell: LaidCell['nodes'] = [
    paragraph(profile, 'number', formatNumberLine(document, profile), { extraBefore: gap, path: ['number'] }),
  ];
  if (!kindOf(document.kind).printsName && document.subject !== '') {
    numberCell.push(
      paragraph(profile, 'letterSubject', letterSubject(document.subject, profile), { path: ['subject'] }),
    );
  }
  numberCell.push(...stamps(document, profile));
  const dateCell = [
    paragraph(profile, 'placeDate', formatPlaceDate(document, profile), { extraBefore: gap, path: ['date'] }),
  ];

  return {
    type: 'table',
    role: 'header',
    columns: [leftWidth, rightWidth],
    headerRows: 0,
    keepRows: true,
    rows: [
      [cell(0, left), cell(1, right)],
      [cell(0, numberCell), cell(1, dateCell)],
    ],
  };
}

// "V/v" is the layout's; a clerk who typed it as well does not get it twice.
function letterSubject(subject: string, profile: LayoutProfile): string {
  const lead = profile.subject.letterLead;
  return lead !== '' && subject.toLocaleLowerCase('vi').startsWith(lead.trim().toLocaleLowerCase('vi'))
    ? subject
    : `${lead}${subject}`;
}

/** Box 5a: name of the kind, trích yếu, the line or mark below. Nothing for công văn. */
export function layoutTitle(document: AdminDocument, profile: LayoutProfile, width: Mm): LaidNode[] {
  const kind = kindOf(document.kind);
  if (!kind.printsName) return [];
  const title = (document.kindTitle ?? [kind.name]).join('\n');
  const nodes: LaidNode[] = [paragraph(profile, 'kindTitle', title, { path: ['kindTitle'], outline: 0 })];
  if (document.subject !== '') {
    nodes.push(paragraph(profile, 'subject', document.subject, { path: ['subject'] }));
    const { rule, mark } = profile.subject;
    if (rule) nodes.push(ruleBelow(profile, rule, document.subject, 'subject', width, true));
    if (mark) nodes.push(paragraph(profile, 'subjectMark', mark));
  }
  return nodes;
}

/** Box 9a: one addressee on the line of "Kính gửi:"; several each on a line with a dash, ";" behind, "." at the end. */
export function layoutAddressees(document: AdminDocument, profile: LayoutProfile, width: Mm): LaidNode[] {
  const { addressees } = document;
  if (addressees.length === 0) return [];
  const style = profile.styles.addressee;
  const lead = profile.addressees.lead;
  const { before, slack } = profile.addressees;
  const leadWidth = textWidth(`${lead} `, style.size, style.bold) + slack;
  if (addressees.length === 1) {
    return [
      paragraph(profile, 'addressee', `${lead} ${addressees[0] ?? ''}`, {
        align: 'center',
        extraBefore: before,
        path: ['addressees', 0],
      }),
    ];
  }
  // A table without borders keeps the dashes under the colon in Word and LibreOffice alike (several tab stops do not).
  const longest =
    Math.max(...addressees.map((name) => textWidth(`- ${name};`, style.size, style.bold))) + slack;
  const nameWidth = Math.min(longest, width - leadWidth);
  const side = Math.max(0, (width - leadWidth - nameWidth) / 2);
  const names = addressees.map((name, index) =>
    paragraph(profile, 'addressee', `- ${name}${index === addressees.length - 1 ? '.' : ';'}`, {
      path: ['addressees', index],
      ...(index === 0 ? { extraBefore: before } : {}),
    }),
  );
  return [
    {
      type: 'table',
      role: 'addressees',
      columns: side > 0 ? [side, leadWidth, width - side - leadWidth] : [leadWidth, width - leadWidth],
      headerRows: 0,
      keepRows: true,
      rows: [
        side > 0
          ? [
              cell(0, []),
              cell(1, [paragraph(profile, 'addressee', lead, { extraBefore: before })]),
              cell(2, names),
            ]
          : [cell(0, [paragraph(profile, 'addressee', lead, { extraBefore: before })]), cell(1, names)],
      ],
    },
  ];
}

/** The words of one căn cứ, without its end mark. */
export function basisText(basis: LegalBasis): string {
  return basis.type === 'citation'
    ? `${basis.lead} ${formatCitation(basis.citation)}`.trim()
    : contentText(basis.content);
}

/**
 * Box 6: căn cứ, each on its line, ";" behind each and "." behind the last (Phụ lục I, phần II, mục I.6), with the deciding authority above and
 * its formula below where the kind has them.
 */
export function layoutBases(
  document: AdminDocument,
  profile: LayoutProfile,
  resolve: (ref: string) => string,
): LaidNode[] {
  const style = profile.styles.basis;
  const nodes: LaidNode[] = [];
  const { enactment } = document;
  if (enactment && enactment.authority !== '') {
    nodes.push(
      paragraph(profile, 'enactmentAuthority', enactment.authority, { path: ['enactment', 'authority'] }),
    );
  }
  for (const [index, basis] of document.bases.entries()) {
    const mark = index === document.bases.length - 1 ? '.' : ';';
    const runs =
      basis.type === 'free'
        ? layoutContent(basis.content, style, resolve)
        : [styledRun(basisText(basis), style)];
    const last = runs.at(-1);
    if (!last) continue;
    last.text = last.text.replace(/\s*[.;,]\s*$/u, '') + mark;
    nodes.push({
      type: 'paragraph',
      style: 'basis',
      align: style.align,
      runs,
      keepNext: style.keepNext,
      path: ['bases', index],
    });
  }
  if (enactment && enactment.formula !== '') {
    nodes.push(paragraph(profile, 'enactmentFormula', enactment.formula, { path: ['enactment', 'formula'] }));
  }
  return nodes;
}
