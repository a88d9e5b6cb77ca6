/** A person, found while typing or entered on the spot; who may be the same is offered first. */
import { EMPTY_PERSON } from '../../../../electron/api/people.ts';
import { api } from '../../../app/transport.ts';
import { useQuery } from '../../../app/use-query.ts';
import { useMessages } from '../../../components/message.tsx';
import { OfferField, type Offer } from './offer-field.tsx';

const MOST_OFFERED = 8;
const NEW = 'new';

async function askPeople(text: string): Promise<readonly Offer[]> {
  const [found, similar] = await Promise.all([
    api.people.list({ text: text.slice(0, 200) }),
    api.people.similar({ fields: { name: text.trim().slice(0, 200) } }),
  ]);
  const rows = [...(similar.ok ? similar.value : []), ...(found.ok ? found.value : [])];
  const known = [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, MOST_OFFERED);
  return [
    ...known.map((row) => ({
      key: String(row.id),
      title: row.titledName,
      note: [row.unit, row.associationName, row.bornOn?.slice(0, 4)].filter(Boolean).join(' · '),
    })),
    { key: NEW, title: `Thêm người mới: ${text.trim()}`, note: '' },
  ];
}

export function PersonField({
  label,
  path,
  value,
  isRequired,
  onChange,
}: {
  label: string;
  path: string;
  /** Id as text; '' for none. */
  value: string;
  isRequired?: boolean | undefined;
  onChange: (id: string) => void;
}) {
  const { tell, fail } = useMessages();
  const person = useQuery(`person-name ${value}`, ['people'], () =>
    value === ''
      ? Promise.resolve({ ok: true as const, value: null })
      : api.people.get({ id: Number(value) }),
  );
  const choose = async (offer: Offer | null): Promise<void> => {
    if (offer?.key !== NEW) return onChange(offer?.key ?? '');
    const name = offer.title.slice(offer.title.indexOf(':') + 1).trim();
    const result = await api.people.create({ fields: { ...EMPTY_PERSON, name } });
    if (!result.ok) return fail(result.error);
    const { id } = result.value;
    onChange(String(id));
    tell(`Đã thêm “${name}” vào danh sách người.`, {
      label: 'Hoàn tác',
      run: () => {
        onChange('');
        void takeBack(id);
      },
    });
  };
  const takeBack = async (id: number): Promise<void> => {
    const result = await api.people.remove({ ids: [id] });
    if (!result.ok) fail(result.error);
  };
  return (
    <OfferField
      label={label}
      path={path}
      chosen={value !== '' && person.value?.id === Number(value) ? person.value.titledName : ''}
      isRequired={isRequired}
      ask={askPeople}
      onChoose={(offer) => void choose(offer)}
    />
  );
}
