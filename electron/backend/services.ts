/** Which service answers which call. The contract's types hold this table complete. */
import { countDocuments } from '../../db/documents.ts';
import type { Contract } from '../api/contract.ts';
import type { Call, OutputOf } from '../api/define.ts';
import type { z } from 'zod';
import type { CommandContext, JobContext, QueryContext } from './context.ts';
import { associationImport } from './associations/import.ts';
import { figures } from './associations/figures.ts';
import { deletePart, putPart } from './associations/parts.ts';
import * as register from './associations/register.ts';
import { loadSample } from './associations/sample.ts';
import * as associations from './associations/service.ts';
import { saveTypes, typeCatalogue, types } from './associations/types.ts';
import { attachmentServices } from './attachments/service.ts';
import * as files from './documents/files.ts';
import * as documents from './documents/service.ts';
import { draftLetters } from './duties/letters.ts';
import * as duties from './duties/service.ts';
import { exportAll, exportList } from './imports/export.ts';
import { applyFile, readFile } from './imports/file.ts';
import { runImport } from './imports/run.ts';
import * as imports from './imports/service.ts';
import * as office from './office/service.ts';
import { personImport } from './people/import.ts';
import { duplicates, mergePeople, unmergePeople } from './people/merge.ts';
import * as people from './people/service.ts';
import * as search from './search/service.ts';
import type { Jobs } from './jobs.ts';
import * as templates from './templates/service.ts';
import * as views from './views/service.ts';

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
      save: (context, { profile, read }) => office.saveOffice(context, profile, read),
      keepRecipientGroup: (context, group) => office.keepRecipientGroup(context, group),
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
      matching: (context, { text }) => documents.matching(context, text),
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
      phrases: (context) => documents.phrases(context),
      check: (_context, { document }) => documents.check(document),
      renderDocx: (context, { id }) => files.renderDocxFile(context, id),
      renderPdf: (context, { id }) => files.renderPdfFile(context, id),
      renderHtml: (context, { id }) => files.renderHtmlFile(context, id),
      importFile: (context, input) => files.importFile(context, input),
    },
    views: {
      list: (context, { register }) => views.list(context, register),
      save: (context, input) => views.save(context, input),
      remove: (context, { id }) => views.remove(context, id),
      rememberColumns: (context, { register, columns }) => views.rememberColumns(context, register, columns),
    },
    associations: {
      types: (context) => types(context),
      typeCatalogue: (context) => typeCatalogue(context),
      saveTypes: (context, input) => saveTypes(context, input.types, input.read),
      list: (context, input) => register.list(context, input),
      get: (context, { id }) => associations.get(context, id),
      create: (context, { fields }) => associations.create(context, fields),
      save: (context, input) => associations.save(context, input),
      remove: (context, { ids }) => associations.setDeleted(context, ids, true),
      restore: (context, { ids }) => associations.setDeleted(context, ids, false),
      saveEvent: (context, input) => associations.saveEvent(context, input),
      removeEvent: (context, input) => associations.removeEvent(context, input),
      savePart: async (context, { id, part }) => {
        await associations.requireAssociation(context, id);
        await putPart(context, id, part);
        return associations.get(context, id);
      },
      removePart: async (context, { id, part, key }) => {
        await associations.requireAssociation(context, id);
        await deletePart(context, id, part, key);
        return associations.get(context, id);
      },
      history: (context, { id }) => associations.history(context, 'association', id),
      ...attachmentServices(about.dataDir, 'association', associations.requireAssociation),
      figures: (context, input) => figures(context, input),
      applyImport: (context, input) => runImport(context, associationImport, input),
      loadSample: (context) => loadSample(context),
    },
    people: {
      list: (context, input) => people.list(context, input),
      get: (context, { id }) => people.get(context, id),
      fields: (context) => people.fields(context),
      create: (context, { fields }) => people.create(context, fields),
      save: (context, input) => people.save(context, input),
      remove: (context, { ids }) => people.setDeleted(context, ids, true),
      restore: (context, { ids }) => people.setDeleted(context, ids, false),
      saveBusy: (context, input) => people.saveBusy(context, input),
      removeBusy: (context, { id, busyId }) => people.removeBusy(context, id, busyId),
      saveSeat: (context, input) => people.saveSeat(context, input),
      removeSeat: (context, { id, seatId }) => people.removeSeat(context, id, seatId),
      history: (context, { id }) => associations.history(context, 'person', id),
      ...attachmentServices(about.dataDir, 'person', people.requirePerson),
      duplicates: (context, { id }) => duplicates(context, id),
      similar: (context, { fields }) => people.similar(context, fields),
      merge: (context, input) => mergePeople(context, input),
      unmerge: (context, { mergeId }) => unmergePeople(context, mergeId),
      applyImport: (context, input) => runImport(context, personImport, input),
    },
    duties: {
      board: (context, input) => duties.board(context, input),
      rules: (context) => duties.rules(context),
      saveRule: (context, input) => duties.saveRule(context, input),
      removeRule: (context, { id }) => duties.removeRule(context, id),
      mark: (context, input) => duties.mark(context, input),
      unmark: (context, { dutyIds }) => duties.unmark(context, dutyIds),
      draftLetters: (context, input) => draftLetters(context, input),
    },
    imports: {
      list: (context) => imports.list(context),
      undo: (context, { runId }) => imports.undo(context, runId),
      readFile: (context, input) => readFile(context, input),
      applyFile: (context, input) => applyFile(context, input),
      exportAll: (context, input) => exportAll(context, input),
      exportList: (context, input) => exportList(context, input),
    },
    search: { query: (context, input) => search.query(context, input) },
    system: {
      info: async (context) => ({ ...about, documents: await countDocuments(context.db) }),
      cancelJob: (_context, { job }) => jobs.cancel(job),
    },
  };
}
