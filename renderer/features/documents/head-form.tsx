/** The head of a document: office, number, date, tên loại, trích yếu, kính gửi, and marks above them. */
import { memo, useState } from 'react';
import { changeLayout } from '../../../templates/catalogue/change-layout.ts';
import {
  CIRCULATION,
  LIMITS,
  SECRECY,
  URGENCY,
  type AdminDocument,
  type LayoutSettings,
} from '../../../templates/model/document.ts';
import { CIRCULATION_TEXT, SECRECY_TEXT, URGENCY_TEXT } from '../../../templates/layout/header.ts';
import { KINDS, LAYOUT_IDS } from '../../../templates/model/kinds.ts';
import type { OfficeProfile } from '../../../templates/model/office.ts';
import { CheckField, SelectField, TextField } from '../../components/field.tsx';
import { DateField } from './date-field.tsx';
import { LAYOUT_NAMES } from './layout-choices.ts';
import { LayoutForm } from './layout-form.tsx';
import { sameOutsideBody } from './same-parts.ts';
import { refuseLine, refuseLines, refuseNumber, refuseText } from './text-problem.ts';
import type { EditDocument } from './use-document.ts';

const refuseSuperior = refuseText('Cơ quan chủ quản', LIMITS.line);
const refuseOrgan = refuseText('Cơ quan ban hành', LIMITS.line);
const refuseSymbol = refuseLine('Ký hiệu cơ quan', 60);
const refuseUnit = refuseLine('Ký hiệu đơn vị', 60);
const refusePlace = refuseLine('Địa danh', 200);
const refuseSubject = refuseText('Trích yếu nội dung', LIMITS.subject);
const refuseAddressees = refuseLines('Kính gửi');
const refuseTitle = refuseLines('Tên loại in trên văn bản');
const refuseAuthority = refuseText('Thẩm quyền ban hành', LIMITS.line);
const refuseFormula = refuseLine('Câu quyết định', 100);

const NONE = '';
const LAYOUTS = LAYOUT_IDS.map((id) => [id, LAYOUT_NAMES[id]] as const);
const NO_SETTINGS: LayoutSettings = {};

function choices<T extends string>(
  ids: readonly T[],
  names: Readonly<Record<T, string>>,
): (readonly [T | '', string])[] {
  return [[NONE, 'Không'], ...ids.map((id) => [id, names[id]] as const)];
}

/** The document with a part set, or without it where the value is empty. */
function withOptional<K extends 'secrecy' | 'urgency' | 'circulation'>(
  document: AdminDocument,
  key: K,
  value: NonNullable<AdminDocument[K]> | '',
): AdminDocument {
  const { [key]: _old, ...rest } = document;
  return (value === '' ? rest : { ...rest, [key]: value }) as AdminDocument;
}

export const HeadForm = memo(function HeadForm({
  document,
  edit,
  office,
}: {
  document: AdminDocument;
  edit: EditDocument;
  /** The profile in force: another layout has another issuer. */
  office: OfficeProfile | null;
}) {
  const set = (part: Partial<AdminDocument>, step: string): void =>
    edit((before) => ({ ...before, ...part }), step);
  // What is printed can be changed, whatever the kind; once here the field does not vanish under the fingers that empty it.
  const [hasUnit, showUnit] = useState(false);
  if (!hasUnit && document.number.unit !== undefined) showUnit(true);
  return (
    <>
      <div className="columns">
        <SelectField
          label="Tên loại"
          path="kind"
          value={document.kind}
          options={KINDS.map((kind) => [kind.id, kind.name] as const)}
          onChange={(kind) => set({ kind }, '')}
        />
        <SelectField
          label="Thể thức"
          path="layout"
          value={document.layout}
          options={LAYOUTS}
          onChange={(layout) => edit((before) => changeLayout(before, layout, office), '')}
        />
      </div>
      <div className="columns number-line">
        <TextField
          label="Số"
          numeric
          path="number.value"
          placeholder="chưa có"
          value={document.number.value ?? ''}
          refuse={refuseNumber}
          onChange={(text) => {
            const value = text.trim();
            edit(
              (before) => ({ ...before, number: { ...before.number, value: value === '' ? null : value } }),
              'number.value',
            );
          }}
        />
        <TextField
          label="Ký hiệu cơ quan"
          path="number.organ"
          value={document.number.organ}
          refuse={refuseSymbol}
          onChange={(organ) => set({ number: { ...document.number, organ } }, 'number.organ')}
        />
        {document.kind === 'cong-van' || hasUnit ? (
          <TextField
            label="Đơn vị soạn thảo"
            path="number.unit"
            placeholder="VP"
            value={document.number.unit ?? ''}
            refuse={refuseUnit}
            onChange={(unit) => {
              const { unit: _old, ...rest } = document.number;
              set({ number: unit === '' ? rest : { ...rest, unit } }, 'number.unit');
            }}
          />
        ) : null}
        <TextField
          label="Địa danh"
          path="place"
          value={document.place}
          refuse={refusePlace}
          onChange={(place) => set({ place }, 'place')}
        />
        <DateField
          label="Ngày ban hành"
          path="date"
          date={document.date}
          onChange={(date) => set({ date: date ?? {} }, 'date')}
        />
      </div>
      <TextField
        label="Trích yếu nội dung"
        multiline
        path="subject"
        value={document.subject}
        refuse={refuseSubject}
        onChange={(subject) => set({ subject }, 'subject')}
      />
      <TextField
        label="Kính gửi"
        multiline
        placeholder="Mỗi nơi một dòng; để trống nếu không có"
        path="addressees"
        value={document.addressees.join('\n')}
        refuse={refuseAddressees}
        onChange={(text) => set({ addressees: text === '' ? [] : text.split('\n') }, 'addressees')}
      />
      {document.enactment ? (
        <div className="columns">
          <TextField
            label="Thẩm quyền ban hành"
            multiline
            path="enactment.authority"
            value={document.enactment.authority}
            refuse={refuseAuthority}
            onChange={(authority) =>
              edit(
                (before) => ({
                  ...before,
                  enactment: { formula: before.enactment?.formula ?? '', authority },
                }),
                'enactment.authority',
              )
            }
          />
          <TextField
            label="Câu quyết định"
            path="enactment.formula"
            value={document.enactment.formula}
            refuse={refuseFormula}
            onChange={(formula) =>
              edit(
                (before) => ({
                  ...before,
                  enactment: { authority: before.enactment?.authority ?? '', formula },
                }),
                'enactment.formula',
              )
            }
          />
        </div>
      ) : null}
      <details>
        <summary>Cơ quan, dự thảo, độ mật, độ khẩn</summary>
        <div className="stack">
          <div className="columns">
            <TextField
              label="Cơ quan chủ quản"
              multiline
              path="header.superior"
              value={document.header.superior}
              refuse={refuseSuperior}
              onChange={(superior) => set({ header: { ...document.header, superior } }, 'header.superior')}
            />
            <TextField
              label="Cơ quan ban hành"
              multiline
              path="header.organ"
              value={document.header.organ}
              refuse={refuseOrgan}
              onChange={(organ) => set({ header: { ...document.header, organ } }, 'header.organ')}
            />
          </div>
          <TextField
            label="Tên loại in trên văn bản"
            multiline
            path="kindTitle"
            placeholder="Để trống: in đúng tên loại"
            value={document.kindTitle?.join('\n') ?? ''}
            refuse={(text) =>
              text.split('\n').length > 4 ? 'Tên loại in trên văn bản: nhiều nhất 4 dòng.' : refuseTitle(text)
            }
            onChange={(text) =>
              edit((before) => {
                const { kindTitle: _old, ...rest } = before;
                return text === '' ? rest : { ...rest, kindTitle: text.split('\n') };
              }, 'kindTitle')
            }
          />
          <div className="columns">
            <SelectField
              label="Độ mật"
              path="secrecy"
              value={document.secrecy ?? NONE}
              options={choices(SECRECY, SECRECY_TEXT)}
              onChange={(value) => edit((before) => withOptional(before, 'secrecy', value), '')}
            />
            <SelectField
              label="Độ khẩn"
              path="urgency"
              value={document.urgency ?? NONE}
              options={choices(URGENCY, URGENCY_TEXT)}
              onChange={(value) => edit((before) => withOptional(before, 'urgency', value), '')}
            />
            <SelectField
              label="Phạm vi lưu hành"
              path="circulation"
              value={document.circulation ?? NONE}
              options={choices(CIRCULATION, CIRCULATION_TEXT)}
              onChange={(value) => edit((before) => withOptional(before, 'circulation', value), '')}
            />
          </div>
          <CheckField
            label="In chữ “Dự thảo”"
            value={document.isDraft}
            onChange={(isDraft) => set({ isDraft }, '')}
          />
        </div>
      </details>
      <LayoutForm
        layout={document.layout}
        settings={document.settings ?? NO_SETTINGS}
        path="settings"
        onChange={(settings) =>
          edit(({ settings: _old, ...before }) => (settings ? { ...before, settings } : before), '')
        }
      />
    </>
  );
}, sameOutsideBody);
