/** What stands before the body: trích yếu, kính gửi, căn cứ, who decides. */
import {
  showPlaceholders,
  storePlaceholders,
  type PlaceholderNames,
} from '../../../templates/catalogue/placeholder-names.ts';
import type { TemplateDefinition } from '../../../templates/catalogue/template.ts';
import { formatCitation } from '../../../templates/model/citation.ts';
import { contentText } from '../../../templates/model/content.ts';
import { readBasis } from '../../../templates/model/read-basis.ts';
import { CheckField } from '../../components/field.tsx';
import { refuseLines } from '../documents/text-problem.ts';
import { LinesField, PlaceholderField } from './placeholder-field.tsx';
import type { EditTemplate } from './use-template-edit.ts';

type Document = TemplateDefinition['document'];
type Basis = Document['bases'][number];

const refuseAddressees = refuseLines('Kính gửi');
const refuseBases = refuseLines('Căn cứ');

/** A căn cứ as a line: its words, or the field that is asked for căn cứ. */
function basisLine(basis: Basis, names: PlaceholderNames): string {
  if (basis.type === 'field') return showPlaceholders(`{{${basis.field}}}`, names);
  if (basis.type === 'free') return showPlaceholders(contentText(basis.content), names);
  return showPlaceholders(`${basis.lead} ${formatCitation(basis.citation)}`, names);
}

function readLine(line: string, template: TemplateDefinition, names: PlaceholderNames): Basis {
  const stored = storePlaceholders(line.trim(), names);
  const field = template.fields.find(({ id }) => stored === `{{${id}}}`);
  if (field?.type === 'longText' && field.reads === 'bases') return { type: 'field', field: field.id };
  return readBasis(stored);
}

export function TemplateHeadForm({
  template,
  names,
  edit,
}: {
  template: TemplateDefinition;
  names: PlaceholderNames;
  edit: EditTemplate;
}) {
  const { document } = template;
  const set = (part: Partial<Document>, step: string): void =>
    edit((before) => ({ ...before, document: { ...before.document, ...part } }), step);
  const { enactment } = document;
  return (
    <>
      <PlaceholderField
        label="Trích yếu nội dung"
        path="document.subject"
        value={document.subject}
        names={names}
        oneLine
        onChange={(subject, step) => set({ subject }, step)}
      />
      <LinesField
        label="Kính gửi (mỗi nơi một dòng)"
        path="document.addressees"
        entries={document.addressees}
        format={(line) => showPlaceholders(line, names)}
        read={(line) => storePlaceholders(line.trim(), names)}
        refuse={refuseAddressees}
        onChange={(addressees, step) => set({ addressees }, step)}
      />
      <LinesField
        label="Căn cứ (mỗi căn cứ một dòng)"
        path="document.bases"
        help="Ghi cả chữ “Căn cứ”. Một dòng chỉ có {{tên ô điền căn cứ}} thì lấy mọi căn cứ ghi trong ô đó."
        entries={document.bases}
        format={(basis) => basisLine(basis, names)}
        read={(line) => readLine(line, template, names)}
        refuse={refuseBases}
        onChange={(bases, step) => set({ bases }, step)}
      />
      <CheckField
        label="Có thẩm quyền ban hành và câu quyết định"
        value={enactment !== undefined}
        onChange={(isGiven) => {
          if (isGiven)
            return set({ enactment: { authority: '{{signer.authority}}', formula: 'Quyết định:' } }, '');
          edit((before) => {
            const { enactment: _old, ...rest } = before.document;
            return { ...before, document: rest };
          }, '');
        }}
      />
      {enactment ? (
        <>
          <PlaceholderField
            label="Thẩm quyền ban hành"
            path="document.enactment.authority"
            value={enactment.authority}
            names={names}
            oneLine
            onChange={(authority, step) => set({ enactment: { ...enactment, authority } }, step)}
          />
          <PlaceholderField
            label="Câu quyết định"
            path="document.enactment.formula"
            value={enactment.formula}
            names={names}
            oneLine
            onChange={(formula, step) => set({ enactment: { ...enactment, formula } }, step)}
          />
        </>
      ) : null}
    </>
  );
}
