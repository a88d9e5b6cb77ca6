/** The foot of a document: end mark, nơi nhận, archive, signatures, contact. */
import { memo, useState } from 'react';
import type { Phrases } from '../../../electron/api/documents.ts';
import {
  LIMITS,
  type AdminDocument,
  type Recipient,
  type Signature,
} from '../../../templates/model/document.ts';
import { CheckField, TextField } from '../../components/field.tsx';
import { PickDialog } from '../../components/pick-dialog.tsx';
import { KeepGroupDialog } from './keep-group-dialog.tsx';
import { RecipientRows } from './recipient-rows.tsx';
import { sameOutsideBody } from './same-parts.ts';
import { SignatureFields } from './signature-fields.tsx';
import { refuseLine, refuseText } from './text-problem.ts';
import type { EditDocument } from './use-document.ts';

const refuseArchive = refuseLine('Lưu', 200);
const refuseContact = refuseText('Liên hệ', LIMITS.line);
const MAX_SIGNERS = 3;

const namesOf = (recipients: readonly Recipient[]): string => recipients.map(({ name }) => name).join('; ');

export const FootForm = memo(function FootForm({
  document,
  edit,
  known,
}: {
  document: AdminDocument;
  edit: EditDocument;
  /** Of earlier documents, the most used first; groups kept by name before them. */
  known: Phrases;
}) {
  const groups = known.recipientGroups;
  const [isPicking, setPicking] = useState(false);
  const [isKeeping, setKeeping] = useState(false);
  const set = (part: Partial<AdminDocument>, step: string): void =>
    edit((before) => ({ ...before, ...part }), step);
  const setSignature = (index: number, signature: Signature, step: string): void =>
    edit(
      (before) => ({
        ...before,
        signatures: before.signatures.map((entry, at) => (at === index ? signature : entry)),
      }),
      step,
    );
  return (
    <>
      <CheckField
        label="Kết thúc nội dung bằng dấu ./."
        value={document.endMark}
        onChange={(endMark) => set({ endMark }, '')}
      />
      <div className="stack">
        <span className="caption">Nơi nhận</span>
        <RecipientRows
          recipients={document.recipients}
          path="recipients"
          known={known.recipients}
          onChange={(recipients, step) => set({ recipients }, step)}
        />
        <button type="button" className="add" onClick={() => setPicking(true)}>
          Lấy nhóm nơi nhận…
        </button>
        {document.recipients.length > 0 ? (
          <button type="button" className="add" onClick={() => setKeeping(true)}>
            Lưu thành nhóm…
          </button>
        ) : null}
        <KeepGroupDialog
          open={isKeeping}
          recipients={document.recipients}
          known={groups.filter(({ isKept }) => isKept).map(({ name }) => name)}
          onClose={() => setKeeping(false)}
        />
        <PickDialog
          open={isPicking}
          title="Nhóm nơi nhận của cơ quan và của các văn bản trước"
          action="Thay nơi nhận"
          empty="Chưa có nhóm nơi nhận nào, cũng chưa có văn bản nào có nơi nhận."
          entries={groups.map((group, index) => ({
            key: String(index),
            ...(group.isKept
              ? { title: group.name, note: namesOf(group.recipients) }
              : { title: namesOf(group.recipients), note: group.name }),
          }))}
          onClose={() => setPicking(false)}
          onPick={([index]) => {
            setPicking(false);
            const group = groups[Number(index)];
            if (group) set({ recipients: group.recipients }, '');
          }}
        />
      </div>
      <TextField
        label="Lưu"
        path="archive"
        placeholder="VT, VP"
        value={document.archive}
        refuse={refuseArchive}
        onChange={(archive) => set({ archive }, 'archive')}
      />
      {document.signatures.map((signature, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div className="stack framed" key={index} role="group" aria-label={`Người ký ${index + 1}`}>
          <SignatureFields
            signature={signature}
            known={known}
            path={`signatures.${index}`}
            onChange={(next, step) => setSignature(index, next, step)}
          />
          {document.signatures.length > 1 ? (
            <button
              type="button"
              className="add"
              onClick={() =>
                set({ signatures: document.signatures.filter((_entry, at) => at !== index) }, '')
              }
            >
              Bỏ người ký {index + 1}
            </button>
          ) : null}
        </div>
      ))}
      {document.signatures.length < MAX_SIGNERS ? (
        <button
          type="button"
          className="add"
          data-path="signatures"
          onClick={() =>
            set({ signatures: [...document.signatures, { authorities: [], position: '', name: '' }] }, '')
          }
        >
          + Thêm người ký
        </button>
      ) : null}
      {document.kind === 'cong-van' || document.contact !== undefined ? (
        <TextField
          label="Địa chỉ, điện thoại, thư điện tử ở chân trang đầu"
          multiline
          path="contact"
          value={document.contact ?? ''}
          refuse={refuseContact}
          onChange={(contact) =>
            edit((before) => {
              const { contact: _old, ...rest } = before;
              return contact === '' ? rest : { ...rest, contact };
            }, 'contact')
          }
        />
      ) : null}
    </>
  );
}, sameOutsideBody);
