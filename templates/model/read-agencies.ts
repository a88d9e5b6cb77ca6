/** Who does what, out of the words of a plan: "Văn phòng chủ trì, phối hợp với Sở Tài chính và các hội thành viên". Pure. */

/** Who leads and who takes part. */
export interface Agencies {
  lead: string[];
  partners: string[];
}

const HEADS =
  'Sở|Ban|Bộ|UBND|HĐND|Ủy ban|Uỷ ban|Hội|Liên hiệp|Liên đoàn|Liên minh|LHH|Tỉnh|Thành ủy|Huyện ủy|Văn phòng|Đài|Báo|Trường|Viện|Trung tâm|Công an|' +
  'Công ty|Công đoàn|Mặt trận|MTTQ|UBMTTQ|Cục|Chi cục|Chi hội|Đoàn|Đảng|Phòng|Chủ tịch|Kho bạc|Ngân hàng|Tổng|Doanh nghiệp|Câu lạc bộ|Quỹ|Thường trực|' +
  'Thanh tra|Tòa án|Toà án|Bảo hiểm|Hiệp hội|Hợp tác xã|Ủy viên|Tổ|Bộ phận|Cơ quan|Đơn vị|Bưu điện|Nhà xuất bản|Thư viện|Bảo tàng|Bệnh viện|Học viện';
const HEAD = new RegExp(`^(?:${HEADS})(?!\\p{L})`, 'u');
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d&Đ-]+(?!\p{L})/u;
/** A group of offices, or an office in general. */
const GROUP = /^(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Tt]oàn thể|[Tt]ừng|[Mm]ỗi|[Mm]ọi)\s/u;
const GENERAL =
  /^(?:cơ quan|đơn vị|tổ chức|sở|ban|ngành|đoàn thể|địa phương|hội|chuyên gia|nhà khoa học|doanh nghiệp)(?!\p{L})/u;
const IN_GROUP = /(?:^|\s)(?:[Cc]ác|[Nn]hững|[Mm]ột số)\s/u;
/** One word of a list such as "các Sở, Ban, Ngành". */
const LIST_WORD = /^(?:Sở|Ban|Ngành|Đoàn thể|Hội|Huyện|Thị|Thành phố|Xã|Phường)$/u;
const JOINT = /\s*[,;]\s+(?:và\s+|cùng(?:\s+với)?\s+)?|\s+(?:và|cùng(?:\s+với)?)\s+/gu;

/** The offices of a list, in order: "Sở Khoa học và Công nghệ, các hội thành viên" are two. */
export function splitAgencies(text: string): string[] {
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/(?:\.\/\.|[.;,:\s])+$/u, '')
    .trim();
  if (clean === '') return [];
  const names: string[] = [];
  let start = 0;
  for (const joint of clean.matchAll(JOINT)) {
    const name = clean.slice(start, joint.index);
    const next = clean.slice(joint.index + joint[0].length);
    if (!parts(name, next, /[,;]/u.test(joint[0]), joint[0].includes(';'))) continue;
    names.push(name);
    start = joint.index + joint[0].length;
  }
  names.push(clean.slice(start));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** Whether what follows a joint is another office, not the rest of the name before it. */
function parts(name: string, next: string, isMark: boolean, isStrong: boolean): boolean {
  if (GROUP.test(next)) return true;
  if (GENERAL.test(next)) return !IN_GROUP.test(name) && !/^\p{Ll}/u.test(name);
  if (!/^\p{Lu}/u.test(next)) return isStrong;
  const word = /^[^\s,;]+(?:\s\p{Ll}+)?/u.exec(next)?.[0] ?? '';
  if (IN_GROUP.test(name) && LIST_WORD.test(next.split(/[,;]|\s(?:và|cùng)\s/u)[0]?.trim() ?? word))
    return false;
  if (HEAD.test(next) || ABBREVIATION.test(next)) return true;
  // "Sở Văn hóa, Thể thao và Du lịch" is one office.
  return isMark && !/(?:^|\s)(?:Sở|Bộ|Ban|Phòng|Viện|Trường|Liên hiệp|Hội)\s/u.test(name);
}

const GIVE = /^(?:(?:Giao|Đề nghị|Yêu cầu|Phân công|Ủy quyền|Uỷ quyền)\s+)?(?:cho\s+)?/u;
/** "Căn cứ Chiến lược …, Văn phòng chủ trì": what stands before the last comma is no office. */
const OPENS = /^(?:Căn cứ|Theo|Trên cơ sở|Để|Nhằm|Trong|Hằng|Hàng|Định kỳ|Từ|Sau|Trước)\s.*,\s+/u;
const LEADS = /\s*,?\s+(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|đầu mối)(?!\p{L})/u;
const JOINS =
  /\s*[,;.:]?\s*(?:và\s+)?(?:chủ động\s+|tích cực\s+|cùng\s+)?phối hợp(?:\s+(?:chặt chẽ|thường xuyên|thực hiện))?(?:\s*:|\s+(?:cùng với|cùng|với))\s*/iu;
/** Words with which a sentence goes on behind the names. */
const GOES_ON =
  /\s+(?:tham mưu|triển khai|thực hiện|xây dựng|ban hành|hướng dẫn|kiểm tra|theo dõi|đôn đốc|xác định|nghiên cứu|đề xuất|rà soát|cung cấp|trình|lập|tiến hành|giúp|để|trong (?:việc|quá trình|công tác)|nhằm|định kỳ|tổng hợp|báo cáo|tuyên truyền|vận động|lựa chọn|hoàn thiện|kiện toàn|thành lập|bố trí|thẩm định|tập huấn|khảo sát|chuẩn bị|mở|đưa|khi|theo|kịp thời|thường xuyên|tích cực|chủ động)(?!\p{L})|(?<!các|những|một số|cơ quan,|đơn vị,|ngành,|hội,)\s+tổ chức(?!\p{L})(?!\s(?:chính trị|xã hội|khoa học|liên quan|có liên quan|phi chính phủ|hội|thành viên|đảng|quần chúng))/u;
const SENTENCE_END = /[.!?](?=\s|$)|\n/u;
const MAX_LEAD = 300;

/** Who leads and takes part, as one sentence says it; null where it names nobody as such. */
export function readAssignment(sentence: string): Agencies | null {
  const text = sentence.replace(/\s+/gu, ' ').trim();
  const leads = LEADS.exec(text);
  const joins = JOINS.exec(leads ? text.slice(leads.index + leads[0].length) : text);
  if (!leads && !joins) return null;
  const words = text.slice(0, leads?.index ?? joins?.index ?? 0);
  const lead = (words.split(/:\s/u)[0] ?? '').replace(OPENS, '').replace(GIVE, '');
  // "Chủ trì, phối hợp với …" says with whom; who, its heading says.
  const isUnnamed = /^Chủ trì$/u.test(lead);
  if (lead.length > MAX_LEAD || !/^(?:\p{Lu}|(?:các|những)\s)/u.test(lead)) return null;
  const joinedAt = (leads ? leads.index + leads[0].length : 0) + (joins?.index ?? 0);
  // "chủ trì tổ chức …, phối hợp với …": what is done may stand between, but not another sentence.
  const between = leads && joins ? text.slice(leads.index + leads[0].length, joinedAt) : '';
  const isJoined = joins !== null && !/[.;!?](?=\s|$)|\n/u.test(between);
  return {
    lead: isUnnamed ? [] : splitAgencies(lead),
    partners: isJoined ? splitAgencies(untilVerb(text.slice(joinedAt + joins[0].length))) : [],
  };
}

/** The first sentence of a text that assigns something. */
export function findAssignment(text: string): Agencies | null {
  for (const sentence of text.split(/(?<=[.;!?])\s+|\n/u)) {
    const found = readAssignment(sentence);
    if (found) return found;
  }
  return null;
}

/** A list of names up to where the sentence goes on: "Sở Tài chính tham mưu thực hiện" names one office. */
export function untilVerb(text: string): string {
  const ends = [SENTENCE_END.exec(text)?.index, GOES_ON.exec(text)?.index];
  for (const mark of text.matchAll(/;\s+/gu)) {
    const next = text.slice(mark.index + mark[0].length);
    if (HEAD.test(next) || ABBREVIATION.test(next) || GROUP.test(next) || GENERAL.test(next)) continue;
    ends.push(mark.index);
    break;
  }
  return text.slice(0, Math.min(text.length, ...ends.filter((end) => end !== undefined)));
}
