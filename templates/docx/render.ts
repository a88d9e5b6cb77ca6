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
import { Forms } from './forms.ts';
import { wordNumbering } from './lists.ts';
import { hasStyles, packDocx } from './package.ts';
import { wordParagraph, wordRule, type Writing } from './paragraphs.ts';
import { styleId, wordStyles } from './styles.ts';
import { wordTable } from './tables.ts';
import { COMPATIBILITY_MODE } from './word.ts';

/** A document as the bytes of a .docx file. */
export async function renderDocx(document: AdminDocument): Promise<Uint8Array> {
  return renderLaidDocx(layoutDocument(document));
}

/** A laid document as the bytes of a .docx file. */
export function renderLaidDocx(laid: LaidDocument): Uint8Array {
  return packDocx(wordFile(laid), laid.profile, laid.properties.date);
}

/** A laid document as a document of the docx package, before it is written. */
export function wordFile(laid: LaidDocument): Document {
  const { profile, properties } = laid;
  const writing: Writing = { profile, forms: new Forms() };
  return new Document({
    title: properties.title,
    subject: properties.subject,
    creator: properties.author,
    lastModifiedBy: properties.author,
    ...(hasStyles(profile) ? {} : { styles: wordStyles(profile) }),
    numbering: wordNumbering(laid),
    compatibility: { version: COMPATIBILITY_MODE },
    sections: laid.sections.map((section, index) => wordSection(section, index, writing)),
  });
}

function wordNode(node: LaidNode, section: LaidSection, writing: Writing): Paragraph | Table {
  switch (node.type) {
    case 'paragraph':
      return wordParagraph(node, writing, section.textWidth);
    case 'rule':
      return wordRule(node, writing);
    case 'table':
      return wordTable(node, writing);
    default:
      return assertNever(node);
  }
}

/** A section that says nothing of its headers and footers shows those of the section before it (ECMA-376, 17.10.2-17.10.6). */
function wordSection(section: LaidSection, index: number, writing: Writing): ISectionOptions {
  const { profile } = writing;
  // An appendix that counts on shows its number on its first page too; the document's first page never does (Phụ lục I, phần I, mục I.6).
  const hidesFirst = section.restartsPages;
  const isFirst = index === 0;
  return {
    properties: sectionProperties(section, profile, isFirst),
    headers: isFirst ? { default: pageNumberHeader(), first: emptyHeader() } : {},
    footers: hidesFirst ? firstFooter(section, writing, isFirst) : {},
    children: section.nodes.map((node) => wordNode(node, section, writing)),
  };
}

function sectionProperties(
  section: LaidSection,
  { page }: LayoutProfile,
  isFirst: boolean,
): NonNullable<ISectionOptions['properties']> {
  const isLandscape = section.orientation === 'landscape';
  return {
    ...(isFirst ? {} : { type: SectionType.NEXT_PAGE }),
    ...(section.restartsPages ? { titlePage: true } : {}),
    page: {
      size: {
        width: mmToTwip(page.width),
        height: mmToTwip(page.height),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
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
  };
}

function pageNumberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: styleId('pageNumber'),
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });
}

function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ style: styleId('pageNumber') })] });
}

/** Contact details at the foot of the first page. An appendix with a first page of its own would repeat them, so it gets an empty foot. */
function firstFooter(section: LaidSection, writing: Writing, isFirst: boolean): { first?: Footer } {
  const { profile } = writing;
  const children = section.firstPageFooter?.map((node, at) =>
    wordParagraph(node, writing, section.textWidth, at === 0 ? profile.contactRule : undefined),
  );
  if (children) return { first: new Footer({ children }) };
  return isFirst ? {} : { first: new Footer({ children: [new Paragraph({ style: styleId('contact') })] }) };
}
