/** template + office profile + what the clerk filled in -> AdminDocument. Pure. */
import type { AdminDocument, LegalBasis } from '../model/document.ts';
import type { LayoutId } from '../model/kinds.ts';
import type { OfficeProfile } from '../model/office.ts';
import { parseDocument, type FieldError, type Parsed } from '../model/parse.ts';
import { signatureOf } from './change-layout.ts';
import { FILL_BUDGET, fillBody } from './fill-body.ts';
import { fillFields } from './fill-fields.ts';
import { commonTexts } from './office-texts.ts';
import { fillText, mapTexts } from './placeholder.ts';
import type { TemplateDefinition } from './template.ts';

export interface DraftInput {
  template: TemplateDefinition;
  office: OfficeProfile;
  /** By field id. */
  values: Readonly<Record<string, unknown>>;
  /** Default: the template's first. */
  layout?: LayoutId;
  /** ISO date of drafting. */
  today: string;
  /** Which signer of the profile; default the first. */
  signerId?: string;
}

/** Drafts a document. A field that is unknown, missing or of the wrong kind is named by its label. */
export function draftFromTemplate(input: DraftInput): Parsed<AdminDocument> {
  const { template, office } = input;
  const layout = input.layout ?? template.layouts[0] ?? 'state';
  const errors: FieldError[] = [];
  if (!template.layouts.includes(layout))
    errors.push({
      path: ['layout'],
      message: `Thể thức: mẫu “${template.name}” không dùng cho thể thức này`,
    });
  const issuer = layout === 'party' ? office.party : office.state;
  if (!issuer)
    errors.push({
      path: ['layout'],
      message: 'Thể thức: hồ sơ cơ quan chưa có tổ chức đảng để ban hành văn bản theo thể thức của Đảng',
    });
  const signer = issuer?.signers.find((entry) => entry.id === input.signerId) ?? issuer?.signers[0];
  const common = issuer ? commonTexts(office, issuer, signer, input.today) : new Map<string, string>();
  const filled = fillFields(template.fields, input.values, input.today, common, errors);
  if (errors.length > 0 || !issuer) return { ok: false, errors };

  const text = (source: string): string => fillText(source, filled.texts);
  const { document } = template;
  const [year, month, day] = input.today.split('-').map(Number);
  const budget = { left: FILL_BUDGET };
  const guided = new Set(Object.keys(template.guidance));
  const body = (blocks: typeof document.body, prefix: string): AdminDocument['body'] =>
    fillBody(blocks, { filled, layout, prefix, guided, budget });
  const draft = {
    schema: 1,
    layout,
    ...(issuer.settings || document.settings
      ? { settings: { ...issuer.settings, ...document.settings } }
      : {}),
    kind: template.kind,
    ...(document.kindTitle ? { kindTitle: document.kindTitle.map(text) } : {}),
    header: { superior: issuer.superior, organ: issuer.organ },
    number: { value: null, organ: issuer.symbol, ...(document.unit ? { unit: text(document.unit) } : {}) },
    place: office.place,
    date: { day, month, year },
    subject: text(document.subject),
    addressees: document.addressees
      .flatMap((line) => text(line).split('\n'))
      .filter((line) => line.trim() !== ''),
    ...(document.enactment ? { enactment: mapTexts(document.enactment, text) } : {}),
    bases: document.bases
      .flatMap((basis): LegalBasis[] =>
        basis.type === 'field' ? (filled.bases.get(basis.field) ?? []) : [mapTexts(basis, text)],
      )
      .filter(
        (basis) =>
          basis.type !== 'free' || basis.content.some((span) => 'text' in span && span.text.trim() !== ''),
      ),
    body: body(document.body, 'b'),
    endMark: document.endMark,
    recipients: [
      ...mapTexts(document.recipients, text),
      ...(document.officeRecipients === false ? [] : issuer.recipients),
    ].filter((entry) => entry.name.trim() !== ''),
    archive: issuer.archive,
    signatures: document.signatures
      ? mapTexts(document.signatures, text)
      : signer
        ? [signatureOf(signer)]
        : [],
    isDraft: false,
    ...(template.kind === 'cong-van' && office.contact !== '' ? { contact: office.contact } : {}),
    appendices: document.appendices.map((appendix, index) => ({
      ...appendix,
      title: text(appendix.title),
      body: body(appendix.body, `a${index + 1}-b`),
    })),
  };
  if (budget.left < 0)
    return {
      ok: false,
      errors: [{ path: ['body'], message: 'Nội dung: mẫu và các giá trị làm văn bản quá dài' }],
    };
  return parseDocument(draft);
}
