/** Appendices: each with title, paper orientation and a body of its own. */
import { memo } from 'react';
import { LIMITS, type Appendix } from '../../../templates/model/document.ts';
import { appendixName } from '../../../templates/layout/layout.ts';
import type { BlockNumber } from '../../../templates/layout/numbering.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { newBlockId } from './block-edit.ts';
import { BodyEditor, type BodyEditorProps } from './body/body-editor.tsx';
import { refuseText } from './text-problem.ts';
import type { EditDocument } from './use-document.ts';

const refuseTitle = refuseText('Tên phụ lục', LIMITS.subject);
const NO_NUMBERS: ReadonlyMap<string, BlockNumber> = new Map();

export const AppendicesForm = memo(function AppendicesForm({
  appendices,
  numbers,
  edit,
  writing,
}: {
  appendices: readonly Appendix[];
  numbers: readonly ReadonlyMap<string, BlockNumber>[];
  edit: EditDocument;
  /** What every body's editor is given alike. */
  writing: Pick<
    BodyEditorProps,
    'today' | 'known' | 'guidance' | 'nameOf' | 'laterWork' | 'onPlace' | 'onProblem' | 'register'
  >;
}) {
  const set = (index: number, change: (appendix: Appendix) => Appendix, step: string): void =>
    edit(
      (before) => ({
        ...before,
        appendices: before.appendices.map((entry, at) => (at === index ? change(entry) : entry)),
      }),
      step,
    );
  return (
    <>
      {appendices.map((appendix, index) => {
        const name = appendixName(index, appendices.length);
        const path = `appendices.${index}`;
        return (
          <div className="stack framed" key={appendix.id} role="group" aria-label={name}>
            <div className="inline grow-first">
              <TextField
                label={`${name}: tên`}
                multiline
                path={`${path}.title`}
                value={appendix.title}
                refuse={refuseTitle}
                onChange={(title) => set(index, (entry) => ({ ...entry, title }), `${path}.title`)}
              />
              <SelectField
                label={`${name}: giấy`}
                value={appendix.orientation}
                options={[
                  ['portrait', 'Dọc'],
                  ['landscape', 'Ngang'],
                ]}
                onChange={(orientation) => set(index, (entry) => ({ ...entry, orientation }), '')}
              />
              <button
                type="button"
                onClick={() =>
                  edit(
                    (before) => ({
                      ...before,
                      appendices: before.appendices.filter((_entry, at) => at !== index),
                    }),
                    '',
                  )
                }
              >
                Xóa {name.toLowerCase()}
              </button>
            </div>
            <BodyEditor
              what={name.toLowerCase()}
              body={appendix.body}
              numbers={numbers[index] ?? NO_NUMBERS}
              path={`${path}.body`}
              onEdit={(body, step) => set(index, (entry) => ({ ...entry, body }), step)}
              {...writing}
            />
          </div>
        );
      })}
      <button
        type="button"
        className="add"
        disabled={appendices.length >= LIMITS.appendices}
        onClick={() => {
          const id = newBlockId();
          edit(
            (before) => ({
              ...before,
              appendices: [...before.appendices, { id, title: '', orientation: 'portrait', body: [] }],
            }),
            '',
          );
        }}
      >
        + Thêm phụ lục
      </button>
    </>
  );
});
