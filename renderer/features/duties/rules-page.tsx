/** "Quy tắc nghĩa vụ": what is asked of associations, when, by which clause; the office's own settings. */
import { useState } from 'react';
import { dutyRuleFieldsSchema, type DutyRule } from '../../../electron/api/duties.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Alert } from '../../components/alert.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessages } from '../../components/message.tsx';
import { dateText, localToday } from '../../app/day.ts';
import { PartList, type PartColumn } from '../associations/record/part-list.tsx';
import { UNVERIFIED } from './duty-text.ts';
import { RULE_SPECS, ruleStart, ruleValue, timingText } from './rule-values.ts';

const COLUMNS: readonly PartColumn<DutyRule>[] = [
  { label: 'Việc', show: ({ rule }) => rule.name },
  { label: 'Hạn', show: ({ rule }) => timingText(rule) },
  {
    label: 'Căn cứ',
    show: ({ rule }) => (
      <>
        {rule.clause}{' '}
        {rule.isVerified ? null : (
          <abbr className="tag doubt" title={UNVERIFIED}>
            CHƯA XÁC MINH
          </abbr>
        )}
      </>
    ),
  },
  {
    label: 'Nhắc trước',
    show: ({ rule }) => (rule.reminders.length === 0 ? '' : `${rule.reminders.join(', ')} ngày`),
  },
  {
    label: 'Hiệu lực',
    show: ({ rule }) =>
      `từ ${dateText(rule.validFrom)}${rule.validTo === null ? '' : ` đến ${dateText(rule.validTo)}`}`,
  },
];

export function RulesPage() {
  const found = useQuery('rules', ['duties'], () => api.duties.rules({}));
  const [removing, setRemoving] = useState<DutyRule | null>(null);
  const { tell, fail } = useMessages();
  const remove = async (entry: DutyRule): Promise<void> => {
    setRemoving(null);
    const result = await api.duties.removeRule({ id: entry.id });
    if (result.ok) tell(`Đã bỏ quy tắc “${entry.rule.name}”.`);
    else fail(result.error);
  };
  return (
    <div className="page record-page">
      <div className="page-head">
        <h1>Quy tắc nghĩa vụ</h1>
        <nav aria-label="Về việc đến hạn" className="page-links">
          <a href={routeHash({ page: 'duties' })}>Việc đến hạn</a>
        </nav>
      </div>
      <p className="help">{UNVERIFIED} Đối chiếu xong thì sửa quy tắc và đánh dấu “Đã đối chiếu”.</p>
      <Alert message={found.error?.message} />
      <PartList
        title="Các quy tắc"
        what="quy tắc"
        items={found.value ?? []}
        keyOf={({ id }) => id}
        nameOf={({ rule }) => rule.name}
        columns={COLUMNS}
        specs={RULE_SPECS}
        start={(entry) => (entry ? ruleStart(entry.rule) : { ...ruleStart(null), validFrom: localToday() })}
        value={ruleValue}
        schema={dutyRuleFieldsSchema}
        onSave={async (rule, entry) => {
          const result = await api.duties.saveRule({
            rule,
            ...(entry ? { id: entry.id, revision: entry.revision } : {}),
          });
          return result.ok ? null : result.error;
        }}
        onRemove={setRemoving}
        empty={found.isLoaded ? 'Chưa có quy tắc nào.' : 'Đang đọc…'}
      />
      <Dialog open={removing !== null} title="Bỏ quy tắc" onClose={() => setRemoving(null)}>
        {removing ? (
          <div className="stack">
            <p>
              Bỏ “{removing.rule.name}” thì các việc theo quy tắc này không còn trên bảng. Nếu quy tắc chỉ
              thôi áp dụng từ một ngày, hãy sửa và ghi “Hiệu lực đến”.
            </p>
            <div className="inline">
              <button type="button" className="primary" onClick={() => void remove(removing)}>
                Bỏ quy tắc
              </button>
              <button type="button" onClick={() => setRemoving(null)}>
                Thôi
              </button>
            </div>
          </div>
        ) : null}
      </Dialog>
    </div>
  );
}
