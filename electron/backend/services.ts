/** Which service answers which call. The contract's types hold this table complete. */
import { countDocuments } from '../../db/documents.ts';
import type { Contract } from '../api/contract.ts';
import type { Call, OutputOf } from '../api/define.ts';
import type { z } from 'zod';
import type { CommandContext, QueryContext } from './context.ts';
import * as documents from './documents/service.ts';
import * as office from './office/service.ts';
import * as search from './search/service.ts';
import * as templates from './templates/service.ts';

type Parsed<C> = C extends { input: z.ZodType<infer I, unknown> } ? I : never;
type ContextOf<C> = C extends { kind: 'command' } ? CommandContext : QueryContext;
type Service<C> = (context: ContextOf<C>, input: Parsed<C>) => OutputOf<C> | Promise<OutputOf<C>>;
export type Services = { [D in keyof Contract]: { [V in keyof Contract[D]]: Service<Contract[D][V]> } };
export type AnyService = (context: CommandContext, input: unknown) => unknown;
export type AnyCall = Call;

/** Builds the table. @param about what system.info tells of the installation */
export function createServices(about: { version: string; dataDir: string; isReadOnly: boolean }): Services {
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
      saveFromDocument: (context, input) => templates.saveFromDocument(context, input),
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
      draft: (context, input) => documents.draft(context, input),
      create: (context, input) => documents.create(context, input),
      save: (context, input) => documents.save(context, input),
      duplicate: (context, { id }) => documents.duplicate(context, id),
      remove: (context, { id }) => documents.setDeleted(context, id, true),
      restore: (context, { id }) => documents.setDeleted(context, id, false),
      versions: (context, { id }) => documents.versions(context, id),
      version: (context, { id, revision }) => documents.version(context, id, revision),
      check: (_context, { document }) => documents.check(document),
      renderDocx: (context, { id }) => documents.renderDocxFile(context, id),
      renderPdf: (context, { id }) => documents.renderPdfFile(context, id),
      renderHtml: (context, { id }) => documents.renderHtmlFile(context, id),
      importFile: (context, input) => documents.importFile(context, input),
    },
    search: { query: (context, { text, limit }) => search.query(context, text, limit) },
    system: { info: async (context) => ({ ...about, documents: await countDocuments(context.db) }) },
  };
}
