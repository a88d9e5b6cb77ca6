import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../../electron/shell/ipc.ts';

type Frame = NonNullable<Parameters<typeof isTrustedSender>[0]['senderFrame']>;
const frame = (url: string, parent: Frame | null = null): Frame => ({ url, parent }) as Frame;

describe('who may call the backend', () => {
  const own = frame('app://lhh/index.html#/documents');
  it.each([
    ['the window’s own page', own, true],
    ['a frame inside it', frame('app://lhh/print/3', own), false],
    ['a foreign page', frame('https://example.org/'), false],
    ['a page printed to PDF', frame('app://print/1'), false],
    ['a frame that is gone', null, false],
  ])('%s: %s', (_name, senderFrame, trusted) => expect(isTrustedSender({ senderFrame })).toBe(trusted));
});
