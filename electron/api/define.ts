/** How the contract is written: one value per domain from which both ends are derived by types. */
import { z } from 'zod';
import type { Result } from './errors.ts';

export interface Call<I = unknown, O = unknown> {
  /** A query never writes; a command is one transaction with its history; a job takes long, tells how far it is and can be cancelled. */
  kind: 'query' | 'command' | 'job';
  input: z.ZodType<I, unknown>;
  output: z.ZodType<O, unknown>;
  /** Answered at once, before commands that wait: so a long job can be cancelled while a command waits for it. */
  isImmediate?: true;
}

/** A call that reads. */
export function query<I, O>(
  input: z.ZodType<I, unknown>,
  output: z.ZodType<O, unknown>,
): Call<I, O> & { kind: 'query' } {
  return { kind: 'query', input, output };
}

/** A call that touches no data and is answered at once. */
export function control<I, O>(
  input: z.ZodType<I, unknown>,
  output: z.ZodType<O, unknown>,
): Call<I, O> & { kind: 'query' } {
  return { kind: 'query', input, output, isImmediate: true };
}

/** A call that changes something. */
export function command<I, O>(
  input: z.ZodType<I, unknown>,
  output: z.ZodType<O, unknown>,
): Call<I, O> & { kind: 'command' } {
  return { kind: 'command', input, output };
}

/** Name that the caller gives a job, to follow it in progress events and to cancel it. */
export const jobIdSchema = z.string().min(1).max(64);

/** A call that takes long: reads, then works beside other calls. Its input may name the job. */
export function job<S extends z.ZodRawShape, O>(
  shape: S,
  output: z.ZodType<O, unknown>,
): Call<z.output<z.ZodObject<S & { job: z.ZodOptional<typeof jobIdSchema> }, z.core.$strict>>, O> & {
  kind: 'job';
} {
  return { kind: 'job', input: z.strictObject({ ...shape, job: jobIdSchema.optional() }), output };
}

export type Domain = Readonly<Record<string, Call<never, unknown> | Call>>;

/** What a caller gives. */
export type InputOf<C> = C extends Call<infer I, unknown> ? I : never;
/** What a caller gets when it went well. */
export type OutputOf<C> = C extends Call<never, infer O> ? O : C extends Call<infer _I, infer O> ? O : never;

/** The caller's side of a contract: api.documents.list({...}). */
export type Client<C> = {
  [D in keyof C]: { [V in keyof C[D]]: (input: InputOf<C[D][V]>) => Promise<Result<OutputOf<C[D][V]>>> };
};
