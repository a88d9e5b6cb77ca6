/** The fictional province to try the program with: profile, documents, associations, people. */
import type { Result } from '../../../electron/api/errors.ts';
import { api } from '../../app/transport.ts';

/** Adds it to a new office; gives back what was added, in Vietnamese. */
export async function addSample(): Promise<Result<string>> {
  const office = await api.office.addSample({});
  if (!office.ok) return office;
  // Where associations are kept already they stay as they are.
  const associations = await api.associations.loadSample({});
  const more = associations.ok
    ? `, ${associations.value.associations} hội và ${associations.value.people} người`
    : '';
  return {
    ok: true,
    value: `Đã thêm hồ sơ, ${office.value.documents} văn bản${more} của tỉnh mẫu Đại Phong.`,
  };
}
