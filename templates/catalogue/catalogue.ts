/** All built-in templates, in the order in which a picker shows them. */
import {
  councilDecision,
  decision,
  invitation,
  letter,
  minutes,
  notice,
  reminder,
  review,
  submission,
} from './built-in/letters.ts';
import {
  actionPlan,
  consultancyPlan,
  implementationPlan,
  programme,
  technicalContestPlan,
  yearPlan,
  youthContestPlan,
} from './built-in/plans.ts';
import { planReport, workReport } from './built-in/reports.ts';
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
  decision,
  councilDecision,
  submission,
  letter,
  reminder,
  invitation,
  notice,
  minutes,
  review,
];

/** The built-in template with this id. */
export function builtInTemplate(id: string): TemplateDefinition | undefined {
  return BUILT_IN_TEMPLATES.find((template) => template.id === id);
}
