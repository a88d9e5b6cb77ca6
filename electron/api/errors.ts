/** Errors that a person can mend: values with a code, a Vietnamese sentence and the field. Everything else is a bug and is logged with an id. */
import { z } from 'zod';

export const appErrorSchema = z.strictObject({
  /** For programs: "not-found", "invalid-input", "conflict". */
  code: z.string(),
  /** For the clerk, in Vietnamese. */
  message: z.string(),
  /** Path of the field in question: "document.date.day". */
  field: z.string().optional(),
});
export type AppError = z.infer<typeof appErrorSchema>;

/** Thrown inside services and turned into a value at the door of the backend. */
export class MendableError extends Error {
  readonly error: AppError;

  constructor(code: string, message: string, field?: string) {
    super(message);
    this.error = { code, message, ...(field === undefined ? {} : { field }) };
  }
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };
