/** Saving the document as a template of the office's own: a new one, or in place of the own template it was drafted from. */
import { useState } from 'react';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { DialogForm } from '../../components/dialog-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField, TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import { refuseLine, refuseText } from './text-problem.ts';

interface SaveTemplateProps {
  documentId: number;
  /** Template the document was drafted from. */
  templateId: string | null;
  suggestedName: string;
  onClose: () => void;
  flush: () => Promise<boolean>;
}

export function SaveTemplateDialog({ open, ...props }: SaveTemplateProps & { open: boolean }) {
  return (
    <Dialog open={open} title="Lưu thành mẫu của cơ quan" onClose={props.onClose}>
      <SaveTemplateForm {...props} />
    </Dialog>
  );
}

const refuseName = refuseLine('Tên mẫu', 200);
const refuseDescription = refuseText('Mô tả', 1_000);

function SaveTemplateForm({ documentId, templateId, suggestedName, onClose, flush }: SaveTemplateProps) {
  const { tell, fail } = useMessages();
  const list = useQuery('own', ['templates'], () => api.templates.list({}));
  const source = list.value?.find((entry) => entry.isOwn && entry.id === templateId) ?? null;
  const [target, setTarget] = useState<'new' | 'replace'>('new');
  const [name, setName] = useState(suggestedName);
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const replaced = target === 'replace' ? source : null;
    const wanted = replaced ? replaced.name : name.trim();
    if (wanted === '') return setProblem('Tên mẫu: chưa ghi tên mẫu.');
    if (!(await flush())) return setProblem('Văn bản chưa lưu được nên chưa lưu thành mẫu.');
    const result = await api.templates.saveFromDocument({
      documentId,
      name: wanted,
      description: replaced ? replaced.description : description.trim(),
    });
    if (!result.ok) return setProblem(result.error.message);
    if (replaced) {
      const removed = await api.templates.remove({ id: replaced.id });
      if (!removed.ok) return fail(removed.error);
    }
    tell(`Đã lưu mẫu “${result.value.name}”.`);
    onClose();
  };
  return (
    <DialogForm action="Lưu mẫu" problem={problem} onSubmit={save} onClose={onClose}>
      {source ? (
        <SelectField
          label="Lưu"
          value={target}
          options={[
            ['new', 'Thành mẫu mới'],
            ['replace', `Thay mẫu “${source.name}”`],
          ]}
          onChange={setTarget}
        />
      ) : null}
      {target === 'new' ? (
        <>
          <TextField label="Tên mẫu" required value={name} refuse={refuseName} onChange={setName} />
          <TextField
            label="Mô tả"
            multiline
            value={description}
            refuse={refuseDescription}
            onChange={setDescription}
          />
        </>
      ) : null}
      <p className="help">
        Mẫu giữ nguyên chữ của văn bản; trích yếu thành ô điền; số, ngày, nơi nhận và người ký lấy lại từ hồ
        sơ cơ quan.
      </p>
    </DialogForm>
  );
}
