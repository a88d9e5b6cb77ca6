/** Which profile a document is laid by: its layout's profile with the document's own settings put in. Pure. */
import type { AdminDocument, LayoutSettings } from '../model/document.ts';
import type { LayoutId } from '../model/kinds.ts';
import { PARTY_PROFILE } from './party.ts';
import type { LayoutProfile, ParagraphStyle, StyleName } from './profile.ts';
import { STATE_PROFILE } from './state.ts';

/** The two profiles by id. */
export const PROFILES: Readonly<Record<LayoutId, LayoutProfile>> = {
  state: STATE_PROFILE,
  party: PARTY_PROFILE,
};

/** Styles that follow the settings of the running text. */
const BODY_STYLES: readonly StyleName[] = [
  'body',
  'basis',
  'article',
  'roman',
  'arabic',
  'decimal',
  'letter',
  'bullet',
  'subBullet',
];
const SPACED_STYLES: readonly StyleName[] = [
  ...BODY_STYLES,
  'addressee',
  'partLabel',
  'partTitle',
  'chapterLabel',
  'chapterTitle',
  'sectionLabel',
  'sectionTitle',
  'subsectionLabel',
  'subsectionTitle',
];

/** The profile of a document, its settings applied. */
export function resolveProfile(document: Pick<AdminDocument, 'layout' | 'settings'>): LayoutProfile {
  const base = PROFILES[document.layout];
  return document.settings ? applySettings(base, document.settings) : base;
}

function applySettings(base: LayoutProfile, settings: LayoutSettings): LayoutProfile {
  const changed: Partial<Record<StyleName, ParagraphStyle>> = {};
  const change = (names: readonly StyleName[], patch: Partial<ParagraphStyle>): void => {
    for (const name of names) changed[name] = { ...(changed[name] ?? base.styles[name]), ...patch };
  };
  if (settings.bodySize !== undefined) change(SPACED_STYLES, { size: settings.bodySize });
  if (settings.firstLineIndent !== undefined) change(BODY_STYLES, { firstLine: settings.firstLineIndent });
  if (settings.lineSpacing !== undefined) change(SPACED_STYLES, { lines: settings.lineSpacing });
  if (settings.paragraphSpacing !== undefined) change(BODY_STYLES, { after: settings.paragraphSpacing });

  const margins = settings.margins ?? base.page.margins;
  const textWidth = base.page.width - margins.left - margins.right;
  const prefixes = settings.authorityForm
    ? PROFILES[settings.authorityForm === 'dot' ? 'state' : 'party'].signature.authorityPrefix
    : base.signature.authorityPrefix;
  return {
    ...base,
    page: { ...base.page, margins },
    styles: { ...base.styles, ...changed },
    numbering: settings.romanMark
      ? { ...base.numbering, roman: { ...base.numbering.roman, suffix: settings.romanMark } }
      : base.numbering,
    numberingForm: settings.numbering ?? base.numberingForm,
    header: { ...base.header, columns: shareWidth(base.header.columns, textWidth) },
    signature: {
      ...base.signature,
      authorityPrefix: prefixes,
      columns: shareWidth(base.signature.columns, textWidth),
    },
    recipients: {
      ...base.recipients,
      mark: settings.recipientMark ?? base.recipients.mark,
      archiveLead: settings.archiveLead ?? base.recipients.archiveLead,
    },
    appendix: { ...base.appendix, pages: settings.appendixPages ?? base.appendix.pages },
  };
}

// Columns keep their proportion when the margins change.
function shareWidth(columns: readonly [number, number], textWidth: number): readonly [number, number] {
  const total = columns[0] + columns[1];
  const left = (columns[0] / total) * textWidth;
  return [left, textWidth - left];
}
