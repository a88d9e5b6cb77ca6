/** Errors of fields, given to all fields of a form at once; each field finds its own by its path. */
import { createContext, use } from 'react';

export interface FieldProblem {
  /** "signatures.0.name" */
  path: string;
  message: string;
}

export const ProblemsContext = createContext<readonly FieldProblem[]>([]);

/** The problem of the field at `path`, or of a part inside it. */
export function useProblem(path: string | undefined): string | null {
  const problems = use(ProblemsContext);
  if (path === undefined) return null;
  return (
    problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.message ?? null
  );
}
