/** Everything that was done to a record, newest first. */
import { actionText, changesOf } from './history.ts';
import { instantText } from '../../../app/day.ts';

export interface HistoryEntry {
  at: string;
  actor: string;
  action: string;
  entity: string;
  before: string | null;
  after: string | null;
}

export function HistoryList({
  entries,
  labels,
  names,
}: {
  entries: readonly HistoryEntry[];
  labels: ReadonlyMap<string, string>;
  /** What stored values are called. */
  names?: ReadonlyMap<string, string>;
}) {
  if (entries.length === 0) return <p className="help">Chưa có thay đổi nào.</p>;
  return (
    <div className="list-scroll">
      <table className="list history">
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Người làm</th>
            <th scope="col">Việc</th>
            <th scope="col">Thay đổi</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            // Entries are never changed and never reordered.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={entries.length - at}>
              <td className="nowrap">{instantText(entry.at)}</td>
              <td>{entry.actor}</td>
              <td>{actionText(entry)}</td>
              <td>
                {changesOf(entry, labels, names).map((change) => (
                  <div key={change.label}>
                    {change.label}: {change.before ? <del>{change.before}</del> : null}
                    {change.before && change.after ? ' → ' : null}
                    {change.after ? <ins>{change.after}</ins> : null}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
