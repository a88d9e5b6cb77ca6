/** What a task has besides its own words: explanations, and the lines of who, when, with what. */
import type { Block, Task, TaskLine } from '../../../templates/model/document.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { Rows } from '../../components/rows.tsx';
import { newBlockId, TASK_ROLES } from '../documents/block-edit.ts';
import { ContentField } from '../documents/content-field.tsx';
import { refuseLine } from '../documents/text-problem.ts';

const refuseLabel = refuseLine('Nhãn dòng phân công');

function roleLabel(role: TaskLine['role']): string {
  return TASK_ROLES.find(([key]) => key === role)?.[1] ?? '';
}

/** The line a clerk most likely adds next. */
function nextLine(lines: readonly TaskLine[]): TaskLine {
  const next = TASK_ROLES.find(
    ([role]) => role !== 'agency' && !lines.some((line) => line.role === role),
  ) ?? ['product', 'Sản phẩm'];
  return { role: next[0], label: next[1], content: [] };
}

export function TaskFields({
  block,
  path,
  onChange,
  nameOf,
}: {
  block: Task;
  path: string;
  onChange: (block: Block, step: string) => void;
  nameOf: (ref: string) => string;
}) {
  return (
    <div className="task-fields">
      {block.detail.length > 0 ? (
        <Rows
          what="diễn giải"
          addLabel="Thêm diễn giải"
          max={100}
          entries={block.detail}
          empty={(): Task['detail'][number] => ({ type: 'bullet', id: newBlockId(), depth: 0, content: [] })}
          onChange={(detail, isTyping) => onChange({ ...block, detail }, isTyping ? `${path}.detail` : '')}
          row={(entry, set, index) => (
            <ContentField
              label={`Diễn giải ${index + 1}`}
              content={entry.content}
              path={`${path}.detail.${index}.content`}
              nameOf={nameOf}
              onChange={(content) => set({ ...entry, content })}
            />
          )}
        />
      ) : null}
      <Rows
        what="dòng phân công"
        addLabel="Thêm dòng phân công"
        path={`${path}.lines`}
        max={30}
        entries={block.lines}
        empty={() => nextLine(block.lines)}
        onChange={(lines, isTyping) => onChange({ ...block, lines }, isTyping ? `${path}.lines` : '')}
        row={(line, set, index) => (
          <div className="task-line">
            <SelectField
              label={`Dòng phân công ${index + 1}: loại`}
              hiddenLabel
              value={line.role}
              options={TASK_ROLES}
              onChange={(role) => set({ ...line, role, label: roleLabel(role) })}
            />
            {line.label === roleLabel(line.role) ? null : (
              <TextField
                label={`Dòng phân công ${index + 1}: nhãn in`}
                hiddenLabel
                value={line.label}
                refuse={refuseLabel}
                onChange={(label) => set({ ...line, label })}
              />
            )}
            <ContentField
              label={`${line.label} (dòng phân công ${index + 1})`}
              content={line.content}
              path={`${path}.lines.${index}.content`}
              nameOf={nameOf}
              onChange={(content) => set({ ...line, content })}
            />
          </div>
        )}
      />
      {block.detail.length === 0 ? (
        <button
          type="button"
          className="add"
          onClick={() =>
            onChange({ ...block, detail: [{ type: 'bullet', id: newBlockId(), depth: 0, content: [] }] }, '')
          }
        >
          + Thêm diễn giải
        </button>
      ) : null}
    </div>
  );
}
