/** Runs one rule over documents of a table: what it finds, and what the document is after its fixes. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../templates/model/apply-edits.ts';
import { checkDocument } from '../../../../templates/check/check.ts';
import { SEVERITIES, type Finding } from '../../../../templates/check/finding.ts';
import type { Rule } from '../../../../templates/check/rule.ts';
import type { AdminDocument } from '../../../../templates/model/document.ts';

export interface RuleCase {
  name: string;
  document: AdminDocument;
  /** For each finding, in order, words of its "severity | place | excerpt | message"; all of them must stand in it. Empty: nothing is found. */
  finds: string[][];
  /** The document after every fix was applied, one after another; absent: no finding may offer one. */
  fixed?: AdminDocument;
}

const MAX_FIXES = 50;

export function describeRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(rule.id, () => {
    it('says what it is', () => {
      expect(rule.title).not.toBe('');
      expect(rule.source).not.toBe('');
      expect(SEVERITIES).toContain(rule.severity);
    });
    it.each(cases.map((entry) => [entry.name, entry] as const))('%s', (_, { document, finds, fixed }) => {
      const before = structuredClone(document);
      const findings = checkDocument(document, { rules: [rule] });
      const said = findings.map(line);
      expect(said).toHaveLength(finds.length);
      for (const [index, words] of finds.entries())
        for (const part of words) expect(said[index]).toContain(part);
      for (const finding of findings) expectExcerpt(document, finding);
      expect(applyAll(rule, document)).toEqual(fixed ?? document);
      expect(findings.some(({ fix }) => fix)).toBe(fixed !== undefined);
      expect(document).toEqual(before);
    });
  });
}

function line({ severity, place, message }: Finding): string {
  return `${severity} | ${place.label} | ${place.excerpt ?? ''} | ${message}`;
}

/** Applies the first fix offered until none is; each must lessen the findings by one at least. */
function applyAll(rule: Rule, document: AdminDocument): AdminDocument {
  let current = document;
  let left = checkDocument(current, { rules: [rule] });
  for (let i = 0; i < MAX_FIXES; i++) {
    const fix = left.find((finding) => finding.fix)?.fix;
    if (!fix) return current;
    const result = applyEdits(current, fix.edits);
    if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join('; '));
    current = result.value;
    const now = checkDocument(current, { rules: [rule] });
    expect(now.length).toBeLessThan(left.length);
    left = now;
  }
  throw new Error(`fixes of ${rule.id} do not come to an end`);
}

/** An excerpt stands where its offset says. */
function expectExcerpt(document: AdminDocument, { place }: Finding): void {
  if (
    place.excerpt === undefined ||
    place.offset === undefined ||
    place.excerpt.endsWith('…') ||
    place.excerpt.includes('…')
  )
    return;
  let at: unknown = document;
  for (const step of place.path) at = Reflect.get(Object(at), step);
  const words = Array.isArray(at)
    ? at.map((span: { text?: string }) => span.text ?? '').join('')
    : String(at);
  expect(words.slice(place.offset, place.offset + place.excerpt.length)).toBe(place.excerpt);
}
