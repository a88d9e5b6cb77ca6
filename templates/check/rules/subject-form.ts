import { shortened } from '../excerpt.ts';
import type { Remark, Rule } from '../rule.ts';

/** Trích yếu: no full stop at its end, and no "V/v" that the layout prints or that only a letter has. */
export const subjectForm: Rule = {
  id: 'subject-form',
  title: 'Trích yếu',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.5',
  check({ document: { subject, kind }, placeAt }) {
    const remarks: Remark[] = [];
    const place = { ...placeAt(['subject']), excerpt: shortened(subject, 80), offset: 0 };
    const lead = /^\s*V\/v\s*:?\s*/iu.exec(subject);
    if (lead && subject.length > lead[0].length) {
      const kept = subject.slice(lead[0].length);
      const why = kind === 'cong-van' ? 'được in tự động' : 'chỉ dùng cho công văn';
      remarks.push({
        place,
        message: `“V/v” ở đầu trích yếu ${why}.`,
        fix: { label: 'Bỏ “V/v”', edits: [{ path: ['subject'], value: kept }] },
      });
    }
    const end = /(?<!\.)[.;,:]\s*$/u.exec(subject);
    if (end && end.index > 0) {
      const kept = subject.slice(0, end.index);
      remarks.push({
        place,
        message: 'Cuối trích yếu không có dấu câu.',
        fix: { label: `Bỏ dấu “${end[0].trim()}”`, edits: [{ path: ['subject'], value: kept }] },
      });
    }
    return remarks;
  },
};
