/** Recognising the name of a kind at the head of a document: "KẾ HOẠCH", "KẾ HOẠCH HÀNH ĐỘNG", "CHƯƠNG TRÌNH / CỦA BAN THƯỜNG VỤ …". Pure. */
import { KINDS, type KindId } from '../model/kinds.ts';

const MAX_TITLE = 120;

/** The kind a line in capitals names, or null. */
export function kindOfTitle(text: string): KindId | null {
  const line = text.replaceAll('\n', ' ').replace(/\s+/g, ' ').trim();
  if (line.length > MAX_TITLE || line !== line.toLocaleUpperCase('vi') || !/\p{L}/u.test(line)) return null;
  const spread = line.replace(/(?<=^|\s)(\p{L}) (?=\p{L}(?:\s|$))/gu, '$1');
  for (const kind of KINDS) {
    if (!kind.printsName) continue;
    const name = kind.name.toLocaleUpperCase('vi');
    if (spread === name || spread.startsWith(`${name} `)) return kind.id;
  }
  return null;
}

/** Whether a line is the name of a kind. */
export function isKindTitle(text: string): boolean {
  return kindOfTitle(text) !== null;
}
