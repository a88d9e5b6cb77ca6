/**
 * The import and check of five real plans. Their files lie beside the repository and are no part of it; where they are absent the tests
 * are skipped by name.
 */
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../templates/check/check.ts';
import type { Finding } from '../../templates/check/finding.ts';
import { importDocument } from '../../templates/import/import.ts';
import type { AdminDocument } from '../../templates/model/document.ts';
import { readSeeds, SEEDS_MISSING } from '../support/seeds.ts';

const seeds = readSeeds();
if (seeds.length === 0) console.warn(`check-seeds: skipped, ${SEEDS_MISSING}`);

function readSeed(id: string): AdminDocument {
  const seed = seeds.find((entry) => entry.id === id);
  if (!seed) throw new Error(`no plan ${id}`);
  const result = importDocument(seed);
  if (!result.ok) throw new Error(result.error.message);
  return result.document;
}

function summary(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, severity, place }) => `${severity} ${rule} | ${place.label} | ${place.excerpt ?? ''}`,
  );
}

describe.skipIf(seeds.length === 0)('real plans', () => {
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

  it('002: a misspelling and a document that is never dated', () => {
    const findings = summary(checkDocument(readSeed('002')));
    expect(findings).toContain('warning misspelling | Mục II.3, gạch đầu dòng 2 | trng');
    expect(findings).toContain('warning citation-undated | Mục I.2 | 52-CT/TU');
  });

  // The scans lack their head, so that parts of it are missing; nothing in the text itself is wrong beyond doubt.
  it.each(['000', '001', '002', '003', '004'])('%s: no error but missing parts', (prefix) => {
    const errors = checkDocument(readSeed(prefix)).filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ rule }) => rule !== 'missing-part')).toEqual([]);
  });
});
