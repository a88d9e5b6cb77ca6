import type { PlacedCitation } from '../context.ts';
import { byDocument, byFrequency } from '../cited-document.ts';
import type { Remark, Rule } from '../rule.ts';

// Without a date between, "… số 58-NQ/TW của Liên hiệp hội" may speak of whose plan it is: only offices that issue are believed.
const ISSUING =
  /^(?:Ban Bí thư|Ban Chấp hành|Ban Thường vụ|Bộ|Chính phủ|HĐND|Hội đồng nhân dân|Quốc hội|Tỉnh ủy|Thành ủy|Thủ tướng|Trung ương|UBND|Ủy ban)(?!\p{L})/u;

/** One document has one issuer and one khóa. */
export const citationIssuer: Rule = {
  id: 'citation-issuer',
  title: 'Một văn bản được dẫn với nhiều cơ quan ban hành khác nhau',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6 (viện dẫn đúng cơ quan ban hành)',
  check({ citations, placeIn }) {
    const remarks: Remark[] = [];
    const compare = (
      group: readonly PlacedCitation[],
      what: string,
      read: (placed: PlacedCitation) => string | undefined,
    ): void => {
      const named = group.flatMap((placed) => {
        const name = read(placed);
        return name === undefined ? [] : [{ placed, name }];
      });
      const [usual] = byFrequency(named, ({ name }) => canonical(name));
      if (!usual) return;
      for (const { placed, name } of named) {
        if (agree(name, usual.value.name)) continue;
        remarks.push({
          place: placeIn(placed.text, placed.citation.start, placed.citation.end),
          message: `Văn bản ${placed.citation.number?.normal ?? ''} ở đây ghi ${what} “${name}”, chỗ khác ghi “${usual.value.name}”.`,
        });
      }
    };
    for (const group of byDocument(citations)) {
      compare(group, 'của', ({ citation }) =>
        citation.issuer && (citation.dateAt || ISSUING.test(citation.issuer)) ? citation.issuer : undefined,
      );
      compare(group, 'khóa', ({ citation }) => citation.term);
    }
    return remarks;
  },
};

/** "UBND tỉnh" and "Ủy ban nhân dân tỉnh Đại Phong" agree: one is the other in short. */
function agree(a: string, b: string): boolean {
  const [short, long] = [canonical(a), canonical(b)].sort((x, y) => x.length - y.length);
  return ` ${long ?? ''} `.includes(` ${short ?? ''} `);
}

function canonical(name: string): string {
  return name
    .replaceAll(/UBND/gu, 'Ủy ban nhân dân')
    .replaceAll(/HĐND/gu, 'Hội đồng nhân dân')
    .replaceAll(/BCH/gu, 'Ban Chấp hành')
    .replaceAll(/BTV/gu, 'Ban Thường vụ')
    .replaceAll(/Uỷ/gu, 'Ủy')
    .replaceAll(/uỷ/gu, 'ủy')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
