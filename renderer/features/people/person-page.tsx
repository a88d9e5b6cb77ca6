/** The page of one person: fields, posts in associations, councils, busy days, files, history. */
import {
  busySchema,
  personFieldsSchema,
  seatSchema,
  type StoredPerson,
} from '../../../electron/api/people.ts';
import { LEADER_ROLE_NAMES } from '../../../electron/api/associations.ts';
import { given } from '../../../electron/api/fields.ts';
import { go, placeNow, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { useMessages } from '../../components/message.tsx';
import { dateText } from '../../app/day.ts';
import { Attachments } from '../associations/record/attachments.tsx';
import { HistoryList } from '../associations/record/history-list.tsx';
import { OpeningPage } from '../associations/record/opening-page.tsx';
import { PartList } from '../associations/record/part-list.tsx';
import { SavedForm } from '../associations/record/saved-form.tsx';
import type { FieldSpec } from '../associations/record/specs.ts';
import { personGroups, PERSON_LABELS } from './person-specs.ts';

const someFields = given(personFieldsSchema.partial());
const SEAT_KINDS = [
  ['council', 'Hội đồng'],
  ['jury', 'Ban giám khảo'],
  ['other', 'Khác'],
] as const;
const SEAT_SPECS: readonly FieldSpec[] = [
  { key: 'kind', label: 'Loại', type: 'choice', options: SEAT_KINDS },
  { key: 'name', label: 'Tên hội đồng, ban', type: 'text', isRequired: true, isWide: true },
  { key: 'role', label: 'Vai trò', type: 'text', placeholder: 'Ủy viên phản biện' },
  { key: 'fromOn', label: 'Từ', type: 'date' },
  { key: 'toOn', label: 'Đến', type: 'date' },
];
const BUSY_SPECS: readonly FieldSpec[] = [
  { key: 'fromOn', label: 'Bận từ ngày', type: 'day', isRequired: true },
  { key: 'toOn', label: 'Đến hết ngày', type: 'day', isRequired: true },
  { key: 'note', label: 'Việc gì', type: 'text' },
];
const HISTORY_LABELS: ReadonlyMap<string, string> = new Map([
  ...PERSON_LABELS,
  ['fromOn', 'Từ'],
  ['toOn', 'Đến'],
  ['role', 'Vai trò'],
  ['fileName', 'Tệp'],
]);

export function PersonPage({ id }: { id: number }) {
  const found = useQuery(`person ${id}`, ['people', 'associations'], () => api.people.get({ id }));
  const person = found.value;
  if (!person) return <OpeningPage title="Chuyên gia" error={found.error} />;
  return (
    <div className="page record-page">
      <Head person={person} />
      <Twins id={id} />
      <General person={person} />
      <Posts person={person} />
      <Seats person={person} />
      <Busy person={person} />
      <Attachments
        id={id}
        attachments={person.attachments}
        calls={api.people}
        empty="Chưa có tệp nào. Lý lịch khoa học, bằng cấp, chứng chỉ… lưu được ở đây."
      />
      <History id={id} />
    </div>
  );
}

function Head({ person }: { person: StoredPerson }) {
  const { tell, fail } = useMessages();
  const { id, isDeleted, titledName } = person;
  const setDeleted = async (deleted: boolean): Promise<void> => {
    const isHere = placeNow();
    const result = await (deleted ? api.people.remove({ ids: [id] }) : api.people.restore({ ids: [id] }));
    if (!result.ok) return fail(result.error);
    tell(
      deleted ? `Đã chuyển “${titledName}” vào thùng rác.` : `Đã khôi phục “${titledName}”.`,
      deleted ? { label: 'Khôi phục', run: () => void setDeleted(false) } : undefined,
    );
    if (deleted && isHere()) go({ page: 'people' });
  };
  return (
    <div className="record-head">
      <div>
        <h1>{titledName}</h1>
        <p>
          {person.fields.isExpert ? <span className="tag good">Chuyên gia</span> : null}
          {person.associationName ? <span className="tag">{person.associationName}</span> : null}
          {isDeleted ? <span className="tag bad">Đang ở thùng rác</span> : null}
        </p>
      </div>
      <div className="inline">
        <a className="button" href={routeHash({ page: 'people' })}>
          Về danh sách
        </a>
        <button type="button" onClick={() => void setDeleted(!isDeleted)}>
          {isDeleted ? 'Khôi phục' : 'Xóa'}
        </button>
      </div>
    </div>
  );
}

/** Says that there may be a second record of this person. */
function Twins({ id }: { id: number }) {
  const found = useQuery(`twins ${id}`, ['people'], () => api.people.duplicates({ id }));
  const others = (found.value ?? []).flatMap((group) => group.people).filter((row) => row.id !== id);
  if (others.length === 0) return null;
  return (
    <p className="banner">
      Có thể trùng với {others.map((row) => row.titledName).join(', ')}.{' '}
      <a href={routeHash({ page: 'duplicates' })}>So hai hồ sơ và gộp</a>
    </p>
  );
}

function General({ person }: { person: StoredPerson }) {
  const used = useQuery('fields of people', ['people'], () => api.people.fields({}));
  return (
    <SavedForm
      groups={personGroups((used.value ?? []).map(({ field }) => field))}
      stored={person.fields}
      revision={person.revision}
      schema={someFields}
      save={(revision, fields) => api.people.save({ id: person.id, revision, fields })}
    />
  );
}

function Posts({ person }: { person: StoredPerson }) {
  if (person.posts.length === 0) return null;
  return (
    <section className="record-part" aria-label="Chức vụ ở hội">
      <h2>Chức vụ ở hội</h2>
      <ul className="plain-list">
        {person.posts.map((post) => (
          <li key={post.id}>
            <a
              href={routeHash({ page: 'association', id: post.associationId, section: 'leaders' })}
            >{`${LEADER_ROLE_NAMES[post.role]}, ${post.associationName}`}</a>
            <small>
              {[post.term, [post.fromOn, post.toOn].map((day) => dateText(day ?? '')).join('–')]
                .filter((part) => part !== '' && part !== '–')
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Seats({ person }: { person: StoredPerson }) {
  const { tell, fail } = useMessages();
  type Seat = StoredPerson['seats'][number];
  const save = async (seat: Omit<Seat, 'id'>, seatId?: number) => {
    const result = await api.people.saveSeat({
      id: person.id,
      seat,
      ...(seatId === undefined ? {} : { seatId }),
    });
    return result.ok ? null : result.error;
  };
  const putBack = async (seat: Omit<Seat, 'id'>): Promise<void> => {
    const error = await save(seat);
    if (error) fail(error);
  };
  const remove = async ({ id: seatId, ...seat }: Seat): Promise<void> => {
    const result = await api.people.removeSeat({ id: person.id, seatId });
    if (!result.ok) return fail(result.error);
    tell(`Đã bỏ “${seat.name}”.`, { label: 'Hoàn tác', run: () => void putBack(seat) });
  };
  return (
    <PartList
      title="Hội đồng, ban giám khảo đã tham gia"
      what="hội đồng"
      items={person.seats}
      keyOf={(seat) => seat.id}
      nameOf={(seat) => seat.name}
      columns={[
        { label: 'Loại', show: (seat) => SEAT_KINDS.find(([kind]) => kind === seat.kind)?.[1] },
        { label: 'Tên', show: (seat) => seat.name },
        { label: 'Vai trò', show: (seat) => seat.role },
        { label: 'Từ', show: (seat) => dateText(seat.fromOn ?? '') },
        { label: 'Đến', show: (seat) => dateText(seat.toOn ?? '') },
      ]}
      specs={SEAT_SPECS}
      start={(seat) => seat ?? { kind: 'council' }}
      value={(values) => values}
      schema={seatSchema}
      onSave={(seat, item) => save(seat, item?.id)}
      onRemove={(seat) => void remove(seat)}
      empty="Chưa ghi hội đồng nào."
    />
  );
}

function Busy({ person }: { person: StoredPerson }) {
  const { tell, fail } = useMessages();
  type BusyDays = StoredPerson['busy'][number];
  const save = async (busy: Omit<BusyDays, 'id'>, busyId?: number) => {
    const result = await api.people.saveBusy({
      id: person.id,
      busy,
      ...(busyId === undefined ? {} : { busyId }),
    });
    return result.ok ? null : result.error;
  };
  const putBack = async (busy: Omit<BusyDays, 'id'>): Promise<void> => {
    const error = await save(busy);
    if (error) fail(error);
  };
  const remove = async ({ id: busyId, ...busy }: BusyDays): Promise<void> => {
    const result = await api.people.removeBusy({ id: person.id, busyId });
    if (!result.ok) return fail(result.error);
    tell('Đã bỏ ngày bận.', { label: 'Hoàn tác', run: () => void putBack(busy) });
  };
  return (
    <PartList
      title="Ngày bận"
      what="ngày bận"
      items={person.busy}
      keyOf={(busy) => busy.id}
      nameOf={(busy) => `${dateText(busy.fromOn)}–${dateText(busy.toOn)}`}
      columns={[
        { label: 'Từ ngày', show: (busy) => dateText(busy.fromOn) },
        { label: 'Đến hết ngày', show: (busy) => dateText(busy.toOn) },
        { label: 'Việc gì', show: (busy) => busy.note },
      ]}
      specs={BUSY_SPECS}
      start={(busy) => busy ?? {}}
      value={(values) => values}
      schema={busySchema}
      onSave={(busy, item) => save(busy, item?.id)}
      onRemove={(busy) => void remove(busy)}
      empty="Chưa ghi ngày bận nào: “Tìm chuyên gia” coi là lúc nào cũng rảnh."
    />
  );
}

function History({ id }: { id: number }) {
  const found = useQuery(`history ${id}`, ['people'], () => api.people.history({ id }));
  return (
    <details className="record-part">
      <summary>Lịch sử</summary>
      <HistoryList entries={found.value ?? []} labels={HISTORY_LABELS} />
    </details>
  );
}
