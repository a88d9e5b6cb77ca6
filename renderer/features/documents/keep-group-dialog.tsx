/** Keeping the nơi nhận of this document under a name, to be taken again in others. */
import { useState } from 'react';
import type { Recipient } from '../../../templates/model/document.ts';
import { api } from '../../app/transport.ts';
import { DialogForm } from '../../components/dialog-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import { refuseLine } from './text-problem.ts';

interface KeepGroupProps {
  recipients: readonly Recipient[];
  /** Names of the groups that are kept already. */
  known: readonly string[];
  onClose: () => void;
}

export function KeepGroupDialog({ open, ...props }: KeepGroupProps & { open: boolean }) {
  return (
    <Dialog open={open} title="Lưu thành nhóm nơi nhận" onClose={props.onClose}>
      <KeepGroupForm {...props} />
    </Dialog>
  );
}

const refuseName = refuseLine('Tên nhóm', 100);

function KeepGroupForm({ recipients, known, onClose }: KeepGroupProps) {
  const { tell } = useMessages();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const kept = recipients.filter((recipient) => recipient.name.trim() !== '');
  const save = async (): Promise<void> => {
    const result = await api.office.keepRecipientGroup({ name: name.trim(), recipients: kept });
    if (!result.ok) return setProblem(result.error.message);
    tell(`Đã lưu nhóm nơi nhận “${name.trim()}”.`);
    onClose();
  };
  return (
    <DialogForm action="Lưu nhóm" problem={problem} onSubmit={save} onClose={onClose}>
      <TextField
        label="Tên nhóm"
        required
        value={name}
        suggestions={known}
        help={
          known.includes(name.trim())
            ? `Đã có nhóm “${name.trim()}”: nhóm cũ sẽ được thay.`
            : kept.map((recipient) => recipient.name).join('; ')
        }
        refuse={refuseName}
        onChange={setName}
      />
    </DialogForm>
  );
}
