import { signerName } from '../../../../../templates/check/rules/signer-name.ts';
import { buildDocument } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';
import type { AdminDocument } from '../../../../../templates/model/document.ts';

const named = (name: string): AdminDocument =>
  buildDocument({ signatures: [{ authorities: [], position: 'Chủ tịch', name }] });

describeRule(signerName, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...[
    ['TS. Nguyễn Văn An', 'Nguyễn Văn An'],
    ['PGS.TS Trần Bình', 'Trần Bình'],
    ['NGUYỄN VĂN AN', 'Nguyễn Văn An'],
    ['Nguyễn văn An', 'Nguyễn Văn An'],
  ].map(([typed = '', right = '']) => ({
    name: typed,
    document: named(typed),
    finds: [['warning', typed]],
    fixed: named(right),
  })),
]);
