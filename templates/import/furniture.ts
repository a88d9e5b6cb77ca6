/** Words that belong to the page and the form, not to the document: banner, motto, rules, page numbers. Pure. */

const BANNERS = [
  /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u,
  /^CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u,
  /^Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc$/iu,
  /^ĐẢNG CỘNG SẢN VIỆT NAM$/u,
];

/** Whether a line is page furniture that the layout prints by itself. */
export function isFurniture(text: string): boolean {
  return BANNERS.some((pattern) => pattern.test(text.trim()));
}

/** Whether a line is a rule: "-----". */
export function isRule(text: string): boolean {
  return /^[-_*=–—]{3,}$/.test(text.trim());
}
