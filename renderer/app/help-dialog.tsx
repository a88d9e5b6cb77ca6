import { Dialog } from '../components/dialog.tsx';
import { EDITOR_SHORTCUTS } from '../features/documents/shortcuts.ts';

const GENERAL = [
  ['Alt+1 … Alt+5', 'Chuyển giữa các phần của chương trình'],
  ['F1', 'Bảng phím tắt này'],
] as const;

/** The keys of the program. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} title="Phím tắt" onClose={onClose}>
      <table className="keys">
        <tbody>
          {[...GENERAL, ...EDITOR_SHORTCUTS.map((entry) => [entry.keys, entry.label] as const)].map(
            ([keys, label]) => (
              <tr key={keys}>
                <th scope="row">
                  <kbd>{keys}</kbd>
                </th>
                <td>{label}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </Dialog>
  );
}
