/** One association or several, found while typing. */
import type { AssociationRow } from '../../../../electron/api/associations.ts';
import { api } from '../../../app/transport.ts';
import { useQuery } from '../../../app/use-query.ts';
import { useProblem } from '../../../components/problems.ts';
import { OfferField, type Offer } from './offer-field.tsx';

const MOST_OFFERED = 8;

function useAssociations(): readonly AssociationRow[] {
  return useQuery('associations', ['associations'], () => api.associations.list({})).value ?? [];
}

async function askAssociations(text: string): Promise<readonly Offer[]> {
  const found = await api.associations.list({ text: text.slice(0, 200) });
  return (found.ok ? found.value : []).slice(0, MOST_OFFERED).map((row) => ({
    key: String(row.id),
    title: row.name,
    note: [row.shortName, row.typeName].filter(Boolean).join(' · '),
  }));
}

interface Props {
  label: string;
  path: string;
  /** Ids as text, parted by ","; '' for none. */
  value: string;
  help?: string | undefined;
  onChange: (ids: string) => void;
}

export function AssociationField({ label, path, value, onChange }: Props) {
  const name = useAssociations().find((row) => String(row.id) === value)?.name ?? '';
  return (
    <OfferField
      label={label}
      path={path}
      chosen={name}
      ask={askAssociations}
      onChoose={(offer) => onChange(offer?.key ?? '')}
    />
  );
}

export function AssociationsField({ label, path, value, help, onChange }: Props) {
  const all = useAssociations();
  const problem = useProblem(path);
  const ids = value === '' ? [] : value.split(',');
  return (
    <div className="stack">
      <OfferField
        label={label}
        path={path}
        chosen=""
        ask={askAssociations}
        onChoose={(offer) => {
          if (offer && !ids.includes(offer.key)) onChange([...ids, offer.key].join(','));
        }}
      />
      {ids.length > 0 ? (
        <ul className="chosen-list">
          {ids.map((id) => {
            const name = all.find((row) => String(row.id) === id)?.name ?? `Hội số ${id}`;
            return (
              <li key={id}>
                {name}
                <button
                  type="button"
                  className="icon"
                  aria-label={`Bỏ ${name}`}
                  onClick={() => onChange(ids.filter((other) => other !== id).join(','))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {help && problem === null ? <p className="help">{help}</p> : null}
    </div>
  );
}
