/** Nơi nhận as rows of a place and its note; several lines pasted at once become rows. Also used for the office's usual recipients. */
import type { Recipient } from '../../../templates/model/document.ts';
import { TextField } from '../../components/field.tsx';
import { Rows } from '../../components/rows.tsx';
import { refuseLine } from './text-problem.ts';

const refuseName = refuseLine('Nơi nhận');
const refuseNote = refuseLine('Ghi chú nơi nhận', 100);

/** "- UBND tỉnh (để báo cáo);" as a place and its note. */
export function readRecipient(line: string): Recipient {
  const text = line
    .normalize('NFC')
    .replace(/^[\s\-–+•]+/u, '')
    .replace(/[\s;,.]+$/u, '');
  const found = /^(.*\S)\s*\(([^()]{1,100})\)$/u.exec(text);
  return found?.[1] && found[2] ? { name: found[1], note: found[2] } : { name: text };
}

export function RecipientRows({
  recipients,
  path,
  known,
  onChange,
}: {
  recipients: Recipient[];
  path: string;
  /** Places of earlier documents. */
  known?: readonly string[];
  onChange: (recipients: Recipient[], step: string) => void;
}) {
  return (
    <Rows
      what="nơi nhận"
      addLabel="Thêm nơi nhận"
      path={path}
      max={200}
      entries={recipients}
      empty={(): Recipient => ({ name: '' })}
      onChange={(next, isTyping) => onChange(next, isTyping ? path : '')}
      row={(entry, set, index) => (
        <div className="recipient">
          <TextField
            label={`Nơi nhận ${index + 1}`}
            hiddenLabel
            placeholder="Tên nơi nhận"
            path={`${path}.${index}.name`}
            value={entry.name}
            refuse={refuseName}
            suggestions={known}
            onChange={(name) => set({ ...entry, name })}
            onPaste={(event) => {
              const lines = event.clipboardData
                .getData('text/plain')
                .split(/\r?\n/)
                .filter((line) => line.trim() !== '');
              if (lines.length < 2) return;
              event.preventDefault();
              onChange(
                [
                  ...recipients.slice(0, index),
                  ...(entry.name === '' ? [] : [entry]),
                  ...lines.map(readRecipient),
                  ...recipients.slice(index + 1),
                ].slice(0, 200),
                '',
              );
            }}
          />
          <TextField
            label={`Ghi chú của nơi nhận ${index + 1}`}
            hiddenLabel
            placeholder="để báo cáo"
            path={`${path}.${index}.note`}
            value={entry.note ?? ''}
            refuse={refuseNote}
            suggestions={NOTES}
            onChange={(note) => {
              const { note: _old, ...rest } = entry;
              set(note === '' ? rest : { ...rest, note });
            }}
          />
        </div>
      )}
    />
  );
}

const NOTES = ['để báo cáo', 'để thực hiện', 'để phối hợp', 'để biết', 'để theo dõi'];
