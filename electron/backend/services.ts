/** Which service answers which call. The contract's types hold this table complete. */
import { countDocuments } from '../../db/documents.ts';
import type { Contract } from '../api/contract.ts';
import type { Call, OutputOf } from '../api/define.ts';
import type { z } from 'zod';
import type { CommandContext, JobContext, QueryContext } from './context.ts';
import * as files from './documents/files.ts';
import * as documents from './documents/service.ts';
import * as office from './office/service.ts';
import * as search from './search/service.ts';
import type { Jobs } from './jobs.ts';
import * as templates from './templates/service.ts';

type Parsed<C> = C extends { input: z.ZodType<infer I, unknown> } ? I : never;
type ContextOf<C> = C extends { kind: 'command' }
  ? CommandContext
  : C extends { kind: 'job' }
    ? JobContext
    : QueryContext;
type Service<C> = (context: ContextOf<C>, input: Parsed<C>) => OutputOf<C> | Promise<OutputOf<C>>;
export type Services = { [D in keyof Contract]: { [V in keyof Contract[D]]: Service<Contract[D][V]> } };

/** A call and its service when only the name is known. */
export interface NamedCall {
  call: Call;
  service: (context: CommandContext | (CommandContext & JobContext), input: unknown) => unknown;
}

/** The table by full name: "documents.save". */
export function lookUp(contract: Contract, services: Services): ReadonlyMap<string, NamedCall> {
  const calls = new Map<string, NamedCall>();
  for (const [domain, verbs] of Object.entries(contract)) {
    for (const [verb, call] of Object.entries(verbs)) {
      // The type of Services proves that every call has its service; a lookup by name cannot carry that proof.
      const service = (services as unknown as Record<string, Record<string, NamedCall['service']>>)[domain]?.[
        verb
      ];
      if (service) calls.set(`${domain}.${verb}`, { call: call as unknown as Call, service });
    }
  }
  return calls;
}

/** Builds the table. @param about what system.info tells of the installation */
export function createServices(
  about: { version: string; dataDir: string; isReadOnly: boolean },
  jobs: Pick<Jobs, 'cancel'>,
): Services {
  return {
    office: {
      get: (context, { on }) => office.officeOn(context, on ?? context.today),
      history: (context) => office.officeHistory(context),
      save: (context, { profile }) => office.saveOffice(context, profile),
      addSample: (context) => office.addSample(context),
    },
    templates: {
      list: (context, { text }) => templates.list(context, text),
      form: (context, { id }) => templates.form(context, id),
      suggestions: (context, { templateId }) => templates.suggestions(context, templateId),
      saveFromDocument: (context, input) => templates.saveFromDocument(context, input),
      get: (context, { id }) => templates.findTemplate(context, id),
      save: (context, { template, updatedAt }) => templates.saveOwn(context, template, updatedAt),
      rename: (context, input) => templates.rename(context, input),
      duplicate: (context, { id }) => templates.duplicate(context, id),
      remove: (context, { id }) => templates.setDeleted(context, id, true),
      restore: (context, { id }) => templates.setDeleted(context, id, false),
      exportFile: (context, { id }) => templates.exportFile(context, id),
      importFile: (context, { text }) => templates.importFile(context, text),
    },
    documents: {
      list: (context, input) => documents.list(context, input),
      get: (context, { id }) => documents.get(context, id),
      guidance: (context, { id }) => documents.guidance(context, id),
      draft: (context, input) => documents.draft(context, input),
      create: (context, input) => documents.create(context, input),
      save: (context, input) => documents.save(context, input),
      duplicate: (context, { id }) => documents.duplicate(context, id),
      remove: (context, { id }) => documents.setDeleted(context, id, true),
      restore: (context, { id }) => documents.setDeleted(context, id, false),
      versions: (context, { id }) => documents.versions(context, id),
      keepVersion: (context, { id }) => documents.keepVersion(context, id),
      version: (context, { id, revision }) => documents.version(context, id, revision),
      check: (_context, { document }) => documents.check(document),
      renderDocx: (context, { id }) => files.renderDocxFile(context, id),
      renderPdf: (context, { id }) => files.renderPdfFile(context, id),
      renderHtml: (context, { id }) => files.renderHtmlFile(context, id),
      importFile: (context, input) => files.importFile(context, input),
    },
    search: { query: (context, { text, limit }) => search.query(context, text, limit) },
    system: {
      info: async (context) => ({ ...about, documents: await countDocuments(context.db) }),
      cancelJob: (_context, { job }) => jobs.cancel(job),
    },
  };
}
