/** Dated events: from a day on the association has another name, type or area, or is no member any more. */
import { useState } from 'react';
import {
  associationEventFieldsSchema,
  EVENT_KINDS,
  type AssociationEvent,
  type AssociationType,
  type StoredAssociation,
} from '../../../../electron/api/associations.ts';
import { routeHash } from '../../../app/route.ts';
import { api } from '../../../app/transport.ts';
import { useQuery } from '../../../app/use-query.ts';
import { useMessages } from '../../../components/message.tsx';
import { dateText } from '../../../app/day.ts';
import { DayField } from '../record/day-field.tsx';
import { EVENT_NAMES } from '../names.ts';
import { PartList } from '../record/part-list.tsx';
import type { Draft, FieldSpec } from '../record/specs.ts';
import { useTypes } from '../use-types.ts';
import { eventValue } from './event-value.ts';
import { stateText } from '../association-columns.tsx';

const is =
  (...kinds: readonly string[]) =>
  (draft: Draft): boolean =>
    kinds.includes(draft['kind'] ?? '');

function eventSpecs(types: readonly AssociationType[]): readonly FieldSpec[] {
  return [
    {
      key: 'kind',
      label: 'Sự kiện',
      type: 'choice',
      options: EVENT_KINDS.map((kind) => [kind, EVENT_NAMES[kind]] as const),
    },
    { key: 'happenedOn', label: 'Ngày có hiệu lực', type: 'date', isRequired: true },
    { key: 'name', label: 'Tên mới', type: 'text', isRequired: true, isWide: true, isAsked: is('rename') },
    { key: 'shortName', label: 'Tên viết tắt mới', type: 'text', isAsked: is('rename') },
    {
      key: 'typeId',
      label: 'Loại mới',
      type: 'choice',
      options: types.map(({ id, name }) => [id, name] as const),
      isAsked: is('type'),
    },
    { key: 'area', label: 'Địa bàn mới', type: 'text', isRequired: true, isAsked: is('area') },
    {
      key: 'address',
      label: 'Trụ sở mới',
      type: 'text',
      isRequired: true,
      isWide: true,
      isAsked: is('address'),
    },
    {
      key: 'others',
      label: 'Hội liên quan',
      type: 'associations',
      help: 'Sáp nhập: vào hội nào. Chia, tách: thành những hội nào.',
      isWide: true,
      isAsked: is('merge', 'split'),
    },
    {
      key: 'isEnd',
      label: 'Từ ngày này hội thôi là thành viên',
      type: 'flag',
      isAsked: is('split'),
    },
    { key: 'decisionNumber', label: 'Số quyết định', type: 'text' },
    { key: 'decisionOn', label: 'Ngày quyết định', type: 'date' },
    { key: 'note', label: 'Ghi chú', type: 'lines', isWide: true },
  ];
}

export function EventsSection({ association }: { association: StoredAssociation }) {
  const { id, fields } = association;
  const types = useTypes();
  const all = useQuery('associations', ['associations'], () => api.associations.list({}));
  const { tell, fail } = useMessages();
  const nameOf = (other: number): string =>
    all.value?.find((row) => row.id === other)?.name ?? `hội số ${other}`;
  const typeOf = (typeId: string): string => types?.find((type) => type.id === typeId)?.name ?? typeId;
  const change = ({ patch, others }: AssociationEvent): string =>
    [
      patch.name,
      patch.shortName,
      patch.typeId === undefined ? undefined : typeOf(patch.typeId),
      patch.area,
      patch.address,
      ...others.map(nameOf),
    ]
      .filter(Boolean)
      .join(' · ');

  const remove = async (event: AssociationEvent): Promise<void> => {
    const { id: eventId, associationId: _owner, ...rest } = event;
    const result = await api.associations.removeEvent({ id, eventId });
    if (!result.ok) return fail(result.error);
    tell(`Đã bỏ sự kiện ${EVENT_NAMES[event.kind].toLowerCase()}.`, {
      label: 'Hoàn tác',
      run: () =>
        void api.associations.saveEvent({ id, event: rest }).then((back) => {
          if (!back.ok) fail(back.error);
        }),
    });
  };
  if (!types) return <p role="status">Đang đọc…</p>;
  return (
    <>
      <PartList
        title="Sự kiện"
        what="sự kiện"
        items={association.events}
        keyOf={(event) => event.id}
        nameOf={(event) => `${EVENT_NAMES[event.kind]} ${dateText(event.happenedOn)}`}
        columns={[
          { label: 'Từ ngày', show: (event) => dateText(event.happenedOn) },
          { label: 'Sự kiện', show: (event) => EVENT_NAMES[event.kind] },
          { label: 'Thành', show: change },
          {
            label: 'Quyết định',
            show: (event) =>
              [event.decisionNumber, dateText(event.decisionOn ?? '')].filter(Boolean).join(', '),
          },
          { label: 'Ghi chú', show: (event) => event.note },
        ]}
        specs={eventSpecs(types)}
        start={(event) =>
          event
            ? { ...fields, ...event, ...event.patch }
            : { kind: 'rename', name: fields.name, shortName: fields.shortName, typeId: fields.typeId }
        }
        value={eventValue}
        schema={associationEventFieldsSchema}
        onSave={async (value, event) => {
          const result = await api.associations.saveEvent({
            id,
            event: value,
            ...(event ? { eventId: event.id } : {}),
          });
          return result.ok ? null : result.error;
        }}
        onRemove={(event) => void remove(event)}
        empty="Chưa có sự kiện nào: tên, loại, địa bàn như hiện nay từ đầu."
      />
      <FromOthers events={association.fromOthers} />
      <NameOnDay id={id} />
    </>
  );
}

/** What events of other associations did to this one. */
function FromOthers({ events }: { events: StoredAssociation['fromOthers'] }) {
  if (events.length === 0) return null;
  return (
    <section className="record-part" aria-label="Sự kiện của hội khác">
      <h2>Từ hội khác</h2>
      <ul className="plain-list">
        {events.map((event) => (
          <li key={event.id}>
            <span>
              {event.kind === 'merge' ? 'Nhận sáp nhập ' : 'Tách ra từ '}
              <a href={routeHash({ page: 'association', id: event.associationId, section: 'events' })}>
                {event.associationName}
              </a>
            </span>
            <small>
              {[`từ ${dateText(event.happenedOn)}`, event.decisionNumber].filter(Boolean).join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Tên theo ngày": how it was on a day that the clerk types. */
function NameOnDay({ id }: { id: number }) {
  const [day, setDay] = useState<string | null>(null);
  const then = useQuery(`on ${id} ${day}`, ['associations'], () =>
    day === null ? Promise.resolve({ ok: true as const, value: [] }) : api.associations.list({ on: day }),
  );
  const row = then.isCurrent ? then.value?.find((entry) => entry.id === id) : undefined;
  return (
    <section className="record-part" aria-label="Tên theo ngày">
      <h2>Tên theo ngày</h2>
      <div className="inline">
        <DayField day={day} label="Ngày cần xem" onChange={setDay} />
        <p role="status" className="name-on-day">
          {day === null
            ? 'Gõ một ngày để xem tên, loại, lãnh đạo của hội vào ngày đó.'
            : row
              ? [
                  row.name,
                  row.shortName,
                  row.typeName,
                  row.address,
                  row.chair ? `Chủ tịch: ${row.chair}` : '',
                  stateText(row),
                ]
                  .filter(Boolean)
                  .join(' · ')
              : (then.error?.message ??
                (then.isCurrent ? 'Ngày ấy hội chưa có trong danh sách.' : 'Đang đọc…'))}
        </p>
      </div>
    </section>
  );
}
