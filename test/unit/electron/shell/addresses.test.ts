import { describe, expect, it } from 'vitest';
import {
  isAppAddress,
  mayOpenOutside,
  mayRequest,
  mayRequestToPrint,
} from '../../../../electron/shell/addresses.ts';

describe('addresses the window may reach', () => {
  it.each([
    ['app://lhh', true],
    ['app://lhh/index.html', true],
    ['app://lhh/print/3', true],
    ['app://lhh/index.html#/documents', true],
    ['app://lhh.evil/', false],
    ['app://lhh@evil/', false],
    ['app://user@lhh/', false],
    ['app://lhh:81/', false],
    ['app://print/1', false],
    ['https://lhh/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['about:blank', false],
    ['', false],
    [undefined, false],
  ])('%s is one of our own: %s', (address, expected) => expect(isAppAddress(address)).toBe(expected));

  it.each([
    ['app://lhh/a.js', true],
    ['blob:app://lhh/1', true],
    ['data:font/woff2;base64,AA', true],
    ['devtools://devtools/bundled/x.html', true],
    ['blob:https://example.org/1', false],
    ['http://127.0.0.1/', false],
    ['https://example.org/', false],
    ['ws://127.0.0.1/', false],
    ['file:///a', false],
    ['app://lhh.evil/a.js', false],
  ])('%s may be requested: %s', (address, expected) => expect(mayRequest(address)).toBe(expected));

  it.each([
    ['app://print/5', true],
    ['data:image/png;base64,AA', true],
    ['app://lhh/index.html', false],
    ['app://printer/5', false],
    ['https://example.org/', false],
    ['file:///a', false],
  ])('a print page may request %s: %s', (address, expected) =>
    expect(mayRequestToPrint(address)).toBe(expected),
  );

  it.each([
    ['https://vusta.vn/', true],
    ['https://vusta.vn/van-ban?id=1#a', true],
    ['http://vusta.vn/', false],
    ['file:///C:/Windows/System32/calc.exe', false],
    ['ms-msdt:/id', false],
    ['javascript:alert(1)', false],
    ['https://vusta.vn@evil.example/', false],
    ['nonsense', false],
  ])('%s may be opened in the browser: %s', (address, expected) =>
    expect(mayOpenOutside(address)).toBe(expected),
  );
});
