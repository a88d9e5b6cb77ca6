import { describe, expect, it } from 'vitest';
import type { ListPreview } from '../../../electron/api/imports.ts';
import { fieldText, valueText } from '../../../renderer/features/imports/change-text.ts';
import { choose, confidenceText, mappingOf } from '../../../renderer/features/imports/mapping.ts';

const column = (given: Partial<ListPreview['columns'][number]>): ListPreview['columns'][number] => ({
  letter: 'A',
  header: 'Tên',
  hidden: false,
  field: 'name',
  by: 'name',
  confidence: 1,
  samples: [],
  legacy: null,
  ...given,
});

describe('the choice of columns', () => {
  it('gives a field to one column, and takes it from the other', () => {
    expect(choose({ A: 'name', B: 'phone' }, 'B', 'name')).toEqual({ B: 'name' });
    expect(choose({ A: 'name', B: 'phone' }, 'B', '')).toEqual({ A: 'name' });
    expect(choose({ A: 'name' }, 'A', 'phone')).toEqual({ A: 'phone' });
  });

  it('goes to the backend with every field, unread ones as null', () => {
    const fields = ['name', 'phone', 'email'].map((key) => ({ key, label: key, isRequired: false }));
    expect(mappingOf({ C: 'phone', A: 'name' }, fields)).toEqual({ name: 'A', phone: 'C', email: null });
  });

  it('tells how sure it is in words', () => {
    expect(confidenceText(column({}), undefined)).toBe('không nhập');
    expect(confidenceText(column({}), 'phone')).toBe('tự chọn');
    expect(confidenceText(column({ by: 'saved' }), 'name')).toBe('như lần trước');
    expect(confidenceText(column({}), 'name')).toBe('chắc chắn (100 %)');
    expect(confidenceText(column({ confidence: 0.72 }), 'name')).toBe('có lẽ đúng (72 %)');
    expect(confidenceText(column({ confidence: 0.55 }), 'name')).toBe('cần xem lại (55 %)');
  });
});

describe('a change in words', () => {
  it('names fields, figures with their year, leaders by role', () => {
    expect(fieldText('associations', 'phone')).toBe('Điện thoại');
    expect(fieldText('associations', 'figures.2025.members')).toBe('Hội viên (2025)');
    expect(fieldText('associations', 'leader.chair')).toBe('Chủ tịch');
    expect(fieldText('people', 'fields')).toBe('Lĩnh vực');
  });

  it('shows values as the window does', () => {
    expect([null, '', [], '2019-04', 1234, true, ['Y', 'Dược']].map(valueText)).toEqual([
      'trống',
      'trống',
      'trống',
      '04/2019',
      '1.234',
      'Có',
      'Y; Dược',
    ]);
  });
});
