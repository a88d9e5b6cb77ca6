/** The body as a list of blocks, each with its computed mark and the means to change, move, add and remove it. */
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { numberBlocks } from '../../../templates/layout/numbering.ts';
import type { Block, Content, Level, Slot, TaskRole } from '../../../templates/model/document.ts';
import type { LayoutProfile } from '../../../templates/profiles/profile.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { editableText, editText, toggleEmphasis } from './content-edit.ts';

const BLOCK_KINDS: readonly (readonly [string, string])[] = [
  ['heading:roman', 'Đề mục I.'],
  ['heading:arabic', 'Đề mục 1.'],
  ['heading:decimal', 'Đề mục 1.1.'],
  ['heading:letter', 'Đề mục a)'],
  ['item:arabic', 'Khoản 1.'],
  ['item:decimal', 'Khoản 1.1.'],
  ['item:letter', 'Điểm a)'],
  ['bullet:0', 'Gạch đầu dòng -'],
  ['bullet:1', 'Gạch bậc hai +'],
  ['paragraph', 'Đoạn văn'],
  ['task:letter', 'Nhiệm vụ a)'],
  ['task:arabic', 'Nhiệm vụ 1.'],
  ['task:bullet', 'Nhiệm vụ -'],
  ['target:bullet', 'Chỉ tiêu -'],
  ['table', 'Bảng'],
  ['heading:part', 'Phần'],
  ['heading:chapter', 'Chương'],
  ['heading:section', 'Mục'],
  ['heading:subsection', 'Tiểu mục'],
  ['heading:article', 'Điều (có tiêu đề)'],
  ['item:article', 'Điều'],
];

const ROLES: readonly (readonly [TaskRole, string])[] = [
  ['lead', 'Cơ quan chủ trì'],
  ['partners', 'Cơ quan phối hợp'],
  ['agency', 'Cơ quan thực hiện'],
  ['time', 'Thời gian thực hiện'],
  ['funding', 'Kinh phí thực hiện'],
  ['product', 'Sản phẩm'],
];

function kindKey(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'item':
      return `${block.type}:${block.level}`;
    case 'bullet':
      return `bullet:${block.depth}`;
    case 'task':
    case 'target':
      return `${block.type}:${block.slot}`;
    default:
      return block.type;
  }
}

function contentOf(block: Block): Content {
  return block.type === 'table' ? (block.rows[0]?.[0]?.paragraphs[0] ?? []) : block.content;
}

/** The block as another kind; its words stay. */
export function convertBlock(block: Block, key: string): Block {
  const [type, variant = ''] = key.split(':');
  const { id } = block;
  const content = contentOf(block);
  switch (type) {
    case 'heading':
    case 'item':
      return { type, id, level: variant as Level, content };
    case 'bullet':
      return { type, id, depth: variant === '1' ? 1 : 0, content };
    case 'task':
      return block.type === 'task'
        ? { ...block, slot: variant as Slot }
        : { type, id, slot: variant as Slot, content, detail: [], lines: [] };
    case 'target':
      return {
        type,
        id,
        slot: variant as Slot,
        content,
        ...(block.type === 'target' && block.quantity ? { quantity: block.quantity } : {}),
      };
    case 'table':
      return block.type === 'table'
        ? block
        : {
            type,
            id,
            columns: [{ weight: 1 }, { weight: 4 }, { weight: 3 }],
            headerRows: 1,
            rows: [
              [
                { paragraphs: [[{ text: 'TT' }]] },
                { paragraphs: [[{ text: 'Nội dung' }]] },
                { paragraphs: [[{ text: 'Ghi chú' }]] },
              ],
              [{ paragraphs: [[]] }, { paragraphs: [content] }, { paragraphs: [[]] }],
            ],
          };
    default:
      return { type: 'paragraph', id, content };
  }
}

let counter = 0;
/** An id that no block of this session has. */
export function newBlockId(): string {
  counter += 1;
  return `n${Date.now().toString(36)}${counter}`;
}

interface BlockListProps {
  body: Block[];
  profile: LayoutProfile;
  /** Path of the body: "body" or "appendices.0.body". */
  path: string;
  onChange: (body: Block[], step: string) => void;
}

/** Editor of one body. */
export function BlockList({ body, profile, path, onChange }: BlockListProps) {
  const numbers = useMemo(() => numberBlocks(body, profile), [body, profile]);
  const list = useRef<HTMLDivElement>(null);
  const focusBlock = (index: number): void => {
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-path="${path}.${index}.content"]`)?.focus(),
    );
  };
  const replace = (index: number, block: Block, step: string): void =>
    onChange(
      body.map((entry, at) => (at === index ? block : entry)),
      step,
    );
  const move = (index: number, by: -1 | 1): void => {
    const to = index + by;
    const moved = body[index];
    if (!moved || to < 0 || to >= body.length) return;
    const rest = body.filter((_entry, at) => at !== index);
    onChange([...rest.slice(0, to), moved, ...rest.slice(to)], '');
    focusBlock(to);
  };
  const add = (index: number): void => {
    const model = body[index];
    const empty: Block =
      model && model.type !== 'table'
        ? { ...convertBlock({ type: 'paragraph', id: newBlockId(), content: [] }, kindKey(model)) }
        : { type: 'paragraph', id: newBlockId(), content: [] };
    onChange([...body.slice(0, index + 1), empty, ...body.slice(index + 1)], '');
    focusBlock(index + 1);
  };
  const remove = (index: number): void => {
    onChange(
      body.filter((_entry, at) => at !== index),
      '',
    );
    focusBlock(Math.max(0, index - 1));
  };
  return (
    <div ref={list} className="blocks">
      {body.map((block, index) => (
        <BlockEditor
          key={block.id}
          block={block}
          mark={numbers.get(block.id)?.mark ?? ''}
          path={`${path}.${index}`}
          label={`Khối ${index + 1}`}
          onChange={(next, step) => replace(index, next, step)}
          onMove={(by) => move(index, by)}
          onAdd={() => add(index)}
          onRemove={() => remove(index)}
        />
      ))}
      <button type="button" onClick={() => add(body.length - 1)}>
        Thêm khối
      </button>
    </div>
  );
}

interface BlockEditorProps {
  block: Block;
  mark: string;
  path: string;
  label: string;
  onChange: (block: Block, step: string) => void;
  onMove: (by: -1 | 1) => void;
  onAdd: () => void;
  onRemove: () => void;
}

function BlockEditor({ block, mark, path, label, onChange, onMove, onAdd, onRemove }: BlockEditorProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      onAdd();
    }
  };
  return (
    <div className={`block ${block.type}`} role="group" aria-label={`${label} ${mark}`} onKeyDown={onKeyDown}>
      <span className="mark">{mark || '¶'}</span>
      <div>
        {block.type === 'table' ? (
          <TableEditor block={block} path={path} onChange={(next) => onChange(next, `${path}.rows`)} />
        ) : (
          <ContentField
            label={`${label}: nội dung`}
            content={block.content}
            path={`${path}.content`}
            onChange={(content) => onChange({ ...block, content }, `${path}.content`)}
          />
        )}
        {block.type === 'task' ? <TaskFields block={block} path={path} onChange={onChange} /> : null}
        <div className="tools">
          <SelectField
            label={`${label}: loại`}
            hiddenLabel
            value={kindKey(block)}
            options={kindOptions(block)}
            onChange={(key) => onChange(convertBlock(block, key), '')}
          />
          <button type="button" onClick={() => onMove(-1)} aria-label={`${label}: chuyển lên`}>
            ↑
          </button>
          <button type="button" onClick={() => onMove(1)} aria-label={`${label}: chuyển xuống`}>
            ↓
          </button>
          <button type="button" onClick={onAdd} aria-label={`${label}: thêm khối dưới`}>
            +
          </button>
          <button type="button" onClick={onRemove} aria-label={`${label}: xóa`}>
            Xóa
          </button>
        </div>
      </div>
    </div>
  );
}

function kindOptions(block: Block): readonly (readonly [string, string])[] {
  const key = kindKey(block);
  return BLOCK_KINDS.some(([entry]) => entry === key) ? BLOCK_KINDS : [...BLOCK_KINDS, [key, key]];
}

/** One content in a growing text box; Ctrl+B, I, U set the emphasis of what is chosen. */
export function ContentField({
  label,
  content,
  path,
  onChange,
}: {
  label: string;
  content: Content;
  path: string;
  onChange: (content: Content) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const emphasis =
      event.ctrlKey && !event.altKey && !event.shiftKey
        ? ({ b: 'bold', i: 'italic', u: 'underline' } as const)[event.key.toLowerCase() as 'b' | 'i' | 'u']
        : undefined;
    const element = area.current;
    if (!emphasis || !element || element.selectionStart === element.selectionEnd) return;
    event.preventDefault();
    onChange(toggleEmphasis(content, element.selectionStart, element.selectionEnd, emphasis));
  };
  return (
    <TextField
      label={label}
      hiddenLabel
      multiline
      inputRef={area}
      value={editableText(content)}
      path={path}
      onKeyDown={onKeyDown}
      onChange={(text) => onChange(editText(content, text))}
    />
  );
}

function TaskFields({
  block,
  path,
  onChange,
}: {
  block: Extract<Block, { type: 'task' }>;
  path: string;
  onChange: (block: Block, step: string) => void;
}) {
  const setLines = (lines: typeof block.lines, step: string): void => onChange({ ...block, lines }, step);
  return (
    <div className="task-lines">
      {block.lines.map((line, index) => (
        // Lines have no identity of their own; their place is what the clerk sees.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="row" key={index}>
          <SelectField
            label={`Dòng phân công ${index + 1}: loại`}
            hiddenLabel
            value={line.role}
            options={ROLES}
            onChange={(role) =>
              setLines(
                block.lines.map((entry, at) =>
                  at === index
                    ? { ...entry, role, label: ROLES.find(([key]) => key === role)?.[1] ?? entry.label }
                    : entry,
                ),
                '',
              )
            }
          />
          <ContentField
            label={`Dòng phân công ${index + 1}: ${line.label}`}
            content={line.content}
            path={`${path}.lines.${index}.content`}
            onChange={(content) =>
              setLines(
                block.lines.map((entry, at) => (at === index ? { ...entry, content } : entry)),
                `${path}.lines.${index}`,
              )
            }
          />
          <button
            type="button"
            aria-label={`Xóa dòng phân công ${index + 1}`}
            onClick={() =>
              setLines(
                block.lines.filter((_entry, at) => at !== index),
                '',
              )
            }
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => {
          const next =
            ROLES.find(([role]) => role !== 'agency' && !block.lines.some((line) => line.role === role)) ??
            ROLES[0];
          if (next) setLines([...block.lines, { role: next[0], label: next[1], content: [] }], '');
        }}
      >
        Thêm dòng phân công
      </button>
    </div>
  );
}

function TableEditor({
  block,
  path,
  onChange,
}: {
  block: Extract<Block, { type: 'table' }>;
  path: string;
  onChange: (block: Block) => void;
}) {
  const setCell = (r: number, c: number, text: string): void =>
    onChange({
      ...block,
      rows: block.rows.map((row, at) =>
        at === r
          ? row.map((cell, k) =>
              k === c
                ? {
                    ...cell,
                    paragraphs: text.split('\n').map((line, p) => editText(cell.paragraphs[p] ?? [], line)),
                  }
                : cell,
            )
          : row,
      ),
    });
  const addRow = (): void =>
    onChange({ ...block, rows: [...block.rows, block.columns.map(() => ({ paragraphs: [[]] }))] });
  return (
    <div className="grid-table">
      <table>
        <tbody>
          {block.rows.map((row, r) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={r}>
              {row.map((cell, c) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={c} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                  <TextField
                    label={`Hàng ${r + 1}, cột ${c + 1}`}
                    hiddenLabel
                    multiline
                    path={`${path}.rows.${r}.${c}.paragraphs.0`}
                    value={cell.paragraphs.map(editableText).join('\n')}
                    onChange={(text) => setCell(r, c, text)}
                  />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  aria-label={`Xóa hàng ${r + 1}`}
                  disabled={block.rows.length < 2}
                  onClick={() => onChange({ ...block, rows: block.rows.filter((_row, at) => at !== r) })}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={addRow}>
        Thêm hàng
      </button>
    </div>
  );
}
