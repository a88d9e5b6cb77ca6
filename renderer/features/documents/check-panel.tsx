/** What the check finds, and what was noted when a file was imported. */
import { memo } from 'react';
import type { Finding } from '../../../templates/check/finding.ts';
import { Findings } from './findings.tsx';

export const CheckPanel = memo(function CheckPanel({
  findings,
  notes,
  panel,
  selected,
  onPanel,
  onShow,
  onFix,
}: {
  findings: readonly Finding[] | null;
  notes: readonly Finding[];
  panel: 'check' | 'import';
  selected: number | null;
  onPanel: (panel: 'check' | 'import') => void;
  onShow: (finding: Finding, index: number) => void;
  onFix: (finding: Finding) => void;
}) {
  const showsNotes = panel === 'import' && notes.length > 0;
  const shown = showsNotes ? notes : (findings ?? []);
  return (
    <section className="check-panel" aria-label="Kiểm tra">
      <div className="check-bar">
        <button type="button" className="quiet" aria-pressed={!showsNotes} onClick={() => onPanel('check')}>
          Kiểm tra{findings === null ? '' : ` (${findings.length})`}
        </button>
        {notes.length > 0 ? (
          <button type="button" className="quiet" aria-pressed={showsNotes} onClick={() => onPanel('import')}>
            Ghi nhận khi nhập tệp ({notes.length})
          </button>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <p className="help">{findings === null ? 'Đang kiểm tra…' : 'Không có gì cần sửa.'}</p>
      ) : (
        <Findings
          findings={shown}
          onShow={onShow}
          selected={showsNotes ? null : selected}
          {...(showsNotes ? {} : { onFix })}
        />
      )}
    </section>
  );
});
