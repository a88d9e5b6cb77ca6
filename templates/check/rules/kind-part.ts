import type { Remark, Rule } from '../rule.ts';
import type { KindId } from '../../model/kinds.ts';

const NEEDS_BASES: readonly KindId[] = ['quyet-dinh', 'nghi-quyet'];
const NEEDS_ADDRESSEES: readonly KindId[] = ['cong-van', 'to-trinh'];
// A minute opens with time and place, an invitation names the guest, the time and the place.
const EXPECTED_WORDS: Partial<Record<KindId, readonly { words: RegExp; message: string }[]>> = {
  'giay-moi': [
    {
      words: /thời gian|lúc\s|hồi\s|\d{1,2}\s?(?:giờ|h)\s?\d{0,2}/iu,
      message: 'Giấy mời chưa ghi thời gian.',
    },
    { words: /địa điểm|tại\s/iu, message: 'Giấy mời chưa ghi địa điểm.' },
    { words: /kính mời|trân trọng mời|mời/iu, message: 'Giấy mời chưa có lời mời.' },
  ],
  'bien-ban': [
    { words: /thời gian|bắt đầu|\d{1,2}\s?(?:giờ|h)/iu, message: 'Biên bản chưa ghi thời gian bắt đầu.' },
    { words: /địa điểm|tại\s/iu, message: 'Biên bản chưa ghi địa điểm.' },
    { words: /thành phần|có mặt|tham dự/iu, message: 'Biên bản chưa ghi thành phần tham dự.' },
  ],
  'quyet-dinh': [{ words: /hiệu lực|kể từ ngày ký/iu, message: 'Quyết định chưa ghi hiệu lực thi hành.' }],
};

/** What single kinds of document need beyond the parts common to all. */
export const kindPart: Rule = {
  id: 'kind-part',
  title: 'Thiếu thành phần riêng của loại văn bản',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6 và I.9; Phụ lục III',
  check({ document, texts, placeAt }) {
    const remarks: Remark[] = [];
    if (NEEDS_BASES.includes(document.kind) && document.bases.length === 0) {
      remarks.push({ place: placeAt(['bases']), message: 'Quyết định, nghị quyết phải có căn cứ ban hành.' });
    }
    if (NEEDS_BASES.includes(document.kind) && !document.enactment) {
      remarks.push({
        severity: 'warning',
        place: placeAt(['bases']),
        message: 'Chưa ghi thẩm quyền ban hành và câu quyết định (“QUYẾT ĐỊNH:”).',
      });
    }
    if (NEEDS_ADDRESSEES.includes(document.kind) && document.addressees.length === 0) {
      remarks.push({ place: placeAt(['addressees']), message: 'Công văn, tờ trình phải có “Kính gửi”.' });
    }
    const expected = EXPECTED_WORDS[document.kind] ?? [];
    if (expected.length > 0 && document.body.length > 0) {
      const body = texts
        .filter(({ part, block }) => part === 'body' && block)
        .map(labelled)
        .join('\n');
      for (const { words, message } of expected) {
        if (!words.test(body)) remarks.push({ severity: 'warning', place: placeAt(['body']), message });
      }
    }
    return remarks;
  },
};

function labelled({
  text,
  block,
  path,
}: {
  text: string;
  block?: { type: string; lines?: { label: string }[] };
  path: (string | number)[];
}): string {
  const line = path.at(-3) === 'lines' ? path.at(-2) : undefined;
  return typeof line === 'number' ? `${block?.lines?.[line]?.label ?? ''}: ${text}` : text;
}
