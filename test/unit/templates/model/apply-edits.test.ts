import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../templates/model/apply-edits.ts';
import { buildDocument } from '../check/build-document.ts';

describe('applyEdits', () => {
  it('gives a changed document and leaves the given one', () => {
    const document = buildDocument();
    const result = applyEdits(document, [{ path: ['subject'], value: 'Tên khác' }]);
    expect(result).toEqual({ ok: true, value: { ...document, subject: 'Tên khác' } });
    expect(document).toEqual(buildDocument());
  });

  it('puts in a field that was absent and takes one out', () => {
    const document = buildDocument({ settings: {}, contact: 'Số 1' });
    const result = applyEdits(document, [
      { path: ['settings', 'authorityForm'], value: 'dot' },
      { path: ['contact'], value: undefined },
    ]);
    expect(result).toEqual({ ok: true, value: buildDocument({ settings: { authorityForm: 'dot' } }) });
  });

  it.each([
    ['a block that is no longer there', ['body', 99, 'content']],
    ['a field of nothing', ['contact', 'x']],
    ['beyond the end of a list', ['recipients', 7]],
    ['a name in a list', ['recipients', 'length']],
    ['the prototype', ['__proto__', 'x']],
    ['an inherited field', ['constructor', 'prototype']],
    ['nowhere', []],
  ])('refuses %s', (_, path) => {
    const result = applyEdits(buildDocument(), [{ path: path, value: [] }]);
    expect(result.ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('refuses a value that the model does not take', () => {
    const result = applyEdits(buildDocument(), [
      { path: ['date'], value: { day: 30, month: 2, year: 2024 } },
    ]);
    expect(result.ok ? [] : result.errors.map(({ path }) => path[0])).toEqual(['date']);
  });
});
