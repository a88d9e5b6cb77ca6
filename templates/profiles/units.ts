/** Lengths of the layout. Every length says its unit by its type; conversion and rounding stand here and nowhere else. */
declare const unit: unique symbol;
/** Millimetres on paper. */
export type Mm = number & { readonly [unit]?: 'mm' };
/** Typographic points, 1/72 inch. */
export type Pt = number & { readonly [unit]?: 'pt' };
/** Twentieths of a point, Word's unit of length; always whole. */
export type Twip = number & { readonly [unit]?: 'twip' };

const MM_PER_INCH = 25.4;
const PT_PER_INCH = 72;
const TWIP_PER_PT = 20;

/** Millimetres to whole twips, rounded to nearest (the docx package's own conversion cuts off, 30 mm = 1700 instead of 1701). */
export function mmToTwip(mm: Mm): Twip {
  return Math.round((mm / MM_PER_INCH) * PT_PER_INCH * TWIP_PER_PT);
}

/** Points to whole twips. */
export function ptToTwip(pt: Pt): Twip {
  return Math.round(pt * TWIP_PER_PT);
}

/** Points to half-points, Word's unit of type size. */
export function ptToHalfPoint(pt: Pt): number {
  return Math.round(pt * 2);
}

/** Points to eighths of a point, Word's unit of border width. */
export function ptToEighth(pt: Pt): number {
  return Math.round(pt * 8);
}

/** Points to millimetres. */
export function ptToMm(pt: Pt): Mm {
  return (pt / PT_PER_INCH) * MM_PER_INCH;
}

/** Millimetres to points. */
export function mmToPt(mm: Mm): Pt {
  return (mm / MM_PER_INCH) * PT_PER_INCH;
}
