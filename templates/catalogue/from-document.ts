/** Any document as a template of the office's own: its words as they stand, its trích yếu as a field; number, date and signer come from the profile again. */
import type { AdminDocument } from '../model/document.ts';
import { escapePlaceholders, mapTexts } from './placeholder.ts';
import { TEMPLATE_VERSION, type TemplateDefinition } from './template.ts';

/** Makes a template of a document. Text that looks like a placeholder is kept as text. @param guidance by block id of the document */
export function templateFromDocument(
  source: AdminDocument,
  about: { id: string; name: string; description: string },
  guidance: TemplateDefinition['guidance'] = {},
): TemplateDefinition {
  const document = mapTexts(source, escapePlaceholders);
  return {
    version: TEMPLATE_VERSION,
    ...about,
    kind: document.kind,
    layouts: [document.layout],
    fields: [{ id: 'subject', label: 'Trích yếu', type: 'text', default: source.subject }],
    document: {
      ...(document.kindTitle ? { kindTitle: document.kindTitle } : {}),
      subject: '{{subject}}',
      addressees: document.addressees,
      ...(document.enactment ? { enactment: document.enactment } : {}),
      bases: document.bases,
      body: document.body,
      endMark: document.endMark,
      recipients: [],
      ...(document.signatures.length > 1
        ? { signatures: document.signatures.map((signature) => ({ ...signature, name: '' })) }
        : {}),
      ...(document.number.unit ? { unit: document.number.unit } : {}),
      ...(document.settings ? { settings: document.settings } : {}),
      appendices: document.appendices,
    },
    guidance,
  };
}
