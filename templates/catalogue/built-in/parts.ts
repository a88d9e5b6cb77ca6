/** What several built-in templates share: fields for tasks and legal bases, the closing of a plan. */
import type { SkeletonBlock, TemplateDefinition, TemplateField } from '../template.ts';
import { TEMPLATE_VERSION } from '../template.ts';
import type { LegalBasis } from '../../model/document.ts';
import { numberSkeleton, repeat, task } from '../skeleton.ts';

/** Rows of tasks as every plan assigns them. */
export const taskField = (id = 'tasks', label = 'Nhiệm vụ'): TemplateField => ({
  id,
  label,
  type: 'list',
  help: 'Mỗi dòng một nhiệm vụ; ô để trống thì dòng đó không in.',
  columns: [
    { id: 'content', label: 'Nội dung' },
    { id: 'lead', label: 'Cơ quan chủ trì' },
    { id: 'partners', label: 'Cơ quan phối hợp' },
    { id: 'time', label: 'Thời gian thực hiện' },
    { id: 'funding', label: 'Kinh phí' },
    { id: 'product', label: 'Sản phẩm' },
  ],
});

/** One task block for each row. */
export const taskBlocks = (field = 'tasks', slot: 'letter' | 'arabic' = 'letter'): SkeletonBlock =>
  repeat(field, [
    task(slot, '{{item.content}}', [
      ['lead', 'Cơ quan chủ trì', '{{item.lead}}'],
      ['partners', 'Cơ quan phối hợp', '{{item.partners}}'],
      ['time', 'Thời gian thực hiện', '{{item.time}}'],
      ['funding', 'Kinh phí thực hiện', '{{item.funding}}'],
      ['product', 'Sản phẩm', '{{item.product}}'],
    ]),
  ]);

/** A căn cứ as free text. */
export const basis = (text: string): LegalBasis => ({ type: 'free', content: [{ text }] });

/** Charter and decree on associations, on which most documents of the office rest. */
export const ASSOCIATION_BASES: readonly LegalBasis[] = [
  {
    type: 'citation',
    lead: 'Căn cứ',
    citation: {
      kind: 'Nghị định',
      number: '126/2024/NĐ-CP',
      date: { day: 8, month: 10, year: 2024 },
      issuer: 'Chính phủ',
      subject: 'quy định về tổ chức, hoạt động và quản lý hội',
    },
  },
  basis('Căn cứ Điều lệ Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh {{office.province}}'),
];

type Rest = Omit<TemplateDefinition, 'version' | 'guidance' | 'document'> & {
  guidance?: Record<string, string>;
  document: Partial<TemplateDefinition['document']> &
    Pick<TemplateDefinition['document'], 'subject' | 'body'>;
};

/** Completes a built-in template: ids in order, parts left out are empty. */
export function template(rest: Rest): TemplateDefinition {
  const { document } = rest;
  return {
    version: TEMPLATE_VERSION,
    ...rest,
    guidance: rest.guidance ?? {},
    document: {
      addressees: [],
      bases: [],
      endMark: true,
      recipients: [],
      ...document,
      body: numberSkeleton(document.body),
      appendices: (document.appendices ?? []).map((appendix, index) => ({
        ...appendix,
        body: numberSkeleton(appendix.body, `a${index + 1}-b`),
      })),
    },
  };
}
