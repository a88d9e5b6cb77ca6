/**
 * What text may stand in a document: NFC Vietnamese text that Times New Roman can print.
 * Pure; used by every schema in the model, so that hostile or mistyped text stops at the boundary.
 */
import { z } from 'zod';

/** Why a character cannot stand in an official document, in words for the clerk. */
export interface BadCharacter {
  index: number;
  codePoint: number;
  reason: string;
}

// Bidirectional controls reorder what is printed; they are never typed by a clerk.
const BIDI_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const RTL_LETTER = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const EMOJI = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|[\u{E0020}-\u{E007F}]|\uFE0F|\u20E3/u;
// ©, ®, ™ and a few arrows are pictographic by Unicode but plain signs in Times New Roman.
const PLAIN_SIGN = /[\u00A9\u00AE\u2122\u2194-\u2199\u203C\u2049]/u;
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFF9-\uFFFB\uFFFE\uFFFF]/u;
const PRIVATE_OR_LONE = /[\p{Co}\p{Cs}]/u;

// Seen by nobody, in the way of finding: soft hyphen, zero-width spaces and joiners, byte order mark.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Nearly all text is made of these alone, and none of them is bad: told in one look, not letter by letter. */
const PLAIN_TEXT = /^[\t\n\u0020-\u007E\u00C0-\u024F\u1E00-\u1EFF–—‘’“”…]*$/;

/** Text without characters that nobody sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** First character of `text` that no official document may bear, or null. Tab and line feed are allowed. */
export function findBadCharacter(text: string): BadCharacter | null {
  if (PLAIN_TEXT.test(text)) return null;
  let index = 0;
  for (const char of text) {
    const codePoint = char.codePointAt(0) ?? 0;
    if (codePoint > 0x7e || codePoint < 0x20) {
      const reason = badReason(char);
      if (reason) return { index, codePoint, reason };
    }
    index += char.length;
  }
  return null;
}

function badReason(char: string): string | null {
  if (char === '\t' || char === '\n') return null;
  if (CONTROL.test(char)) return 'ký tự điều khiển';
  if (BIDI_CONTROL.test(char)) return 'ký tự đảo chiều chữ';
  if (RTL_LETTER.test(char)) return 'chữ viết từ phải sang trái';
  if (PLAIN_SIGN.test(char)) return null;
  if (EMOJI.test(char)) return 'biểu tượng cảm xúc';
  if (PRIVATE_OR_LONE.test(char)) return 'ký tự không có trong bảng mã Unicode';
  return null;
}

/** Names a code point as clerks and IT staff can look it up: U+202E. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Schema of a piece of document text: at most `max` UTF-16 units, stored in NFC, no character that cannot be printed; invisible ones are dropped.
 * @param max limit in UTF-16 code units
 */
export function officialText(max: number): z.ZodType<string, string> {
  return z
    .string({ error: 'phải là chữ' })
    .max(max, { error: `dài quá ${max.toLocaleString('vi-VN')} ký tự` })
    .check((ctx) => {
      const bad = findBadCharacter(ctx.value);
      if (bad) {
        ctx.issues.push({
          code: 'custom',
          input: ctx.value,
          message: `có ${bad.reason} (${codePointName(bad.codePoint)}) ở vị trí ${bad.index + 1}`,
        });
      }
    })
    .transform((value) => withoutInvisible(value).normalize('NFC'));
}

/** Single-line official text: line feeds and tabs are refused as well. */
export function officialLine(max: number): z.ZodType<string, string> {
  return officialText(max).refine((value) => !/[\n\t]/.test(value), { error: 'chỉ được một dòng' });
}
