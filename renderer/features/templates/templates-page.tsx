/** Templates: built in and the office's own. */
import { useState } from 'react';
import { kindOf } from '../../../templates/model/kinds.ts';
import { MAX_TEMPLATE_TEXT, type TemplateSummary } from '../../../electron/api/templates.ts';
import { go, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useOneAtATime } from '../../app/use-one-at-a-time.ts';
import { useQuery } from '../../app/use-query.ts';
import { DialogForm } from '../../components/dialog-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { downloadText, takeFile } from '../../components/download.ts';
import { TextField } from '../../components/field.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useMessages } from '../../components/message.tsx';
import { Alert } from '../../components/alert.tsx';

export function TemplatesPage() {
  const [text, setText] = useState('');
  const list = useQuery(text, ['templates'], () => api.templates.list({ text }));
  const { tell, fail } = useMessages();
  const [renaming, setRenaming] = useState<TemplateSummary | null>(null);

  const exportOne = async (id: string): Promise<void> => {
    const result = await api.templates.exportFile({ id });
    if (!result.ok) return fail(result.error);
    downloadText(result.value.fileName, result.value.text);
    tell(`Đã xuất “${result.value.fileName}”.`);
  };
  const once = useOneAtATime();
  const duplicate = async (id: string): Promise<void> => {
    const result = await api.templates.duplicate({ id });
    if (!result.ok) return fail(result.error);
    tell(`Đã tạo “${result.value.name}”.`);
    setRenaming(result.value);
  };
  const remove = async (template: TemplateSummary): Promise<void> => {
    const result = await api.templates.remove({ id: template.id });
    if (!result.ok) return fail(result.error);
    tell(`Đã xóa mẫu “${template.name}”.`, {
      label: 'Khôi phục',
      run: () => void restore(template.id),
    });
  };
  const restore = async (id: string): Promise<void> => {
    const result = await api.templates.restore({ id });
    if (!result.ok) fail(result.error);
  };
  const importOne = async (file: File): Promise<void> => {
    const text = await takeFile(file, MAX_TEMPLATE_TEXT, (chosen) => chosen.text());
    if (!text.ok) return fail(text.error);
    const result = await api.templates.importFile({ text: text.value });
    if (result.ok) tell(`Đã nhập mẫu “${result.value.name}”.`);
    else fail(result.error);
  };
  const templates = list.value ?? [];
  return (
    <div className="page">
      <h1>Mẫu văn bản</h1>
      <div className="filters">
        <div className="grow">
          <TextField
            label="Tìm (không cần dấu)"
            type="search"
            value={text}
            onChange={setText}
            placeholder="ví dụ: bao cao"
          />
        </div>
        <FileButton label="Nhập mẫu từ tệp…" accept=".json" onFile={(file) => void importOne(file)} />
      </div>
      <p className="help">
        Mẫu có sẵn không sửa được; bấm “Sửa” để nhân bản thành mẫu của cơ quan rồi sửa từng ô điền, từng khối.
      </p>
      <Alert message={list.error?.message} />
      {list.value && templates.length === 0 ? <p className="empty">Không có mẫu nào khớp.</p> : null}
      {templates.length > 0 ? (
        <div className="list-scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Tên mẫu</th>
                <th scope="col">Tên loại</th>
                <th scope="col">Thể thức</th>
                <th scope="col">Nguồn</th>
                <th scope="col">
                  <span className="visually-hidden">Việc</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {templates.map((template) => (
                <tr key={template.id}>
                  <td>
                    <a
                      href={routeHash({ page: 'new', templateId: template.id })}
                      title={template.description}
                    >
                      {template.name}
                    </a>
                  </td>
                  <td className="nowrap">{kindOf(template.kind).name}</td>
                  <td className="nowrap">
                    {template.layouts.map((layout) => (layout === 'state' ? 'Nhà nước' : 'Đảng')).join(', ')}
                  </td>
                  <td className="nowrap">{template.isOwn ? 'Của cơ quan' : 'Có sẵn'}</td>
                  <td className="row-actions">
                    <button
                      type="button"
                      className="quiet"
                      aria-label={`Nhân bản mẫu ${template.name}`}
                      onClick={() => once(() => duplicate(template.id))}
                    >
                      Nhân bản
                    </button>
                    <button
                      type="button"
                      className="quiet"
                      aria-label={`Xuất tệp mẫu ${template.name}`}
                      onClick={() => void exportOne(template.id)}
                    >
                      Xuất tệp
                    </button>
                    <button
                      type="button"
                      className="quiet"
                      aria-label={`Sửa mẫu ${template.name}`}
                      onClick={() => go({ page: 'template', id: template.id })}
                    >
                      Sửa
                    </button>
                    <button
                      type="button"
                      className="quiet"
                      disabled={!template.isOwn}
                      aria-label={`Xóa mẫu ${template.name}`}
                      onClick={() => void remove(template)}
                    >
                      Xóa
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <Dialog open={renaming !== null} title="Đổi tên mẫu" onClose={() => setRenaming(null)}>
        {renaming ? <RenameForm template={renaming} onDone={() => setRenaming(null)} /> : null}
      </Dialog>
    </div>
  );
}

function RenameForm({ template, onDone }: { template: TemplateSummary; onDone: () => void }) {
  const [name, setName] = useState(template.name);
  const [description, setDescription] = useState(template.description);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (name.trim() === '') return setProblem('Tên mẫu: chưa ghi tên mẫu.');
    const result = await api.templates.rename({ id: template.id, name: name.trim(), description });
    if (result.ok) onDone();
    else setProblem(result.error.message);
  };
  return (
    <DialogForm action="Lưu" problem={problem} onSubmit={save} onClose={onDone}>
      <TextField label="Tên mẫu" required value={name} onChange={setName} />
      <TextField label="Mô tả" multiline value={description} onChange={setDescription} />
    </DialogForm>
  );
}
