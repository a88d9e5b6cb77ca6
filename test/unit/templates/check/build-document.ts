/** A faultless Kế hoạch of the fictional office, to which each test does one wrong thing. */
import { parseDocument } from '../../../../templates/model/parse.ts';
import type {
  AdminDocument,
  Block,
  Content,
  Level,
  Quantity,
  TaskRole,
} from '../../../../templates/model/document.ts';

/** Blocks made without an id get one by their place, so that two documents built alike are equal. */
const OPEN_ID = '?';
const nextId = (): string => OPEN_ID;

export const text = (words: string): Content => [{ text: words }];
export const heading = (level: Level, words: string): Block => ({
  type: 'heading',
  id: nextId(),
  level,
  content: text(words),
});
export const item = (level: Level, words: string): Block => ({
  type: 'item',
  id: nextId(),
  level,
  content: text(words),
});
export const paragraph = (words: string): Block => ({
  type: 'paragraph',
  id: nextId(),
  content: text(words),
});
export const target = (words: string, quantity?: Quantity): Block => ({
  type: 'target',
  id: nextId(),
  slot: 'bullet',
  content: text(words),
  ...(quantity ? { quantity } : {}),
});
export const task = (words: string, ...lines: [TaskRole, string, string][]): Block => ({
  type: 'task',
  id: nextId(),
  slot: 'letter',
  content: text(words),
  detail: [],
  lines: lines.map(([role, label, content]) => ({ role, label, content: text(content) })),
});
export const bullet = (words: string, depth: 0 | 1 = 0): Block => ({
  type: 'bullet',
  id: nextId(),
  depth,
  content: text(words),
});

/** The faultless document with `changes` put in; throws where the model refuses it, so that no test checks what cannot be. */
export function buildDocument(changes: Partial<AdminDocument> = {}): AdminDocument {
  const given = {
    schema: 1,
    layout: 'state',
    kind: 'ke-hoach',
    header: {
      superior: 'Ủy ban nhân dân tỉnh Đại Phong',
      organ: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong',
    },
    number: { value: '5', organ: 'LHH' },
    place: 'Đại Phong',
    date: { day: 5, month: 4, year: 2024 },
    subject: 'Tổ chức Hội thi Sáng tạo kỹ thuật năm 2024',
    addressees: [],
    bases: [],
    body: [
      heading('roman', 'Mục đích, yêu cầu'),
      bullet('Khơi dậy phong trào lao động sáng tạo;'),
      bullet('Chọn giải pháp tốt để áp dụng.'),
      heading('roman', 'Tổ chức thực hiện'),
      paragraph('Văn phòng theo dõi, báo cáo kết quả.'),
    ],
    endMark: true,
    recipients: [{ name: 'Thường trực Tỉnh ủy', note: 'để báo cáo' }, { name: 'Các hội thành viên' }],
    archive: 'VT, VP',
    signatures: [
      { authorities: [{ code: 'TM', of: 'Ban Thường vụ' }], position: 'Chủ tịch', name: 'Nguyễn Văn An' },
    ],
    isDraft: false,
    appendices: [],
    ...changes,
  };
  const parsed = parseDocument({
    ...given,
    body: given.body.map((block, index) => (block.id === OPEN_ID ? { ...block, id: `b${index}` } : block)),
  });
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join('; '));
  return parsed.value;
}

/** The faultless document with this body. */
export function withBody(...body: Block[]): AdminDocument {
  return buildDocument({ body });
}
