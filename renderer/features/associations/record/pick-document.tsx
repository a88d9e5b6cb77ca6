/** Choosing among all documents that are not in the bin, the last saved first. */
import { kindOf } from '../../../../templates/model/kinds.ts';
import { PickDialog } from '../../../components/pick-dialog.tsx';
import { useDocuments } from '../../documents/read-documents.ts';

export function PickDocument({
  title,
  action,
  empty,
  several = false,
  onClose,
  onPick,
}: {
  title: string;
  /** Text of the button. */
  action: string;
  /** Said where the office has none. */
  empty: string;
  several?: boolean;
  onClose: () => void;
  onPick: (ids: number[]) => void;
}) {
  const found = useDocuments(false);
  return (
    <PickDialog
      open
      several={several}
      title={title}
      entries={found.rows.map((row) => ({
        key: String(row.id),
        title: row.subject.replaceAll('\n', ' ') || 'Chưa có trích yếu',
        note: [kindOf(row.kind).name, row.number || 'chưa có số'].join(' · '),
      }))}
      problem={found.error?.message}
      empty={found.error ? '' : found.isLoaded ? empty : 'Đang đọc…'}
      action={action}
      onClose={onClose}
      onPick={(keys) => onPick(keys.map(Number))}
    />
  );
}
