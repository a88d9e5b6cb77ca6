/** The body as a list of blocks, with one bar of tools for the block that is being written. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BlockNumber } from '../../../templates/layout/numbering.ts';
import type { Block } from '../../../templates/model/document.ts';
import { ariaKeys } from '../../app/keys.ts';
import { SelectField } from '../../components/field.tsx';
import {
  BLOCK_KINDS,
  convertBlock,
  insertBlock,
  joinWithPrevious,
  kindBeside,
  kindKey,
  moveBlock,
  pasteLines,
  removeBlock,
  splitBlock,
  type BodyEdit,
  type KindKey,
} from './block-edit.ts';
import { BlockEditor, type BlockActions } from './block-editor.tsx';
import { BLOCK_COMMANDS, type BlockCommandId } from './commands.ts';
import { insertReference, toggleEmphasis, type Emphasis } from './content-edit.ts';
import { ReferenceDialog } from './reference-dialog.tsx';

interface BlockListProps {
  body: Block[];
  numbers: ReadonlyMap<string, BlockNumber>;
  /** Path of the body: "body" or "appendices.0.body". */
  path: string;
  /** What is written here, for the tools' label. */
  what: string;
  onEdit: (body: Block[], step: string) => void;
  nameOf: (ref: string) => string;
}

/** Editor of one body. */
export function BlockList({ body, numbers, path, what, onEdit, nameOf }: BlockListProps) {
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef({ body, onEdit, nameOf });
  const focusNext = useRef<{ id: string; caret: number; at: string } | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [reference, setReference] = useState<{ id: string; at: number } | null>(null);

  const areaOf = useCallback(
    (id: string): HTMLTextAreaElement | null =>
      list.current?.querySelector<HTMLTextAreaElement>(`[data-block-id="${CSS.escape(id)}"] textarea`) ??
      null,
    [],
  );

  useLayoutEffect(() => {
    latest.current = { body, onEdit, nameOf };
    const next = focusNext.current;
    if (!next) return;
    focusNext.current = null;
    const area = areaOf(next.id);
    if (!area || (area === document.activeElement && next.caret < 0)) return;
    area.focus();
    if (next.caret >= 0) area.setSelectionRange(next.caret, next.caret);
    area.closest('.block')?.scrollIntoView({ block: 'nearest' });
  });

  const actions = useMemo<BlockActions>(() => {
    const put = (edit: BodyEdit | null): boolean => {
      if (!edit) return false;
      focusNext.current = edit.focus ? { ...edit.focus, at: '' } : null;
      latest.current.onEdit(edit.body, '');
      return true;
    };
    const indexOf = (id: string): number => latest.current.body.findIndex((block) => block.id === id);
    const convert = (id: string, key: KindKey): void => {
      const at = indexOf(id);
      const block = latest.current.body[at];
      if (!block) return;
      put({
        body: [
          ...latest.current.body.slice(0, at),
          ...convertBlock(block, key),
          ...latest.current.body.slice(at + 1),
        ],
        focus: { id, caret: -1 },
      });
    };
    const run = (id: string, command: BlockCommandId): void => {
      const at = indexOf(id);
      const block = latest.current.body[at];
      if (!block) return;
      const area = areaOf(id);
      if (command.startsWith('kind ')) return convert(id, command.slice('kind '.length));
      if (command.startsWith('emphasis ')) {
        if (block.type === 'table' || !area || area.selectionStart === area.selectionEnd) return;
        const content = toggleEmphasis(
          block.content,
          area.selectionStart,
          area.selectionEnd,
          command.slice('emphasis '.length) as Emphasis,
        );
        put({
          body: latest.current.body.map((entry) => (entry.id === id ? { ...block, content } : entry)),
          focus: { id, caret: -1 },
        });
        return;
      }
      switch (command) {
        case 'raise':
        case 'lower': {
          const key = kindBeside(block, command === 'raise' ? -1 : 1);
          if (key) convert(id, key);
          break;
        }
        case 'up':
        case 'down':
          put(moveBlock(latest.current.body, at, command === 'up' ? -1 : 1));
          break;
        case 'insert':
          put(insertBlock(latest.current.body, at));
          break;
        case 'delete':
          put(removeBlock(latest.current.body, at));
          break;
        case 'reference':
          if (block.type !== 'table') setReference({ id, at: area?.selectionStart ?? 0 });
          break;
        default:
          break;
      }
    };
    return {
      replace: (block, step) =>
        latest.current.onEdit(
          latest.current.body.map((entry) => (entry.id === block.id ? block : entry)),
          step,
        ),
      run,
      split: (id, caret) => put(splitBlock(latest.current.body, indexOf(id), caret)),
      join: (id) => put(joinWithPrevious(latest.current.body, indexOf(id))),
      paste: (id, range, lines) => put(pasteLines(latest.current.body, indexOf(id), range, lines)),
      nameOf: (ref) => latest.current.nameOf(ref),
    };
  }, [areaOf]);

  const active = body.find((block) => block.id === activeId) ?? null;
  const add = (key: KindKey): void => {
    const at = active ? body.indexOf(active) : body.length - 1;
    const edit = insertBlock(body, at, key);
    focusNext.current = edit.focus ? { ...edit.focus, at: '' } : null;
    onEdit(edit.body, '');
  };
  return (
    <div className="block-area">
      <BlockTools
        what={what}
        active={active}
        onRun={(command) => active && actions.run(active.id, command)}
        onAdd={add}
      />
      <div
        ref={list}
        className="blocks"
        onFocus={(event) => {
          const id = event.target.closest<HTMLElement>('[data-block-id]')?.dataset['blockId'];
          if (id) setActiveId(id);
        }}
      >
        {body.length === 0 ? (
          <p className="help">Chưa có nội dung. Bấm “+ Thêm” để viết khối đầu tiên.</p>
        ) : null}
        {body.map((block, index) => (
          <BlockEditor
            key={block.id}
            block={block}
            mark={numbers.get(block.id)?.mark ?? ''}
            path={`${path}.${index}`}
            number={index + 1}
            actions={actions}
          />
        ))}
      </div>
      <ReferenceDialog
        open={reference !== null}
        body={body}
        numbers={numbers}
        onClose={() => setReference(null)}
        onChoose={(ref) => {
          const target = body.find((block) => block.id === reference?.id);
          if (target && target.type !== 'table' && reference)
            actions.replace({ ...target, content: insertReference(target.content, reference.at, ref) }, '');
          setReference(null);
        }}
      />
    </div>
  );
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

const ADDABLE: readonly (readonly [KindKey, string])[] = [['', '+ Thêm…'], ...BLOCK_KINDS, ['table', 'Bảng']];

function BlockTools({
  what,
  active,
  onRun,
  onAdd,
}: {
  what: string;
  active: Block | null;
  onRun: (command: BlockCommandId) => void;
  onAdd: (key: KindKey) => void;
}) {
  const key = active ? kindKey(active) : '';
  const kinds: readonly (readonly [string, string])[] =
    active === null
      ? [['', 'Loại khối']]
      : active.type === 'table'
        ? [['table', 'Bảng']]
        : BLOCK_KINDS.some(([entry]) => entry === key)
          ? BLOCK_KINDS
          : [...BLOCK_KINDS, [key, key]];
  return (
    <div className="block-tools" role="toolbar" aria-label={`Công cụ ${what}`}>
      <SelectField
        label={`Loại khối (${what})`}
        hiddenLabel
        value={key}
        options={kinds}
        onChange={(chosen) => onRun(`kind ${chosen}`)}
      />
      {TOOLS.map(([id, sign]) => {
        const command = BLOCK_COMMANDS.find((entry) => entry.id === id);
        return (
          <button
            key={id}
            type="button"
            className={`tool ${id.replace('emphasis ', '')}`}
            disabled={active === null}
            aria-label={`${command?.label ?? id} (${what})`}
            title={`${command?.label ?? ''}${command?.keys ? ` (${command.keys})` : ''}`}
            aria-keyshortcuts={ariaKeys(command?.keys)}
            // The selection in the text box must outlive the press.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onRun(id)}
          >
            {sign}
          </button>
        );
      })}
      <SelectField
        label={`Thêm khối (${what})`}
        hiddenLabel
        value=""
        options={ADDABLE}
        onChange={(chosen) => {
          if (chosen !== '') onAdd(chosen);
        }}
      />
    </div>
  );
}
