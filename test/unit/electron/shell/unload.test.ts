import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardUnload } from '../../../../electron/shell/unload.ts';

describe('a window closed with words that are not stored', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A window whose page wants to stay as long as `isUnsaved` says so. */
  function open(isUnsaved: () => boolean, mayLose: boolean) {
    const told: string[] = [];
    const guard = guardUnload(
      () => close(),
      () => {
        told.push('asked');
        return mayLose;
      },
    );
    const close = (): void => {
      if (!isUnsaved()) return void told.push('closed');
      guard({ preventDefault: () => void told.push('closed') });
    };
    return { close, told };
  }

  it('closes without a question once the page has stored them', () => {
    let isUnsaved = true;
    const { close, told } = open(() => isUnsaved, false);
    close();
    expect(told).toEqual([]);
    isUnsaved = false;
    vi.runAllTimers();
    expect(told).toEqual(['closed']);
  });

  it('asks where they cannot be stored, and stays or closes as told; each time anew', () => {
    const staying = open(() => true, false);
    staying.close();
    vi.runAllTimers();
    expect(staying.told).toEqual(['asked']);
    staying.close();
    vi.runAllTimers();
    expect(staying.told).toEqual(['asked', 'asked']);
    const leaving = open(() => true, true);
    leaving.close();
    vi.runAllTimers();
    expect(leaving.told).toEqual(['asked', 'closed']);
  });
});
