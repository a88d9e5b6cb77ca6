/**
 * The check on five real plans. Their files lie beside the repository and are no part of it; where they are absent the tests are
 * skipped by name. Header and body are read here by their marks alone, so that these tests speak of the check and not of the import.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../templates/check/check.ts';
import type { Finding } from '../../templates/check/finding.ts';
import type { AdminDocument, Block } from '../../templates/model/document.ts';
import { buildDocument, bullet, heading, item, paragraph } from '../unit/templates/check/build-document.ts';

const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];
if (files.length === 0) console.warn(`check-seeds: skipped, no real plans in ${SEEDS.pathname}`);

/** Longest text that is taken for a title and not for a numbered paragraph. */
const TITLE_LENGTH = 150;

function blockOf(chunk: string): Block {
  const marks: readonly (readonly [RegExp, (words: string) => Block])[] = [
    [/^[IVX]+[.-]\s(.+)$/su, (words) => heading('roman', words)],
    [/^\d\.\d\.?\s(.+)$/su, (words) => heading('decimal', words)],
    [
      /^\d\.\s(.+)$/su,
      (words) => (words.length < TITLE_LENGTH ? heading('arabic', words) : item('arabic', words)),
    ],
    [/^\p{Ll}\)\s(.+)$/su, (words) => item('letter', words)],
    [/^-\s(.+)$/su, (words) => bullet(words)],
  ];
  for (const [mark, make] of marks) {
    const words = mark.exec(chunk)?.[1];
    if (words !== undefined) return make(words);
  }
  return paragraph(chunk);
}

/** Number, date and body of a seed; all else is that of the faultless document. */
function readSeed(prefix: string): AdminDocument {
  const name = files.find((file) => file.startsWith(prefix)) ?? '';
  const text = readFileSync(new URL(name, SEEDS), 'utf8').normalize('NFC').replaceAll(/[*#]/gu, '');
  const chunks = text
    .split(/\n\s*\n/u)
    .map((chunk) => chunk.replaceAll(/\s*\n\s*/gu, ' ').trim())
    .filter((chunk) => chunk !== '');
  const first = chunks.findIndex((chunk) => /^I[.-]\s/u.test(chunk));
  const end = chunks.findIndex((chunk) => /^Nơi nhận/u.test(chunk));
  const body = chunks
    .slice(first - 1, end)
    .map((chunk, index, all) => blockOf(index === all.length - 1 ? chunk.replace(/\.\/\.$/u, '') : chunk));
  const number = /^Số:?\s*(\d*)\s*[/-]/mu.exec(text);
  const date = /ngày\s+(\d{0,2})\s*tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(chunks.slice(0, 3).join('\n'));
  return buildDocument({
    number: { value: number?.[1] ? number[1] : null, organ: 'UBND' },
    date: date
      ? { ...(date[1] ? { day: Number(date[1]) } : {}), month: Number(date[2]), year: Number(date[3]) }
      : {},
    body,
  });
}

function summary(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, severity, place }) => `${severity} ${rule} | ${place.label} | ${place.excerpt ?? ''}`,
  );
}

describe.skipIf(files.length === 0)('real plans', () => {
  it('000: words twice, a dash in lower case, number and day missing', () => {
    const findings = summary(checkDocument(readSeed('000')));
    expect(findings).toContain('warning missing-part | Số, ký hiệu | ');
    expect(findings).toContain('warning missing-part | Ngày ban hành | ');
    expect(findings).toContain('warning doubled-word | Mục III.4, đoạn 1 | thực hiện thực hiện');
    expect(findings.filter((line) => line.includes('bullet-case'))).toEqual([
      'warning bullet-case | Mục I.1, gạch đầu dòng 2 | củng cố,',
    ]);
  });

  it('003: a symbol that differs, a hyphen missing, words twice', () => {
    const findings = summary(checkDocument(readSeed('003')));
    expect(findings).toContain('warning citation-variant | Mục II.1, gạch đầu dòng 1 | 42-CT/TU');
    expect(findings.filter((line) => line.includes('citation-symbol'))).toEqual([
      'warning citation-symbol | Mục I.1, gạch đầu dòng 1 | 52 KL/TW',
      'warning citation-symbol | Mục II.1, gạch đầu dòng 1 | 52 KL/TW',
    ]);
    expect(findings.some((line) => line.endsWith('sáng tạo sáng tạo'))).toBe(true);
    expect(findings.some((line) => line.includes('Số, ký hiệu'))).toBe(false);
  });

  it('004: spaces in symbols, words twice', () => {
    const findings = summary(checkDocument(readSeed('004')));
    expect(
      findings
        .filter((line) => line.includes('citation-symbol'))
        .map((line) => line.slice(line.lastIndexOf('|') + 2)),
    ).toEqual(['215 – KH/TU', '166 – KH/TU', '93 –KL/TW']);
    expect(findings.some((line) => line.endsWith('Đại hội Đại hội'))).toBe(true);
    expect(findings.some((line) => line.endsWith('Phân đấu'))).toBe(true);
  });

  // One citation has its month with a zero, another without: the same day.
  it('001: dates in two forms are one date', () => {
    expect(checkDocument(readSeed('001')).filter(({ rule }) => rule === 'citation-date')).toEqual([]);
  });

  it.each(['000', '001', '003', '004'])('%s: no error but what is beyond doubt', (prefix) => {
    const errors = checkDocument(readSeed(prefix)).filter(({ severity }) => severity === 'error');
    expect(summary(errors)).toEqual([]);
  });
});
