/** Lists from which documents take: agencies named in tasks, groups of nơi nhận. */
import { LIMITS } from '../../../templates/model/document.ts';
import type { OfficeProfile, RecipientGroup } from '../../../templates/model/office.ts';
import { TextField } from '../../components/field.tsx';
import { Rows } from '../../components/rows.tsx';
import { RecipientRows } from '../documents/recipient-rows.tsx';
import { refuseLine } from '../documents/text-problem.ts';

type Lists = Pick<OfficeProfile, 'agencies' | 'recipientGroups'>;

const MAX_AGENCIES = 500;
const MAX_GROUPS = 100;
const refuseName = refuseLine('Tên nhóm', 100);
const refuseAgencies = (text: string): string | null => {
  const lines = text.split('\n');
  if (lines.length > MAX_AGENCIES) return `Cơ quan hay phối hợp: nhiều nhất ${MAX_AGENCIES} dòng.`;
  return lines.some((line) => line.length > LIMITS.line)
    ? `Cơ quan hay phối hợp: có dòng dài quá ${LIMITS.line} ký tự.`
    : null;
};

export function ListsForm({
  profile,
  onChange,
}: {
  profile: Lists;
  onChange: (lists: Partial<Lists>) => void;
}) {
  return (
    <fieldset>
      <legend>Danh sách dùng chung</legend>
      <TextField
        label="Cơ quan hay phối hợp"
        help="Mỗi cơ quan một dòng. Được gợi ý khi gõ chủ trì, phối hợp của nhiệm vụ, trước các cơ quan đã có trong văn bản."
        multiline
        path="agencies"
        value={profile.agencies.join('\n')}
        refuse={refuseAgencies}
        onChange={(text) => onChange({ agencies: text === '' ? [] : text.split('\n') })}
      />
      <div className="stack">
        <span className="caption">Nhóm nơi nhận</span>
        <Rows
          what="nhóm nơi nhận"
          addLabel="Thêm nhóm nơi nhận"
          path="recipientGroups"
          max={MAX_GROUPS}
          entries={profile.recipientGroups}
          empty={(): RecipientGroup => ({ name: '', recipients: [{ name: '' }] })}
          onChange={(recipientGroups) => onChange({ recipientGroups })}
          row={(group, set, index) => (
            <div className="framed stack" role="group" aria-label={`Nhóm nơi nhận ${index + 1}`}>
              <TextField
                label="Tên nhóm"
                required
                path={`recipientGroups.${index}.name`}
                value={group.name}
                refuse={refuseName}
                onChange={(name) => set({ ...group, name })}
              />
              <RecipientRows
                recipients={group.recipients}
                path={`recipientGroups.${index}.recipients`}
                onChange={(recipients) => set({ ...group, recipients })}
              />
            </div>
          )}
        />
      </div>
    </fieldset>
  );
}
