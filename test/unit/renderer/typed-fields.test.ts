import { describe, expect, it } from 'vitest';
import { ariaKeys, commandFor, keysOf, type KeyPress } from '../../../renderer/app/keys.ts';
import { PLACES } from '../../../renderer/app/places.ts';
import { parseRoute, routeHash } from '../../../renderer/app/route.ts';
import { BLOCK_COMMANDS, EDITOR_COMMANDS } from '../../../renderer/features/documents/commands.ts';
import { readIsoDate, readPartialDate } from '../../../renderer/features/documents/partial-date.ts';
import { readRecipient } from '../../../renderer/features/documents/recipient-rows.tsx';
import { readBasis } from '../../../templates/model/read-basis.ts';
import { refuseLines, refuseNumber, refuseText } from '../../../renderer/features/documents/text-problem.ts';
import { previewValues, sentValues } from '../../../renderer/features/templates/form-values.ts';

it.each([
  ['05/4/2026', { day: 5, month: 4, year: 2026 }],
  ['5-4-2026', { day: 5, month: 4, year: 2026 }],
  ['4/2026', { month: 4, year: 2026 }],
  ['2026', { year: 2026 }],
  ['  ', null],
  ['30/02/2026', 'không có ngày này trong lịch'],
  ['31/13/2026', 'tháng phải từ 1 đến 12'],
  ['hôm nay', 'ghi theo dạng ngày/tháng/năm, ví dụ 05/4/2026'],
])('reads the date "%s"', (text, expected) => {
  expect(readPartialDate(text)).toEqual(expected);
});

it.each([
  ['05/4/2026', '2026-04-05'],
  ['4/2026', null],
  ['31/6/2026', null],
  ['', null],
])('reads the whole date "%s"', (text, expected) => {
  expect(readIsoDate(text)).toBe(expected);
});

it.each([
  ['- UBND tỉnh (để báo cáo);', { name: 'UBND tỉnh', note: 'để báo cáo' }],
  ['Các hội thành viên', { name: 'Các hội thành viên' }],
  ['– Sở KH&CN (cũ) tỉnh.', { name: 'Sở KH&CN (cũ) tỉnh' }],
])('reads the recipient "%s"', (line, expected) => {
  expect(readRecipient(line)).toEqual(expected);
});

describe('căn cứ typed as a sentence', () => {
  it('becomes a citation where every word has its place', () => {
    expect(
      readBasis(
        'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
      ),
    ).toEqual({
      type: 'citation',
      lead: 'Căn cứ',
      citation: {
        kind: 'Nghị định',
        number: '30/2020/NĐ-CP',
        date: { day: 5, month: 3, year: 2020 },
        issuer: 'Chính phủ',
        subject: 'về công tác văn thư',
      },
    });
  });
  it.each([
    'Căn cứ Điều lệ Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong',
    'Theo đề nghị của Chánh Văn phòng',
    'Căn cứ ý kiến tại Thông báo số 12/TB-UBND và các văn bản liên quan',
  ])('stays as it is typed: %s', (text) => {
    expect(readBasis(`${text};`)).toEqual({ type: 'free', content: [{ text }] });
  });
});

it('names the field and the fault of a refused text', () => {
  expect(refuseText('Trích yếu')('Kế hoạch 😀')).toMatch(/^Trích yếu: có biểu tượng cảm xúc/);
  expect(refuseText('Trích yếu', 5)('quá dài')).toMatch(/^Trích yếu: dài quá 5 ký tự/);
  expect(refuseText('Trích yếu')('Kế hoạch')).toBeNull();
  expect(refuseLines('Kính gửi')('Sở A\nSở B')).toBeNull();
  expect(refuseNumber('05b')).toBeNull();
  expect(refuseNumber('')).toBeNull();
  expect(refuseNumber('05/KH')).toMatch(/^Số: số văn bản gồm/);
});

describe('keys', () => {
  const press = (part: Partial<KeyPress>): KeyPress => ({
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...part,
  });
  it.each([
    [press({ key: 'â', code: 'Digit2', ctrlKey: true }), 'Ctrl+2'],
    [press({ key: 'D', code: 'KeyD', ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+D'],
    [press({ key: 'ArrowUp', code: 'ArrowUp', altKey: true }), 'Alt+↑'],
    [press({ key: 'F8', code: 'F8' }), 'F8'],
  ])('names a key press by its place on the keyboard', (event, keys) => {
    expect(keysOf(event)).toBe(keys);
  });
  it('leaves keys of an input method alone', () => {
    expect(commandFor(EDITOR_COMMANDS, press({ code: 'KeyZ', ctrlKey: true, isComposing: true }))).toBeNull();
    expect(commandFor(EDITOR_COMMANDS, press({ code: 'KeyZ', ctrlKey: true }))?.id).toBe('undo');
  });
  it('are given once only', () => {
    const all = [...PLACES, ...EDITOR_COMMANDS, ...BLOCK_COMMANDS].flatMap(({ keys }) => keys ?? []);
    expect(new Set(all).size).toBe(all.length);
    expect(ariaKeys('Ctrl+Shift+D')).toBe('Control+Shift+D');
  });
});

it('keeps a route in the address', () => {
  for (const route of [
    { page: 'document', id: 7 },
    { page: 'new', templateId: 'own-1/2' },
    { page: 'new', templateId: null },
    { page: 'trash' },
  ] as const)
    expect(parseRoute(routeHash(route))).toEqual(route);
  expect(parseRoute('#/document/x')).toEqual({ page: 'documents' });
});

it('sends no empty rows, and shows a missing text by its label in the preview only', () => {
  const fields = [
    { id: 'source', label: 'Văn bản', type: 'text', required: true, value: '' },
    { id: 'day', label: 'Ngày', type: 'date', required: true, value: '' },
    { id: 'rows', label: 'Việc', type: 'list', required: false, value: [] },
  ] as const;
  const values = { source: '', day: '5/4', rows: [{}, { a: ' ' }, { a: 'x' }] };
  expect(sentValues(values)).toEqual({ source: '', day: '5/4', rows: [{ a: 'x' }] });
  expect(previewValues(fields, values)).toEqual({ source: '[Văn bản]', day: '', rows: [{ a: 'x' }] });
});
