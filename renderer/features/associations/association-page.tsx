/** The page of one association: head, parts, each part by itself. */
import type { StoredAssociation } from '../../../electron/api/associations.ts';
import { ASSOCIATION_SECTIONS, go, placeNow, routeHash, type AssociationSection } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { useMessages } from '../../components/message.tsx';
import { OpeningPage } from './record/opening-page.tsx';
import { stateText } from './association-columns.tsx';
import { SECTION_NAMES } from './names.ts';
import { AwardsSection } from './sections/awards.tsx';
import { CongressesSection } from './sections/congresses.tsx';
import { DocumentsSection } from './sections/documents.tsx';
import { EventsSection } from './sections/events.tsx';
import { FiguresSection } from './sections/figures.tsx';
import { GeneralSection } from './sections/general.tsx';
import { HistorySection } from './sections/history.tsx';
import { LeadersSection } from './sections/leaders.tsx';

export function AssociationPage({ id, section }: { id: number; section: AssociationSection }) {
  const found = useQuery(`association ${id}`, ['associations', 'people'], () => api.associations.get({ id }));
  const association = found.value;
  if (!association) return <OpeningPage title="Hội thành viên" error={found.error} />;
  return (
    <div className="page record-page">
      <Head association={association} />
      <nav aria-label="Các phần của hội" className="sections">
        {ASSOCIATION_SECTIONS.map((entry) => (
          <a
            key={entry}
            href={routeHash({ page: 'association', id, section: entry })}
            aria-current={entry === section ? 'page' : undefined}
          >
            {SECTION_NAMES[entry]}
          </a>
        ))}
      </nav>
      <Section association={association} section={section} />
    </div>
  );
}

function Head({ association }: { association: StoredAssociation }) {
  const { fields, typeName, endedOn, isDeleted, id } = association;
  const { tell, fail } = useMessages();
  const setDeleted = async (deleted: boolean): Promise<void> => {
    const isHere = placeNow();
    const result = await (deleted
      ? api.associations.remove({ ids: [id] })
      : api.associations.restore({ ids: [id] }));
    if (!result.ok) return fail(result.error);
    tell(
      deleted ? `Đã chuyển “${fields.name}” vào thùng rác.` : `Đã khôi phục “${fields.name}”.`,
      deleted ? { label: 'Khôi phục', run: () => void setDeleted(false) } : undefined,
    );
    if (deleted && isHere()) go({ page: 'associations', rows: null });
  };
  return (
    <div className="record-head">
      <div>
        <h1>
          {fields.name}
          {fields.shortName ? <small> ({fields.shortName})</small> : null}
        </h1>
        <p>
          <span className="tag">{typeName}</span>
          <span className={endedOn === null ? 'tag good' : 'tag bad'}>{stateText({ endedOn })}</span>
          {fields.area ? <span className="tag">{fields.area}</span> : null}
          {isDeleted ? <span className="tag bad">Đang ở thùng rác</span> : null}
        </p>
      </div>
      <div className="inline">
        <a className="button" href={routeHash({ page: 'associations', rows: null })}>
          Về danh sách
        </a>
        <button type="button" onClick={() => void setDeleted(!isDeleted)}>
          {isDeleted ? 'Khôi phục' : 'Xóa'}
        </button>
      </div>
    </div>
  );
}

function Section({ association, section }: { association: StoredAssociation; section: AssociationSection }) {
  switch (section) {
    case 'general':
      return <GeneralSection association={association} />;
    case 'leaders':
      return <LeadersSection association={association} />;
    case 'events':
      return <EventsSection association={association} />;
    case 'figures':
      return <FiguresSection association={association} />;
    case 'congresses':
      return <CongressesSection association={association} />;
    case 'awards':
      return <AwardsSection association={association} />;
    case 'documents':
      return <DocumentsSection association={association} />;
    case 'history':
      return <HistorySection association={association} />;
  }
}
