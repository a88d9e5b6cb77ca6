/** Records that may be one person: side by side, field by field, made one, parted again. */
import { useId, useState } from 'react';
import type { DuplicateGroup, PersonRow } from '../../../electron/api/people.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Alert } from '../../components/alert.tsx';
import { useMessages } from '../../components/message.tsx';
import { differingFields, mergeText, pairsOf, startChoices, type MergeField } from './merge-choice.ts';
import { mergeLabel } from './person-specs.ts';

const REASONS: Readonly<Record<DuplicateGroup['reasons'][number], string>> = {
  name: 'cùng họ tên',
  bornOn: 'cùng ngày sinh',
  phone: 'cùng điện thoại',
  email: 'cùng thư điện tử',
  unit: 'cùng đơn vị',
};

export function DuplicatesPage() {
  const found = useQuery('duplicates', ['people'], () => api.people.duplicates({}));
  const groups = (found.value ?? []).toSorted((a, b) => Number(b.isLikely) - Number(a.isLikely));
  return (
    <div className="page record-page">
      <div className="page-head">
        <h1>Hồ sơ có thể trùng</h1>
        <nav aria-label="Về chuyên gia" className="page-links">
          <a href={routeHash({ page: 'people' })}>Danh sách người</a>
        </nav>
      </div>
      <p className="help">
        Khi gộp, chức vụ, hội đồng, ngày bận, lĩnh vực, liên hệ và tệp của cả hai hồ sơ đều được giữ; gộp xong
        vẫn tách lại được.
      </p>
      <Alert message={found.error?.message} />
      {found.isLoaded && groups.length === 0 ? (
        <p className="empty">Không có hồ sơ nào trùng họ tên hoặc liên hệ.</p>
      ) : null}
      {groups.flatMap((group) =>
        pairsOf(group.people).map(([one, other]) => (
          <Pair key={`${one.id}-${other.id}`} one={one} other={other} group={group} />
        )),
      )}
    </div>
  );
}

function Pair({ one, other, group }: { one: PersonRow; other: PersonRow; group: DuplicateGroup }) {
  const id = useId();
  const [isTurned, setTurned] = useState(false);
  const [keep, drop] = isTurned ? [other, one] : [one, other];
  const [picked, setPicked] = useState<readonly MergeField[] | null>(null);
  const choices = picked ?? startChoices(keep, drop);
  const { tell, fail } = useMessages();
  const merge = async (): Promise<void> => {
    const result = await api.people.merge({ keepId: keep.id, dropId: drop.id, choices: [...choices] });
    if (!result.ok) return fail(result.error);
    const { mergeId } = result.value;
    tell(`Đã gộp hai hồ sơ “${result.value.person.titledName}”.`, {
      label: 'Tách lại',
      run: () =>
        void api.people.unmerge({ mergeId }).then((back) => {
          if (back.ok) tell('Đã tách lại hai hồ sơ.');
          else fail(back.error);
        }),
    });
  };
  const choose = (field: MergeField, fromDrop: boolean): void =>
    setPicked(fromDrop ? [...choices, field] : choices.filter((entry) => entry !== field));
  return (
    <section className="pair" aria-labelledby={id}>
      <div className="record-part-head">
        <h2 id={id}>
          {one.titledName}{' '}
          <span className={group.isLikely ? 'tag bad' : 'tag'}>
            {group.isLikely ? 'Rất có thể trùng' : 'Có thể trùng'}
          </span>{' '}
          <small>{group.reasons.map((reason) => REASONS[reason]).join(', ')}</small>
        </h2>
        <div className="inline">
          <button
            type="button"
            onClick={() => {
              setTurned(!isTurned);
              setPicked(null);
            }}
          >
            Đổi hồ sơ giữ lại
          </button>
          <button type="button" className="primary" onClick={() => void merge()}>
            Gộp hai hồ sơ
          </button>
        </div>
      </div>
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Trường</th>
              <th scope="col">
                <PersonLink row={keep} what="Hồ sơ giữ lại" />
              </th>
              <th scope="col">
                <PersonLink row={drop} what="Hồ sơ gộp vào" />
              </th>
            </tr>
          </thead>
          <tbody>
            {differingFields(keep, drop).map((field) => (
              <tr key={field}>
                <th scope="row">{mergeLabel(field)}</th>
                {[keep, drop].map((row) => {
                  const isDrop = row === drop;
                  const text = mergeText(row, field);
                  return (
                    <td key={row.id}>
                      <label className="check">
                        <input
                          type="radio"
                          name={`${id}-${field}`}
                          checked={choices.includes(field) === isDrop}
                          onChange={() => choose(field, isDrop)}
                        />
                        {text || <span className="none">(trống)</span>}
                      </label>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differingFields(keep, drop).length === 0 ? (
        <p className="help">Hai hồ sơ ghi giống hệt nhau ở mọi trường một giá trị.</p>
      ) : null}
    </section>
  );
}

function PersonLink({ row, what }: { row: PersonRow; what: string }) {
  return (
    <>
      {what}: <a href={routeHash({ page: 'person', id: row.id })}>số {row.id}</a>
    </>
  );
}
