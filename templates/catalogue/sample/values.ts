/** What a clerk of the fictional province might fill in, for each built-in template. */
import { PAPER_VALUES } from './paper-values.ts';
import { PLAN_VALUES } from './plan-values.ts';

export const SAMPLE_VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...PLAN_VALUES,
  ...PAPER_VALUES,
};
