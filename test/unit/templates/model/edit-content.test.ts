import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editableText,
  editText,
  hiddenParts,
  REFERENCE_SIGN,
  toggleEmphasis,
} from '../../../../templates/model/edit-content.ts';
import type { Content } from '../../../../templates/model/document.ts';

const CONTENT: Content = [
  { text: 'Theo ' },
  { text: 'Luật', bold: true },
  { text: ' và ' },
  { ref: 'b7', italic: true },
  { text: ' trên.' },
];
const SHOWN = `Theo Luật và ${REFERENCE_SIGN} trên.`;

describe('content as plain text', () => {
  it('shows a reference as one sign', () => {
    expect(editableText(CONTENT)).toBe(SHOWN);
  });

  const rows: readonly (readonly [string, string, Content])[] = [
    ['nothing changed', SHOWN, CONTENT],
    [
      'letters put into a bold word are bold',
      SHOWN.replace('Luật', 'Luật,'),
      [{ text: 'Theo ' }, { text: 'Luật,', bold: true }, ...CONTENT.slice(2)],
    ],
    ['words put behind the last span', `${SHOWN} Hết`, [...CONTENT.slice(0, 4), { text: ' trên. Hết' }]],
    [
      'the reference deleted, the words around it joined',
      SHOWN.replace(REFERENCE_SIGN, ''),
      [...CONTENT.slice(0, 2), { text: ' và  trên.' }],
    ],
    ['a pasted sign is no reference', `${SHOWN}${REFERENCE_SIGN}`, CONTENT],
    ['all deleted', '', []],
  ];
  it.each(rows)('%s', (_name, text, expected) => {
    expect(editText(CONTENT, text)).toEqual(expected);
  });

  const span = fc.oneof(
    fc.record({
      text: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'ế', ' ', 'đ', '.') }),
      bold: fc.boolean(),
    }),
    fc.record({ ref: fc.constantFrom('b1', 'b2'), bold: fc.constant(false) }),
  );
  it('shows exactly what was typed, whatever stood before (property)', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 6 }),
        fc.string({ maxLength: 20, unit: fc.constantFrom('a', 'ế', ' ', 'x') }),
        (content, typed) => {
          expect(editableText(editText(content, typed))).toBe(typed);
        },
      ),
    );
  });
  it('loses no reference when words are typed anywhere (property)', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.nat(40), (content, at) => {
        const text = editableText(content);
        const place = Math.min(at, text.length);
        const edited = editText(content, `${text.slice(0, place)}mới${text.slice(place)}`);
        expect(hiddenParts(edited).refs).toEqual(hiddenParts(content).refs);
        expect(edited.filter((part) => part.bold === true).length).toBeGreaterThanOrEqual(
          content.some((part) => part.bold === true) ? 1 : 0,
        );
      }),
    );
  });
});

describe('emphasis', () => {
  it('is put on a part, and taken off where all of it has it', () => {
    const on = toggleEmphasis([{ text: 'Văn phòng' }], 0, 3, 'underline');
    expect(on).toEqual([{ text: 'Văn', underline: true }, { text: ' phòng' }]);
    expect(toggleEmphasis(on, 0, 3, 'underline')).toEqual([{ text: 'Văn phòng' }]);
  });
  it('keeps the others', () => {
    expect(toggleEmphasis([{ text: 'ab', bold: true }], 1, 2, 'italic')).toEqual([
      { text: 'a', bold: true },
      { text: 'b', bold: true, italic: true },
    ]);
  });
});
