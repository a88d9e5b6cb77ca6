/** Entries of the history in the clerk's words. Pure. */
import { dateText } from '../../../app/day.ts';
import { numberText } from '../../../app/number-text.ts';

/** One field that an entry changed. */
export interface Change {
  label: string;
  before: string;
  after: string;
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : { value };
  } catch {
    return { value: text };
  }
}

function shown(value: unknown, names: ReadonlyMap<string, string>, key = ''): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return key === 'year' ? String(value) : numberText(value);
  if (typeof value === 'string') return names.get(value) ?? dateText(value);
  if (Array.isArray(value))
    return value
      .map((entry) => shown(entry, names))
      .filter(Boolean)
      .join('; ');
  return Object.entries(value)
    .map(([part, entry]) => shown(entry, names, part))
    .filter(Boolean)
    .join(', ');
}

/**
 * What an entry changed, in the order of the labels. Fields without a label are ids and such: nothing a clerk asks for.
 * @param labels names of fields by key
 * @param names what stored values are called: names of types by id
 */
export function changesOf(
  entry: { before: string | null; after: string | null },
  labels: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string> = new Map(),
): Change[] {
  const before = parsed(entry.before);
  const after = parsed(entry.after);
  return [...labels].flatMap(([key, label]) => {
    const [old, now] = [shown(before[key], names, key), shown(after[key], names, key)];
    return old === now ? [] : [{ label, before: old, after: now }];
  });
}

const VERBS: readonly (readonly [RegExp, string])[] = [
  [/\.create$/, 'Thêm'],
  [/\.save$/, 'Sửa'],
  [/\.remove$/, 'Chuyển vào thùng rác'],
  [/\.restore$/, 'Khôi phục'],
  [/\.saveEvent$/, 'Ghi sự kiện'],
  [/\.removeEvent$/, 'Bỏ sự kiện'],
  [/\.savePart$/, 'Ghi'],
  [/\.removePart$/, 'Bỏ'],
  [/\.attach$/, 'Thêm tệp'],
  [/\.detach$/, 'Bỏ tệp'],
  [/\.reattach$/, 'Gắn lại tệp'],
  [/\.apply(?:Import|File)$/, 'Nhập từ danh sách'],
  [/^imports\.undo$/, 'Hoàn tác nhập danh sách'],
  [/\.merge$/, 'Gộp hồ sơ'],
  [/\.unmerge$/, 'Tách hồ sơ đã gộp'],
  [/\.saveBusy$/, 'Ghi ngày bận'],
  [/\.removeBusy$/, 'Bỏ ngày bận'],
  [/\.saveSeat$/, 'Ghi hội đồng'],
  [/\.removeSeat$/, 'Bỏ hội đồng'],
  [/\.loadSample$/, 'Thêm dữ liệu mẫu'],
];
const ENTITIES: Readonly<Record<string, string>> = {
  'association-leader': 'lãnh đạo',
  'association-figures': 'số liệu năm',
  'association-congress': 'đại hội',
  'association-report': 'báo cáo năm',
  'association-award': 'khen thưởng',
  'association-note': 'ghi chú',
  'association-document': 'văn bản liên quan',
};

/** "Sửa", "Ghi lãnh đạo", "Ghi số liệu năm 2025". */
export function actionText({
  action,
  entity,
  before,
  after,
}: {
  action: string;
  entity: string;
  before: string | null;
  after: string | null;
}): string {
  const verb = VERBS.find(([pattern]) => pattern.test(action))?.[1] ?? action;
  const what = ENTITIES[entity];
  if (what === undefined) return verb;
  const year = parsed(after)['year'] ?? parsed(before)['year'];
  return typeof year === 'number' ? `${verb} ${what} ${year}` : `${verb} ${what}`;
}
