/** Saving and taking out what hangs on an association, with undo. */
import type { AssociationPart, PartName } from '../../../electron/api/associations.ts';
import type { AppError } from '../../../electron/api/errors.ts';
import { api } from '../../app/transport.ts';
import { useMessages } from '../../components/message.tsx';

export interface Parts {
  save: (part: AssociationPart) => Promise<AppError | null>;
  /** @param key id, year or id of a document @param part what is put back by undo @param name said in the news */
  remove: (key: number, part: AssociationPart, name: string) => void;
}

/** @param id of the association */
export function useParts(id: number): Parts {
  const { tell, fail } = useMessages();
  const save = async (part: AssociationPart): Promise<AppError | null> => {
    const result = await api.associations.savePart({ id, part });
    return result.ok ? null : result.error;
  };
  const putBack = async (part: AssociationPart): Promise<void> => {
    const error = await save(part);
    if (error) fail(error);
  };
  const remove = async (name: PartName, key: number, part: AssociationPart, said: string): Promise<void> => {
    const result = await api.associations.removePart({ id, part: name, key });
    if (!result.ok) return fail(result.error);
    tell(`Đã bỏ ${said}.`, { label: 'Hoàn tác', run: () => void putBack(part) });
  };
  return { save, remove: (key, part, name) => void remove(part.part, key, part, name) };
}
