/** One issuing body of the office: the office itself, or its party organisation. */
import type { LayoutId } from '../../../templates/model/kinds.ts';
import type { Issuer, Signer } from '../../../templates/model/office.ts';
import { TextField } from '../../components/field.tsx';
import { Rows } from '../../components/rows.tsx';
import { LayoutForm } from '../documents/layout-form.tsx';
import { RecipientRows } from '../documents/recipient-rows.tsx';
import { SignatureFields } from '../documents/signature-fields.tsx';

let counter = 0;
function newSignerId(): string {
  counter += 1;
  return `s${Date.now().toString(36)}${counter}`;
}

export function IssuerForm({
  legend,
  path,
  layout,
  issuer,
  onChange,
}: {
  legend: string;
  path: string;
  /** Layout of its documents. */
  layout: LayoutId;
  issuer: Issuer;
  onChange: (issuer: Issuer) => void;
}) {
  const set = (part: Partial<Issuer>): void => onChange({ ...issuer, ...part });
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="columns">
        <TextField
          label="Cơ quan chủ quản"
          multiline
          path={`${path}.superior`}
          placeholder="UBND tỉnh …; để trống nếu không có"
          value={issuer.superior}
          onChange={(superior) => set({ superior })}
        />
        <TextField
          label="Tên cơ quan (xuống dòng ở chỗ muốn ngắt)"
          required
          multiline
          path={`${path}.organ`}
          value={issuer.organ}
          onChange={(organ) => set({ organ })}
        />
      </div>
      <div className="columns">
        <TextField
          label="Tên viết tắt trong ký hiệu"
          required
          path={`${path}.symbol`}
          value={issuer.symbol}
          onChange={(symbol) => set({ symbol })}
        />
        <TextField
          label="Lưu"
          path={`${path}.archive`}
          placeholder="VT, VP"
          value={issuer.archive}
          onChange={(archive) => set({ archive })}
        />
      </div>
      <div className="stack">
        <span className="caption">Nơi nhận thường dùng</span>
        <RecipientRows
          recipients={issuer.recipients}
          path={`${path}.recipients`}
          onChange={(recipients) => set({ recipients })}
        />
      </div>
      <div className="stack">
        <span className="caption">
          Người ký (người đầu danh sách là mặc định; Alt+↑, Alt+↓ để đổi thứ tự)
        </span>
        <Rows
          what="người ký"
          addLabel="Thêm người ký"
          path={`${path}.signers`}
          max={50}
          entries={issuer.signers}
          empty={(): Signer => ({
            id: newSignerId(),
            authorities: [
              { code: 'TM', of: 'Ban Thường vụ' },
              { code: 'KT', of: 'Chủ tịch' },
            ],
            position: 'Phó Chủ tịch',
            name: '',
          })}
          onChange={(signers) => set({ signers })}
          row={(signer, setSigner, index) => (
            <div className="framed" role="group" aria-label={`Người ký ${index + 1}`}>
              <SignatureFields signature={signer} path={`${path}.signers.${index}`} onChange={setSigner} />
            </div>
          )}
        />
      </div>
      <LayoutForm
        layout={layout}
        settings={issuer.settings ?? {}}
        path={`${path}.settings`}
        onChange={(settings) => {
          const { settings: _old, ...rest } = issuer;
          onChange(settings ? { ...rest, settings } : rest);
        }}
      />
    </fieldset>
  );
}
