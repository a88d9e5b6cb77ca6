/** Chức vụ, họ tên and the lines of authority of one signer. Also used for the signers of the office profile. */
import { AUTHORITIES, type Authority, type Signature } from '../../../templates/model/document.ts';
import type { Phrases } from '../../../electron/api/documents.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { Rows } from '../../components/rows.tsx';
import { refuseLine } from './text-problem.ts';

const AUTHORITY_NAMES: Readonly<Record<Authority, string>> = {
  TM: 'TM. (thay mặt)',
  KT: 'KT. (ký thay)',
  TL: 'TL. (thừa lệnh)',
  TUQ: 'TUQ. (thừa ủy quyền)',
  Q: 'Q. (quyền)',
};
const OPTIONS = AUTHORITIES.map((code) => [code, AUTHORITY_NAMES[code]] as const);
const refuseOf = refuseLine('Quyền hạn ký');
const refusePosition = refuseLine('Chức vụ');
const refuseName = refuseLine('Họ tên', 200);

export function SignatureFields<S extends Signature>({
  signature,
  path,
  known,
  onChange,
}: {
  signature: S;
  path: string;
  /** Of earlier documents. */
  known?: Pick<Phrases, 'signers' | 'positions' | 'authorities'>;
  onChange: (signature: S, step: string) => void;
}) {
  return (
    <div className="signature-fields">
      <div className="stack">
        <span className="caption">Quyền hạn ký</span>
        <Rows
          what="quyền hạn"
          addLabel="Thêm quyền hạn ký"
          path={`${path}.authorities`}
          max={4}
          entries={signature.authorities}
          empty={(): Signature['authorities'][number] =>
            signature.authorities.length === 0
              ? { code: 'TM', of: 'Ban Thường vụ' }
              : { code: 'KT', of: 'Chủ tịch' }
          }
          onChange={(authorities, isTyping) =>
            onChange({ ...signature, authorities }, isTyping ? `${path}.authorities` : '')
          }
          row={(entry, set, index) => (
            <div className="authority">
              <SelectField
                label={`Quyền hạn ${index + 1}`}
                hiddenLabel
                value={entry.code}
                options={OPTIONS}
                onChange={(code) => set({ ...entry, code })}
              />
              <TextField
                label={`Quyền hạn ${index + 1}: của ai`}
                hiddenLabel
                placeholder="Ban Thường vụ"
                path={`${path}.authorities.${index}.of`}
                value={entry.of}
                refuse={refuseOf}
                suggestions={known?.authorities}
                onChange={(of) => set({ ...entry, of })}
              />
            </div>
          )}
        />
      </div>
      <TextField
        label="Chức vụ"
        path={`${path}.position`}
        value={signature.position}
        refuse={refusePosition}
        suggestions={known?.positions}
        onChange={(position) => onChange({ ...signature, position }, `${path}.position`)}
      />
      <TextField
        label="Họ tên người ký"
        path={`${path}.name`}
        value={signature.name}
        refuse={refuseName}
        suggestions={known?.signers}
        onChange={(name) => onChange({ ...signature, name }, `${path}.name`)}
      />
    </div>
  );
}
