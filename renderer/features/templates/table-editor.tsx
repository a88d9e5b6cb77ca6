/** A table as a grid of text boxes. Rows and columns are added and removed only where no merged cell would break. */
import type { KeyboardEvent } from 'react';
import type { Block, Table } from '../../../templates/model/document.ts';
import { LIMITS } from '../../../templates/model/document.ts';
import { keysOf } from '../../app/keys.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { editableText, editParagraphs } from '../../../templates/model/edit-content.ts';
import { refuseText } from '../documents/text-problem.ts';

const refuse = refuseText('Ô của bảng');

function hasSpans(table: Table): boolean {
  return table.rows.some((row) => row.some((cell) => (cell.colSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1));
}

const emptyRow = (table: Table): Table['rows'][number] => table.columns.map(() => ({ paragraphs: [[]] }));

export function TableEditor({
  block,
  path,
  onChange,
}: {
  block: Table;
  path: string;
  onChange: (block: Block, step: string) => void;
}) {
  const isMerged = hasSpans(block);
  const setCell = (r: number, c: number, text: string): void =>
    onChange(
      {
        ...block,
        rows: block.rows.map((row, at) =>
          at === r
            ? row.map((cell, k) =>
                k === c ? { ...cell, paragraphs: editParagraphs(cell.paragraphs, text) } : cell,
              )
            : row,
        ),
      },
      `${path}.rows.${r}.${c}`,
    );
  const addRow = (at: number): void =>
    onChange({ ...block, rows: [...block.rows.slice(0, at), emptyRow(block), ...block.rows.slice(at)] }, '');
  const removeRow = (at: number): void =>
    onChange(
      {
        ...block,
        rows: block.rows.filter((_row, index) => index !== at),
        headerRows: Math.min(block.headerRows, Math.max(0, block.rows.length - 2)),
      },
      '',
    );
  const addColumn = (): void =>
    onChange(
      {
        ...block,
        columns: [...block.columns, { weight: 2 }],
        rows: block.rows.map((row) => [...row, { paragraphs: [[]] }]),
      },
      '',
    );
  const removeColumn = (at: number): void =>
    onChange(
      {
        ...block,
        columns: block.columns.filter((_column, index) => index !== at),
        rows: block.rows.map((row) => row.filter((_cell, index) => index !== at)),
      },
      '',
    );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: number): void => {
    if (event.nativeEvent.isComposing || isMerged) return;
    if (keysOf(event.nativeEvent) !== 'Ctrl+Enter') return;
    event.preventDefault();
    event.stopPropagation();
    addRow(row + 1);
  };
  return (
    <div className="table-editor">
      <div className="grid-scroll">
        <table>
          {isMerged ? null : (
            <thead>
              <tr>
                {block.columns.map((column, c) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <th key={c} scope="col">
                    <span className="column-tools">
                      <SelectField
                        label={`Cột ${c + 1}: độ rộng`}
                        hiddenLabel
                        value={String(column.weight)}
                        options={weights(column.weight)}
                        onChange={(weight) =>
                          onChange(
                            {
                              ...block,
                              columns: block.columns.map((entry, at) =>
                                at === c ? { ...entry, weight: Number(weight) } : entry,
                              ),
                            },
                            '',
                          )
                        }
                      />
                      <button
                        type="button"
                        className="icon"
                        disabled={block.columns.length < 2}
                        aria-label={`Bỏ cột ${c + 1}`}
                        title="Bỏ cột"
                        onClick={() => removeColumn(c)}
                      >
                        ×
                      </button>
                    </span>
                  </th>
                ))}
                <td className="row-tools" aria-label="Bỏ hàng" />
              </tr>
            </thead>
          )}
          <tbody>
            {block.rows.map((row, r) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr
                key={r}
                className={r < block.headerRows ? 'header-row' : undefined}
                onKeyDown={(event) => onKeyDown(event, r)}
              >
                {row.map((cell, c) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={c} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                    <TextField
                      label={`Hàng ${r + 1}, cột ${c + 1}`}
                      hiddenLabel
                      multiline
                      path={`${path}.rows.${r}.${c}`}
                      refuse={refuse}
                      value={cell.paragraphs.map(editableText).join('\n')}
                      onChange={(text) => setCell(r, c, text)}
                    />
                  </td>
                ))}
                <td className="row-tools">
                  <button
                    type="button"
                    className="icon"
                    aria-label={`Bỏ hàng ${r + 1}`}
                    title="Bỏ hàng"
                    disabled={isMerged || block.rows.length < 2}
                    onClick={() => removeRow(r)}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isMerged ? <p className="help">Bảng có ô gộp: sửa được chữ trong từng ô.</p> : null}
      <div className="inline">
        <button
          type="button"
          className="add"
          disabled={isMerged || block.rows.length >= LIMITS.tableRows}
          onClick={() => addRow(block.rows.length)}
        >
          + Thêm hàng
        </button>
        <button
          type="button"
          className="add"
          disabled={isMerged || block.columns.length >= LIMITS.tableColumns}
          onClick={addColumn}
        >
          + Thêm cột
        </button>
      </div>
    </div>
  );
}

function weights(present: number): (readonly [string, string])[] {
  const usual = [1, 2, 3, 4, 5, 6, 8, 10];
  return [...new Set([...usual, present])]
    .sort((a, b) => a - b)
    .map((weight) => [String(weight), `rộng ${weight}`] as const);
}
