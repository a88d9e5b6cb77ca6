/** The outline of a template: its blocks as rows of text, frames that repeat them or make them depend on a field, guidance. */
import { memo, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { placeholderNames, type PlaceholderNames } from '../../../templates/catalogue/placeholder-names.ts';
import type {
  ListField,
  SkeletonBlock,
  TemplateDefinition,
  TemplateField,
} from '../../../templates/catalogue/template.ts';
import type { Block } from '../../../templates/model/document.ts';
import { ariaKeys, commandFor } from '../../app/keys.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { useProblem } from '../../components/problems.ts';
import { BLOCK_KINDS, kindKey } from '../documents/block-edit.ts';
import { TableEditor } from './table-editor.tsx';
import { TargetFields } from '../documents/target-fields.tsx';
import { TaskFields } from './task-fields.tsx';
import { refuseText } from '../documents/text-problem.ts';
import { OUTLINE_COMMANDS, type OutlineCommandId } from './commands.ts';
import {
  convertEntry,
  entryAfter,
  insertEntry,
  isBlock,
  isContainer,
  listsOf,
  listTableOf,
  moveEntry,
  removeEntry,
  replaceEntry,
  type EditOutline,
  type OutlinePath,
} from './outline-edit.ts';
import { FrameSelect } from './outline-frame.tsx';
import { PlaceholderContent, shown, storedAs } from './placeholder-field.tsx';

interface Outline {
  fields: readonly TemplateField[];
  guidance: TemplateDefinition['guidance'];
  /** Place of the blocks in the template: "document.body". */
  path: string;
  /** Both stay the same functions, so that typing in one block draws only that block anew. */
  onEdit: EditOutline;
  onGuidance: (id: string, text: string) => void;
}

export function OutlineEditor({
  blocks,
  fields,
  guidance,
  path,
  onEdit,
  onGuidance,
}: Outline & { blocks: readonly SkeletonBlock[] }) {
  const outline = useMemo(
    () => ({ fields, guidance, path, onEdit, onGuidance }),
    [fields, guidance, path, onEdit, onGuidance],
  );
  const append = (make: (last: SkeletonBlock | undefined) => SkeletonBlock): void =>
    onEdit((before) => [...before, make(before.at(-1))], '');
  return (
    <div className="outline">
      <Entries outline={outline} entries={blocks} place="" list={null} />
      <div className="inline">
        <button type="button" className="add" onClick={() => append(entryAfter)}>
          + Thêm khối
        </button>
        {listsOf(fields).map((list) => (
          <button key={list.id} type="button" className="add" onClick={() => append(() => listTableOf(list))}>
            + Bảng theo “{list.label}”
          </button>
        ))}
      </div>
    </div>
  );
}

interface EntriesProps {
  outline: Outline;
  entries: readonly SkeletonBlock[];
  /** Place of the block that holds the entries: "3.0", or '' at the outside. */
  place: string;
  /** The list whose rows the entries are repeated for. */
  list: ListField | null;
}

function Entries({ outline, entries, place, list }: EntriesProps) {
  const names = useMemo(() => placeholderNames(outline.fields, list), [outline.fields, list]);
  return entries.map((entry, index) => (
    <Entry
      key={keyOf(entry, index)}
      outline={outline}
      entry={entry}
      place={place === '' ? String(index) : `${place}.${index}`}
      isLast={index === entries.length - 1}
      list={list}
      names={names}
    />
  ));
}

/** Blocks keep their identity when they are moved; frames have none but their place. */
function keyOf(entry: SkeletonBlock, index: number): string {
  if (isContainer(entry)) return `${entry.type} ${index}`;
  return entry.type === 'repeatTable' ? entry.table.id : entry.id;
}

interface EntryProps {
  outline: Outline;
  entry: SkeletonBlock;
  /** "3.0.1": numbers at each level from the outside, as text so that it compares. */
  place: string;
  isLast: boolean;
  list: ListField | null;
  names: PlaceholderNames;
}

const pathOfPlace = (place: string): OutlinePath => place.split('.').map(Number);

/** "document.body.3.blocks.0". */
function fieldPath(base: string, place: string): string {
  return `${base}.${place.replaceAll('.', '.blocks.')}`;
}

const Entry = memo(function OutlineEntry(props: EntryProps) {
  const { outline, entry, place, isLast } = props;
  const { onEdit } = outline;
  const at = pathOfPlace(place);
  const title = `Khối ${at.map((index) => index + 1).join('.')}`;
  const index = at.at(-1) ?? 0;
  const isEnabled = (id: OutlineCommandId): boolean =>
    (id !== 'up' || index > 0) && (id !== 'down' || !isLast);
  const run = (id: OutlineCommandId): void => {
    switch (id) {
      case 'up':
        return onEdit((blocks) => moveEntry(blocks, at, -1), '');
      case 'down':
        return onEdit((blocks) => moveEntry(blocks, at, 1), '');
      case 'insert':
        return onEdit(
          (blocks) => insertEntry(blocks, [...at.slice(0, -1), index + 1], entryAfter(entry)),
          '',
        );
      case 'delete':
        return onEdit((blocks) => removeEntry(blocks, at), '');
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const command = commandFor(OUTLINE_COMMANDS, event.nativeEvent);
    if (!command) return;
    event.preventDefault();
    // A frame around the block has the same keys.
    event.stopPropagation();
    if (!isEnabled(command.id)) return;
    const focusAgain = focusAfter(command.id, event.currentTarget, event.target);
    run(command.id);
    requestAnimationFrame(focusAgain);
  };
  return (
    <div
      className={isContainer(entry) ? 'outline-entry frame-entry' : 'outline-entry'}
      role="group"
      aria-label={title}
      onKeyDown={onKeyDown}
    >
      <div className="outline-tools">
        {isBlock(entry) && entry.type !== 'table' ? (
          <SelectField
            label={`${title}: loại`}
            hiddenLabel
            value={kindKey(entry)}
            options={BLOCK_KINDS}
            onChange={(key) => onEdit((blocks) => convertEntry(blocks, at, key), '')}
          />
        ) : (
          <span className="caption">{titleOf(entry)}</span>
        )}
        <FrameSelect
          fields={outline.fields}
          entry={entry}
          at={at}
          path={fieldPath(outline.path, place)}
          list={props.list}
          title={title}
          onEdit={onEdit}
        />
        <span className="outline-buttons">
          {OUTLINE_COMMANDS.map((command) => (
            <button
              key={command.id}
              type="button"
              className="icon"
              aria-label={`${title}: ${command.label.toLocaleLowerCase('vi')}`}
              aria-keyshortcuts={ariaKeys(command.keys)}
              title={`${command.label} (${command.keys})`}
              disabled={!isEnabled(command.id)}
              onClick={() => run(command.id)}
            >
              {command.sign}
            </button>
          ))}
        </span>
      </div>
      <EntryBody {...props} title={title} />
    </div>
  );
});

/** Where writing goes on after a command: in the same box, in the new block, or beside the one that is gone. */
function focusAfter(id: OutlineCommandId, group: HTMLElement, box: EventTarget): () => void {
  const beside = group.previousElementSibling ?? group.nextElementSibling;
  return () => {
    const place = id === 'insert' ? group.nextElementSibling : id === 'delete' ? beside : null;
    if (place) place.querySelector('textarea')?.focus();
    else if (box instanceof HTMLElement) box.focus();
  };
}

function titleOf(entry: SkeletonBlock): string {
  switch (entry.type) {
    case 'repeat':
      return 'Lặp lại cho mỗi dòng của';
    case 'when':
      return 'Chỉ in khi có';
    case 'repeatTable':
      return 'Bảng, hàng cuối lặp theo';
    default:
      return 'Bảng';
  }
}

function EntryBody({ outline, entry, place, list, names, title }: EntryProps & { title: string }) {
  const { fields, onEdit } = outline;
  const at = pathOfPlace(place);
  const path = fieldPath(outline.path, place);
  if (isContainer(entry)) {
    const own =
      entry.type === 'repeat' ? (listsOf(fields).find(({ id }) => id === entry.field) ?? null) : list;
    const inside = [...at, entry.blocks.length];
    return (
      <div className="outline-inside">
        <Entries outline={outline} entries={entry.blocks} place={place} list={own} />
        <button
          type="button"
          className="add"
          onClick={() => onEdit((blocks) => insertEntry(blocks, inside, entryAfter(entry.blocks.at(-1))), '')}
        >
          + Thêm khối trong khung
        </button>
      </div>
    );
  }
  if (entry.type === 'repeatTable')
    return (
      <RepeatedTable
        fields={fields}
        entry={entry}
        path={path}
        onChange={(next, step) => onEdit((blocks) => replaceEntry(blocks, at, next), step)}
      >
        <Guidance outline={outline} id={entry.table.id} title={title} />
      </RepeatedTable>
    );
  const replace = (block: Block, step: string): void =>
    onEdit((blocks) => replaceEntry(blocks, at, storedAs(block, names)), step);
  if (entry.type === 'table')
    return (
      <>
        <TableEditor block={shown(entry, names)} path={path} onChange={replace} />
        <ProblemNote path={path} />
        <Guidance outline={outline} id={entry.id} title={title} />
      </>
    );
  return (
    <>
      <PlaceholderContent
        label={`${title}: nội dung`}
        content={entry.content}
        names={names}
        path={path}
        onChange={(content, step) =>
          onEdit((blocks) => replaceEntry(blocks, at, { ...entry, content }), step)
        }
      />
      {entry.type === 'task' ? (
        <TaskFields
          block={shown(entry, names)}
          path={path}
          onChange={replace}
          nameOf={() => 'một khối của mẫu'}
        />
      ) : null}
      {entry.type === 'target' ? (
        <TargetFields block={shown(entry, names)} path={path} onChange={replace} />
      ) : null}
      <Guidance outline={outline} id={entry.id} title={title} />
    </>
  );
}

/** A table of which only the last row is repeated: its other rows are titles. */
function RepeatedTable({
  fields,
  entry,
  path,
  onChange,
  children,
}: {
  fields: readonly TemplateField[];
  entry: Extract<SkeletonBlock, { type: 'repeatTable' }>;
  path: string;
  onChange: (entry: SkeletonBlock, step: string) => void;
  children: ReactNode;
}) {
  const list = listsOf(fields).find(({ id }) => id === entry.field) ?? null;
  const names = useMemo(() => placeholderNames(fields, list), [fields, list]);
  return (
    <>
      <TableEditor
        block={shown(entry.table, names)}
        path={`${path}.table`}
        onChange={(block, step) => {
          if (block.type === 'table') onChange({ ...entry, table: storedAs(block, names) }, step);
        }}
      />
      <ProblemNote path={`${path}.table`} />
      <p className="help">
        Các ô dùng được:{' '}
        {[...names.byId.values()]
          .slice(0, (list?.columns.length ?? 0) + 1)
          .map((name) => `{{${name}}}`)
          .join(', ')}
      </p>
      {children}
    </>
  );
}

/** What is wrong at a place that has no text box of its own. */
function ProblemNote({ path }: { path: string }) {
  const problem = useProblem(path);
  return problem === null ? null : (
    <p className="problem" role="alert">
      {problem}
    </p>
  );
}

const refuseGuidance = refuseText('Hướng dẫn', 1_000);

function Guidance({ outline, id, title }: { outline: Outline; id: string; title: string }) {
  const [isOpen, setOpen] = useState(false);
  const text = outline.guidance[id] ?? '';
  if (text === '' && !isOpen)
    return (
      <button
        type="button"
        className="add"
        aria-label={`${title}: thêm hướng dẫn soạn`}
        onClick={() => setOpen(true)}
      >
        + Hướng dẫn soạn
      </button>
    );
  return (
    <TextField
      label={`${title}: hướng dẫn soạn (không in)`}
      multiline
      value={text}
      refuse={refuseGuidance}
      onChange={(next) => outline.onGuidance(id, next)}
    />
  );
}
