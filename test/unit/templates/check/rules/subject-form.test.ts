import { subjectForm } from '../../../../../templates/check/rules/subject-form.ts';
import { buildDocument } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(subjectForm, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'full stop',
    document: buildDocument({ subject: 'Tổ chức hội thi.' }),
    finds: [['Trích yếu', 'không có dấu câu']],
    fixed: buildDocument({ subject: 'Tổ chức hội thi' }),
  },
  {
    name: 'V/v in a plan',
    document: buildDocument({ subject: 'V/v tổ chức hội thi' }),
    finds: [['chỉ dùng cho công văn']],
    fixed: buildDocument({ subject: 'tổ chức hội thi' }),
  },
  {
    name: 'V/v in a letter',
    document: buildDocument({ kind: 'cong-van', subject: 'V/v: tổ chức hội thi' }),
    finds: [['in tự động']],
    fixed: buildDocument({ kind: 'cong-van', subject: 'tổ chức hội thi' }),
  },
  { name: 'an ellipsis', document: buildDocument({ subject: 'Tổ chức hội thi, cuộc thi...' }), finds: [] },
]);
