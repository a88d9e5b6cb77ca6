/**
 * LaidDocument -> .docx. Only translation: what is printed and where is decided by templates/layout, every number by the profile.
 * The bytes depend on the document alone, not on clock or machine.
 */
import {
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { layoutDocument } from '../layout/layout.ts';
import type { LaidDocument, LaidNode, LaidSection } from '../layout/laid.ts';
import type { AdminDocument } from '../model/document.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { mmToTwip } from '../profiles/units.ts';
import { assertNever } from '../model/assert-never.ts';
import { compileParts } from './compile.ts';
import { wordNumbering } from './lists.ts';
import { repack } from './package.ts';
import { wordParagraph, wordRule } from './paragraphs.ts';
import { styleId, wordStyles } from './styles.ts';
import { wordTable } from './tables.ts';
import { COMPATIBILITY_MODE } from './word.ts';

/** A document as the bytes of a .docx file. */
export function renderDocx(document: AdminDocument): Promise<Uint8Array> {
  return renderLaidDocx(layoutDocument(document));
}

const STYLES_PART = 'word/styles.xml';
// The style table depends on the profile alone and is a third of the work: it is built once for each profile.
const styleParts = new WeakMap<LayoutProfile, Uint8Array>();

/** A laid document as the bytes of a .docx file. */
export async function renderLaidDocx(laid: LaidDocument): Promise<Uint8Array> {
  const { profile, properties } = laid;
  const knownStyles = styleParts.get(profile);
  const file = new Document({
    title: properties.title,
    subject: properties.subject,
    creator: properties.author,
    lastModifiedBy: properties.author,
    ...(knownStyles ? {} : { styles: wordStyles(profile) }),
    numbering: wordNumbering(laid),
    compatibility: { version: COMPATIBILITY_MODE },
    sections: laid.sections.map((section, index) => wordSection(section, index, profile)),
  });
  const parts = await compileParts(file);
  const styles = knownStyles ?? parts[STYLES_PART];
  if (styles) styleParts.set(profile, styles);
  return repack(styles ? { ...parts, [STYLES_PART]: styles } : parts, properties.date);
}

function wordNode(node: LaidNode, section: LaidSection, profile: LayoutProfile): Paragraph | Table {
  switch (node.type) {
    case 'paragraph':
      return wordParagraph(node, profile, section.textWidth);
    case 'rule':
      return wordRule(node);
    case 'table':
      return wordTable(node, profile);
    default:
      return assertNever(node);
  }
}

function wordSection(section: LaidSection, index: number, profile: LayoutProfile): ISectionOptions {
  const { page } = profile;
  const landscape = section.orientation === 'landscape';
  const pageNumber = new Paragraph({
    style: styleId('pageNumber'),
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  // An appendix that counts on shows its number on its first page too; the document's first page never does (Phụ lục I, phần I, mục I.6).
  const hidesFirst = section.restartsPages;
  const footer = section.firstPageFooter?.map((node, at) =>
    wordParagraph(node, profile, section.textWidth, at === 0 ? profile.contactRule : undefined),
  );
  return {
    properties: {
      ...(index > 0 ? { type: SectionType.NEXT_PAGE } : {}),
      titlePage: hidesFirst,
      page: {
        size: {
          width: mmToTwip(page.width),
          height: mmToTwip(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mmToTwip(page.margins.top),
          bottom: mmToTwip(page.margins.bottom),
          left: mmToTwip(page.margins.left),
          right: mmToTwip(page.margins.right),
          header: mmToTwip(page.headerDistance),
          footer: mmToTwip(page.footerDistance),
          gutter: 0,
        },
        ...(section.restartsPages ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: new Header({ children: [pageNumber] }),
      ...(hidesFirst
        ? { first: new Header({ children: [new Paragraph({ style: styleId('pageNumber') })] }) }
        : {}),
    },
    ...(footer ? { footers: { first: new Footer({ children: footer }) } } : {}),
    children: section.nodes.map((node) => wordNode(node, section, profile)),
  };
}
