import type { CheckContext } from '../context.ts';
import type { Recipient } from '../../model/document.ts';
import type { Remark, Rule } from '../rule.ts';

const ARCHIVE = /^\s*-?\s*Lưu(?=[\s:])\s*:?\s*/u;
const AS_ABOVE = /^như (?:trên|kính gửi)/iu;
const MARKS = /^\s*[-–+]\s+|[\s;,.]+$/gu;

/** Nơi nhận: nobody twice, no marks that the layout prints, archive in its own field, "Như trên" for a letter. */
export const recipients: Rule = {
  id: 'recipients',
  title: 'Nơi nhận',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.9',
  check(context) {
    const { document, placeAt } = context;
    const remarks: Remark[] = [];
    const seen = new Map<string, number>();
    document.recipients.forEach((recipient, index) => {
      const path = ['recipients', index, 'name'];
      const place = { ...placeAt(path), excerpt: recipient.name, offset: 0 };
      const archive = ARCHIVE.exec(recipient.name);
      if (archive) {
        remarks.push(misplacedArchive(context, recipient, index, archive[0].length));
        return;
      }
      const bare = recipient.name.replaceAll(MARKS, '');
      if (bare !== recipient.name && bare !== '') {
        remarks.push({
          place,
          message: 'Gạch đầu dòng và dấu cuối dòng của nơi nhận được in tự động.',
          fix: { label: `Đổi thành “${bare}”`, edits: [{ path, value: bare }] },
        });
      }
      const key = `${bare}|${recipient.note ?? ''}`.toLowerCase().replaceAll(/\s+/gu, ' ');
      const before = seen.get(key);
      if (before === undefined) seen.set(key, index);
      else {
        const value = document.recipients.filter((_, other) => other !== index);
        remarks.push({
          place,
          message: `Nơi nhận này đã có ở dòng ${before + 1}.`,
          fix: { label: 'Bỏ dòng trùng', edits: [{ path: ['recipients'], value }] },
        });
      }
    });
    if (document.kind === 'cong-van' && document.addressees.length > 0 && document.recipients.length > 0) {
      if (!document.recipients.some(({ name }) => AS_ABOVE.test(name))) {
        const value = [{ name: 'Như trên' }, ...document.recipients];
        remarks.push({
          severity: 'info',
          place: placeAt(['recipients']),
          message: 'Công văn thường ghi “Như trên” ở dòng đầu của nơi nhận.',
          fix: { label: 'Thêm “Như trên”', edits: [{ path: ['recipients'], value }] },
        });
      }
    } else if (document.addressees.length === 0) {
      const index = document.recipients.findIndex(({ name }) => AS_ABOVE.test(name));
      if (index >= 0)
        remarks.push({
          place: placeAt(['recipients', index]),
          message: 'Ghi “Như trên” mà văn bản không có “Kính gửi”.',
        });
    }
    return remarks;
  },
};

function misplacedArchive(
  { document, placeAt }: CheckContext,
  { name, note }: Recipient,
  index: number,
  lead: number,
): Remark {
  const place = { ...placeAt(['recipients', index, 'name']), excerpt: name, offset: 0 };
  const message = 'Dòng “Lưu” phải ghi ở phần Lưu, không ghi lẫn với nơi nhận.';
  if (document.archive !== '') return { place, message };
  const archive = `${name.slice(lead).replaceAll(MARKS, '')}${note ? ` (${note})` : ''}`;
  const others = document.recipients.filter((_, other) => other !== index);
  return {
    place,
    message,
    fix: {
      label: 'Chuyển sang phần Lưu',
      edits: [
        { path: ['recipients'], value: others },
        { path: ['archive'], value: archive },
      ],
    },
  };
}
