/** Căn cứ at the head of the body, with the deciding authority above and its formula below where the kind has them. Pure. */
import { contentText, plain } from '../model/content.ts';
import type { AdminDocument, LegalBasis } from '../model/document.ts';
import type { KindId } from '../model/kinds.ts';
import { readExactCitation } from '../model/read-basis.ts';
import { dropEnd, rawText, trimContent, type RawNode } from './raw.ts';

export interface Bases {
  bases: LegalBasis[];
  enactment?: NonNullable<AdminDocument['enactment']>;
  /** Index of the first node of the body. */
  next: number;
}

const BASIS =
  /^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Theo Nghị quyết|Theo Công văn|Sau khi (?:xem xét|nghe|thảo luận))\s/u;
const MAX_BASIS = 1_500;
/** What the model holds; further ones stay paragraphs. */
const MAX_BASES = 100;
const MAX_FORMULA = 60;
const FORMULA = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|QUY ĐỊNH|BAN HÀNH)(?!\p{L})|:$/u;
const DECIDING: ReadonlySet<KindId> = new Set(['quyet-dinh', 'nghi-quyet', 'chi-thi', 'quy-dinh', 'quy-che']);

/** Reads "Căn cứ …;" lines, each its own paragraph, from `from` on. */
export function readBases(nodes: readonly RawNode[], from: number, to: number, kind: KindId | null): Bases {
  const texts = (index: number): string => {
    const node = index < to ? nodes[index] : undefined;
    return node?.type === 'paragraph' ? rawText(node) : '';
  };
  const deciding = kind !== null && DECIDING.has(kind);
  const hasAuthority =
    deciding &&
    isCapitals(texts(from)) &&
    texts(from).length <= MAX_FORMULA * 3 &&
    BASIS.test(texts(from + 1));
  const bases: LegalBasis[] = [];
  let index = hasAuthority ? from + 1 : from;
  for (; index < to && bases.length < MAX_BASES; index += 1) {
    const text = texts(index);
    if (!BASIS.test(text) || !/[;.,]$/u.test(text) || text.length > MAX_BASIS) break;
    if (bases.length === 0 && !text.endsWith(';') && !BASIS.test(texts(index + 1))) break;
    bases.push(readBasis(text.replace(/\s*[;.,]$/u, ''), nodes[index]));
  }
  if (!deciding || bases.length === 0)
    return { bases, next: hasAuthority && bases.length === 0 ? from : index };
  const formula = texts(index);
  const hasFormula = FORMULA.test(formula) && isCapitals(formula) && formula.length <= MAX_FORMULA;
  if (!hasAuthority && !hasFormula) return { bases, next: index };
  return {
    bases,
    enactment: {
      authority: hasAuthority ? texts(from) : '',
      formula: hasFormula ? formula.replaceAll('\n', ' ') : '',
    },
    next: hasFormula ? index + 1 : index,
  };
}

function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');
}

function readBasis(text: string, node: RawNode | undefined): LegalBasis {
  const lead = /^Căn cứ(?=\s)/u.exec(text)?.[0];
  const citation = lead ? readExactCitation(text.slice(lead.length + 1)) : null;
  if (lead && citation) return { type: 'citation', lead, citation };
  // Italics are the layout's for căn cứ; bold words inside are the clerk's.
  const content = node?.type === 'paragraph' ? node.content : plain(text);
  const spans = content.map((span) =>
    'text' in span ? { text: span.text, ...(span.bold ? { bold: true } : {}) } : span,
  );
  const length = contentText(content).trim().length;
  return { type: 'free', content: dropEnd(trimContent(spans), length - text.length) };
}
