/** template + office profile + what the clerk filled in -> AdminDocument. Pure. */
import { formatLongDate, formatShortDate } from '../model/citation.ts';
import type { Block } from '../model/document.ts';
import type { LayoutId } from '../model/kinds.ts';
import type { Issuer, OfficeProfile } from '../model/office.ts';
import { isoDateSchema } from '../model/office.ts';
import { parseDocument, type FieldError, type Parsed } from '../model/parse.ts';
import { officialText } from '../model/text.ts';
import type { AdminDocument } from '../model/document.ts';
import type { SkeletonBlock, TemplateDefinition, TemplateField } from './template.ts';

export interface DraftInput {
  template: TemplateDefinition;
  office: OfficeProfile;
  /** By field id. */
  values: Readonly<Record<string, unknown>>;
  /** Default: the template's first. */
  layout?: LayoutId;
  /** ISO date of drafting. */
  today: string;
  /** Which signer of the profile; default the first. */
  signerId?: string;
}

type Row = Readonly<Record<string, string>>;
interface Filled {
  texts: Map<string, string>;
  lists: Map<string, Row[]>;
}

/** Drafts a document. A field that is unknown, missing or of the wrong kind is named by its label. */
export function draftFromTemplate(input: DraftInput): Parsed<AdminDocument> {
  const { template, office } = input;
  const layout = input.layout ?? template.layouts[0] ?? 'state';
  const errors: FieldError[] = [];
  if (!template.layouts.includes(layout))
    errors.push({
      path: ['layout'],
      message: `Thể thức: mẫu “${template.name}” không dùng cho thể thức này`,
    });
  const filled = fillFields(template.fields, input.values, input.today, errors);
  const issuer = layout === 'party' ? office.party : office.state;
  if (!issuer)
    errors.push({
      path: ['layout'],
      message: 'Thể thức: hồ sơ cơ quan chưa có tổ chức đảng để ban hành văn bản theo thể thức của Đảng',
    });
  if (errors.length > 0 || !issuer) return { ok: false, errors };

  const office_ = officeTexts(office, issuer);
  for (const [key, value] of office_) if (!filled.texts.has(key)) filled.texts.set(key, value);
  const text = (source: string): string => fillText(source, filled.texts);
  const { document } = template;
  const [year, month, day] = input.today.split('-').map(Number);
  const signer = issuer.signers.find((entry) => entry.id === input.signerId) ?? issuer.signers[0];
  const draft = {
    schema: 1,
    layout,
    ...(document.settings ? { settings: document.settings } : {}),
    kind: template.kind,
    ...(document.kindTitle ? { kindTitle: document.kindTitle.map(text) } : {}),
    header: { superior: issuer.superior, organ: issuer.organ },
    number: { value: null, organ: issuer.symbol, ...(document.unit ? { unit: text(document.unit) } : {}) },
    place: office.place,
    date: { day, month, year },
    subject: text(document.subject),
    addressees: document.addressees
      .flatMap((line) => text(line).split('\n'))
      .filter((line) => line.trim() !== ''),
    ...(document.enactment ? { enactment: mapTexts(document.enactment, text) } : {}),
    bases: mapTexts(document.bases, text).filter(
      (basis) =>
        basis.type !== 'free' || basis.content.some((span) => 'text' in span && span.text.trim() !== ''),
    ),
    body: fillBody(document.body, filled, 'b'),
    endMark: document.endMark,
    recipients: [...mapTexts(document.recipients, text), ...issuer.recipients].filter(
      (entry) => entry.name.trim() !== '',
    ),
    archive: issuer.archive,
    signatures: document.signatures
      ? mapTexts(document.signatures, text)
      : signer
        ? [{ authorities: signer.authorities, position: signer.position, name: signer.name }]
        : [],
    isDraft: false,
    ...(template.kind === 'cong-van' && office.contact !== '' ? { contact: office.contact } : {}),
    appendices: document.appendices.map((appendix, index) => ({
      ...appendix,
      title: text(appendix.title),
      body: fillBody(appendix.body, filled, `a${index + 1}-b`),
    })),
  };
  return parseDocument(draft);
}

/** Words of the office profile that a template may use: {{officeOrgan}}, {{officePlace}}, … */
function officeTexts(office: OfficeProfile, issuer: Issuer): [string, string][] {
  return [
    ['officeOrgan', issuer.organ.replaceAll('\n', ' ')],
    ['officeSuperior', issuer.superior.replaceAll('\n', ' ')],
    ['officeSymbol', issuer.symbol],
    ['officeProvince', office.province],
    ['officePlace', office.place],
  ];
}

function fillFields(
  fields: readonly TemplateField[],
  values: Readonly<Record<string, unknown>>,
  today: string,
  errors: FieldError[],
): Filled {
  const filled: Filled = { texts: new Map(), lists: new Map() };
  const known = new Set(fields.map((field) => field.id));
  for (const key of Object.keys(values)) {
    if (!known.has(key)) errors.push({ path: ['values', key], message: `Mẫu không có trường “${key}”` });
  }
  for (const field of fields) {
    const given = values[field.id];
    const value = given === undefined || given === null || given === '' ? defaultOf(field, today) : given;
    const fail = (problem: string): void =>
      void errors.push({ path: ['values', field.id], message: `${field.label}: ${problem}` });
    if (value === undefined) {
      if (field.required) fail('còn thiếu');
      if (field.type === 'list') filled.lists.set(field.id, []);
      else filled.texts.set(field.id, '');
      continue;
    }
    fillField(field, value, filled, fail);
  }
  return filled;
}

function defaultOf(field: TemplateField, today: string): unknown {
  if (field.type === 'date') return field.default === 'today' ? today : undefined;
  return field.default;
}

const MAX_TEXT = { text: 1_000, longText: 20_000 } as const;

function fillField(
  field: TemplateField,
  value: unknown,
  filled: Filled,
  fail: (problem: string) => void,
): void {
  switch (field.type) {
    case 'text':
    case 'longText': {
      const parsed = officialText(MAX_TEXT[field.type]).safeParse(value);
      if (!parsed.success) return fail(parsed.error.issues[0]?.message ?? 'không hợp lệ');
      filled.texts.set(field.id, parsed.data.trim());
      return;
    }
    case 'number': {
      const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isFinite(number)) return fail('phải là số');
      if (field.min !== undefined && number < field.min) return fail(`không được nhỏ hơn ${field.min}`);
      if (field.max !== undefined && number > field.max) return fail(`không được lớn hơn ${field.max}`);
      filled.texts.set(field.id, String(number));
      return;
    }
    case 'date': {
      const iso = toIsoDate(value);
      if (iso === null) return fail('không phải ngày có trong lịch (ví dụ 05/02/2026)');
      const [year, month, day] = iso.split('-').map(Number);
      const date = { ...(day ? { day } : {}), ...(month ? { month } : {}), ...(year ? { year } : {}) };
      filled.texts.set(field.id, formatShortDate(date));
      filled.texts.set(`${field.id}.long`, formatLongDate(date));
      return;
    }
    case 'choice':
      if (typeof value !== 'string' || !field.options.includes(value))
        return fail(`phải là một trong: ${field.options.join(', ')}`);
      filled.texts.set(field.id, value);
      return;
    case 'list': {
      if (!Array.isArray(value)) return fail('phải là danh sách');
      const rows: Row[] = [];
      const columns = new Set(field.columns.map((column) => column.id));
      for (const [index, source] of (value as unknown[]).entries()) {
        if (typeof source !== 'object' || source === null) return fail(`dòng ${index + 1} không hợp lệ`);
        const row: Record<string, string> = {};
        for (const [key, cell] of Object.entries(source)) {
          const column = field.columns.find((entry) => entry.id === key);
          if (!columns.has(key) || !column) return fail(`dòng ${index + 1}: không có cột “${key}”`);
          const parsed = officialText(MAX_TEXT.longText).safeParse(
            typeof cell === 'number' ? String(cell) : cell,
          );
          if (!parsed.success)
            return fail(
              `dòng ${index + 1}, ${column.label}: ${parsed.error.issues[0]?.message ?? 'không hợp lệ'}`,
            );
          row[key] = parsed.data.trim();
        }
        rows.push(row);
      }
      filled.lists.set(field.id, rows);
      return;
    }
  }
}

/** "2026-02-05" from itself or from "05/02/2026"; null for what is no date. */
function toIsoDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value.trim());
  const iso = typed
    ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}`
    : value.trim();
  return isoDateSchema.safeParse(iso).success ? iso : null;
}

const PLACEHOLDER = /\{\{([a-zA-Z0-9.]+)\}\}/g;

function fillText(source: string, texts: ReadonlyMap<string, string>): string {
  return source.replace(PLACEHOLDER, (_all, name: string) => texts.get(name) ?? '');
}

/** Applies `change` to every text inside a JSON value. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => mapTexts(entry, change)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        isStructural(key) ? entry : mapTexts<unknown>(entry, change),
      ]),
    ) as T;
  }
  return value;
}

// Keys whose values are names of the model, not words.
function isStructural(key: string): boolean {
  return (
    key === 'type' ||
    key === 'id' ||
    key === 'level' ||
    key === 'slot' ||
    key === 'role' ||
    key === 'ref' ||
    key === 'align' ||
    key === 'code'
  );
}

/** Fills a body; ids are those of the template, made unique where blocks are repeated. */
function fillBody(body: readonly SkeletonBlock[], filled: Filled, prefix: string): Block[] {
  const blocks: Block[] = [];
  const used = new Set<string>();
  const add = (block: Block): void => {
    let id = block.id;
    for (let copy = 2; used.has(id); copy += 1) id = `${block.id}-${copy}`;
    used.add(id);
    blocks.push({ ...block, id: id === '' ? `${prefix}${blocks.length + 1}` : id });
  };
  const walk = (entries: readonly SkeletonBlock[], texts: ReadonlyMap<string, string>): void => {
    for (const entry of entries) {
      if (entry.type === 'when') {
        if ((filled.lists.get(entry.field)?.length ?? 0) > 0 || (texts.get(entry.field) ?? '') !== '')
          walk(entry.blocks, texts);
      } else if (entry.type === 'repeat') {
        for (const [index, row] of (filled.lists.get(entry.field) ?? []).entries())
          walk(entry.blocks, rowTexts(texts, row, index));
      } else if (entry.type === 'repeatTable') {
        add(fillTable(entry.table, filled.lists.get(entry.field) ?? [], texts));
      } else {
        for (const block of fillBlock(entry, texts)) add(block);
      }
    }
  };
  walk(body, filled.texts);
  return blocks;
}

function rowTexts(texts: ReadonlyMap<string, string>, row: Row, index: number): Map<string, string> {
  const merged = new Map(texts);
  merged.set('item.index', String(index + 1));
  for (const [key, value] of Object.entries(row)) merged.set(`item.${key}`, value);
  return merged;
}

function fillTable(
  table: Extract<Block, { type: 'table' }>,
  rows: readonly Row[],
  texts: ReadonlyMap<string, string>,
): Block {
  const model = table.rows.at(-1) ?? [];
  const head = table.rows.slice(0, -1);
  const body = rows.map((row, index) =>
    mapTexts(model, (source) => fillText(source, rowTexts(texts, row, index))),
  );
  const all = [...head.map((row) => mapTexts(row, (source) => fillText(source, texts))), ...body];
  // A line feed in a filled cell begins a new paragraph of the cell.
  const split = all.map((row) =>
    row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.flatMap((content) => splitContent(content)) })),
  );
  return { ...table, rows: split.length > 0 ? split : [model] };
}

function splitContent(
  content: Extract<Block, { type: 'paragraph' }>['content'],
): Extract<Block, { type: 'paragraph' }>['content'][] {
  const only = content.length === 1 ? content[0] : undefined;
  if (!only || !('text' in only) || !only.text.includes('\n')) return [content];
  return only.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [{ ...only, text: line.trim() }]);
}

/** One block with its placeholders filled; a paragraph or dash whose text has several lines becomes one block a line, an empty one none. */
function fillBlock(block: Block, texts: ReadonlyMap<string, string>): Block[] {
  const filled = mapTexts(block, (source) => fillText(source, texts));
  if (filled.type === 'table') return [filled];
  if (filled.type === 'task') {
    const lines = filled.lines.filter((line) =>
      line.content.some((span) => !('text' in span) || span.text.trim() !== ''),
    );
    return [
      {
        ...filled,
        lines,
        detail: filled.detail.filter((part) =>
          part.content.some((span) => !('text' in span) || span.text.trim() !== ''),
        ),
      },
    ];
  }
  const hadPlaceholder = JSON.stringify(block).includes('{{');
  if (hadPlaceholder && filled.content.every((span) => 'text' in span && span.text.trim() === '')) return [];
  if (filled.type === 'paragraph' || filled.type === 'bullet' || filled.type === 'item') {
    return splitContent(filled.content).map((content) => ({ ...filled, content }));
  }
  return [filled];
}
