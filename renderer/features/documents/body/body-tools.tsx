/** The bar of tools for the block in hand: its kind, its emphasis, and what only its kind has (lines of a task, number of a target, grid of a table). */
import type { Command } from 'prosemirror-state';
import { memo } from 'react';
import type { Block, TaskRole } from '../../../../templates/model/document.ts';
import { ariaKeys } from '../../../app/keys.ts';
import { SelectField, TextField } from '../../../components/field.tsx';
import { BLOCK_KINDS, kindKey, TASK_ROLES, type KindKey } from '../block-edit.ts';
import { BLOCK_COMMANDS, type BlockCommandId } from '../commands.ts';
import { TargetFields } from '../target-fields.tsx';
import { refuseLine } from '../text-problem.ts';
import { addDetail, addTaskLine, insertBelow, setBlockAttrs, setTaskLine } from './edits.ts';
import { TABLE_COMMANDS, type TableCommandId } from './tables.ts';

export interface ToolState {
  block: Block | null;
  /** The task line at the caret. */
  line: { role: TaskRole; label: string } | null;
  /** Emphases at the caret: "bold italic". */
  marks: string;
  inTable: boolean;
  headerRows: number;
}

const TOOLS: readonly (readonly [BlockCommandId, string])[] = [
  ['raise', '⇤'],
  ['lower', '⇥'],
  ['up', '↑'],
  ['down', '↓'],
  ['emphasis bold', 'B'],
  ['emphasis italic', 'I'],
  ['emphasis underline', 'U'],
  ['reference', '§'],
  ['delete', 'Xóa'],
];
const TABLE_TOOLS: readonly (readonly [TableCommandId, string, string])[] = [
  ['row-above', 'Hàng ↑', 'Thêm hàng ở trên'],
  ['row-below', 'Hàng ↓', 'Thêm hàng ở dưới'],
  ['row-delete', 'Bỏ hàng', 'Bỏ các hàng đang chọn'],
  ['column-left', 'Cột ←', 'Thêm cột bên trái'],
  ['column-right', 'Cột →', 'Thêm cột bên phải'],
  ['column-delete', 'Bỏ cột', 'Bỏ các cột đang chọn'],
  ['merge', 'Gộp ô', 'Gộp các ô đang chọn'],
  ['split', 'Tách ô', 'Tách ô đã gộp'],
  ['header', 'Hàng đầu', 'Hàng tiêu đề, lặp lại ở mỗi trang: từ hàng đầu đến hàng này'],
  ['narrower', 'Hẹp', 'Cột hẹp lại'],
  ['wider', 'Rộng', 'Cột rộng ra'],
  ['left', 'Trái', 'Căn trái cột'],
  ['center', 'Giữa', 'Căn giữa cột'],
  ['table-delete', 'Xóa bảng', 'Xóa cả bảng'],
];
const ADDABLE: readonly (readonly [KindKey, string])[] = [['', '+ Thêm…'], ...BLOCK_KINDS, ['table', 'Bảng']];
const refuseLabel = refuseLine('Nhãn dòng phân công');

function kindsFor(block: Block | null): readonly (readonly [string, string])[] {
  if (block === null) return [['', 'Loại khối']];
  if (block.type === 'table') return [['table', 'Bảng']];
  const key = kindKey(block);
  return BLOCK_KINDS.some(([entry]) => entry === key) ? BLOCK_KINDS : [...BLOCK_KINDS, [key, key]];
}

/** Runs a command of the editor; the caret then goes back into the text, unless one goes on writing in the bar. */
export type RunCommand = (command: Command, entersText?: boolean) => void;

/** Memoised: a letter typed draws none of its many choices anew. */
export const BodyTools = memo(function BodyTools({
  what,
  tools,
  onRun,
  run,
}: {
  what: string;
  tools: ToolState;
  onRun: (command: BlockCommandId) => void;
  run: RunCommand;
}) {
  const { block, line } = tools;
  return (
    <div className="body-tools">
      <div className="block-tools" role="toolbar" aria-label={`Công cụ ${what}`}>
        <SelectField
          label={`Loại khối (${what})`}
          acts
          hiddenLabel
          value={block ? kindKey(block) : ''}
          options={kindsFor(block)}
          onChange={(chosen) => onRun(`kind ${chosen}`)}
        />
        {TOOLS.map(([id, sign]) => {
          const command = BLOCK_COMMANDS.find((entry) => entry.id === id);
          const isEmphasis = id.startsWith('emphasis ');
          return (
            <button
              key={id}
              type="button"
              className={`tool ${id.replace('emphasis ', '')}`}
              disabled={block === null}
              aria-label={`${command?.label ?? id} (${what})`}
              aria-pressed={isEmphasis ? tools.marks.includes(id.slice('emphasis '.length)) : undefined}
              title={`${command?.label ?? ''}${command?.keys ? ` (${command.keys})` : ''}`}
              aria-keyshortcuts={ariaKeys(command?.keys)}
              // The selection in the text must outlive the press.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRun(id)}
            >
              {sign}
            </button>
          );
        })}
        <SelectField
          label={`Thêm khối (${what})`}
          acts
          hiddenLabel
          value=""
          options={ADDABLE}
          onChange={(chosen) => {
            if (chosen !== '') run(insertBelow(chosen));
          }}
        />
      </div>
      {tools.inTable ? (
        <div className="kind-tools" role="toolbar" aria-label={`Công cụ bảng (${what})`}>
          {TABLE_TOOLS.map(([id, text, title]) => (
            <button
              key={id}
              type="button"
              className="tool"
              title={title}
              aria-label={`${text}: ${title} (${what})`}
              aria-pressed={id === 'header' ? tools.headerRows > 0 : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => run(TABLE_COMMANDS[id])}
            >
              {text}
            </button>
          ))}
        </div>
      ) : null}
      {block?.type === 'task' ? (
        <div className="kind-tools" role="toolbar" aria-label={`Công cụ nhiệm vụ (${what})`}>
          {line ? (
            <>
              <SelectField
                label={`Loại dòng (${what})`}
                acts
                hiddenLabel
                value={line.role}
                options={TASK_ROLES}
                onChange={(role) =>
                  run(setTaskLine({ role, label: TASK_ROLES.find(([entry]) => entry === role)?.[1] ?? '' }))
                }
              />
              <TextField
                label={`Nhãn in của dòng (${what})`}
                hiddenLabel
                value={line.label}
                refuse={refuseLabel}
                onChange={(label) => run(setTaskLine({ role: line.role, label }), false)}
              />
            </>
          ) : null}
          <SelectField
            label={`Thêm dòng phân công (${what})`}
            acts
            hiddenLabel
            value=""
            options={[['', '+ Dòng phân công…'], ...TASK_ROLES]}
            onChange={(role) => {
              if (role !== '') run(addTaskLine(role));
            }}
          />
          <button
            type="button"
            className="tool"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(addDetail)}
          >
            + Diễn giải
          </button>
        </div>
      ) : null}
      {block?.type === 'target' ? (
        <div className="kind-tools" role="group" aria-label={`Chỉ tiêu (${what})`}>
          <TargetFields
            block={block}
            path={`target.${block.id}`}
            onChange={(next) => {
              if (next.type === 'target') run(setBlockAttrs({ quantity: next.quantity ?? null }), false);
            }}
          />
        </div>
      ) : null}
    </div>
  );
});
