/** What a rule of the check is. Each rule is one file in rules/; rules/all.ts lists them. */
import type { CheckContext } from './context.ts';
import type { Finding, Severity } from './finding.ts';

/** A finding as a rule gives it: the rule's id is put in by checkDocument, its severity too unless this case is graver or milder. */
export type Remark = Omit<Finding, 'rule' | 'severity'> & { severity?: Severity };

export interface Rule {
  /** kebab-case, the name of the rule's file. */
  id: string;
  /** Vietnamese, as a settings page lists it. */
  title: string;
  /** Severity of its findings unless one says otherwise. */
  severity: Severity;
  /** Decree and clause, or "ngôn ngữ" where the rule is one of language. */
  source: string;
  check(context: CheckContext): Remark[];
}
