/** "Soạn thư nhắc": one letter an association with all duties named, then the drafts. */
import { go, placeNow } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useMessages } from '../../components/message.tsx';
import { toRemind } from './duty-text.ts';

export interface Reminders {
  /** Drafts letters about these duties. */
  draft: (dutyIds: readonly string[]) => Promise<void>;
  /** Drafts letters about all that is due of these associations. */
  draftFor: (associationIds: readonly number[]) => Promise<void>;
}

export function useReminders(): Reminders {
  const { tell, fail } = useMessages();
  const draft = async (dutyIds: readonly string[], isHere = placeNow()): Promise<void> => {
    const result = await api.duties.draftLetters({ dutyIds: [...dutyIds] });
    if (!result.ok) return fail(result.error);
    const { letters } = result.value;
    const only = letters.length === 1 ? letters[0] : undefined;
    const open = (): void => go(only ? { page: 'document', id: only.documentId } : { page: 'documents' });
    const isShown = isHere();
    if (isShown) open();
    tell(
      only
        ? `Đã soạn thư nhắc gửi “${only.associationName}”.`
        : `Đã soạn ${letters.length} thư nhắc, mỗi hội một thư; các thư đứng đầu danh sách văn bản.`,
      isShown ? undefined : { label: only ? 'Mở thư' : 'Xem các thư', run: open },
    );
  };
  const draftFor = async (associationIds: readonly number[]): Promise<void> => {
    const isHere = placeNow();
    const board = await api.duties.board({});
    if (!board.ok) return fail(board.error);
    const wanted = new Set(associationIds);
    const due = toRemind(board.value.duties).filter((duty) => wanted.has(duty.associationId));
    if (due.length === 0) return tell('Các hội đã chọn không có việc nào đến hạn trong tháng này.');
    await draft(
      due.map(({ id }) => id),
      isHere,
    );
  };
  return { draft, draftFor };
}
