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

const LIMITS = { depth: 200, elements: 2_000_000 } as const;

/** Parses one part. @throws ImportError naming the part */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const stack: XmlElement[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw new ImportError('xml-entities', `Phần “${part}” khai báo thực thể XML, không được phép.`, part);
  });
  parser.on('error', () => {
    throw new ImportError('part-broken', `Phần “${part}” trong tệp bị hỏng.`, part);
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (stack.length > LIMITS.depth || elements > LIMITS.elements) {
      throw new ImportError('xml-too-deep', `Phần “${part}” lồng nhau quá sâu hoặc quá nhiều phần tử.`, part);
    }
    const element: XmlElement = { name: tag.name, attributes: tag.attributes, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
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
