/**
 * Long documents of every kind of block, made from a fixed seed, for tests of page breaks: the words are the fictional province's, their order chance.
 */
import { plain } from '../../templates/model/content.ts';
import type { AdminDocument, Block, Cell, Content, Table } from '../../templates/model/document.ts';
import { aDocument } from '../fixtures/documents.ts';

const WORDS =
  'liên hiệp các hội khoa học và kỹ thuật tỉnh Đại Phong tổ chức hội thi sáng tạo, phổ biến kiến thức; tư vấn, phản biện và giám định xã hội theo Kế hoạch số 42-KH/TU ngày 20/11/2025 giai đoạn 2026 - 2030 cho trí thức, hội viên ở cơ sở đúng thời hạn 10% kinh phí nhằm nâng cao chất lượng hoạt động của đội ngũ chuyên gia (nếu có) phối hợp với sở, ngành, địa phương ứng dụng chuyển đổi số nghiệm thu đề tài'.split(
    ' ',
  );

/** Chance that repeats: mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes blocks by chance. */
export class Author {
  readonly #next: () => number;
  #ids = 0;

  constructor(seed: number) {
    this.#next = chance(seed);
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1));
  }

  id(): string {
    this.#ids += 1;
    return `b${this.#ids}`;
  }

  words(low: number, high: number): string {
    const count = this.between(low, high);
    const text = Array.from({ length: count }, () => WORDS[this.between(0, WORDS.length - 1)] ?? '').join(
      ' ',
    );
    return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
  }

  content(low: number, high: number): Content {
    const text = this.words(low, high);
    if (this.between(0, 4) > 0) return plain(`${text}.`);
    return [{ text: `${this.words(2, 6)}: `, bold: true }, { text }, { text: ' như trên.', italic: true }];
  }

  cell(low: number, high: number, span: Partial<Cell> = {}): Cell {
    return { paragraphs: [plain(this.words(low, high))], ...span };
  }

  table(rows: number, spans: boolean): Table {
    const number = (index: number): Cell => ({ paragraphs: [plain(String(index + 1))] });
    const row = (index: number): Cell[] =>
      spans && index % 7 === 3
        ? [number(index), this.cell(6, 20, { colSpan: 3 })]
        : [number(index), this.cell(3, 16), this.cell(2, 8), this.cell(1, 5, { align: 'center' })];
    return {
      type: 'table',
      id: this.id(),
      columns: [{ weight: 1, align: 'center' }, { weight: 5 }, { weight: 3 }, { weight: 2 }],
      headerRows: 1,
      rows: [
        ['TT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian'].map((text) => ({
          paragraphs: [plain(text)],
        })),
        ...Array.from({ length: rows }, (_, index) => row(index)),
      ],
    };
  }

  block(): Block {
    const id = this.id();
    switch (this.between(0, 11)) {
      case 0:
        return { type: 'heading', id, level: 'roman', content: plain(this.words(3, 10)) };
      case 1:
        return { type: 'heading', id, level: 'arabic', content: plain(this.words(4, 24)) };
      case 2:
        return { type: 'item', id, level: 'letter', content: this.content(10, 60) };
      case 3:
        return { type: 'item', id, level: 'arabic', content: this.content(20, 90) };
      case 4:
      case 5:
        return { type: 'bullet', id, depth: this.between(0, 3) === 0 ? 1 : 0, content: this.content(5, 70) };
      case 6:
      case 7:
        return {
          type: 'task',
          id,
          slot: 'letter',
          content: this.content(12, 80),
          detail: [],
          lines: [
            { role: 'lead', label: 'Cơ quan chủ trì', content: plain(this.words(3, 12)) },
            { role: 'partners', label: 'Cơ quan phối hợp', content: plain(this.words(6, 40)) },
            { role: 'time', label: 'Thời gian thực hiện', content: plain(this.words(2, 6)) },
          ],
        };
      default:
        return { type: 'paragraph', id, content: this.content(5, 130) };
    }
  }

  body(blocks: number): Block[] {
    return Array.from({ length: blocks }, () => this.block());
  }
}

/** Documents of several pages, by name. */
export function longDocuments(): { name: string; document: AdminDocument }[] {
  const made = (name: string, seed: number, changes: (author: Author) => Partial<AdminDocument>) => ({
    name,
    document: aDocument({
      bases: [
        {
          type: 'free',
          content: plain('Căn cứ Nghị quyết số 03-NQ/TU ngày 05 tháng 02 năm 2026 của Tỉnh ủy Đại Phong'),
        },
        { type: 'free', content: plain(`Căn cứ ${new Author(seed + 1).words(30, 34)}`) },
      ],
      ...changes(new Author(seed)),
    }),
  });
  const contact = 'Số 12 đường Lương Thế Vinh, phường Hòa Bình, tỉnh Đại Phong\nĐiện thoại: 0200 3000 100';
  return [
    ...[11, 12, 13, 14].map((seed) =>
      made(`body-${seed}.state`, seed, (author) => ({ body: author.body(70) })),
    ),
    ...[21, 22].map((seed) =>
      made(`body-${seed}.party`, seed, (author) => ({ layout: 'party', body: author.body(70) })),
    ),
    made('list-numbering', 31, (author) => ({ settings: { numbering: 'list' }, body: author.body(50) })),
    made('size-13-lines-1', 32, (author) => ({
      settings: { bodySize: 13, lineSpacing: 1, firstLineIndent: 10 },
      body: author.body(60),
    })),
    made('lines-1.5-margins', 33, (author) => ({
      settings: {
        lineSpacing: 1.5,
        margins: { top: 25, bottom: 25, left: 35, right: 20 },
        paragraphSpacing: 3,
      },
      body: author.body(50),
    })),
    made('tables', 41, (author) => ({
      body: [
        ...author.body(6),
        author.table(45, false),
        ...author.body(8),
        author.table(30, true),
        author.table(12, false),
      ],
    })),
    made('appendices-continuous', 51, (author) => ({
      body: author.body(14),
      appendices: [
        { id: 'a1', title: author.words(8, 14), orientation: 'landscape', body: [author.table(40, false)] },
        { id: 'a2', title: author.words(8, 14), orientation: 'portrait', body: author.body(25) },
      ],
    })),
    made('appendices-restart', 52, (author) => ({
      settings: { appendixPages: 'restart' },
      body: author.body(14),
      appendices: [
        { id: 'a1', title: author.words(8, 14), orientation: 'landscape', body: author.body(20) },
        { id: 'a2', title: author.words(8, 14), orientation: 'portrait', body: [author.table(60, true)] },
      ],
    })),
    made('letter-with-contact', 61, (author) => ({
      kind: 'cong-van',
      contact,
      addressees: ['Sở Khoa học và Công nghệ', 'Các hội thành viên'],
      urgency: 'thuong-khan',
      secrecy: 'mat',
      circulation: 'luu-hanh-noi-bo',
      isDraft: true,
      drafter: { initials: 'LVB', copies: 20 },
      body: author.body(18),
    })),
    made('articles', 62, (author) => ({
      kind: 'quyet-dinh',
      enactment: { authority: 'Chủ tịch Liên hiệp các Hội', formula: 'Quyết định:' },
      body: Array.from({ length: 6 }, (_, chapter): Block[] => [
        { type: 'heading', id: `c${chapter}`, level: 'chapter', content: plain(author.words(4, 12)) },
        ...Array.from({ length: 3 }, (): Block[] => [
          { type: 'heading', id: author.id(), level: 'article', content: plain(author.words(4, 12)) },
          { type: 'item', id: author.id(), level: 'arabic', content: author.content(20, 60) },
          { type: 'item', id: author.id(), level: 'letter', content: author.content(10, 40) },
        ]).flat(),
      ]).flat(),
    })),
  ];
}
