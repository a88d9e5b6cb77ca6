/**
 * Writes the XML of the docx package's components. The package has a writer of its own, but it walks each part several times, and it replaces
 * whatever looks like {its placeholders} in the text of the document too; this one touches list numbers only.
 */

/** What a component gives for writing: one key, the element's name; its value holds attributes (`_attr`) and children. */
export type XmlNode = Readonly<Record<string, unknown>>;

const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 cannot hold at all (section 2.2): a reader would refuse the whole file. Shown as a replacement character, so that the gap is seen.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text as it stands in an element or attribute. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '\uFFFD')
    .replace(SPECIAL, (char) => ENTITIES[char] ?? char);
}

/** True for an element, false for text. */
export function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`no text can be written of a ${typeof value}`);
}

/**
 * One part with its declaration.
 * @param listNumber w:numId of a list by the key that the docx package puts there in braces
 */
export function writeXml(
  root: XmlNode,
  listNumber: (key: string) => number | undefined = () => undefined,
): string {
  let xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

  const attributes = (name: string, values: unknown): void => {
    if (!isNode(values)) return;
    for (const key in values) {
      const value = values[key];
      if (value === undefined) continue;
      const text = textOf(value);
      const number = name === 'w:numId' && text.startsWith('{') ? listNumber(text.slice(1, -1)) : undefined;
      xml += ` ${key}="${number ?? escapeXml(text)}"`;
    }
  };

  const element = (node: XmlNode): void => {
    for (const name in node) {
      const value = node[name];
      xml += `<${name}`;
      if (!isNode(value)) {
        xml += `>${escapeXml(textOf(value))}</${name}>`;
      } else if (!Array.isArray(value)) {
        attributes(name, value['_attr']);
        xml += '/>';
      } else {
        const children: readonly unknown[] = value;
        // Attributes stand among the children, not always before them.
        let hasContent = false;
        for (const child of children) {
          if (isNode(child) && '_attr' in child) attributes(name, child['_attr']);
          else hasContent = true;
        }
        if (!hasContent) {
          xml += '/>';
          continue;
        }
        xml += '>';
        for (const child of children) {
          if (!isNode(child)) xml += escapeXml(textOf(child));
          else if (!('_attr' in child)) element(child);
        }
        xml += `</${name}>`;
      }
    }
  };

  element(root);
  return xml;
}
