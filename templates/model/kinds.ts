/**
 * The kinds of administrative document and their abbreviations.
 * Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III (state); Quy định 66-QĐ/TW and the usage of Hướng dẫn 36-HD/VPTW (party).
 */
export const LAYOUT_IDS = ['state', 'party'] as const;
/** Which set of layout rules a document follows: Nghị định 30 (state) or the Party's own (party). */
export type LayoutId = (typeof LAYOUT_IDS)[number];

export const KIND_IDS = [
  'nghi-quyet',
  'quyet-dinh',
  'chi-thi',
  'quy-che',
  'quy-dinh',
  'ket-luan',
  'thong-tri',
  'thong-cao',
  'thong-bao',
  'huong-dan',
  'chuong-trinh',
  'ke-hoach',
  'phuong-an',
  'de-an',
  'du-an',
  'bao-cao',
  'bien-ban',
  'to-trinh',
  'hop-dong',
  'cong-dien',
  'ban-ghi-nho',
  'ban-thoa-thuan',
  'giay-uy-quyen',
  'giay-moi',
  'giay-gioi-thieu',
  'giay-nghi-phep',
  'giay-chung-nhan',
  'phieu-gui',
  'phieu-chuyen',
  'phieu-bao',
  'phieu-nhan-xet',
  'cong-van',
] as const;
export type KindId = (typeof KIND_IDS)[number];

export interface DocumentKind {
  id: KindId;
  /** Name as it is printed before being put in capitals: "Kế hoạch". */
  name: string;
  /** Abbreviation in the symbol of a state document; empty where the decree gives none. */
  state: string;
  /** Abbreviation in the symbol of a party document. */
  party: string;
  /** False for công văn, which prints no kind name over its trích yếu (Phụ lục I, ô 5b). */
  printsName: boolean;
}

const kind = (id: KindId, name: string, state: string, party = state, printsName = true): DocumentKind => ({
  id,
  name,
  state,
  party,
  printsName,
});

/** Every kind, in the order in which a picker shows them. */
export const KINDS: readonly DocumentKind[] = [
  kind('ke-hoach', 'Kế hoạch', 'KH'),
  kind('bao-cao', 'Báo cáo', 'BC'),
  kind('quyet-dinh', 'Quyết định', 'QĐ'),
  kind('to-trinh', 'Tờ trình', 'TTr'),
  kind('cong-van', 'Công văn', '', 'CV', false),
  kind('thong-bao', 'Thông báo', 'TB'),
  kind('giay-moi', 'Giấy mời', 'GM'),
  kind('chuong-trinh', 'Chương trình', 'CTr'),
  kind('huong-dan', 'Hướng dẫn', 'HD'),
  kind('bien-ban', 'Biên bản', 'BB'),
  kind('nghi-quyet', 'Nghị quyết', 'NQ'),
  kind('quy-che', 'Quy chế', 'QC'),
  kind('quy-dinh', 'Quy định', 'QyĐ', 'QĐi'),
  kind('chi-thi', 'Chỉ thị', 'CT'),
  kind('ket-luan', 'Kết luận', 'KL'),
  kind('thong-tri', 'Thông tri', 'TT'),
  kind('thong-cao', 'Thông cáo', 'TC'),
  kind('phuong-an', 'Phương án', 'PA'),
  kind('de-an', 'Đề án', 'ĐA'),
  kind('du-an', 'Dự án', 'DA'),
  kind('hop-dong', 'Hợp đồng', 'HĐ'),
  kind('cong-dien', 'Công điện', 'CĐ'),
  kind('ban-ghi-nho', 'Bản ghi nhớ', 'BGN'),
  kind('ban-thoa-thuan', 'Bản thỏa thuận', 'BTT'),
  kind('giay-uy-quyen', 'Giấy ủy quyền', 'GUQ'),
  kind('giay-gioi-thieu', 'Giấy giới thiệu', 'GGT'),
  kind('giay-nghi-phep', 'Giấy nghỉ phép', 'GNP'),
  kind('giay-chung-nhan', 'Giấy chứng nhận', 'GCN'),
  kind('phieu-gui', 'Phiếu gửi', 'PG'),
  kind('phieu-chuyen', 'Phiếu chuyển', 'PC'),
  kind('phieu-bao', 'Phiếu báo', 'PB'),
  kind('phieu-nhan-xet', 'Phiếu nhận xét', 'PNX'),
];

const byId = new Map(KINDS.map((entry) => [entry.id, entry]));

/** The kind with this id. Every KindId has one, so a miss is a bug. */
export function kindOf(id: KindId): DocumentKind {
  const found = byId.get(id);
  if (!found) throw new Error(`unknown kind ${id}`);
  return found;
}
