/** Hồ sơ cơ quan. A profile begins on a day; a change of names is saved as a new profile, and earlier documents keep theirs. */
import { useState } from 'react';
import { AUTHORITIES, type Authority } from '../../../templates/model/document.ts';
import type { Issuer, OfficeProfile } from '../../../templates/model/office.ts';
import type { AppError } from '../../../electron/api/errors.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { CheckField, SelectField, TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';

const EMPTY_ISSUER: Issuer = {
  superior: '',
  organ: '',
  symbol: '',
  signers: [],
  recipients: [],
  archive: 'VT',
};

function emptyProfile(): OfficeProfile {
  const now = new Date();
  return {
    validFrom: `${now.getFullYear()}-01-01`,
    province: '',
    place: '',
    contact: '',
    state: { ...EMPTY_ISSUER, symbol: 'LHH' },
  };
}

export function OfficePage() {
  const history = useQuery('office', ['office'], () => api.office.history({}));
  if (history.error)
    return (
      <p className="page alert" role="alert">
        {history.error.message}
      </p>
    );
  if (!history.value) return <p className="page">Đang mở hồ sơ…</p>;
  return <OfficeForm key={history.value[0]?.validFrom ?? 'new'} profiles={history.value} />;
}

function OfficeForm({ profiles }: { profiles: OfficeProfile[] }) {
  const [profile, setProfile] = useState<OfficeProfile>(profiles[0] ?? emptyProfile());
  const [error, setError] = useState<AppError | null>(null);
  const { tell } = useMessages();
  const save = async (): Promise<void> => {
    const result = await api.office.save({ profile });
    setError(result.ok ? null : result.error);
    if (result.ok) tell('Đã lưu hồ sơ cơ quan.');
  };
  return (
    <div className="page">
      <h1>Hồ sơ cơ quan</h1>
      {profiles.length > 1 ? (
        <div className="bar">
          <SelectField
            label="Hồ sơ theo ngày hiệu lực"
            value={profile.validFrom}
            options={profiles.map(
              (entry) =>
                [entry.validFrom, `Từ ${entry.validFrom.split('-').toReversed().join('/')}`] as const,
            )}
            onChange={(validFrom) =>
              setProfile(profiles.find((entry) => entry.validFrom === validFrom) ?? profile)
            }
          />
        </div>
      ) : null}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {error ? (
          <p className="alert" role="alert">
            {error.message}
          </p>
        ) : null}
        <fieldset>
          <legend>Chung</legend>
          <div className="columns">
            <TextField
              label="Có hiệu lực từ ngày"
              type="date"
              help="Đổi tên hoặc sáp nhập: ghi ngày mới để văn bản cũ giữ tên cũ."
              value={profile.validFrom}
              onChange={(validFrom) => setProfile({ ...profile, validFrom })}
            />
            <TextField
              label="Tỉnh, thành phố"
              required
              value={profile.province}
              onChange={(province) => setProfile({ ...profile, province })}
            />
            <TextField
              label="Địa danh ghi trên văn bản"
              required
              value={profile.place}
              onChange={(place) => setProfile({ ...profile, place })}
            />
          </div>
          <TextField
            label="Địa chỉ, điện thoại, thư điện tử (cuối trang đầu công văn)"
            value={profile.contact}
            onChange={(contact) => setProfile({ ...profile, contact })}
          />
        </fieldset>
        <IssuerForm
          legend="Cơ quan (thể thức nhà nước)"
          issuer={profile.state}
          onChange={(state) => setProfile({ ...profile, state })}
        />
        <CheckField
          label="Có tổ chức đảng ban hành văn bản (đảng đoàn, chi bộ)"
          value={profile.party !== undefined}
          onChange={(on) => {
            const { party: _party, ...rest } = profile;
            setProfile(on ? { ...rest, party: { ...EMPTY_ISSUER, symbol: 'ĐĐ' } } : rest);
          }}
        />
        {profile.party ? (
          <IssuerForm
            legend="Tổ chức đảng (thể thức của Đảng)"
            issuer={profile.party}
            onChange={(party) => setProfile({ ...profile, party })}
          />
        ) : null}
        <div className="actions">
          <button type="submit" className="primary">
            Lưu hồ sơ
          </button>
        </div>
      </form>
    </div>
  );
}

const NO_AUTHORITY = '';
const AUTHORITY_OPTIONS: readonly (readonly [Authority | '', string])[] = [
  [NO_AUTHORITY, 'Không ghi'],
  ...AUTHORITIES.map((code) => [code, `${code}.`] as const),
];

function IssuerForm({
  legend,
  issuer,
  onChange,
}: {
  legend: string;
  issuer: Issuer;
  onChange: (issuer: Issuer) => void;
}) {
  const set = (part: Partial<Issuer>): void => onChange({ ...issuer, ...part });
  const setSigner = (index: number, part: Partial<Issuer['signers'][number]>): void =>
    set({ signers: issuer.signers.map((signer, at) => (at === index ? { ...signer, ...part } : signer)) });
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="columns">
        <TextField
          label="Cơ quan chủ quản"
          multiline
          value={issuer.superior}
          onChange={(superior) => set({ superior })}
        />
        <TextField
          label="Tên cơ quan"
          required
          multiline
          help="Xuống dòng ở chỗ muốn ngắt tên trên văn bản."
          value={issuer.organ}
          onChange={(organ) => set({ organ })}
        />
        <TextField
          label="Tên viết tắt trong ký hiệu"
          required
          value={issuer.symbol}
          onChange={(symbol) => set({ symbol })}
        />
      </div>
      <TextField
        label="Nơi nhận thường dùng"
        multiline
        help="Mỗi nơi một dòng."
        value={issuer.recipients.map((entry) => entry.name).join('\n')}
        onChange={(text) =>
          set({ recipients: text === '' ? [] : text.split('\n').map((name) => ({ name })) })
        }
      />
      <TextField label="Lưu" value={issuer.archive} onChange={(archive) => set({ archive })} />
      {issuer.signers.map((signer, index) => (
        <div className="columns" key={signer.id} role="group" aria-label={`Người ký ${index + 1}`}>
          <SelectField
            label="Quyền hạn ký"
            value={signer.authorities[0]?.code ?? NO_AUTHORITY}
            options={AUTHORITY_OPTIONS}
            onChange={(code) =>
              setSigner(index, {
                authorities:
                  code === NO_AUTHORITY
                    ? []
                    : [{ code, of: signer.authorities[0]?.of ?? '' }, ...signer.authorities.slice(1)],
              })
            }
          />
          <TextField
            label="của (ví dụ Ban Thường vụ)"
            value={signer.authorities[0]?.of ?? ''}
            onChange={(of) =>
              setSigner(index, {
                authorities:
                  signer.authorities.length > 0
                    ? signer.authorities.map((entry, at) => (at === 0 ? { ...entry, of } : entry))
                    : [{ code: 'TM', of }],
              })
            }
          />
          <TextField
            label="Chức vụ"
            value={signer.position}
            onChange={(position) => setSigner(index, { position })}
          />
          <TextField label="Họ tên" value={signer.name} onChange={(name) => setSigner(index, { name })} />
          <button
            type="button"
            aria-label={`Bớt người ký ${index + 1}`}
            onClick={() => set({ signers: issuer.signers.filter((_entry, at) => at !== index) })}
          >
            Bớt
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() =>
          set({
            signers: [
              ...issuer.signers,
              {
                id: `s${Date.now().toString(36)}`,
                authorities: [{ code: 'TM', of: 'Ban Thường vụ' }],
                position: 'Chủ tịch',
                name: '',
              },
            ],
          })
        }
      >
        Thêm người ký
      </button>
    </fieldset>
  );
}
