import type { Finding } from '../../../templates/check/finding.ts';

const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } as const;

/** What the check says; a click leads to the place, a sure fix is one press. */
export function Findings({
  findings,
  onShow,
  onFix,
}: {
  findings: readonly Finding[];
  onShow: (finding: Finding) => void;
  onFix?: (finding: Finding) => void;
}) {
  if (findings.length === 0) return <p>Không có gì cần sửa.</p>;
  return (
    <ol className="findings">
      {findings.map((finding, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${finding.rule}-${index}`} className={finding.severity}>
          <button type="button" className="place" onClick={() => onShow(finding)}>
            {SEVERITY[finding.severity]} · {finding.place.label}
          </button>
          <div>{finding.message}</div>
          {finding.fix && onFix ? (
            <button type="button" onClick={() => onFix(finding)}>
              {finding.fix.label}
            </button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
