/** All built-in templates, in the order in which a picker shows them. */
import { technicalContestPlan, youthContestPlan } from './built-in/contest-plans.ts';
import { awardDecision, councilDecision, decision, resolution, submission } from './built-in/decisions.ts';
import { guideline, invitation, letter, notice, reminder } from './built-in/letters.ts';
import { minutes, review } from './built-in/meetings.ts';
import { consultancyPlan, yearPlan } from './built-in/office-plans.ts';
import { planReport, reviewReport, workReport } from './built-in/reports.ts';
import { actionPlan, implementationPlan, programme } from './built-in/superior-plans.ts';
import type { TemplateDefinition } from './template.ts';

export const BUILT_IN_TEMPLATES: readonly TemplateDefinition[] = [
  implementationPlan,
  actionPlan,
  programme,
  yearPlan,
  technicalContestPlan,
  youthContestPlan,
  consultancyPlan,
  workReport,
  planReport,
  reviewReport,
  decision,
  councilDecision,
  awardDecision,
  resolution,
  submission,
  letter,
  reminder,
  invitation,
  notice,
  guideline,
  minutes,
  review,
];

/** The built-in template with this id. */
export function builtInTemplate(id: string): TemplateDefinition | undefined {
  return BUILT_IN_TEMPLATES.find((template) => template.id === id);
}
