/** Remembered window bounds, put back onto a display that is there. Lengths in device-independent pixels. Pure. */
import { z } from 'zod';

/** Smallest window in which form and page stand side by side. */
export const MIN_SIZE = { width: 800, height: 500 };
const DEFAULT_SIZE = { width: 1366, height: 820 };
/** So much of a window must be seen on a display for its place to be taken as meant. */
const VISIBLE = 100;
/** No display is larger; a number beyond it is a broken file. */
const LIMIT = 100_000;

const length = z.number().int().min(-LIMIT).max(LIMIT);
export const boundsSchema = z.object({
  x: length,
  y: length,
  width: length.positive(),
  height: length.positive(),
  isMaximized: z.boolean(),
});
export type Bounds = z.infer<typeof boundsSchema>;

/** Work area of a display. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Placement {
  /** Absent: the system chooses the place. */
  x?: number;
  y?: number;
  width: number;
  height: number;
  isMaximized: boolean;
}

function overlap(bounds: Area, area: Area): { width: number; height: number } {
  return {
    width: Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x),
    height: Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y),
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Where to open the window. `stored` is whatever the file of bounds holds. A window that no display shows any more, or that was never stored, gets
 * the default size at a place the system chooses; any other is made to fit wholly into the display that shows most of it.
 */
export function placeWindow(stored: unknown, displays: readonly Area[]): Placement {
  const parsed = boundsSchema.safeParse(stored);
  const bounds = parsed.success ? parsed.data : null;
  let best: Area | null = null;
  let bestSize = 0;
  for (const area of bounds ? displays : []) {
    const seen = bounds ? overlap(bounds, area) : { width: 0, height: 0 };
    if (seen.width < VISIBLE || seen.height < VISIBLE || seen.width * seen.height <= bestSize) continue;
    best = area;
    bestSize = seen.width * seen.height;
  }
  if (!bounds || !best) return { ...DEFAULT_SIZE, isMaximized: bounds?.isMaximized ?? false };
  const width = clamp(bounds.width, MIN_SIZE.width, Math.max(best.width, MIN_SIZE.width));
  const height = clamp(bounds.height, MIN_SIZE.height, Math.max(best.height, MIN_SIZE.height));
  return {
    x: clamp(bounds.x, best.x, Math.max(best.x, best.x + best.width - width)),
    y: clamp(bounds.y, best.y, Math.max(best.y, best.y + best.height - height)),
    width,
    height,
    isMaximized: bounds.isMaximized,
  };
}
