/**
 * The package around a document: its parts as XML, then the zip. The same document gives the same bytes on every machine and at any time: zip
 * times are fixed, properties carry the document's own date, and deflating is done by one fixed program.
 */
import type { File, IContext } from 'docx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { LayoutProfile } from '../profiles/profile.ts';
import { isOwnStyle } from './styles.ts';
import { writeXml, type XmlNode } from './xml.ts';

/** Zip entries carry a time; this one is the earliest a zip can hold. */
const FIXED_TIME = new Date(1980, 0, 1);
/** Day in the properties of a document without date. */
const NO_DATE = '2000-01-01';
const DEFLATE_LEVEL = 6;

type Component = { prepForXml: (context: IContext) => XmlNode | undefined };

/**
 * Packs a document.
 * @param date ISO date of the document, or null
 */
export function packDocx(file: File, profile: LayoutProfile, date: string | null): Uint8Array {
  const context: IContext = { file, viewWrapper: file.Document, stack: [] };
  const prepare = (part: Component, wrapper: IContext['viewWrapper'] = file.Document): XmlNode =>
    part.prepForXml({ ...context, viewWrapper: wrapper, stack: [] }) ?? {};

  // Preparing paragraphs registers their lists and relationships, so the parts that tell of them come after.
  const body = prepare(file.Document.View);
  const headers = file.Headers.map((header) => prepare(header.View, header));
  const footers = file.Footers.map((footer) => prepare(footer.View, footer));
  const lists = new Map(
    file.Numbering.ConcreteNumbering.map(({ reference, instance, numId }) => [
      `${reference}-${instance}`,
      numId,
    ]),
  );
  const write = (node: XmlNode): Uint8Array => strToU8(writeXml(node, (key) => lists.get(key)));

  const relationships = file.Document.Relationships;
  relationships.addRelationship(
    relationships.RelationshipCount + 1,
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable',
    'fontTable.xml',
  );
  const parts: Zippable = {
    // Readers that stream want this part first.
    '[Content_Types].xml': write(prepare(file.ContentTypes)),
    ...fixedParts(file, prepare),
    'docProps/core.xml': write(dated(prepare(file.CoreProperties), date ?? NO_DATE)),
    'word/_rels/document.xml.rels': write(prepare(relationships)),
    'word/document.xml': write(body),
    'word/numbering.xml': write(prepare(file.Numbering)),
    'word/styles.xml': stylesPart(file, profile, prepare),
  };
  for (const [index, header] of headers.entries()) parts[`word/header${index + 1}.xml`] = write(header);
  for (const [index, footer] of footers.entries()) parts[`word/footer${index + 1}.xml`] = write(footer);
  return zipSync(parts, { level: DEFLATE_LEVEL, mtime: FIXED_TIME });
}

let fixed: Zippable | undefined;

/** Parts that no document changes, written once. */
function fixedParts(file: File, prepare: (part: Component) => XmlNode): Zippable {
  const write = (part: Component): Uint8Array => strToU8(writeXml(prepare(part)));
  fixed ??= {
    '_rels/.rels': write(file.FileRelationships),
    'docProps/app.xml': write(file.AppProperties),
    'docProps/custom.xml': write(file.CustomProperties),
    'word/endnotes.xml': write(file.Endnotes.View),
    'word/fontTable.xml': write(file.FontTable.View),
    'word/footnotes.xml': write(file.FootNotes.View),
    'word/settings.xml': write(file.Settings),
    'word/theme/theme1.xml': write(file.Theme),
  };
  return fixed;
}

const stylesByProfile = new WeakMap<LayoutProfile, Uint8Array>();

/** True once a document of this profile was packed: its styles need not be built again. */
export function hasStyles(profile: LayoutProfile): boolean {
  return stylesByProfile.has(profile);
}

/** The styles of a profile, written once for each. The docx package adds blue headings and others of its own: an office's style list stays clean of them. */
function stylesPart(file: File, profile: LayoutProfile, prepare: (part: Component) => XmlNode): Uint8Array {
  const known = stylesByProfile.get(profile);
  if (known) return known;
  const all = prepare(file.Styles)['w:styles'];
  const kept = Array.isArray(all) ? all.filter(isKept) : [];
  const part = strToU8(writeXml({ 'w:styles': kept }));
  stylesByProfile.set(profile, part);
  return part;
}

function isKept(child: unknown): boolean {
  if (typeof child !== 'object' || child === null || !('w:style' in child)) return true;
  const content: unknown = child['w:style'];
  const first: unknown = Array.isArray(content) ? content[0] : undefined;
  if (typeof first !== 'object' || first === null || !('_attr' in first)) return true;
  const attributes = first._attr;
  if (typeof attributes !== 'object' || attributes === null || !('w:styleId' in attributes)) return true;
  return isOwnStyle(String(attributes['w:styleId']));
}

/** Core properties with the document's date in place of the clock's. */
function dated(properties: XmlNode, date: string): XmlNode {
  const [name, content] = Object.entries(properties)[0] ?? [];
  if (name === undefined || !Array.isArray(content)) return properties;
  const type = { _attr: { 'xsi:type': 'dcterms:W3CDTF' } };
  const instant = `${date}T00:00:00Z`;
  return {
    [name]: content.map((child: unknown) => {
      if (typeof child !== 'object' || child === null) return child;
      const [key = ''] = Object.keys(child);
      return key.startsWith('dcterms:') ? { [key]: [type, instant] } : child;
    }),
  };
}
