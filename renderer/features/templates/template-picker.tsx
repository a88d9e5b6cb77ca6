/** Choosing what to write: all templates by name, found without diacritics. */
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { TemplateSummary } from '../../../electron/api/templates.ts';
import { kindOf } from '../../../templates/model/kinds.ts';
import { go, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useMedia } from '../../app/use-media.ts';
import { useQuery } from '../../app/use-query.ts';
import { TextField } from '../../components/field.tsx';
import { Alert } from '../../components/alert.tsx';
import { CardPreview } from './card-preview.tsx';

/** From here there is room for cards and pages side by side. */
const WIDE = '(min-width: 1000px)';

export function TemplatePicker({ hasOffice }: { hasOffice: boolean }) {
  const [text, setText] = useState('');
  const list = useQuery(text, ['templates'], () => api.templates.list({ text }));
  const results = useRef<HTMLDivElement>(null);
  const templates = list.value ?? [];
  const openFirst = (): void => {
    const [first] = templates;
    if (first) go({ page: 'new', templateId: first.id });
  };
  /** Words whose first template is opened as soon as they are answered: Enter was pressed before. */
  const opens = useRef<string | null>(null);
  const { isCurrent } = list;
  useEffect(() => {
    if (!isCurrent || opens.current === null) return;
    const isMeant = opens.current === text;
    opens.current = null;
    if (isMeant) openFirst();
  });
  const own = templates.filter((template) => template.isOwn);
  const builtIn = templates.filter((template) => !template.isOwn);

  const isWide = useMedia(WIDE);
  const [looked, setLooked] = useState<TemplateSummary | null>(null);
  const look = ({ target }: SyntheticEvent): void => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-template]') : null;
    const template = templates.find(({ id }) => id === card?.dataset['template']);
    if (template) setLooked(template);
  };

  const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(results.current?.querySelectorAll('a') ?? [])];
    const now = links.findIndex((link) => link === document.activeElement);
    const next = links[now + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className={isWide ? 'picker' : undefined}>
      <section className="page" aria-label="Chọn mẫu" onKeyDown={moveFocus}>
        <h1>Soạn văn bản mới</h1>
        {hasOffice ? null : (
          <p className="alert">
            Chưa có hồ sơ cơ quan. <a href={routeHash({ page: 'office' })}>Khai hồ sơ cơ quan</a> trước khi
            soạn.
          </p>
        )}
        <div className="filters">
          <div className="grow">
            <TextField
              label="Tìm mẫu (không cần dấu; mũi tên xuống để chọn)"
              type="search"
              value={text}
              onChange={setText}
              placeholder="ví dụ: ke hoach hoi thi"
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                if (list.isCurrent) openFirst();
                else opens.current = text;
              }}
            />
          </div>
        </div>
        <Alert message={list.error?.message} />
        {/* Where the reader is among the cards. A card that is scrolled under a resting mouse is not meant: that is no move. */}
        <div ref={results} onFocus={look} onPointerMove={look}>
          {list.value && templates.length === 0 ? (
            <p className="empty">Không có mẫu nào khớp “{text}”. Hãy bớt chữ tìm.</p>
          ) : null}
          <TemplateCards title="Mẫu của cơ quan" templates={own} />
          <TemplateCards title="Mẫu có sẵn" templates={builtIn} />
        </div>
      </section>
      {isWide ? <CardPreview template={looked} /> : null}
    </div>
  );
}

function TemplateCards({ title, templates }: { title: string; templates: readonly TemplateSummary[] }) {
  if (templates.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="cards">
        {templates.map((template) => (
          <li key={template.id} data-template={template.id}>
            <a href={routeHash({ page: 'new', templateId: template.id })}>{template.name}</a>
            <p>{template.description}</p>
            <p className="tags">
              <span>{kindOf(template.kind).name}</span>
              {template.layouts.map((layout) => (
                <span key={layout}>{layout === 'state' ? 'Nhà nước' : 'Đảng'}</span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
