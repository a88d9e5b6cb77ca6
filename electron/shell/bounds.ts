/** Remembered window bounds, put back onto a display that is there. Pure. */
import { z } from 'zod';

export const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  isMaximized: z.boolean(),
});
export type Bounds = z.infer<typeof boundsSchema>;

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const VISIBLE = 100;
export const DEFAULT_SIZE = { width: 1366, height: 820 };

/** Bounds of which a good part is seen on one of the displays; else the default size, placed by the system. */
export function fitBounds(
  stored: unknown,
  displays: readonly Area[],
): Partial<Bounds> & { width: number; height: number } {
  const parsed = boundsSchema.safeParse(stored);
  if (!parsed.success) return DEFAULT_SIZE;
  const bounds = parsed.data;
  const seen = displays.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
    return width >= VISIBLE && height >= VISIBLE;
  });
  return seen ? bounds : { ...DEFAULT_SIZE, isMaximized: bounds.isMaximized };
}
