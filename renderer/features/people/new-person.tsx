/** "Thêm người": the form of a new person; who may be the same is shown before saving. */
import { useEffect, useState } from 'react';
import { EMPTY_PERSON, personFieldsSchema, type PersonRow } from '../../../electron/api/people.ts';
import { go, placeNow, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { useMessages } from '../../components/message.tsx';
import { RecordForm } from '../associations/record/record-form.tsx';
import type { Draft } from '../associations/record/specs.ts';
import { personGroups } from './person-specs.ts';

const ASK_AFTER_MS = 300;

/** Records that may be the person who is being typed. */
function useSimilar(draft: Draft): readonly PersonRow[] {
  const [found, setFound] = useState<readonly PersonRow[]>([]);
  const { name = '', phone = '', email = '' } = draft;
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      if (name.trim() === '') return setFound([]);
      void api.people
        .similar({ fields: { name, ...(phone ? { phone } : {}), ...(email ? { email } : {}) } })
        .then((result) => {
          if (isWanted) setFound(result.ok ? result.value : []);
        });
    }, ASK_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [name, phone, email]);
  return found;
}

export function NewPerson() {
  const used = useQuery('fields of people', ['people'], () => api.people.fields({}));
  const [draft, setDraft] = useState<Draft>({});
  const similar = useSimilar(draft);
  const { tell } = useMessages();
  const groups = personGroups((used.value ?? []).map(({ field }) => field));
  return (
    <div className="page">
      <h1>Thêm người</h1>
      <RecordForm
        specs={groups.flatMap((group) => group.specs)}
        groups={groups}
        start={{ ...EMPTY_PERSON, isExpert: true }}
        schema={personFieldsSchema}
        action="Lưu người"
        keepAs="person"
        onDraft={setDraft}
        onSave={async (fields) => {
          const isHere = placeNow();
          const result = await api.people.create({ fields });
          if (!result.ok) return result.error;
          const open = (): void => go({ page: 'person', id: result.value.id });
          const isShown = isHere();
          if (isShown) open();
          tell(
            `Đã thêm “${result.value.titledName}”.`,
            isShown ? undefined : { label: 'Mở hồ sơ', run: open },
          );
          return null;
        }}
        onCancel={() => go({ page: 'people' })}
      >
        {similar.length > 0 ? (
          <div className="banner" role="status">
            <p>Có thể đã có người này:</p>
            <ul className="similar">
              {similar.map((row) => (
                <li key={row.id}>
                  <a href={routeHash({ page: 'person', id: row.id })}>{row.titledName}</a>{' '}
                  {[row.unit, row.associationName, row.phone].filter(Boolean).join(' · ')}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </RecordForm>
    </div>
  );
}
