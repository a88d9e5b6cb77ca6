/** Blocks put at the end of a document's body, over exactly the state that was read, and taken out again. */
import type { StoredDocument } from '../../../../electron/api/documents.ts';
import type { AppError, Result } from '../../../../electron/api/errors.ts';
import type { Block } from '../../../../templates/model/document.ts';
import type { LayoutId } from '../../../../templates/model/kinds.ts';
import { api } from '../../../app/transport.ts';

export interface PlacedBlocks {
  id: number;
  /** What the document is called. */
  title: string;
  /** Puts the document back as it was; refused where it has been written in since. @returns why not, or null */
  undo: () => Promise<AppError | null>;
}

type Make = (layout: LayoutId) => Block[];

/** Into a document that is there. What it was stays among its versions. */
export async function placeInDocument(id: number, make: Make): Promise<Result<PlacedBlocks>> {
  const found = await api.documents.get({ id });
  if (!found.ok) return found;
  const kept = await api.documents.keepVersion({ id });
  if (!kept.ok) return kept;
  const saved = await append(found.value, make);
  if (!saved.ok) return saved;
  return {
    ok: true,
    value: {
      id,
      title: titleOf(found.value),
      undo: async () => {
        const back = await api.documents.save({
          id,
          revision: saved.value,
          document: found.value.document,
        });
        return back.ok ? null : back.error;
      },
    },
  };
}

/** Into a new document of a template. @param values of the template's form */
export async function placeInNew(
  templateId: string,
  values: Record<string, unknown>,
  make: Make,
): Promise<Result<PlacedBlocks>> {
  const created = await api.documents.create({ templateId, values });
  if (!created.ok) return created;
  const { id } = created.value;
  const saved = await append(created.value, make);
  if (!saved.ok) return saved;
  return {
    ok: true,
    value: {
      id,
      title: titleOf(created.value),
      undo: async () => {
        const gone = await api.documents.remove({ id });
        return gone.ok ? null : gone.error;
      },
    },
  };
}

/** @returns the revision that was saved */
async function append(stored: StoredDocument, make: Make): Promise<Result<number>> {
  const { id, revision, document } = stored;
  const body = [...document.body, ...make(document.layout)];
  const saved = await api.documents.save({ id, revision, document: { ...document, body } });
  return saved.ok ? { ok: true, value: saved.value.revision } : saved;
}

/** The subject, or what stands for one that is not yet written. */
export function titleOf({ document }: StoredDocument): string {
  return document.subject.replaceAll('\n', ' ') || 'Văn bản chưa có trích yếu';
}
