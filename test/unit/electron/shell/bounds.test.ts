import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_SIZE, placeWindow, type Area } from '../../../../electron/shell/bounds.ts';

const left: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Area = { x: 1920, y: 0, width: 1366, height: 728 };
const stored = { x: 10, y: 10, width: 1000, height: 700, isMaximized: false };
const byDefault = { width: 1366, height: 820, isMaximized: false };

describe('where the window opens', () => {
  it.each([
    ['as it was', stored, [left], stored],
    ['maximised as it was', { ...stored, isMaximized: true }, [left], { ...stored, isMaximized: true }],
    ['on the second display', { ...stored, x: 2000 }, [left, right], { ...stored, x: 2000 }],
    ['by default when its display is gone', { ...stored, x: 2000 }, [left], byDefault],
    ['by default when only a sliver is seen', { ...stored, x: 1900 }, [left], byDefault],
    ['inside when it stood over the edge', { ...stored, x: 1200 }, [left], { ...stored, x: 920 }],
    [
      'on the display that shows most of it',
      { ...stored, x: 1500 },
      [left, right],
      { ...stored, x: 1920, y: 10 },
    ],
    [
      'smaller on a smaller display',
      { x: -50, y: -50, width: 3000, height: 2000, isMaximized: false },
      [right, left],
      { x: 0, y: 0, width: 1920, height: 1040, isMaximized: false },
    ],
    [
      'never smaller than the form needs',
      { x: 0, y: 0, width: 200, height: 150, isMaximized: false },
      [left],
      { x: 0, y: 0, ...MIN_SIZE, isMaximized: false },
    ],
  ])('%s', (_name, bounds, displays, expected) => expect(placeWindow(bounds, displays)).toEqual(expected));

  it.each([
    [null],
    ['broken'],
    [{}],
    [{ ...stored, width: -5 }],
    [{ ...stored, x: 1e9 }],
    [{ ...stored, y: 1.5 }],
    [{ ...stored, isMaximized: 'yes' }],
  ])('opens by default after %j', (bounds) => expect(placeWindow(bounds, [left])).toEqual(byDefault));

  it('is always seen, whatever was stored', () => {
    const any = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
      isMaximized: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (bounds) => {
        const { x, y, width, height } = placeWindow(bounds, [left, right]);
        if (x === undefined || y === undefined) return;
        const area = [left, right].find(
          (one) => x >= one.x && y >= one.y && x < one.x + one.width && y < one.y + one.height,
        );
        expect(area).toBeDefined();
        expect(width).toBeGreaterThanOrEqual(MIN_SIZE.width);
        expect(height).toBeGreaterThanOrEqual(MIN_SIZE.height);
      }),
    );
  });
});
