import type { Remark, Rule } from '../rule.ts';
import { KINDS, kindOf } from '../../model/kinds.ts';

const ALLOWED = /^[\p{L}\d&]+(?:[-/][\p{L}\d&]+)*$/u;

/** The office's abbreviation in the symbol: capitals, no spaces, plain hyphens, nothing that the layout puts in itself. */
export const symbolForm: Rule = {
  id: 'symbol-form',
  title: 'Ký hiệu văn bản',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.3',
  check({ document, placeAt }) {
    const remarks: Remark[] = [];
    for (const field of ['organ', 'unit'] as const) {
      const typed = document.number[field];
      if (!typed) continue;
      const path = ['number', field];
      const place = { ...placeAt(path), excerpt: typed, offset: 0 };
      const kept = withoutKind(tidy(typed), kindOf(document.kind).state, kindOf(document.kind).party);
      if (!ALLOWED.test(kept)) {
        remarks.push({
          place,
          message: `Chữ viết tắt “${typed}” trong ký hiệu có ký tự không được dùng; chỉ dùng chữ, số, “&” và gạch nối.`,
        });
        continue;
      }
      if (kept !== typed) {
        const label = `Đổi thành “${kept}”`;
        remarks.push({
          place,
          message: `Ký hiệu ghi “${typed}”: phải viết liền, in hoa, dùng gạch nối và không ghi lại tên loại (“${kept}”).`,
          fix: { label, edits: [{ path, value: kept }] },
        });
      }
    }
    return remarks;
  },
};

// Abbreviations of kinds keep their small letters (CTr, TTr); all else in a symbol is in capitals.
const MIXED = new Map(
  KINDS.flatMap((kind) => [kind.state, kind.party])
    .filter((name) => name !== name.toUpperCase())
    .map((name) => [name.toUpperCase(), name]),
);

function tidy(typed: string): string {
  return typed
    .trim()
    .replaceAll(/\s*[-‐‑‒–—−]\s*/gu, '-')
    .replaceAll(/\s*\/\s*/gu, '/')
    .replaceAll(/\s+/gu, '')
    .replace(/^[-/]+|[-/.;,]+$/gu, '')
    .split(/([-/])/u)
    .map((group) => MIXED.get(group.toUpperCase()) ?? group.toUpperCase())
    .join('');
}

/** "KH-UBND" in the field for the organ would print "KH-KH-UBND". */
function withoutKind(symbol: string, ...abbreviations: string[]): string {
  for (const abbreviation of abbreviations) {
    if (abbreviation && new RegExp(`^${abbreviation}[-/].`, 'u').test(symbol))
      return symbol.slice(abbreviation.length + 1);
  }
  return symbol;
}
