import { missingPart } from '../../../../../templates/check/rules/missing-part.ts';
import { buildDocument } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(missingPart, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'no organ',
    document: buildDocument({ header: { superior: '', organ: ' ' } }),
    finds: [['error', 'Cơ quan ban hành', 'tên cơ quan']],
  },
  {
    name: 'no number, finished',
    document: buildDocument({ number: { value: null, organ: 'LHH' } }),
    finds: [['warning', 'Số, ký hiệu', 'Thiếu số']],
  },
  {
    name: 'no number, draft',
    document: buildDocument({ number: { value: null, organ: 'LHH' }, isDraft: true }),
    finds: [['info', 'Thiếu số']],
  },
  {
    name: 'no organ in the symbol',
    document: buildDocument({ number: { value: '1', organ: '' } }),
    finds: [['Ký hiệu thiếu']],
  },
  { name: 'no place', document: buildDocument({ place: '' }), finds: [['Địa danh']] },
  {
    name: 'no day',
    document: buildDocument({ date: { month: 11, year: 2021 } }),
    finds: [['warning', 'Ngày ban hành', 'còn thiếu ngày.']],
  },
  { name: 'no date at all', document: buildDocument({ date: {} }), finds: [['còn thiếu ngày, tháng, năm.']] },
  { name: 'no subject', document: buildDocument({ subject: '' }), finds: [['Trích yếu']] },
  { name: 'no body', document: buildDocument({ body: [] }), finds: [['Nội dung', 'chưa có nội dung']] },
  {
    name: 'no recipients and archive',
    document: buildDocument({ recipients: [], archive: '' }),
    finds: [['warning', 'Thiếu nơi nhận'], ['“Lưu”']],
  },
  {
    name: 'minutes need no recipients',
    document: buildDocument({ kind: 'bien-ban', recipients: [], archive: '' }),
    finds: [],
  },
  { name: 'nobody signs', document: buildDocument({ signatures: [] }), finds: [['Thiếu chức vụ, họ tên']] },
  {
    name: 'signer without name and position',
    document: buildDocument({ signatures: [{ authorities: [], position: '', name: '' }] }),
    finds: [
      ['chức vụ', 'Thiếu chức vụ'],
      ['họ tên', 'Thiếu họ và tên'],
    ],
  },
]);
