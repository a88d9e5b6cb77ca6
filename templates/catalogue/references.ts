/** Whether what a template names is there: fields of placeholders, lists of repeated blocks, blocks of guidance. Pure. */
import { LIMITS } from '../model/document.ts';
import { bracedIn, COMMON_PLACEHOLDERS, mapTexts, placeholdersIn, RESERVED_NAMES } from './placeholder.ts';
import type { ListField, SkeletonBlock, TemplateDefinition, TemplateField } from './template.ts';

export interface Problem {
  path: (string | number)[];
  message: string;
}

/** Parts that a field's placeholder may have behind its name. */
function partsOf(field: TemplateField): readonly string[] {
  if (field.type === 'date') return ['long'];
  if (field.type === 'text' && field.reads === 'citation') return ['short', 'subject'];
  if (field.type === 'number' && field.from) return ['next', 'previous'];
  return [];
}

/** Placeholders by which a text names a field; none for a list, whose rows are named inside repeated blocks. */
export function placeholdersOf(field: TemplateField): string[] {
  if (field.type === 'list') return [];
  return [field.id, ...partsOf(field).map((part) => `${field.id}.${part}`)];
}

/** Every reference of a template that leads nowhere, with its place. */
export function problemsOf(template: TemplateDefinition): Problem[] {
  return [...fieldProblems(template.fields), ...new References(template).problems()];
}

function fieldProblems(fields: readonly TemplateField[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  // A computed default may name what stands before it.
  const before = new Set(COMMON_PLACEHOLDERS);
  for (const [index, field] of fields.entries()) {
    const at = (key: string, message: string): void =>
      void problems.push({ path: ['fields', index, key], message });
    if (seen.has(field.id)) at('id', `trùng mã trường “${field.id}”`);
    if (RESERVED_NAMES.has(field.id)) at('id', `“${field.id}” là tên dành riêng`);
    seen.add(field.id);
    if (field.label.trim() === '') at('label', 'chưa ghi nhãn');
    if (field.type === 'choice' && field.default !== undefined && !field.options.includes(field.default))
      at('default', 'không có trong các lựa chọn');
    if ((field.type === 'text' || field.type === 'longText') && field.from !== undefined) {
      const unknown = placeholdersIn(field.from).find((name) => !before.has(name));
      if (unknown !== undefined)
        at('from', `không có “{{${unknown}}}” trong hồ sơ cơ quan hay trong các ô điền đứng trước`);
    }
    if (field.type === 'list') {
      const columns = new Set(field.columns.map((column) => column.id));
      if (columns.size < field.columns.length) at('columns', 'trùng mã cột');
      const named = [...(field.requiredColumns ?? []), ...(field.default ?? []).flatMap(Object.keys)];
      const unknown = named.find((id) => !columns.has(id));
      if (unknown !== undefined) at('columns', `không có cột “${unknown}”`);
    } else for (const name of placeholdersOf(field)) before.add(name);
  }
  return problems;
}

class References {
  readonly #template: TemplateDefinition;
  readonly #problems: Problem[] = [];
  readonly #names = new Set(COMMON_PLACEHOLDERS);
  readonly #lists = new Map<string, ListField>();
  readonly #blockIds = new Set<string>();
  #blocks = 0;

  constructor(template: TemplateDefinition) {
    this.#template = template;
    for (const field of template.fields) {
      if (field.type === 'list') this.#lists.set(field.id, field);
      else
        for (const part of ['', ...partsOf(field)]) this.#names.add(part ? `${field.id}.${part}` : field.id);
    }
  }

  problems(): Problem[] {
    const { document, guidance, fields } = this.#template;
    const { body, appendices, bases, ...parts } = document;
    for (const [key, part] of Object.entries(parts)) this.#texts(part, ['document', key], null);
    for (const [index, basis] of bases.entries()) {
      const path = ['document', 'bases', index];
      if (basis.type !== 'field') this.#texts(basis, path, null);
      else if (
        !fields.some(
          ({ id, ...field }) => id === basis.field && field.type === 'longText' && field.reads === 'bases',
        )
      )
        this.#add(path, `không có ô điền căn cứ “${basis.field}”`);
    }
    this.#body(body, ['document', 'body'], null);
    for (const [index, appendix] of appendices.entries()) {
      this.#texts(appendix.title, ['document', 'appendices', index, 'title'], null);
      this.#body(appendix.body, ['document', 'appendices', index, 'body'], null);
    }
    for (const id of Object.keys(guidance))
      if (!this.#blockIds.has(id)) this.#add(['guidance'], `không có khối “${id}”`);
    if (this.#blocks > LIMITS.blocks) this.#add(['document'], `có quá ${LIMITS.blocks} khối`);
    return this.#problems;
  }

  #add(path: (string | number)[], message: string): void {
    // A broken file would repeat itself; the first faults are enough to mend it.
    if (this.#problems.length < 20) this.#problems.push({ path, message });
  }

  #body(blocks: readonly SkeletonBlock[], path: (string | number)[], list: ListField | null): void {
    for (const [index, block] of blocks.entries()) {
      const place = [...path, index];
      this.#blocks += 1;
      switch (block.type) {
        case 'when':
          if (block.field !== 'layout' && !this.#names.has(block.field) && !this.#lists.has(block.field))
            this.#add([...place, 'field'], `không có ô điền “${block.field}”`);
          this.#body(block.blocks, [...place, 'blocks'], list);
          break;
        case 'repeat': {
          const own = this.#list(block.field, [...place, 'field'], list);
          if (own) this.#body(block.blocks, [...place, 'blocks'], own);
          break;
        }
        case 'repeatTable': {
          this.#blockIds.add(block.table.id);
          const own = this.#list(block.field, [...place, 'field'], list);
          if (!own) break;
          this.#texts(block.table.rows.slice(0, -1), [...place, 'table'], null);
          this.#texts(block.table.rows.at(-1), [...place, 'table'], own);
          break;
        }
        default:
          this.#blockIds.add(block.id);
          this.#texts(block, place, list);
      }
    }
  }

  /** The list that is repeated. Lists do not nest: rows of rows would make a document without bound. */
  #list(id: string, path: (string | number)[], around: ListField | null): ListField | null {
    const list = this.#lists.get(id);
    if (!list) this.#add(path, `không có danh sách “${id}”`);
    if (around) this.#add(path, 'khối lặp không được đặt trong khối lặp khác');
    return around ? null : (list ?? null);
  }

  #texts(value: unknown, path: (string | number)[], list: ListField | null): void {
    const columns = new Set(list ? ['index', ...list.columns.map((column) => column.id)] : []);
    mapTexts(value, (text) => {
      for (const name of bracedIn(text)) {
        const isKnown = name.startsWith('item.') ? columns.has(name.slice(5)) : this.#names.has(name);
        if (!isKnown) this.#add(path, `không có ô điền “{{${name}}}”`);
      }
      return text;
    });
  }
}
