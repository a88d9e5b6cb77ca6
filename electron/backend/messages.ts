/** Messages between the backend worker and its host. */
import { z } from 'zod';
import type { BackendEvent } from '../api/contract.ts';
import { appErrorSchema, type AppError, type Result } from '../api/errors.ts';

export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('invoke'), id: z.number(), name: z.string(), input: z.unknown() }),
  z.object({
    type: z.literal('printed'),
    id: z.number(),
    result: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: z.instanceof(Uint8Array) }),
      z.object({ ok: z.literal(false), error: appErrorSchema }),
    ]),
  }),
  z.object({ type: z.literal('close') }),
]);
export type ToWorker =
  | { type: 'invoke'; id: number; name: string; input: unknown }
  | { type: 'printed'; id: number; result: Result<Uint8Array> }
  | { type: 'close' };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'failed'; error: AppError }
  | { type: 'result'; id: number; result: Result<unknown> }
  | { type: 'event'; event: BackendEvent }
  | { type: 'print'; id: number; html: string }
  | { type: 'stop-printing'; id: number };
