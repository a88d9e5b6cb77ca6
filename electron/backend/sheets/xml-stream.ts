/** XML parts read as events while they are inflated. No DOCTYPE, no entities beyond the five of XML, bounded depth and text. */
import { SaxesParser } from 'saxes';
import { MendableError } from '../../api/errors.ts';

/** Names come without namespace prefix: programs differ in prefixes. */
export interface XmlEvents {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const MAX_DEPTH = 100;
/** Bytes without an end of tag or text: nothing an office writes is that long. */
const MAX_SILENCE = 8 * 1024 * 1024;

/**
 * Reads one part.
 * @param where names the place reached, for the message: "trang tính “A”, sau dòng 12"
 * @param progress hears how many bytes are done
 * @throws MendableError naming the part and the place
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  part: string,
  events: XmlEvents,
  where: () => string = () => '',
  progress?: (bytes: number) => void,
): Promise<void> {
  let depth = 0;
  let silence = 0;
  const place = (): string => {
    const text = where();
    return text === '' ? '' : ` (${text})`;
  };
  const broken = (): MendableError =>
    new MendableError('part-broken', `Phần “${part}” trong tệp bị hỏng${place()}.`, part);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new MendableError('xml-entities', `Phần “${part}” khai báo thực thể XML, không được phép.`, part);
  });
  parser.on('error', () => {
    throw broken();
  });
  parser.on('opentag', (tag) => {
    silence = 0;
    depth += 1;
    if (depth > MAX_DEPTH)
      throw new MendableError('xml-too-deep', `Phần “${part}” lồng nhau quá sâu${place()}.`, part);
    events.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    silence = 0;
    depth -= 1;
    events.close?.(localName(tag.name));
  });
  const text = (value: string): void => {
    silence = 0;
    events.text?.(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);

  let decoder: TextDecoder | undefined;
  let done = 0;
  const write = (bytes: Uint8Array | undefined): void => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    let decoded: string;
    try {
      decoded = decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new MendableError('part-broken', `Phần “${part}” không phải mã UTF-8${place()}.`, part);
    }
    parser.write(decoded);
  };
  for await (const chunk of chunks) {
    silence += chunk.length;
    write(chunk);
    if (silence > MAX_SILENCE) {
      throw new MendableError('cell-too-long', `Phần “${part}” có đoạn dài bất thường${place()}.`, part);
    }
    done += chunk.length;
    progress?.(done);
  }
  write(undefined);
  parser.close();
}

function encodingOf(bytes: Uint8Array | undefined): string {
  if (bytes?.[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes?.[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const names = new Map<string, string>();

function localName(name: string): string {
  if (!name.includes(':')) return name;
  const known = names.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  // Bounded: a hostile part has names without end.
  if (names.size < 1000) names.set(name, local);
  return local;
}
