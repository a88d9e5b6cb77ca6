/** The frame of the window: navigation at the left, the page at the right. */
import { useEffect, useState } from 'react';
import { MessageProvider } from '../components/message.tsx';
import { DocumentEditorPage } from '../features/documents/document-editor-page.tsx';
import { DocumentList } from '../features/documents/document-list.tsx';
import { OfficePage } from '../features/office/office-page.tsx';
import { NewDocument } from '../features/templates/new-document.tsx';
import { TemplatesPage } from '../features/templates/templates-page.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { go, routeHash, useRoute, type Route } from './route.ts';
import { api } from './transport.ts';
import { useQuery } from './use-query.ts';

const PLACES: readonly { route: Route; label: string; shortcut: string }[] = [
  { route: { page: 'documents' }, label: 'Văn bản', shortcut: 'Alt+1' },
  { route: { page: 'new', templateId: null }, label: 'Soạn mới', shortcut: 'Alt+2' },
  { route: { page: 'templates' }, label: 'Mẫu văn bản', shortcut: 'Alt+3' },
  { route: { page: 'trash' }, label: 'Thùng rác', shortcut: 'Alt+4' },
  { route: { page: 'office' }, label: 'Hồ sơ cơ quan', shortcut: 'Alt+5' },
];

export function App() {
  const route = useRoute();
  const office = useQuery('office', ['office'], () => api.office.get({}));
  const [helpOpen, setHelpOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'F1') {
        event.preventDefault();
        setHelpOpen(true);
      }
      const place = event.altKey && !event.ctrlKey ? PLACES[Number(event.key) - 1] : undefined;
      if (place) {
        event.preventDefault();
        go(place.route);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const organ = office.value?.state.organ.replaceAll('\n', ' ');
  return (
    <MessageProvider>
      <div className="frame">
        <nav className="places" aria-label="Chức năng">
          <p className="brand">
            LHH Office
            {organ ? <span>{organ}</span> : null}
          </p>
          {PLACES.map((place) => (
            <a
              key={place.label}
              href={routeHash(place.route)}
              aria-current={place.route.page === route.page ? 'page' : undefined}
            >
              {place.label}
              <kbd aria-hidden="true">{place.shortcut}</kbd>
            </a>
          ))}
          <button type="button" className="plain" onClick={() => setHelpOpen(true)}>
            Phím tắt <kbd aria-hidden="true">F1</kbd>
          </button>
        </nav>
        <main>
          <Page
            route={route}
            hasOffice={office.value !== null}
            isLoaded={office.value !== null || office.error !== null}
          />
        </main>
      </div>
      <HelpDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </MessageProvider>
  );
}

function Page({ route, hasOffice }: { route: Route; hasOffice: boolean; isLoaded: boolean }) {
  switch (route.page) {
    case 'documents':
      return <DocumentList deleted={false} hasOffice={hasOffice} />;
    case 'trash':
      return <DocumentList deleted hasOffice={hasOffice} />;
    case 'new':
      return <NewDocument templateId={route.templateId} hasOffice={hasOffice} />;
    case 'document':
      return <DocumentEditorPage key={route.id} id={route.id} />;
    case 'templates':
      return <TemplatesPage />;
    case 'office':
      return <OfficePage />;
  }
}
