/** What stands after the body: nơi nhận, signatures of the document's own, drafting unit, appendices. */
import {
  showPlaceholders,
  storePlaceholders,
  type PlaceholderNames,
} from '../../../templates/catalogue/placeholder-names.ts';
import type { TemplateDefinition } from '../../../templates/catalogue/template.ts';
import type { Signature } from '../../../templates/model/document.ts';
import { CheckField, SelectField } from '../../components/field.tsx';
import { Rows } from '../../components/rows.tsx';
import { newBlockId } from '../documents/block-edit.ts';
import { readRecipient } from '../documents/recipient-rows.tsx';
import { refuseLines } from '../documents/text-problem.ts';
import { entryAfter } from './outline-edit.ts';
import { OutlineEditor } from './outline-editor.tsx';
import { LinesField, PlaceholderField } from './placeholder-field.tsx';
import { useGuidanceEdit, type EditTemplate } from './use-template-edit.ts';

type Document = TemplateDefinition['document'];

const refuseRecipients = refuseLines('Nơi nhận');
const NO_SIGNATURE: Signature = { authorities: [], position: '', name: '' };

interface Props {
  template: TemplateDefinition;
  names: PlaceholderNames;
  edit: EditTemplate;
}

export function TemplateFootForm({ template, names, edit }: Props) {
  const { document } = template;
  const set = (part: Partial<Document>, step: string): void =>
    edit((before) => ({ ...before, document: { ...before.document, ...part } }), step);
  return (
    <>
      <LinesField
        label="Nơi nhận riêng của mẫu (mỗi nơi một dòng)"
        path="document.recipients"
        help="Ghi chú để trong ngoặc: UBND tỉnh (để báo cáo)."
        entries={document.recipients}
        format={({ name, note }) => showPlaceholders(note === undefined ? name : `${name} (${note})`, names)}
        read={(line) => {
          const { name, note } = readRecipient(line);
          const stored = storePlaceholders(name, names);
          return note === undefined ? { name: stored } : { name: stored, note };
        }}
        refuse={refuseRecipients}
        onChange={(recipients, step) => set({ recipients }, step)}
      />
      <CheckField
        label="Thêm nơi nhận thường dùng của hồ sơ cơ quan"
        value={document.officeRecipients ?? true}
        onChange={(officeRecipients) => set({ officeRecipients }, '')}
      />
      <CheckField
        label="Kết thúc nội dung bằng dấu ./."
        value={document.endMark}
        onChange={(endMark) => set({ endMark }, '')}
      />
      {template.kind === 'cong-van' ? (
        <PlaceholderField
          label="Đơn vị soạn thảo trong ký hiệu"
          path="document.unit"
          value={document.unit ?? ''}
          names={names}
          oneLine
          onChange={(unit, step) => set({ unit }, step)}
        />
      ) : null}
      <CheckField
        label="Người ký ghi trong mẫu (biên bản, phiếu) thay cho người ký của cơ quan"
        value={document.signatures !== undefined}
        onChange={(isOwn) => {
          if (isOwn) return set({ signatures: [NO_SIGNATURE] }, '');
          edit((before) => {
            const { signatures: _old, ...rest } = before.document;
            return { ...before, document: rest };
          }, '');
        }}
      />
      {document.signatures ? (
        <Rows
          what="người ký"
          addLabel="Thêm người ký"
          max={3}
          path="document.signatures"
          entries={document.signatures}
          empty={() => NO_SIGNATURE}
          onChange={(signatures, isTyping) => set({ signatures }, isTyping ? 'document.signatures' : '')}
          row={(signature, change, index) => (
            <div className="columns">
              <PlaceholderField
                label={`Chức vụ người ký ${index + 1}`}
                value={signature.position}
                names={names}
                oneLine
                onChange={(position) => change({ ...signature, position })}
              />
              <PlaceholderField
                label={`Họ tên người ký ${index + 1}`}
                value={signature.name}
                names={names}
                oneLine
                onChange={(name) => change({ ...signature, name })}
              />
            </div>
          )}
        />
      ) : null}
    </>
  );
}

export function TemplateAppendicesForm({ template, names, edit }: Props) {
  const { appendices } = template.document;
  const onGuidance = useGuidanceEdit(edit);
  const set = (next: Document['appendices'], step: string): void =>
    edit((before) => ({ ...before, document: { ...before.document, appendices: next } }), step);
  return (
    <>
      {appendices.map((appendix, index) => {
        const path = `document.appendices.${index}`;
        const change = (part: Partial<typeof appendix>, step: string): void =>
          set(
            appendices.map((other, at) => (at === index ? { ...other, ...part } : other)),
            step,
          );
        return (
          <div key={appendix.id} className="stack framed" role="group" aria-label={`Phụ lục ${index + 1}`}>
            <PlaceholderField
              label={`Tên phụ lục ${index + 1}`}
              path={`${path}.title`}
              value={appendix.title}
              names={names}
              oneLine
              onChange={(title, step) => change({ title }, step)}
            />
            <div className="inline">
              <SelectField
                label="Khổ giấy"
                value={appendix.orientation}
                options={[
                  ['portrait', 'Đứng'],
                  ['landscape', 'Ngang'],
                ]}
                onChange={(orientation) => change({ orientation }, '')}
              />
              <button
                type="button"
                onClick={() =>
                  set(
                    appendices.filter((_other, at) => at !== index),
                    '',
                  )
                }
              >
                Bỏ phụ lục {index + 1}
              </button>
            </div>
            <OutlineEditor
              blocks={appendix.body}
              fields={template.fields}
              guidance={template.guidance}
              path={`${path}.body`}
              onEdit={(update, step) =>
                edit(
                  (before) => ({
                    ...before,
                    document: {
                      ...before.document,
                      appendices: before.document.appendices.map((other, at) =>
                        at === index ? { ...other, body: update(other.body) } : other,
                      ),
                    },
                  }),
                  step,
                )
              }
              onGuidance={onGuidance}
            />
          </div>
        );
      })}
      <button
        type="button"
        className="add"
        onClick={() =>
          set(
            [
              ...appendices,
              { id: newBlockId(), title: '', orientation: 'portrait', body: [entryAfter(undefined)] },
            ],
            '',
          )
        }
      >
        + Thêm phụ lục
      </button>
    </>
  );
}
