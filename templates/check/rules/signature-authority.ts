import type { CheckContext } from '../context.ts';
import type { Signature } from '../../model/document.ts';
import type { Remark, Rule } from '../rule.ts';

const DEPUTY = /^(?:phó|thứ trưởng|đồng phó)(?!\p{L})/iu;
const COLLECTIVE =
  /^(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|ban|bộ chính trị|đảng ủy|đảng uỷ|đảng đoàn|tỉnh ủy|thành ủy|huyện ủy|thường trực|thường vụ|đoàn|chi bộ|chi ủy|tập thể|hội nghị|chính phủ|quốc hội|tổ|liên tịch|liên hiệp|hội|bch|btv)(?!\p{L})/iu;
const PERSON =
  /^(?:phó\s)?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng|chánh|thủ trưởng|bộ trưởng|hiệu trưởng|viện trưởng|tổng thư ký|chủ nhiệm)(?!\p{L})/iu;
const TYPED_PREFIX = /^\s*(TM|KT|TL|TUQ|Q)\s?\.\s*|^\s*(T\/M|K\/T|T\/L|T\/UQ|T\/U\/Q)\.?\s+/u;

/** Authority and position of the signer must fit: TM. names a body, KT. stands over a deputy. */
export const signatureAuthority: Rule = {
  id: 'signature-authority',
  title: 'Quyền hạn ký không khớp chức vụ',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần II, mục I.7',
  check(context) {
    return [
      ...context.document.signatures.flatMap((signature, index) => checkSignature(context, signature, index)),
      ...checkForm(context),
    ];
  },
};

function checkSignature({ document, placeAt }: CheckContext, signature: Signature, index: number): Remark[] {
  const remarks: Remark[] = [];
  const { authorities, position } = signature;
  const codes = authorities.map(({ code }) => code);
  const placeOf = (text: string, ...rest: (string | number)[]): Remark['place'] => ({
    ...placeAt(['signatures', index, ...rest]),
    ...(text ? { excerpt: text, offset: 0 } : {}),
  });
  authorities.forEach(({ code, of }, a) => {
    const place = placeOf(of, 'authorities', a, 'of');
    const typed = TYPED_PREFIX.exec(of);
    if (typed) {
      const kept = of.slice(typed[0].length);
      remarks.push({
        place,
        message: `“${typed[0].trim()}” được in tự động; ở đây chỉ ghi “${kept}”.`,
        fix: {
          label: `Đổi thành “${kept}”`,
          edits: [{ path: ['signatures', index, 'authorities', a, 'of'], value: kept }],
        },
      });
    } else if (code === 'TM' && PERSON.test(of)) {
      remarks.push({
        place,
        message: `“TM.” là thay mặt tập thể, không đứng trước chức danh cá nhân “${of}”.`,
      });
    } else if (code === 'TM' && !COLLECTIVE.test(of)) {
      remarks.push({
        severity: 'warning',
        place,
        message: `“TM.” phải đứng trước tên tập thể lãnh đạo; kiểm tra “${of}”.`,
      });
    } else if (code === 'KT' && DEPUTY.test(of)) {
      remarks.push({ place, message: `“KT.” là ký thay cấp trưởng, không đứng trước cấp phó “${of}”.` });
    } else if (code === 'KT' && COLLECTIVE.test(of) && !PERSON.test(of)) {
      remarks.push({
        severity: 'warning',
        place,
        message: `“KT.” là ký thay người đứng đầu; “${of}” là tên tập thể.`,
      });
    } else if (of.trim() === '') {
      remarks.push({ place, message: `Sau “${code}.” còn thiếu tên tập thể hoặc chức danh.` });
    }
  });
  if (codes.includes('KT') && position !== '' && !DEPUTY.test(position)) {
    remarks.push({
      place: placeOf(position, 'position'),
      message: `Ký thay (“KT.”) thì người ký phải là cấp phó; chức vụ đang ghi “${position}”.`,
    });
  }
  const headed = authorities.find(({ code }) => code === 'KT' || code === 'TL' || code === 'TUQ');
  if (headed && same(headed.of, position) && position !== '') {
    remarks.push({
      place: placeOf(position, 'position'),
      message: `Chức vụ người ký trùng với chức danh được ký thay “${headed.of}”.`,
    });
  }
  if (codes.indexOf('TM') > 0) {
    remarks.push({
      place: placeOf('', 'authorities'),
      message: '“TM.” phải đứng trên các dòng quyền hạn khác.',
    });
  }
  if (
    codes.includes('KT') &&
    !codes.includes('TM') &&
    isCollectiveOffice(document.header.organ, document.number.organ)
  ) {
    remarks.push({
      severity: 'warning',
      place: placeOf('', 'authorities'),
      message:
        'Cơ quan làm việc theo chế độ tập thể mà “KT.” không có dòng “TM.” ở trên; kiểm tra văn bản thuộc thẩm quyền tập thể hay của người đứng đầu.',
    });
  }
  const typed = TYPED_PREFIX.exec(position);
  if (typed) {
    remarks.push({
      place: placeOf(position, 'position'),
      message: `“${typed[0].trim()}” là quyền hạn ký, không ghi trong chức vụ.`,
    });
  }
  return remarks;
}

/** The Party writes T/M, the state TM.; practice mixes them (no primary source confirms the Party's form), so this only warns. */
function checkForm({ document, placeAt }: CheckContext): Remark[] {
  const form = document.settings?.authorityForm;
  if (!form || !document.signatures.some(({ authorities }) => authorities.length > 0)) return [];
  const expected = document.layout === 'party' ? 'slash' : 'dot';
  if (form === expected) return [];
  const message =
    document.layout === 'party'
      ? 'Văn bản của Đảng ghi quyền hạn ký là “T/M”, “K/T”, không ghi “TM.”, “KT.”.'
      : 'Văn bản hành chính nhà nước ghi quyền hạn ký là “TM.”, “KT.”, không ghi “T/M”, “K/T”.';
  return [
    {
      severity: 'warning',
      place: placeAt(['signatures', 0, 'authorities']),
      message,
      fix: {
        label: document.layout === 'party' ? 'Đổi sang “T/M”' : 'Đổi sang “TM.”',
        edits: [{ path: ['settings', 'authorityForm'], value: expected }],
      },
    },
  ];
}

function isCollectiveOffice(organ: string, symbol: string): boolean {
  return (
    /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân)(?!\p{L})/iu.test(organ) ||
    /^(?:UBND|HĐND)$/u.test(symbol)
  );
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
