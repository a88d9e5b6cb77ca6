/** The check of a document: every rule, its findings in the order of the document. Pure; knows no host and no file. */
import type { AdminDocument } from '../model/document.ts';
import { createContext } from './context.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { ALL_RULES } from './rules/all.ts';

export interface CheckOptions {
  /** Ids of rules that the office has switched off. Unknown ids are ignored. */
  disabledRules?: readonly string[];
  /** Rules to run instead of all. */
  rules?: readonly Rule[];
}

/**
 * Everything worth saying about a document, by place and then by rule. A fix is computed against the document as given: after one has
 * been applied (applyEdits) the document is checked anew.
 */
export function checkDocument(document: AdminDocument, options: CheckOptions = {}): Finding[] {
  const disabled = new Set(options.disabledRules ?? []);
  const rules = (options.rules ?? ALL_RULES).filter((rule) => !disabled.has(rule.id));
  const context = createContext(document);
  const findings = rules.flatMap((rule) =>
    rule
      .check(context)
      .map((remark): Finding => ({ ...remark, rule: rule.id, severity: remark.severity ?? rule.severity })),
  );
  return withFixes(findings.toSorted(byPlace));
}

/**
 * How many characters all fixes of one check may hold. Each holds its paragraph anew; where a (hostile) text has thousands of faults in
 * one paragraph, the later findings stand without a fix until the first are mended.
 */
const MAX_FIX_LENGTH = 5_000_000;

function withFixes(findings: readonly Finding[]): Finding[] {
  let left = MAX_FIX_LENGTH;
  return findings.map(({ fix, ...finding }) => {
    if (!fix || left < 0) return finding;
    const edits = fix.edits.map(({ path, value }) => ({ path: [...path], value }));
    for (const { value } of edits) left -= lengthOf(value);
    return { ...finding, fix: { label: fix.label, edits } };
  });
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : (JSON.stringify(value)?.length ?? 0);
}

/** The parts of a document in the order in which it is read. */
const PART_ORDER = [
  'layout',
  'settings',
  'urgency',
  'secrecy',
  'circulation',
  'isDraft',
  'header',
  'number',
  'place',
  'date',
  'kind',
  'kindTitle',
  'subject',
  'addressees',
  'enactment',
  'bases',
  'body',
  'endMark',
  'recipients',
  'archive',
  'signatures',
  'drafter',
  'contact',
  'appendices',
];

/** Fields inside a part that are read in another order than that of the alphabet. */
const FIELD_ORDER = [
  'superior',
  'organ',
  'authorities',
  'label',
  'title',
  'position',
  'name',
  'note',
  'content',
  'detail',
  'lines',
  'body',
];

function byPlace(a: Finding, b: Finding): number {
  const length = Math.max(a.place.path.length, b.place.path.length);
  for (let i = 0; i < length; i++) {
    const order = compareSteps(a.place.path[i], b.place.path[i], i === 0);
    if (order !== 0) return order;
  }
  return (a.place.offset ?? -1) - (b.place.offset ?? -1);
}

function compareSteps(
  a: string | number | undefined,
  b: string | number | undefined,
  isPart: boolean,
): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isPart) return PART_ORDER.indexOf(String(a)) - PART_ORDER.indexOf(String(b));
  const known = FIELD_ORDER.indexOf(String(a)) - FIELD_ORDER.indexOf(String(b));
  return known !== 0 ? known : String(a) < String(b) ? -1 : 1;
}
