/** What a check says of a document: a rule, how grave, where, in Vietnamese, and where sure a fix. */
import type { Edit } from '../model/apply-edits.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
/** error: against the thể thức beyond doubt. warning: very likely wrong, or against an unconfirmed rule. info: worth a look. */
export type Severity = (typeof SEVERITIES)[number];

/** Where a finding stands. */
export interface Place {
  /** Path in the AdminDocument as zod gives it: ["body", 3, "content"]. */
  path: (string | number)[];
  /** The place in words for the clerk: "Mục II.1, gạch đầu dòng 2", "Số, ký hiệu", or "Dòng 12" of an imported text. */
  label: string;
  /** The words in question, if any. */
  excerpt?: string;
  /** Offset of the excerpt in the text at `path`, UTF-16 units. */
  offset?: number;
}

/** A change that mends a finding. */
export interface Fix {
  /** What pressing the button does: "Đổi thành “215-KH/TU”". */
  label: string;
  edits: Edit[];
}

export interface Finding {
  /** The rule's id, kebab-case: "doubled-word". */
  rule: string;
  severity: Severity;
  place: Place;
  /** Vietnamese, one or two sentences: what is wrong and what is expected. */
  message: string;
  fix?: Fix;
}
