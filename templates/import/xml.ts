/** XML parts of a package as a light tree. No DOCTYPE, no entities beyond the five of XML, bounded depth and size. */
import { SaxesParser } from 'saxes';
import { ImportError } from './import-error.ts';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Text directly inside, joined. */
  text: string;
}

const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 200;
const MAX_REFERENCES = 300_000;
const MAX_BYTES = 24 * 1024 * 1024;

/** What all parts of one file together may cost to parse. */
export interface XmlBudget {
  /** A text of two hundred pages has five to eight million. */
  bytes: number;
  /** A text of two hundred pages has two to three hundred thousand. */
  elements: number;
}

/** The budget of one file. */
export function xmlBudget(): XmlBudget {
  return { bytes: MAX_BYTES, elements: 600_000 };
}
// Most elements have neither: one list and one record serve them all.
const NO_CHILDREN: XmlElement[] = [];
const NO_ATTRIBUTES: XmlElement['attributes'] = {};

/**
 * Parses one part.
 * @param skip names of elements that are left out with all they hold
 * @param budget what is left for the parts of one file; this part is taken off it
 * @throws ImportError naming the part
 */
export function parseXml(
  bytes: Uint8Array,
  part: string,
  skip: ReadonlySet<string> = new Set(),
  budget: XmlBudget = xmlBudget(),
): XmlElement {
  const root: XmlElement = { name: '', attributes: NO_ATTRIBUTES, children: [], text: '' };
  const stack: XmlElement[] = [root];
  let depth = 0;
  /** Depth of the outermost element being left out; 0 where none is. */
  let skippedAt = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new ImportError('xml-entities', `Phần “${part}” khai báo thực thể XML, không được phép.`, part);
  });
  parser.on('error', () => {
    throw new ImportError('part-broken', `Phần “${part}” trong tệp bị hỏng.`, part);
  });
  const tooMuch = (): ImportError =>
    new ImportError('xml-too-deep', `Phần “${part}” lồng nhau quá sâu hoặc quá nhiều phần tử.`, part);
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw tooMuch();
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw tooMuch();
    if (skippedAt > 0) return;
    if (skip.has(tag.name)) {
      skippedAt = depth;
      return;
    }
    const element: XmlElement = {
      name: tag.name,
      attributes: hasKeys(tag.attributes) ? tag.attributes : NO_ATTRIBUTES,
      children: NO_CHILDREN,
      text: '',
    };
    const parent = stack.at(-1);
    if (parent?.children === NO_CHILDREN) parent.children = [element];
    else parent?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    if (skippedAt === 0) stack.pop();
    else if (skippedAt === depth) skippedAt = 0;
    depth -= 1;
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top && skippedAt === 0) top.text += text;
  });
  budget.bytes -= bytes.length;
  if (budget.bytes < 0)
    throw new ImportError(
      'part-too-large',
      `Phần “${part}” làm tệp lớn quá ${MAX_BYTES / 1024 / 1024} MB chữ khi giải nén.`,
      part,
    );
  // What is too much is counted, which costs far less than parsing it.
  const counts = countMarkup(bytes);
  budget.elements -= counts.elements;
  if (budget.elements < 0 || counts.references > MAX_REFERENCES) throw tooMuch();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('part-broken', `Phần “${part}” không phải mã UTF-8.`, part);
  }
  parser.write(text).close();
  const first = root.children[0];
  if (!first) throw new ImportError('part-broken', `Phần “${part}” trống.`, part);
  return first;
}

const LESS = 0x3c;
const AMPERSAND = 0x26;
const SLASH = 0x2f;

/** Opening tags and character references of a part, comments and the like counted with them. */
function countMarkup(bytes: Uint8Array): { elements: number; references: number } {
  let elements = 0;
  let references = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LESS) elements += bytes[at + 1] === SLASH ? 0 : 1;
    else if (byte === AMPERSAND) references += 1;
  }
  return { elements, references };
}

function hasKeys(record: object): boolean {
  for (const _key in record) return true;
  return false;
}

/** First child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((entry) => entry.name === name);
}

/** Children of that name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((entry) => entry.name === name) ?? [];
}

/** Value of w:val of a child, or undefined. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** Whether a switch such as w:b is on; undefined where it is absent. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

/** A whole number from an attribute, kept within bounds; undefined where it is none. */
export function readInteger(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^-?\d{1,12}$/.test(text)) return undefined;
  return Math.min(most, Math.max(least, Number(text)));
}
