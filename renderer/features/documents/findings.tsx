import type { Finding } from '../../../templates/check/finding.ts';

const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } as const;
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** The gravest first, else in the order of the document. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** What the check says; a click leads to the place, a sure fix is one press. */
export function Findings({
  findings,
  onShow,
  onFix,
  selected,
}: {
  findings: readonly Finding[];
  onShow: (finding: Finding, index: number) => void;
  onFix?: (finding: Finding) => void;
  /** Index of the finding last shown. */
  selected?: number | null;
}) {
  return (
    <ol className="findings">
      {findings.map((finding, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li
          key={`${finding.rule}-${index}`}
          className={finding.severity}
          aria-current={selected === index || undefined}
        >
          <button type="button" className="finding" onClick={() => onShow(finding, index)}>
            <span className="where">
              <b>{SEVERITY[finding.severity]}</b> · {finding.place.label}
            </span>
            <span>{finding.message}</span>
          </button>
          {finding.fix && onFix ? (
            <button type="button" className="fix" onClick={() => onFix(finding)}>
              {finding.fix.label}
            </button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
