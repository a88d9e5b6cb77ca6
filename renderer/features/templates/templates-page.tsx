/** Templates: built in and the office's own. */
import { useId, useState } from 'react';
import { kindOf } from '../../../templates/model/kinds.ts';
import type { TemplateSummary } from '../../../electron/api/templates.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Dialog } from '../../components/dialog.tsx';
import { downloadText } from '../../components/download.ts';
import { TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';

export function TemplatesPage() {
  const list = useQuery('all', ['templates'], () => api.templates.list({}));
  const { tell, fail } = useMessages();
  const [renaming, setRenaming] = useState<TemplateSummary | null>(null);
  const fileId = useId();

  const exportOne = async (id: string): Promise<void> => {
    const result = await api.templates.exportFile({ id });
    if (result.ok) downloadText(result.value.fileName, result.value.text);
    else fail(result.error);
  };
  const duplicate = async (id: string): Promise<void> => {
    const result = await api.templates.duplicate({ id });
    if (result.ok) tell(`Đã tạo “${result.value.name}”.`);
    else fail(result.error);
  };
  const remove = async (template: TemplateSummary): Promise<void> => {
    const result = await api.templates.remove({ id: template.id });
    if (!result.ok) return fail(result.error);
    tell(`Đã xóa mẫu “${template.name}”.`, {
      label: 'Khôi phục',
      run: () => void api.templates.restore({ id: template.id }),
    });
  };
  const importOne = async (file: File): Promise<void> => {
    const result = await api.templates.importFile({ text: await file.text() });
    if (result.ok) tell(`Đã nhập mẫu “${result.value.name}”.`);
    else fail(result.error);
  };
  return (
    <div className="page">
      <h1>Mẫu văn bản</h1>
      <div className="bar">
        <label className="button" htmlFor={fileId}>
          Nhập mẫu từ tệp
        </label>
        <input
          id={fileId}
          className="visually-hidden"
          type="file"
          accept=".json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void importOne(file);
            event.target.value = '';
          }}
        />
      </div>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Tên mẫu</th>
            <th scope="col">Tên loại</th>
            <th scope="col">Nguồn</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.value?.map((template) => (
            <tr key={template.id}>
              <td>
                <a href={routeHash({ page: 'new', templateId: template.id })}>{template.name}</a>
              </td>
              <td>{kindOf(template.kind).name}</td>
              <td>{template.isOwn ? 'Của cơ quan' : 'Có sẵn'}</td>
              <td>
                <div className="actions">
                  <button
                    type="button"
                    aria-label={`Nhân bản ${template.name}`}
                    onClick={() => void duplicate(template.id)}
                  >
                    Nhân bản
                  </button>
                  <button
                    type="button"
                    aria-label={`Xuất tệp ${template.name}`}
                    onClick={() => void exportOne(template.id)}
                  >
                    Xuất tệp
                  </button>
                  {template.isOwn ? (
                    <>
                      <button
                        type="button"
                        aria-label={`Đổi tên ${template.name}`}
                        onClick={() => setRenaming(template)}
                      >
                        Đổi tên
                      </button>
                      <button
                        type="button"
                        aria-label={`Xóa ${template.name}`}
                        onClick={() => void remove(template)}
                      >
                        Xóa
                      </button>
                    </>
                  ) : null}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog open={renaming !== null} title="Đổi tên mẫu" onClose={() => setRenaming(null)}>
        {renaming ? (
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              void api.templates
                .rename({ id: renaming.id, name: renaming.name, description: renaming.description })
                .then((result) => (result.ok ? setRenaming(null) : fail(result.error)));
            }}
          >
            <TextField
              label="Tên mẫu"
              required
              value={renaming.name}
              onChange={(name) => setRenaming({ ...renaming, name })}
            />
            <TextField
              label="Mô tả"
              multiline
              value={renaming.description}
              onChange={(description) => setRenaming({ ...renaming, description })}
            />
            <button type="submit" className="primary">
              Lưu
            </button>
          </form>
        ) : null}
      </Dialog>
    </div>
  );
}
