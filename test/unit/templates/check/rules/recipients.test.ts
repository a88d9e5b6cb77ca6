import { recipients } from '../../../../../templates/check/rules/recipients.ts';
import { buildDocument } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(recipients, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'twice',
    document: buildDocument({ recipients: [{ name: 'Sở Nội vụ' }, { name: 'Sở  nội vụ' }] }),
    finds: [['warning', 'Nơi nhận, dòng 2', 'đã có ở dòng 1']],
    fixed: buildDocument({ recipients: [{ name: 'Sở Nội vụ' }] }),
  },
  {
    name: 'marks typed',
    document: buildDocument({ recipients: [{ name: '- Sở Nội vụ;' }] }),
    finds: [['in tự động']],
    fixed: buildDocument({ recipients: [{ name: 'Sở Nội vụ' }] }),
  },
  {
    name: 'archive among them',
    document: buildDocument({ archive: '', recipients: [{ name: 'Sở Nội vụ' }, { name: 'Lưu: VT, VP.' }] }),
    finds: [['phần Lưu']],
    fixed: buildDocument({ archive: 'VT, VP', recipients: [{ name: 'Sở Nội vụ' }] }),
  },
  {
    name: 'archive twice',
    document: buildDocument({ recipients: [{ name: 'Lưu: VT' }] }),
    finds: [['phần Lưu']],
  },
  {
    name: 'letter without Như trên',
    document: buildDocument({
      kind: 'cong-van',
      addressees: ['Sở Nội vụ'],
      recipients: [{ name: 'Ban Thường vụ' }],
    }),
    finds: [['info', 'Như trên']],
    fixed: buildDocument({
      kind: 'cong-van',
      addressees: ['Sở Nội vụ'],
      recipients: [{ name: 'Như trên' }, { name: 'Ban Thường vụ' }],
    }),
  },
  {
    name: 'Như trên without Kính gửi',
    document: buildDocument({ recipients: [{ name: 'Như trên' }] }),
    finds: [['không có “Kính gửi”']],
  },
]);
