import type { LegalBasis } from '../../model/document.ts';
import { contentText } from '../../model/content.ts';
import type { Remark, Rule } from '../rule.ts';

/** Force of what is cited, highest first. What stands in no list keeps whatever place it has. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/^(?:Hiến pháp)/u, 0],
  [/^(?:Bộ luật|Luật)/u, 1],
  [/^(?:Pháp lệnh)/u, 2],
  [/^(?:Nghị định)/u, 3],
  [/^(?:Thông tư)/u, 4],
];
const PROPOSAL = /^\s*(?:Theo|Xét)\s(?:đề nghị|đề xuất)/u;

/** Order of căn cứ: by force, the proposal last. */
export const basisOrder: Rule = {
  id: 'basis-order',
  title: 'Thứ tự căn cứ',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6; thông lệ soạn thảo',
  check({ document, placeAt }) {
    const remarks: Remark[] = [];
    let lowest = -1;
    document.bases.forEach((basis, index) => {
      const rank = rankOf(basis);
      if (rank !== null && rank < lowest) {
        remarks.push({
          place: placeAt(['bases', index]),
          message: 'Căn cứ này có hiệu lực pháp lý cao hơn căn cứ đứng trước; nên xếp lên trên.',
        });
      }
      if (rank !== null) lowest = Math.max(lowest, rank);
      if (PROPOSAL.test(leadOf(basis)) && index < document.bases.length - 1) {
        remarks.push({
          place: placeAt(['bases', index]),
          message: 'Dòng “Theo đề nghị của …” nên đứng cuối phần căn cứ.',
        });
      }
    });
    return remarks;
  },
};

function rankOf(basis: LegalBasis): number | null {
  const kind =
    basis.type === 'citation' ? basis.citation.kind : leadOf(basis).replace(/^\s*Căn cứ(?:\svào)?\s/u, '');
  return RANKS.find(([words]) => words.test(kind))?.[1] ?? null;
}

function leadOf(basis: LegalBasis): string {
  return basis.type === 'citation' ? `${basis.lead} ${basis.citation.kind}` : contentText(basis.content);
}
