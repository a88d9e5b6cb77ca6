/** One block of a body: its computed mark and its words, with what its kind has besides. */
import { memo, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Block } from '../../../templates/model/document.ts';
import { commandFor, keysOf } from '../../app/keys.ts';
import { BLOCK_COMMANDS, type BlockCommandId } from './commands.ts';
import { ContentField } from './content-field.tsx';
import { TableEditor } from './table-editor.tsx';
import { TargetFields } from './target-fields.tsx';
import { TaskFields } from './task-fields.tsx';

/** What a block asks of its list. */
export interface BlockActions {
  replace: (block: Block, step: string) => void;
  run: (id: string, command: BlockCommandId) => void;
  split: (id: string, caret: number) => void;
  /** False where the words cannot be joined to the block before. */
  join: (id: string) => boolean;
  paste: (id: string, range: readonly [number, number], lines: readonly string[]) => void;
  nameOf: (ref: string) => string;
}

export const BlockEditor = memo(function BlockEditor({
  block,
  mark,
  path,
  number,
  actions,
}: {
  block: Block;
  mark: string;
  path: string;
  /** Place in the body, 1-based. */
  number: number;
  actions: BlockActions;
}) {
  const { replace, nameOf } = actions;
  const onBlockKey = (event: KeyboardEvent<HTMLElement>): void => {
    const command = commandFor(BLOCK_COMMANDS, event.nativeEvent);
    if (!command || command.id.startsWith('emphasis ')) return;
    event.preventDefault();
    event.stopPropagation();
    actions.run(block.id, command.id);
  };
  const onTyping = (event: KeyboardEvent<HTMLElement>, area: HTMLTextAreaElement): void => {
    const keys = keysOf(event.nativeEvent);
    if (keys === 'Enter') {
      event.preventDefault();
      actions.split(block.id, area.selectionStart);
    } else if (keys === 'Backspace' && area.selectionStart === 0 && area.selectionEnd === 0) {
      if (actions.join(block.id)) event.preventDefault();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>, area: HTMLTextAreaElement): void => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((line) => line.replaceAll('\t', ' ').trim())
      .filter((line) => line !== '');
    if (lines.length < 2) return;
    event.preventDefault();
    actions.paste(block.id, [area.selectionStart, area.selectionEnd], lines);
  };
  const title = mark === '' ? `Khối ${number}` : `Khối ${number}, ${mark}`;
  return (
    <div
      className={`block ${block.type}`}
      role="group"
      aria-label={title}
      data-block-id={block.id}
      onKeyDown={onBlockKey}
    >
      <span className="mark" aria-hidden="true">
        {mark || (block.type === 'table' ? '▦' : '¶')}
      </span>
      <div className="stack">
        {block.type === 'table' ? (
          <TableEditor block={block} path={path} onChange={replace} />
        ) : (
          <ContentField
            label={`${title}: nội dung`}
            content={block.content}
            path={`${path}.content`}
            nameOf={nameOf}
            placeholder={PLACEHOLDERS[block.type]}
            onKeyDown={onTyping}
            onPaste={onPaste}
            onChange={(content, isTyping) =>
              replace({ ...block, content }, isTyping ? `${block.id}.content` : '')
            }
          />
        )}
        {block.type === 'task' ? (
          <TaskFields block={block} path={path} onChange={replace} nameOf={nameOf} />
        ) : null}
        {block.type === 'target' ? <TargetFields block={block} path={path} onChange={replace} /> : null}
      </div>
    </div>
  );
});

const PLACEHOLDERS = {
  heading: 'Tên đề mục',
  item: 'Nội dung',
  paragraph: 'Đoạn văn',
  bullet: 'Ý',
  task: 'Nội dung nhiệm vụ',
  target: 'Chỉ tiêu',
} as const;
