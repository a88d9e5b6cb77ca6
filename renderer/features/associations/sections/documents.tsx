/** Documents that concern an association, and files kept with it. */
import { useId, useState } from 'react';
import type { StoredAssociation } from '../../../../electron/api/associations.ts';
import { routeHash } from '../../../app/route.ts';
import { api } from '../../../app/transport.ts';
import { useMessages } from '../../../components/message.tsx';
import { Attachments } from '../record/attachments.tsx';
import { PickDocument } from '../record/pick-document.tsx';
import { useParts } from '../use-parts.ts';

export function DocumentsSection({ association }: { association: StoredAssociation }) {
  return (
    <>
      <Documents association={association} />
      <Attachments
        id={association.id}
        attachments={association.attachments}
        calls={api.associations}
        empty="Chưa có tệp nào. Quyết định quét, điều lệ, biên bản… lưu được ở đây."
      />
    </>
  );
}

function Documents({ association }: { association: StoredAssociation }) {
  const titleId = useId();
  const parts = useParts(association.id);
  const [isPicking, setPicking] = useState(false);
  const { fail } = useMessages();
  const add = async (ids: readonly number[]): Promise<void> => {
    setPicking(false);
    for (const documentId of ids) {
      const error = await parts.save({ part: 'document', documentId, note: '' });
      if (error) return fail(error);
    }
  };
  return (
    <section className="record-part" aria-labelledby={titleId}>
      <div className="record-part-head">
        <h2 id={titleId}>Văn bản liên quan</h2>
        <button type="button" onClick={() => setPicking(true)}>
          Thêm văn bản
        </button>
      </div>
      {association.documents.length === 0 ? (
        <p className="help">Chưa có văn bản nào gắn với hội.</p>
      ) : (
        <ul className="plain-list">
          {association.documents.map((document) => (
            <li key={document.documentId}>
              <a href={routeHash({ page: 'document', id: document.documentId })}>
                {[document.number, document.subject].filter(Boolean).join(' – ') ||
                  'Văn bản chưa có trích yếu'}
              </a>
              <button
                type="button"
                className="quiet"
                aria-label={`Bỏ văn bản ${document.subject}`}
                onClick={() =>
                  parts.remove(
                    document.documentId,
                    { part: 'document', documentId: document.documentId, note: document.note },
                    `văn bản “${document.subject}” khỏi hội (văn bản vẫn còn)`,
                  )
                }
              >
                Bỏ
              </button>
            </li>
          ))}
        </ul>
      )}
      {isPicking ? (
        <PickDocument
          several
          title="Thêm văn bản liên quan"
          action="Thêm"
          empty="Chưa có văn bản nào."
          onClose={() => setPicking(false)}
          onPick={(ids) => void add(ids)}
        />
      ) : null}
    </section>
  );
}
