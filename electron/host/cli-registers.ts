/** Commands of `lhh` that read the registers: list, search, due. */
import type { Duty } from '../api/duties.ts';
import { done, valueOf, withBackend, type Outcome } from './cli-backend.ts';
import { argument, noArgument, UsageError, type Options } from './cli-input.ts';

const MAX_TEXT = 200;

/** The text of an option, at most as long as a search may be. */
function textOption(options: Options, name: string): string | undefined {
  const given = options.values[name];
  if (typeof given !== 'string') return undefined;
  if (given.length > MAX_TEXT) throw new UsageError(`--${name} dài quá ${MAX_TEXT} ký tự.`, name);
  return given;
}

/** A day as "2026-11-21" or "21/11/2026". @throws UsageError for what is no day */
async function dayOption(options: Options, name: string): Promise<string | undefined> {
  const given = options.values[name];
  if (given === undefined) return undefined;
  const { isoDateSchema } = await import('../../templates/model/office.ts');
  const text = String(given).trim();
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = typed
    ? `${typed[3] ?? ''}-${(typed[2] ?? '').padStart(2, '0')}-${(typed[1] ?? '').padStart(2, '0')}`
    : text;
  const parsed = isoDateSchema.safeParse(iso);
  if (!parsed.success)
    throw new UsageError(
      `--${name} phải là một ngày có thật, dạng 2026-11-21 hoặc 21/11/2026; đã ghi “${text}”.`,
      name,
    );
  return parsed.data;
}

/** `list associations [--filter TEXT] [--type T] [--on DATE]`. */
export async function list(options: Options): Promise<Outcome> {
  const what = argument(options, 'danh sách (associations)');
  if (what !== 'associations')
    throw new UsageError(`Không có danh sách “${what}”. Có: associations.`, 'danh sách');
  const text = textOption(options, 'filter');
  const wantedType = textOption(options, 'type');
  const on = await dayOption(options, 'on');
  const { foldWords } = await import('../../db/fold.ts');
  const { formatPartialDate } = await import('../backend/partial-date.ts');
  const key = (value: string): string => foldWords(value).join(' ');
  return withBackend(options, 'read', async (api) => {
    const types = valueOf(await api.associations.types({}));
    const type =
      wantedType === undefined
        ? undefined
        : types.find(({ id, name }) => id === wantedType || key(name) === key(wantedType));
    if (wantedType !== undefined && !type)
      throw new UsageError(
        `--type: không có loại hội “${wantedType}”. Có: ${types.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
        'type',
      );
    const rows = valueOf(
      await api.associations.list({
        ...(text === undefined ? {} : { text }),
        ...(type ? { typeId: type.id } : {}),
        // On a day: who was a member then, under the name of then.
        ...(on === undefined ? {} : { on, membersOnly: true }),
      }),
    );
    const lines = rows.map((row) =>
      [
        row.shortName === '' ? row.name : `${row.name} (${row.shortName})`,
        row.typeName,
        row.chair === '' ? 'chưa ghi chủ tịch' : row.chair,
        row.members === null
          ? 'chưa có số liệu'
          : `${row.members.toLocaleString('vi-VN')} hội viên (${row.figuresYear ?? ''})`,
        // Without a day the list has also those that are no members any more.
        ...(on === undefined && row.endedOn !== null
          ? [`thôi là thành viên từ ${formatPartialDate(row.endedOn)}`]
          : []),
      ].join(' · '),
    );
    return done(rows, lines.length === 0 ? 'Không có hội nào.' : `${lines.join('\n')}\n${rows.length} hội.`);
  });
}

/** `search TEXT`: everything the office keeps. */
export async function search(options: Options): Promise<Outcome> {
  const text = options.positional.join(' ').trim();
  if (text === '') throw new UsageError('Cần chữ để tìm.', 'CHỮ');
  if (text.length > MAX_TEXT) throw new UsageError(`Chữ để tìm dài quá ${MAX_TEXT} ký tự.`, 'CHỮ');
  return withBackend(options, 'read', async (api) => {
    const hits = valueOf(await api.search.query({ text }));
    const lines = hits.flatMap((hit) => [
      `${TYPE_NAMES[hit.type]}: ${hit.title}${hit.subtitle === '' ? '' : ` · ${hit.subtitle}`}`,
      ...(hit.excerpt === '' ? [] : [`    ${hit.excerpt}`]),
    ]);
    return done(hits, lines.length === 0 ? 'Không tìm thấy.' : lines.join('\n'));
  });
}

const TYPE_NAMES = { document: 'Văn bản', association: 'Hội', person: 'Người' } as const;

const STATE_NAMES = {
  overdue: 'Quá hạn',
  week: 'Tuần này',
  month: 'Tháng này',
  later: 'Sắp tới',
  done: 'Đã xong',
  excused: 'Được miễn',
} as const;

/** `due [--on DATE]`: duties of all associations, by due day. */
export async function due(options: Options): Promise<Outcome> {
  noArgument(options);
  const on = await dayOption(options, 'on');
  const { formatPartialDate } = await import('../backend/partial-date.ts');
  const line = (duty: Duty): string =>
    [
      `${STATE_NAMES[duty.state]} ${formatPartialDate(duty.dueOn)}`,
      duty.associationName,
      `${duty.name} (${duty.occasion})`,
      `${duty.clause}${duty.isVerified ? '' : ' [CHƯA XÁC MINH]'}`,
    ].join(' · ');
  return withBackend(options, 'read', async (api) => {
    const board = valueOf(await api.duties.board(on === undefined ? {} : { on }));
    return done(
      board,
      board.duties.length === 0 ? 'Không có việc đến hạn.' : board.duties.map(line).join('\n'),
    );
  });
}
