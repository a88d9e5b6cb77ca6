/** Hồ sơ cơ quan. A profile begins on a day; after a change of names a new profile is added, and earlier documents keep theirs. */
import { useRef, useState } from 'react';
import { officeProfileSchema, type Issuer, type OfficeProfile } from '../../../templates/model/office.ts';
import { parseWith } from '../../../templates/model/parse.ts';
import { go } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { dateText, localToday } from '../../app/day.ts';
import { unsavedWords } from '../../app/unsaved.ts';
import { useQuery } from '../../app/use-query.ts';
import { CheckField, SelectField, TextField } from '../../components/field.tsx';
import { KeptNote } from '../../components/kept-note.tsx';
import { useMessages } from '../../components/message.tsx';
import { ProblemsContext, type FieldProblem } from '../../components/problems.ts';
import { IsoDateField } from '../documents/date-field.tsx';
import { addSample } from './add-sample.ts';
import { IssuerForm } from './issuer-form.tsx';
import { ListsForm } from './lists-form.tsx';
import { LogoField } from './logo-field.tsx';
import { Alert } from '../../components/alert.tsx';

const EMPTY_ISSUER: Issuer = {
  superior: '',
  organ: '',
  symbol: '',
  signers: [],
  recipients: [],
  archive: 'VT',
};

function emptyProfile(): OfficeProfile {
  return {
    validFrom: `${localToday().slice(0, 4)}-01-01`,
    province: '',
    place: '',
    contact: '',
    agencies: [],
    recipientGroups: [],
    state: {
      ...EMPTY_ISSUER,
      symbol: 'LHH',
      signers: [
        {
          id: 'chu-tich',
          authorities: [{ code: 'TM', of: 'Ban Thường vụ' }],
          position: 'Chủ tịch',
          name: '',
        },
      ],
    },
  };
}

/** "Hồ sơ › Địa danh: chưa ghi" without "Hồ sơ ›": the page says whose field it is. */
const withoutRoot = (message: string): string => message.replace(/^Hồ sơ › /gm, '');
const lastPart = (message: string): string => message.split('\n')[0]?.split(' › ').at(-1) ?? '';

interface Refusal {
  /** Path of the first field that was refused. */
  path: string;
  message: string;
  isConflict: boolean;
}

/** All fields for which a profile is refused, each with its reason. */
function problemsOf(profile: OfficeProfile, { path, message }: Refusal): FieldProblem[] {
  const parsed = parseWith(officeProfileSchema, profile);
  return parsed.ok
    ? [{ path, message: lastPart(message) }]
    : parsed.errors.map((error) => ({ path: error.path.join('.'), message: lastPart(error.message) }));
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
      value,
    );
}

/** A profile that is edited, and as it was read before; null for a new one. */
interface EditedProfile {
  profile: OfficeProfile;
  read: OfficeProfile | null;
}
/** By the day from which the profile is in force; NEW for one that is not stored yet. The one typed in last is the last. */
const unsaved = unsavedWords<string, EditedProfile>();
const NEW = '';

const profileFrom = (profiles: readonly OfficeProfile[], day: string): OfficeProfile | undefined =>
  profiles.find(({ validFrom }) => validFrom === day);
const keyOf = (profiles: readonly OfficeProfile[], profile: OfficeProfile): string =>
  profileFrom(profiles, profile.validFrom) ? profile.validFrom : NEW;
const asRead = (read: OfficeProfile | undefined): EditedProfile => ({
  profile: read ?? emptyProfile(),
  read: read ?? null,
});

export function OfficePage() {
  const history = useQuery('office', ['office'], () => api.office.history({}));
  if (history.error)
    return (
      <div className="page">
        <h1>Hồ sơ cơ quan</h1>
        <Alert message={history.error.message} />
      </div>
    );
  if (!history.value)
    return (
      <div className="page">
        <h1>Hồ sơ cơ quan</h1>
        <p role="status">Đang mở hồ sơ…</p>
      </div>
    );
  return <OfficeForm profiles={history.value} onSaved={history.reload} />;
}

function OfficeForm({ profiles, onSaved }: { profiles: OfficeProfile[]; onSaved: () => void }) {
  const isFirst = profiles.length === 0;
  const [edited, setEdited] = useState<EditedProfile>(
    () => [...unsaved.values()].at(-1) ?? asRead(profiles[0]),
  );
  const [isFromBefore, setFromBefore] = useState(() => unsaved.size > 0);
  const { profile } = edited;
  const [error, setError] = useState<Refusal | null>(null);
  /** The profile as it was when it was refused. */
  const [refused, setRefused] = useState<OfficeProfile | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { tell } = useMessages();
  const key = keyOf(profiles, profile);
  const hasNew = key === NEW || unsaved.has(NEW);

  const setProfile = (next: OfficeProfile): void => {
    const now = { ...edited, profile: next };
    unsaved.delete(key);
    unsaved.set(keyOf(profiles, next), now);
    setEdited(now);
  };
  /** Shows a profile with what was typed in it and not stored. */
  const open = (chosen: string): void => {
    setEdited(unsaved.get(chosen) ?? asRead(profileFrom(profiles, chosen) ?? profiles[0]));
    setFromBefore(unsaved.has(chosen));
    setError(null);
  };
  /** Gives up what was typed in this profile. */
  const giveUp = (): void => {
    unsaved.delete(key);
    open(edited.read?.validFrom ?? NEW);
  };
  const save = async (): Promise<void> => {
    const result = await api.office.save(edited);
    const path = result.ok ? '' : (result.error.field ?? '').replace(/^profile\./, '');
    setError(
      result.ok
        ? null
        : { path, message: withoutRoot(result.error.message), isConflict: result.error.field === 'read' },
    );
    setRefused(profile);
    if (result.ok) {
      const typedMeanwhile = unsaved.get(key);
      unsaved.delete(key);
      if (typedMeanwhile && typedMeanwhile.profile !== profile)
        unsaved.set(typedMeanwhile.profile.validFrom, { ...typedMeanwhile, read: result.value });
      setEdited((now) => ({ ...now, read: result.value }));
      setFromBefore(false);
      onSaved();
      return isFirst
        ? tell('Đã lưu hồ sơ cơ quan. Giờ có thể soạn văn bản.', {
            label: 'Soạn văn bản',
            run: () => go({ page: 'new', templateId: null }),
          })
        : tell('Đã lưu hồ sơ cơ quan.');
    }
    if (path) form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  };
  // A field's own note goes once it is written in; the list above stays until the next save.
  const problems =
    error && refused
      ? problemsOf(refused, error).filter(({ path }) => valueAt(refused, path) === valueAt(profile, path))
      : [];
  const set = (part: Partial<OfficeProfile>): void => setProfile({ ...profile, ...part });
  return (
    <div className="page">
      <h1>Hồ sơ cơ quan</h1>
      {profiles.length > 0 ? (
        <div className="filters">
          <SelectField
            label="Hồ sơ theo ngày hiệu lực"
            value={key}
            options={[
              ...(hasNew ? [[NEW, 'Hồ sơ mới, chưa lưu'] as const] : []),
              ...profiles.map(
                ({ validFrom }) =>
                  [
                    validFrom,
                    `Từ ${dateText(validFrom)}${unsaved.has(validFrom) ? ', có phần chưa lưu' : ''}`,
                  ] as const,
              ),
            ]}
            onChange={open}
          />
          <button type="button" onClick={() => set({ validFrom: localToday() })} disabled={hasNew}>
            Đổi tên, sáp nhập: lập hồ sơ mới từ hôm nay
          </button>
        </div>
      ) : (
        <p>
          Văn bản nào cũng lấy tên cơ quan, ký hiệu, địa danh và người ký từ hồ sơ này. Chỉ các ô có dấu * là
          bắt buộc.
        </p>
      )}
      <form
        ref={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {isFromBefore ? <KeptNote onClear={giveUp} /> : null}
        <Alert message={error?.message} />
        {error?.isConflict ? (
          <button type="button" onClick={giveUp}>
            Bỏ phần đang sửa, mở hồ sơ đã lưu
          </button>
        ) : null}
        <ProblemsContext value={problems}>
          <fieldset>
            <legend>Chung</legend>
            <div className="columns">
              <IsoDateField
                label="Có hiệu lực từ ngày"
                path="validFrom"
                value={profile.validFrom}
                onChange={(validFrom) => set({ validFrom })}
              />
              <TextField
                label="Tỉnh, thành phố"
                required
                path="province"
                placeholder="Đại Phong"
                value={profile.province}
                onChange={(province) => set({ province })}
              />
              <TextField
                label="Địa danh ghi trên văn bản"
                required
                path="place"
                placeholder="Đại Phong"
                value={profile.place}
                onChange={(place) => set({ place })}
              />
            </div>
            <p className="help">Văn bản ghi ngày trước ngày hiệu lực giữ tên cơ quan của hồ sơ cũ.</p>
            <TextField
              label="Địa chỉ, điện thoại, thư điện tử (cuối trang đầu công văn)"
              multiline
              path="contact"
              value={profile.contact}
              onChange={(contact) => set({ contact })}
            />
            <LogoField
              logo={profile.logo ?? null}
              onChange={(logo) => {
                const { logo: _old, ...rest } = profile;
                setProfile(logo === null ? rest : { ...rest, logo });
              }}
            />
          </fieldset>
          <IssuerForm
            legend="Cơ quan (thể thức nhà nước)"
            path="state"
            layout="state"
            issuer={profile.state}
            onChange={(state) => set({ state })}
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
              path="party"
              layout="party"
              issuer={profile.party}
              onChange={(party) => set({ party })}
            />
          ) : null}
          <ListsForm profile={profile} onChange={set} />
        </ProblemsContext>
        <div className="inline sticky-actions">
          <button type="submit" className="primary">
            Lưu hồ sơ
          </button>
          {isFirst ? (
            <SampleButton
              onAdded={onSaved}
              onProfile={(stored) => {
                unsaved.clear();
                setEdited(asRead(stored));
                setFromBefore(false);
                setError(null);
              }}
            />
          ) : null}
        </div>
      </form>
    </div>
  );
}

function SampleButton({
  onAdded,
  onProfile,
}: {
  onAdded: () => void;
  onProfile: (profile: OfficeProfile) => void;
}) {
  const { tell, fail } = useMessages();
  const add = async (): Promise<void> => {
    const added = await addSample();
    if (!added.ok) return fail(added.error);
    const saved = await api.office.get({});
    if (saved.ok && saved.value) onProfile(saved.value);
    onAdded();
    tell(added.value);
  };
  return (
    <button type="button" onClick={() => void add()}>
      Dùng thử với dữ liệu mẫu
    </button>
  );
}
