/** Hồ sơ cơ quan. */
import { listOfficeProfiles, putOfficeProfile } from '../../../db/office.ts';
import { BUILT_IN_TEMPLATES } from '../../../templates/catalogue/catalogue.ts';
import { draftFromTemplate } from '../../../templates/catalogue/draft.ts';
import { SAMPLE_OFFICE } from '../../../templates/catalogue/sample/office.ts';
import { SAMPLE_VALUES } from '../../../templates/catalogue/sample/values.ts';
import {
  officeProfileSchema,
  profileOn,
  type OfficeProfile,
  type RecipientGroup,
} from '../../../templates/model/office.ts';
import type { Executor } from '../../../db/connection.ts';
import { MendableError } from '../../api/errors.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { storeDocument } from '../documents/service.ts';

/** All profiles, newest first. */
export async function officeHistory(context: { db: Executor }): Promise<OfficeProfile[]> {
  const stored = await listOfficeProfiles(context.db);
  return stored.map((text) => officeProfileSchema.parse(JSON.parse(text)));
}

/** The profile in force on a day; null while there is none. */
export async function officeOn(context: { db: Executor }, day: string): Promise<OfficeProfile | null> {
  return profileOn(await officeHistory(context), day);
}

/** The profile in force today. @throws MendableError before the first run is done */
export async function requireOffice(context: QueryContext): Promise<OfficeProfile> {
  const office = await officeOn(context, context.today);
  if (!office)
    throw new MendableError(
      'no-office',
      'Chưa có hồ sơ cơ quan. Hãy khai hồ sơ cơ quan trước khi soạn văn bản.',
      'office',
    );
  return office;
}

/**
 * @param read the profile that was edited, null for a new one; not given: whatever is stored is written over
 * @throws MendableError "conflict" where another state of it is stored, or another profile that begins on the same day
 */
export async function saveOffice(
  context: CommandContext,
  profile: OfficeProfile,
  read?: OfficeProfile | null,
): Promise<OfficeProfile> {
  const history = await officeHistory(context);
  const storedOn = (day: string): OfficeProfile | undefined =>
    history.find((entry) => entry.validFrom === day);
  const before = storedOn(profile.validFrom);
  if (read && JSON.stringify(storedOn(read.validFrom)) !== JSON.stringify(read))
    throw new MendableError(
      'conflict',
      'Hồ sơ cơ quan đã được lưu ở nơi khác sau khi bạn mở nên chưa lưu. Phần bạn gõ còn nguyên; hãy mở hồ sơ đã lưu rồi sửa lại.',
      'read',
    );
  if (read !== undefined && before && read?.validFrom !== profile.validFrom)
    throw new MendableError(
      'conflict',
      'Đã có hồ sơ bắt đầu từ ngày này. Hãy chọn hồ sơ ấy để sửa, hoặc ghi ngày khác.',
      'profile.validFrom',
    );
  const after = JSON.stringify(profile);
  await putOfficeProfile(context.db, profile.validFrom, after, context.at);
  context.record({
    entity: 'office',
    entityId: profile.validFrom,
    before: before ? JSON.stringify(before) : null,
    after,
  });
  context.changed('office');
  return profile;
}

/** The profile in force with a group of nơi nhận, in the place of the one of the same name. @throws MendableError without a profile or beyond its limits */
export async function keepRecipientGroup(
  context: CommandContext,
  group: RecipientGroup,
): Promise<OfficeProfile> {
  const office = await requireOffice(context);
  const others = office.recipientGroups.filter(({ name }) => name !== group.name);
  const profile = officeProfileSchema.safeParse({ ...office, recipientGroups: [...others, group] });
  if (!profile.success)
    throw new MendableError('too-many', 'Hồ sơ cơ quan chỉ giữ được 100 nhóm nơi nhận.', 'name');
  return saveOffice(context, profile.data);
}

/**
 * The fictional province: its profile and one draft of each template that has sample values.
 * @throws MendableError where the office has a profile already: sample and real data never mix
 */
export async function addSample(context: CommandContext): Promise<{ documents: number }> {
  if ((await listOfficeProfiles(context.db)).length > 0)
    throw new MendableError(
      'not-empty',
      'Đã có hồ sơ cơ quan nên không thêm dữ liệu mẫu. Muốn xem thử, hãy dùng một thư mục dữ liệu khác.',
    );
  await saveOffice(context, SAMPLE_OFFICE);
  let count = 0;
  for (const template of BUILT_IN_TEMPLATES) {
    const values = SAMPLE_VALUES[template.id];
    if (!values) continue;
    const draft = draftFromTemplate({ template, office: SAMPLE_OFFICE, values, today: context.today });
    if (!draft.ok)
      throw new Error(`sample of ${template.id}: ${draft.errors.map((error) => error.message).join('; ')}`);
    await storeDocument(context, draft.value, template.id);
    count += 1;
  }
  return { documents: count };
}
