import type { Rule } from '../rule.ts';

/** The day from which there is no district level. */
const ABOLISHED = { year: 2025, month: 7 } as const;
// Small or capital first letters are spelled out: a district's name is known by its capital, so case must count.
const MENTION =
  /(?<!\p{L})(?:(?:UBND|HĐND|[ỦU]y ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)\s(?:các\s)?(?:cấp\s)?(?:huyện|quận|thị xã)|[Cc]ấp huyện|[Cc]ác huyện|[Hh]uyện (?:ủy|uỷ)|[Tt]hị (?:ủy|uỷ)|[Qq]uận (?:ủy|uỷ)|(?:[Hh]uyện|[Tt]hị xã)\s\p{Lu}\p{L}+|[Tt]hành phố thuộc tỉnh)(?!\p{L})/u;

/** District offices named in a document dated after they were abolished. */
export const districtLevel: Rule = {
  id: 'district-level',
  title: 'Nhắc đến cấp huyện sau ngày 01/7/2025',
  severity: 'info',
  source: 'Luật Tổ chức chính quyền địa phương năm 2025 (không còn cấp huyện từ ngày 01/7/2025)',
  check({ document: { date }, texts, placeIn }) {
    if (date.year === undefined || date.year < ABOLISHED.year) return [];
    if (date.year === ABOLISHED.year && (date.month === undefined || date.month < ABOLISHED.month)) return [];
    return texts.flatMap((text) => {
      const found = MENTION.exec(text.text);
      if (!found) return [];
      return [
        {
          place: placeIn(text, found.index, found.index + found[0].length),
          message: `“${found[0]}”: từ ngày 01/7/2025 không còn cấp huyện; kiểm tra tên cơ quan, địa bàn.`,
        },
      ];
    });
  },
};
