/** The frame of the window: places at the top, the page below. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { MessageProvider } from '../components/message.tsx';
import { DocumentEditorPage } from '../features/documents/document-editor-page.tsx';
import { DocumentList } from '../features/documents/document-list.tsx';
import { AssociationList } from '../features/associations/association-list.tsx';
import { AssociationPage } from '../features/associations/association-page.tsx';
import { NewAssociation } from '../features/associations/new-association.tsx';
import { chapterFor, partInHand } from '../features/guide/chapter-for.ts';
import type { GuidePlace } from '../features/guide/guide.ts';
import { OfficePage } from '../features/office/office-page.tsx';
import { TemplateEditor } from '../features/templates/template-editor.tsx';
import { FiguresPage } from '../features/associations/figures-page.tsx';
import { TypesPage } from '../features/associations/types/types-page.tsx';
import { DueBoard } from '../features/duties/due-board.tsx';
import { DutiesPage } from '../features/duties/duties-page.tsx';
import { RulesPage } from '../features/duties/rules-page.tsx';
import { ImportPage } from '../features/imports/import-page.tsx';
import { RunsPage } from '../features/imports/runs-page.tsx';
import { DuplicatesPage } from '../features/people/duplicates-page.tsx';
import { FindExperts } from '../features/people/find-experts.tsx';
import { NewPerson } from '../features/people/new-person.tsx';
import { PersonList } from '../features/people/person-list.tsx';
import { PersonPage } from '../features/people/person-page.tsx';
import { SearchDialog } from '../features/search/search-dialog.tsx';
import { TemplateForm } from '../features/templates/template-form.tsx';
import { TemplatePicker } from '../features/templates/template-picker.tsx';
import { TemplatesPage } from '../features/templates/templates-page.tsx';
import { HelpDialog, KeyList } from './help-dialog.tsx';
import { ariaKeys, commandFor } from './keys.ts';
import { HELP_COMMANDS, isAt, PLACES, SEARCH } from './places.ts';
import { go, routeHash, useRoute, type Route } from './route.ts';
import { api } from './transport.ts';
import { useFirstPlace } from './use-first-place.ts';
import { useQuery } from './use-query.ts';

/** With all its texts and pictures: read when it is first asked for. */
const GuideDialog = lazy(() => import('../features/guide/guide-dialog.tsx'));

export function App() {
  const route = useRoute();
  const office = useQuery('office', ['office'], () => api.office.get({}));
  const [keysOpen, setKeysOpen] = useState(false);
  const [guide, setGuide] = useState<GuidePlace | null>(null);
  const [searchOpen, setSearchOpen] = useState(false);

  // Until the profile has been asked for nobody is told that it is missing.
  const hasOffice = office.value !== null || !office.isLoaded;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const help = commandFor(HELP_COMMANDS, event);
      if (help) {
        event.preventDefault();
        if (help.id === 'keys') setKeysOpen(true);
        // A press while it is open leaves the reader where he is.
        else setGuide((open) => open ?? chapterFor(route, hasOffice, partInHand(document.activeElement)));
        return;
      }
      if (commandFor([SEARCH], event)) {
        // In the body of a document the same keys insert a cross reference.
        if (event.target instanceof Element && event.target.closest('.ProseMirror')) return;
        event.preventDefault();
        setSearchOpen(true);
        return;
      }
      const place = commandFor(PLACES, event);
      if (!place) return;
      event.preventDefault();
      setGuide(null);
      go(place.route);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [route, hasOffice]);

  useFirstPlace(route);

  // Where the places do not fit side by side they are scrolled.
  useEffect(() => {
    document.querySelector('.places [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [route.page]);

  const organ = office.value?.state.organ.replaceAll('\n', ' ');
  return (
    <MessageProvider>
      <div className="frame">
        <header className="places">
          <strong className="brand">LHH Office</strong>
          <nav aria-label="Chức năng">
            {PLACES.map((place) => (
              <a
                key={place.id}
                href={routeHash(place.route)}
                aria-current={isAt(place, route) ? 'page' : undefined}
                aria-keyshortcuts={ariaKeys(place.keys)}
                title={`${place.label} (${place.keys})`}
              >
                {place.label}
              </a>
            ))}
          </nav>
          <span className="organ" title={organ}>
            {organ}
          </span>
          <button
            type="button"
            className="search-button"
            onClick={() => setSearchOpen(true)}
            aria-keyshortcuts={ariaKeys(SEARCH.keys)}
          >
            {SEARCH.label} <kbd>{SEARCH.keys}</kbd>
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => setGuide(chapterFor(route, hasOffice, null))}
            aria-keyshortcuts="F1"
            title="Hướng dẫn sử dụng (F1). Bảng phím tắt: Ctrl+/"
          >
            Hướng dẫn <kbd>F1</kbd>
          </button>
        </header>
        <main>
          <Page route={route} hasOffice={hasOffice} />
        </main>
      </div>
      <HelpDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
      {guide ? (
        <Suspense>
          <GuideDialog place={guide} keys={<KeyList />} onClose={() => setGuide(null)} />
        </Suspense>
      ) : null}
      <SearchDialog open={searchOpen} onClose={() => setSearchOpen(false)} />
    </MessageProvider>
  );
}

function Page({ route, hasOffice }: { route: Route; hasOffice: boolean }) {
  switch (route.page) {
    case 'documents':
      return (
        <div className="start">
          <DueBoard />
          <DocumentList key="documents" deleted={false} hasOffice={hasOffice} />
        </div>
      );
    case 'trash':
      return <DocumentList key="trash" deleted hasOffice={hasOffice} />;
    case 'new':
      return route.templateId === null ? (
        <TemplatePicker hasOffice={hasOffice} />
      ) : (
        <TemplateForm key={route.templateId} id={route.templateId} />
      );
    case 'document':
      return <DocumentEditorPage key={route.id} id={route.id} />;
    case 'templates':
      return <TemplatesPage />;
    case 'template':
      return <TemplateEditor key={route.id} id={route.id} />;
    case 'office':
      return <OfficePage />;
    case 'associations':
      return <AssociationList key="associations" isBin={false} rows={route.rows} />;
    case 'association-bin':
      return <AssociationList key="association-bin" isBin rows={null} />;
    case 'new-association':
      return <NewAssociation />;
    case 'association':
      return <AssociationPage key={route.id} id={route.id} section={route.section} />;
    case 'people':
      return <PersonList key="people" isBin={false} />;
    case 'people-bin':
      return <PersonList key="people-bin" isBin />;
    case 'new-person':
      return <NewPerson />;
    case 'person':
      return <PersonPage key={route.id} id={route.id} />;
    case 'find-experts':
      return <FindExperts />;
    case 'duplicates':
      return <DuplicatesPage />;
    case 'figures':
      return <FiguresPage />;
    case 'association-types':
      return <TypesPage />;
    case 'duties':
      return <DutiesPage />;
    case 'duty-rules':
      return <RulesPage />;
    case 'import':
      return <ImportPage key={route.target} target={route.target} />;
    case 'import-runs':
      return <RunsPage />;
  }
}
