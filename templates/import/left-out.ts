/** What a reader changed or could not take over, gathered to one note a kind. */
import { shortened } from '../check/excerpt.ts';
import type { Finding } from '../check/finding.ts';

const MESSAGES = {
  deleted: 'Chữ đã xóa khi theo dõi thay đổi (Track Changes) không được nhập.',
  hidden: 'Chữ ẩn trong tệp Word không được nhập.',
  contents: 'Mục lục tự động không được nhập.',
  picture: 'Hình ảnh, biểu đồ hoặc đối tượng nhúng không được nhập.',
  symbol: 'Ký hiệu đặc biệt (Symbol) không được nhập; hãy gõ lại nếu cần.',
  page: 'Chữ ở đầu trang hoặc chân trang không được nhập.',
  pageNumber: 'Dòng chỉ có số trang đã được bỏ.',
  footnote: 'Chú thích cuối trang được đặt thành đoạn ngay sau đoạn có chú thích.',
  composed: 'Tệp dùng chữ Unicode tổ hợp; đã đổi sang Unicode dựng sẵn (NFC).',
} as const;

export type LeftOutKind = keyof typeof MESSAGES;

const MAX_EXCERPT = 120;

/** Gathers; each kind keeps its count and the first place. */
export class LeftOut {
  readonly #found = new Map<LeftOutKind, { count: number; line: number; excerpt?: string }>();

  /** @param line line or paragraph, 1-based; 0 where it has none */
  add(kind: LeftOutKind, line: number, excerpt?: string): void {
    const known = this.#found.get(kind);
    if (known) known.count += 1;
    else
      this.#found.set(kind, {
        count: 1,
        line,
        ...(excerpt === undefined ? {} : { excerpt: shortened(excerpt, MAX_EXCERPT) }),
      });
  }

  notes(): Finding[] {
    return [...this.#found].map(([kind, { count, line, excerpt }]) => ({
      rule: kind === 'composed' ? 'unicode-composition' : 'import-left-out',
      severity: kind === 'composed' || kind === 'footnote' || kind === 'pageNumber' ? 'info' : 'warning',
      place: {
        path: [],
        label:
          kind === 'composed' || line === 0
            ? 'Cả tệp'
            : `Đoạn ${line}${count > 1 ? ` và ${count - 1} chỗ khác` : ''}`,
        ...(excerpt === undefined ? {} : { excerpt }),
      },
      message: MESSAGES[kind],
    }));
  }
}
