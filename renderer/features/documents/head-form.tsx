/** The parts around the body: office, number, date, trích yếu, kính gửi, căn cứ, nơi nhận, signature. */
import { basisText } from '../../../templates/layout/header.ts';
import {
  AUTHORITIES,
  type AdminDocument,
  type Authority,
  type Signature,
} from '../../../templates/model/document.ts';
import { KINDS } from '../../../templates/model/kinds.ts';
import { plain } from '../../../templates/model/content.ts';
import { CheckField, SelectField, TextField } from '../../components/field.tsx';

interface FormProps {
  document: AdminDocument;
  onChange: (document: AdminDocument, step: string) => void;
}

function number(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === '' || !Number.isInteger(value) ? undefined : value;
}

/** The head of the document. */
export function HeadForm({ document, onChange }: FormProps) {
  const set = (part: Partial<AdminDocument>, step: string): void => onChange({ ...document, ...part }, step);
  const setDate = (key: 'day' | 'month' | 'year', text: string): void => {
    const { [key]: _old, ...rest } = document.date;
    const value = number(text);
    set({ date: value === undefined ? rest : { ...rest, [key]: value } }, `date.${key}`);
  };
  return (
    <fieldset>
      <legend>Phần đầu văn bản</legend>
      <div className="columns">
        <SelectField
          label="Thể thức"
          value={document.layout}
          options={[
            ['state', 'Nhà nước (Nghị định 30)'],
            ['party', 'Đảng (Hướng dẫn 36)'],
          ]}
          onChange={(layout) => set({ layout }, '')}
        />
        <SelectField
          label="Tên loại"
          path="kind"
          value={document.kind}
          options={KINDS.map((kind) => [kind.id, kind.name] as const)}
          onChange={(kind) => set({ kind }, '')}
        />
        <CheckField label="Dự thảo" value={document.isDraft} onChange={(isDraft) => set({ isDraft }, '')} />
      </div>
      <div className="columns">
        <TextField
          label="Cơ quan chủ quản"
          multiline
          path="header.superior"
          value={document.header.superior}
          onChange={(superior) => set({ header: { ...document.header, superior } }, 'header.superior')}
        />
        <TextField
          label="Cơ quan ban hành"
          multiline
          path="header.organ"
          value={document.header.organ}
          onChange={(organ) => set({ header: { ...document.header, organ } }, 'header.organ')}
        />
      </div>
      <div className="columns">
        <TextField
          label="Số"
          path="number"
          value={document.number.value ?? ''}
          onChange={(value) =>
            set(
              { number: { ...document.number, value: value.trim() === '' ? null : value.trim() } },
              'number.value',
            )
          }
        />
        <TextField
          label="Ký hiệu cơ quan"
          path="number.organ"
          value={document.number.organ}
          onChange={(organ) => set({ number: { ...document.number, organ } }, 'number.organ')}
        />
        <TextField
          label="Địa danh"
          path="place"
          value={document.place}
          onChange={(place) => set({ place }, 'place')}
        />
        <TextField
          label="Ngày"
          type="number"
          path="date.day"
          value={String(document.date.day ?? '')}
          onChange={(text) => setDate('day', text)}
        />
        <TextField
          label="Tháng"
          type="number"
          path="date.month"
          value={String(document.date.month ?? '')}
          onChange={(text) => setDate('month', text)}
        />
        <TextField
          label="Năm"
          type="number"
          path="date.year"
          value={String(document.date.year ?? '')}
          onChange={(text) => setDate('year', text)}
        />
      </div>
      {document.kindTitle ? (
        <TextField
          label="Tên loại in trên văn bản"
          multiline
          path="kindTitle"
          value={document.kindTitle.join('\n')}
          onChange={(text) => set({ kindTitle: text.split('\n') }, 'kindTitle')}
        />
      ) : null}
      <TextField
        label="Trích yếu nội dung"
        multiline
        path="subject"
        value={document.subject}
        onChange={(subject) => set({ subject }, 'subject')}
      />
      <TextField
        label="Kính gửi"
        multiline
        help="Mỗi nơi một dòng; để trống nếu không có."
        path="addressees"
        value={document.addressees.join('\n')}
        onChange={(text) => set({ addressees: text === '' ? [] : text.split('\n') }, 'addressees')}
      />
      <BasesField document={document} onChange={onChange} />
    </fieldset>
  );
}

function BasesField({ document, onChange }: FormProps) {
  return (
    <TextField
      label="Căn cứ ban hành"
      multiline
      help="Mỗi căn cứ một dòng, không cần dấu cuối dòng."
      path="bases"
      value={document.bases.map(basisText).join('\n')}
      onChange={(text) => {
        const lines = text === '' ? [] : text.split('\n');
        const before = document.bases;
        // A line that was not touched keeps its structured citation.
        onChange(
          {
            ...document,
            bases: lines.map(
              (line) =>
                before.find((basis) => basisText(basis) === line) ?? {
                  type: 'free' as const,
                  content: plain(line),
                },
            ),
          },
          'bases',
        );
      }}
    />
  );
}

/** "UBND tỉnh (để báo cáo)" as name and note. */
function readRecipient(line: string): { name: string; note?: string } {
  const found = /^(.*\S)\s*\((để [^()]*|báo cáo)\)\s*$/u.exec(line);
  return found?.[1] && found[2] ? { name: found[1], note: found[2] } : { name: line };
}

/** The foot of the document. */
export function FootForm({ document, onChange }: FormProps) {
  const set = (part: Partial<AdminDocument>, step: string): void => onChange({ ...document, ...part }, step);
  const setSignature = (index: number, signature: Signature, step: string): void =>
    set({ signatures: document.signatures.map((entry, at) => (at === index ? signature : entry)) }, step);
  return (
    <fieldset>
      <legend>Nơi nhận và chữ ký</legend>
      <CheckField
        label="Kết thúc bằng dấu ./."
        value={document.endMark}
        onChange={(endMark) => set({ endMark }, '')}
      />
      <TextField
        label="Nơi nhận"
        multiline
        help="Mỗi nơi một dòng; ghi chú trong ngoặc, ví dụ (để báo cáo)."
        path="recipients"
        value={document.recipients
          .map((entry) => (entry.note ? `${entry.name} (${entry.note})` : entry.name))
          .join('\n')}
        onChange={(text) =>
          set({ recipients: text === '' ? [] : text.split('\n').map(readRecipient) }, 'recipients')
        }
      />
      <TextField
        label="Lưu"
        path="archive"
        value={document.archive}
        onChange={(archive) => set({ archive }, 'archive')}
      />
      {document.signatures.map((signature, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div className="columns" key={index}>
          <TextField
            label="Quyền hạn ký"
            multiline
            help="Mỗi dòng một quyền hạn, ví dụ: TM. Ban Thường vụ"
            path={`signatures.${index}.authorities`}
            value={signature.authorities.map((entry) => `${entry.code}. ${entry.of}`).join('\n')}
            onChange={(text) =>
              setSignature(
                index,
                { ...signature, authorities: readAuthorities(text) },
                `signatures.${index}.authorities`,
              )
            }
          />
          <TextField
            label="Chức vụ"
            path={`signatures.${index}.position`}
            value={signature.position}
            onChange={(position) =>
              setSignature(index, { ...signature, position }, `signatures.${index}.position`)
            }
          />
          <TextField
            label="Họ tên người ký"
            path={`signatures.${index}.name`}
            value={signature.name}
            onChange={(name) => setSignature(index, { ...signature, name }, `signatures.${index}.name`)}
          />
        </div>
      ))}
      <div className="actions">
        <button
          type="button"
          disabled={document.signatures.length >= 3}
          onClick={() =>
            set({ signatures: [...document.signatures, { authorities: [], position: '', name: '' }] }, '')
          }
        >
          Thêm người ký
        </button>
        <button
          type="button"
          disabled={document.signatures.length === 0}
          onClick={() => set({ signatures: document.signatures.slice(0, -1) }, '')}
        >
          Bớt người ký
        </button>
      </div>
    </fieldset>
  );
}

/** Lines "TM. Ban Thường vụ"; a line without known code is taken as TM. so that nothing typed is lost. */
function readAuthorities(text: string): Signature['authorities'] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const found = /^\s*([A-Za-z]+)\.\s?(.*)$/u.exec(line);
    const code = AUTHORITIES.find((entry): entry is Authority => entry === found?.[1]?.toUpperCase());
    return code ? { code, of: found?.[2] ?? '' } : { code: 'TM', of: line };
  });
}
