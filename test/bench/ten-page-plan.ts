/** The document of the render trial: a Kế hoạch of ten pages with a task table of thirty rows. Its shape is regular, so that a template with loops can print it. */
import type { AdminDocument, Block } from '../../templates/model/document.ts';
import { plain } from '../../templates/model/content.ts';
import { aDocument, aHeading } from '../fixtures/documents.ts';

const SECTIONS = [
  'Mục đích, yêu cầu',
  'Nhiệm vụ và giải pháp',
  'Bồi dưỡng nguồn nhân lực',
  'Tổ chức thực hiện',
];
const GROUPS = ['Tuyên truyền, vận động', 'Tư vấn, phản biện', 'Tôn vinh trí thức'];
const TASKS = [
  'Phổ biến các chủ trương, chính sách về khoa học và công nghệ đến hội viên các hội thành viên; nêu gương các tập thể, cá nhân có sáng kiến được áp dụng rộng rãi trong sản xuất và đời sống trên địa bàn tỉnh.',
  'Củng cố các hội thành viên, giúp đỡ việc thành lập hội mới ở những ngành nghề có đông người làm khoa học; rà soát quy chế, nâng cao chất lượng sinh hoạt và công tác thông tin giữa các hội.',
];
const LINES = [
  ['Cơ quan chủ trì', 'Văn phòng Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong'],
  ['Cơ quan phối hợp', 'Sở Khoa học và Công nghệ, Sở Tài chính, Báo Đại Phong và các hội thành viên'],
  ['Thời gian thực hiện', 'Quý II và quý III năm 2026'],
] as const;

const TABLE_HEAD = ['STT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Kinh phí (triệu đồng)'];
const TABLE_ROWS = 30;

function tableRow(index: number): string[] {
  const quarter = ['I', 'II', 'III', 'IV'][index % 4] ?? 'I';
  return [
    String(index + 1),
    `Tổ chức hội thảo chuyên đề số ${index + 1} về ứng dụng tiến bộ kỹ thuật trong nông nghiệp`,
    'Văn phòng',
    index % 2 === 0 ? 'Hội Làm vườn tỉnh' : 'Sở Khoa học và Công nghệ',
    `Quý ${quarter}/2026`,
    String(20 + index),
  ];
}

/** The plan as a model. */
export function tenPagePlan(): AdminDocument {
  const body: Block[] = [];
  for (const [s, section] of SECTIONS.entries()) {
    body.push(aHeading(`s${s}`, 'roman', section));
    for (const [g, group] of GROUPS.entries()) {
      body.push(aHeading(`s${s}g${g}`, 'arabic', group));
      for (const [t, task] of TASKS.entries()) {
        body.push({
          type: 'task',
          id: `s${s}g${g}t${t}`,
          slot: 'letter',
          content: plain(task),
          detail: [],
          lines: LINES.map(([label, text], index) => ({
            role: (['lead', 'partners', 'time'] as const)[index] ?? 'product',
            label,
            content: plain(`${text}.`),
          })),
        });
      }
    }
  }
  body.push({
    type: 'table',
    id: 'table',
    columns: [1, 6, 3, 4, 3, 2].map((weight) => ({ weight })),
    headerRows: 1,
    rows: [TABLE_HEAD, ...Array.from({ length: TABLE_ROWS }, (_, index) => tableRow(index))].map((row) =>
      row.map((text) => ({ paragraphs: [plain(text)] })),
    ),
  });
  return aDocument({ subject: 'Triển khai nhiệm vụ khoa học và công nghệ năm 2026', body });
}
