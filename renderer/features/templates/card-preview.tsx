/** The pages of the template whose card has the focus or the mouse. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TemplateSummary } from '../../../electron/api/templates.ts';
import type { TemplateDefinition } from '../../../templates/catalogue/template.ts';
import { localToday } from '../../app/day.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Preview } from '../documents/preview.tsx';
import { previewDraft } from './preview-draft.ts';

/** Cards that are only passed over are not read. */
const PREVIEW_AFTER_MS = 200;

/** The definition of a template, read once for each state of it. */
function useDefinition(template: TemplateSummary | null): TemplateDefinition | null {
  const known = useRef(new Map<string, TemplateDefinition>());
  const [shown, show] = useState<TemplateDefinition | null>(null);
  const id = template?.id;
  const state = `${id ?? ''} ${template?.updatedAt ?? ''}`;
  useEffect(() => {
    if (id === undefined) return;
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const before = known.current.get(state);
      if (before) return show(before);
      const result = await api.templates.get({ id });
      if (!result.ok) return;
      known.current.set(state, result.value);
      if (isCurrent) show(result.value);
    };
    const timer = setTimeout(() => void read(), PREVIEW_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [id, state]);
  return shown;
}

export function CardPreview({ template }: { template: TemplateSummary | null }) {
  const office = useQuery('office', ['office'], () => api.office.get({})).value;
  const definition = useDefinition(template);
  const [today] = useState(localToday);
  const draft = useMemo(
    () => (definition && office ? previewDraft(definition, office, today) : null),
    [definition, office, today],
  );
  if (draft?.ok) return <Preview document={draft.value} />;
  return (
    <section className="preview-pane" aria-label="Bản xem trước">
      <p className="empty">
        {draft
          ? `Chưa xem trước được. ${draft.errors[0]?.message ?? ''}`
          : 'Trỏ chuột vào một mẫu, hoặc dùng mũi tên xuống, để xem trước các trang của mẫu.'}
      </p>
    </section>
  );
}
