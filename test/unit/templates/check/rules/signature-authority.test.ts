import { signatureAuthority } from '../../../../../templates/check/rules/signature-authority.ts';
import { buildDocument } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';
import type { AdminDocument, Authority } from '../../../../../templates/model/document.ts';

const signed = (
  authorities: [Authority, string][],
  position: string,
  changes: Partial<AdminDocument> = {},
): AdminDocument =>
  buildDocument({
    signatures: [
      { authorities: authorities.map(([code, of]) => ({ code, of })), position, name: 'Nguyễn Văn An' },
    ],
    ...changes,
  });

describeRule(signatureAuthority, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'TM, KT, deputy',
    document: signed(
      [
        ['TM', 'Ban Thường vụ'],
        ['KT', 'Chủ tịch'],
      ],
      'Phó Chủ tịch',
    ),
    finds: [],
  },
  {
    name: 'KT over a head',
    document: signed([['KT', 'Tổng Thư ký']], 'Chủ tịch'),
    finds: [['error', 'chức vụ', 'cấp phó']],
  },
  {
    name: 'KT for oneself',
    document: signed([['KT', 'Phó Chủ tịch']], 'Phó Chủ tịch'),
    finds: [
      ['quyền hạn', 'không đứng trước cấp phó'],
      ['chức vụ', 'trùng'],
    ],
  },
  {
    name: 'TM before a person',
    document: signed([['TM', 'Chủ tịch']], 'Phó Chủ tịch'),
    finds: [['tập thể']],
  },
  {
    name: 'TM before something else',
    document: signed([['TM', 'Văn phòng']], 'Chánh Văn phòng'),
    finds: [['warning', 'Văn phòng']],
  },
  {
    name: 'KT above TM',
    document: signed(
      [
        ['KT', 'Chủ tịch'],
        ['TM', 'Ban Thường vụ'],
      ],
      'Phó Chủ tịch',
    ),
    finds: [['đứng trên']],
  },
  {
    name: 'TM. typed',
    document: signed([['TM', 'TM. Ban Thường vụ']], 'Chủ tịch'),
    finds: [['in tự động']],
    fixed: signed([['TM', 'Ban Thường vụ']], 'Chủ tịch'),
  },
  {
    name: 'KT without TM in a People\u2019s Committee',
    document: signed([['KT', 'Chủ tịch']], 'Phó Chủ tịch', {
      number: { value: '5', organ: 'UBND' },
      header: { superior: '', organ: 'Ủy ban nhân dân tỉnh Đại Phong' },
    }),
    finds: [['warning', 'không có dòng “TM.”']],
  },
  { name: 'order of a head of office', document: signed([['TL', 'Chủ tịch']], 'Chánh Văn phòng'), finds: [] },
  {
    name: 'TM. in the Party\u2019s layout',
    document: signed([['TM', 'Đảng đoàn']], 'Bí thư', {
      layout: 'party',
      settings: { authorityForm: 'dot' },
    }),
    finds: [['warning', 'T/M']],
    fixed: signed([['TM', 'Đảng đoàn']], 'Bí thư', { layout: 'party', settings: { authorityForm: 'slash' } }),
  },
  {
    name: 'T/M in the Party\u2019s layout',
    document: signed([['TM', 'Đảng đoàn']], 'Bí thư', { layout: 'party' }),
    finds: [],
  },
]);
