/** Căn cứ ban hành: each a structured citation, or free text where no citation fits. A sentence typed or pasted is taken apart by itself. */
import { memo, useMemo, useState } from 'react';
import { basisText } from '../../../templates/layout/header.ts';
import { LIMITS, type Citation, type LegalBasis } from '../../../templates/model/document.ts';
import { plain } from '../../../templates/model/content.ts';
import { readBasis } from '../../../templates/model/read-basis.ts';
import type { Phrases } from '../../../electron/api/documents.ts';
import { TextField } from '../../components/field.tsx';
import { PickDialog } from '../../components/pick-dialog.tsx';
import { Rows } from '../../components/rows.tsx';
import { ContentField } from './content-field.tsx';
import { DateField } from './date-field.tsx';
import { refuseLine, refuseText } from './text-problem.ts';

const refuseLead = refuseLine('Từ mở đầu căn cứ', 60);
const refuseKind = refuseLine('Loại văn bản dẫn', 100);
const refuseNumber = refuseLine('Số văn bản dẫn', 60);
const refuseIssuer = refuseLine('Cơ quan ban hành văn bản dẫn');
const refuseSubject = refuseText('Trích yếu văn bản dẫn', LIMITS.subject);
const refuseSentence = refuseText('Căn cứ');

const CITED_KINDS = [
  'Luật',
  'Nghị định',
  'Nghị quyết',
  'Quyết định',
  'Thông tư',
  'Chỉ thị',
  'Kết luận',
  'Kế hoạch',
];
const LEADS = ['Căn cứ', 'Thực hiện', 'Theo'];

export const BasesForm = memo(function BasesForm({
  bases,
  onChange,
  nameOf,
  known,
}: {
  bases: LegalBasis[];
  /** Căn cứ and agencies of earlier documents, the most used first. */
  known: Pick<Phrases, 'bases' | 'agencies'>;
  onChange: (bases: LegalBasis[], step: string) => void;
  nameOf: (ref: string) => string;
}) {
  const [sentence, setSentence] = useState('');
  const [isPicking, setPicking] = useState(false);
  const sentences = useMemo(() => known.bases.map(({ text }) => text), [known.bases]);
  const addSentences = (text: string): void => {
    const added = text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map(readBasis);
    if (added.length === 0) return;
    onChange([...bases, ...added].slice(0, 100), '');
    setSentence('');
  };
  return (
    <>
      <Rows
        what="căn cứ"
        addLabel="Thêm căn cứ theo từng phần"
        path="bases"
        max={100}
        entries={bases}
        empty={(): LegalBasis => ({ type: 'citation', lead: 'Căn cứ', citation: { kind: '' } })}
        onChange={(next, isTyping) => onChange(next, isTyping ? 'bases' : '')}
        row={(basis, set, index) =>
          basis.type === 'free' ? (
            <div className="stack">
              <ContentField
                label={`Căn cứ ${index + 1}`}
                content={basis.content}
                path={`bases.${index}.content`}
                nameOf={nameOf}
                onChange={(content) => set({ ...basis, content })}
              />
            </div>
          ) : (
            <CitationFields
              basis={basis}
              number={index + 1}
              path={`bases.${index}`}
              agencies={known.agencies}
              onChange={set}
              onFree={() => set({ type: 'free', content: plain(basisText(basis)) })}
            />
          )
        }
      />
      <div className="inline grow-first">
        <TextField
          label="Thêm căn cứ cả câu"
          hiddenLabel
          multiline
          placeholder="Gõ hoặc dán cả câu căn cứ rồi bấm Enter"
          value={sentence}
          refuse={refuseSentence}
          suggestions={sentences}
          onChange={setSentence}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            addSentences(sentence);
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (sentence !== '' || !text.trim().includes('\n')) return;
            event.preventDefault();
            addSentences(text);
          }}
        />
        <button type="button" disabled={sentence.trim() === ''} onClick={() => addSentences(sentence)}>
          Thêm
        </button>
        <button type="button" onClick={() => setPicking(true)}>
          Đã dùng…
        </button>
      </div>
      <PickDialog
        open={isPicking}
        title="Căn cứ đã dùng trong các văn bản trước"
        several
        action="Thêm căn cứ"
        empty="Chưa có văn bản nào có căn cứ."
        entries={known.bases
          .filter(({ text }) => !bases.some((basis) => basisText(basis) === text))
          .map(({ text }) => ({ key: text, title: text }))}
        onClose={() => setPicking(false)}
        onPick={(texts) => {
          setPicking(false);
          const added = texts.flatMap(
            (text) => known.bases.find((entry) => entry.text === text)?.basis ?? [],
          );
          onChange([...bases, ...added].slice(0, 100), '');
        }}
      />
    </>
  );
});

function CitationFields({
  basis,
  number,
  path,
  agencies,
  onChange,
  onFree,
}: {
  basis: Extract<LegalBasis, { type: 'citation' }>;
  number: number;
  path: string;
  agencies: readonly string[];
  onChange: (basis: LegalBasis) => void;
  onFree: () => void;
}) {
  const { citation } = basis;
  const set = (key: 'number' | 'issuer' | 'subject', text: string): void => {
    const { [key]: _old, ...rest } = citation;
    onChange({ ...basis, citation: (text === '' ? rest : { ...rest, [key]: text }) as Citation });
  };
  return (
    <div className="citation" role="group" aria-label={`Căn cứ ${number}: ${basisText(basis)}`}>
      <TextField
        label={`Căn cứ ${number}: từ mở đầu`}
        hiddenLabel
        path={`${path}.lead`}
        value={basis.lead}
        refuse={refuseLead}
        suggestions={LEADS}
        onChange={(lead) => onChange({ ...basis, lead })}
      />
      <TextField
        label={`Căn cứ ${number}: loại văn bản`}
        hiddenLabel
        placeholder="Loại văn bản"
        path={`${path}.citation.kind`}
        value={citation.kind}
        refuse={refuseKind}
        suggestions={CITED_KINDS}
        onChange={(kind) => onChange({ ...basis, citation: { ...citation, kind } })}
      />
      <TextField
        label={`Căn cứ ${number}: số, ký hiệu`}
        hiddenLabel
        placeholder="Số, ký hiệu"
        path={`${path}.citation.number`}
        value={citation.number ?? ''}
        refuse={refuseNumber}
        onChange={(text) => set('number', text)}
      />
      <DateField
        label={`Căn cứ ${number}: ngày`}
        hiddenLabel
        path={`${path}.citation.date`}
        date={citation.date}
        onChange={(date) => {
          const { date: _old, ...rest } = citation;
          onChange({ ...basis, citation: date ? { ...rest, date } : rest });
        }}
      />
      <TextField
        label={`Căn cứ ${number}: cơ quan ban hành`}
        hiddenLabel
        placeholder="của cơ quan nào"
        path={`${path}.citation.issuer`}
        value={citation.issuer ?? ''}
        refuse={refuseIssuer}
        suggestions={agencies}
        onChange={(text) => set('issuer', text)}
      />
      <TextField
        label={`Căn cứ ${number}: về việc gì`}
        hiddenLabel
        multiline
        placeholder="về …, quy định …"
        path={`${path}.citation.subject`}
        value={citation.subject ?? ''}
        refuse={refuseSubject}
        onChange={(text) => set('subject', text)}
      />
      <button type="button" className="add" onClick={onFree}>
        Sửa như một câu
      </button>
    </div>
  );
}
