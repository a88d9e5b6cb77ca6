import { expect, it } from 'vitest';
import { SAMPLE_OFFICE } from '../../../../templates/catalogue/sample/office.ts';
import { officeProfileSchema, profileOn } from '../../../../templates/model/office.ts';

it('a profile stored before there were lists has empty ones', () => {
  const { agencies: _agencies, recipientGroups: _groups, ...old } = SAMPLE_OFFICE;
  expect(officeProfileSchema.parse(old)).toEqual({ ...SAMPLE_OFFICE, agencies: [], recipientGroups: [] });
});

it('the profile in force is the newest that began by the day, else the oldest', () => {
  const from = (validFrom: string) => ({ ...SAMPLE_OFFICE, validFrom });
  const profiles = [from('2026-01-01'), from('2020-01-01'), from('2025-07-01')];
  expect(profileOn(profiles, '2025-12-31')?.validFrom).toBe('2025-07-01');
  expect(profileOn(profiles, '2026-01-01')?.validFrom).toBe('2026-01-01');
  expect(profileOn(profiles, '2000-01-01')?.validFrom).toBe('2020-01-01');
  expect(profileOn([], '2026-01-01')).toBeNull();
});
