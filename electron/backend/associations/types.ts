/** The office's catalogue of types of associations: order, names, which are still offered. */
import {
  countByType,
  countTypeUses,
  listAssociationTypes,
  putAssociationTypes,
} from '../../../db/associations.ts';
import type { AssociationType, CatalogueType } from '../../api/associations.ts';
import { MendableError } from '../../api/errors.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { nameKey } from './rules.ts';

/** Those that are offered. */
export async function types(context: QueryContext): Promise<AssociationType[]> {
  return (await listAssociationTypes(context.db)).map(({ id, name }) => ({ id, name }));
}

async function catalogue(context: QueryContext): Promise<CatalogueType[]> {
  return (await listAssociationTypes(context.db, true)).map((row) => ({
    id: row.id,
    name: row.name,
    isRetired: row.deleted_at !== null,
  }));
}

/** All of them, with what bears them today and what names them at any time. */
export async function typeCatalogue(
  context: QueryContext,
): Promise<(CatalogueType & { bearers: number; uses: number })[]> {
  const [bearers, uses] = [await countByType(context.db), await countTypeUses(context.db)];
  return (await catalogue(context)).map((type) => ({
    ...type,
    bearers: bearers.get(type.id) ?? 0,
    uses: uses.get(type.id) ?? 0,
  }));
}

/**
 * @param read the catalogue that was edited
 * @throws MendableError for a type named twice, one left out that records name, where none is offered any more, "conflict" where another catalogue
 * is stored
 */
export async function saveTypes(
  context: CommandContext,
  wanted: readonly CatalogueType[],
  read?: readonly CatalogueType[],
): Promise<AssociationType[]> {
  const before = await catalogue(context);
  if (read && JSON.stringify(read) !== JSON.stringify(before))
    throw new MendableError(
      'conflict',
      'Danh mục loại hội đã được lưu ở nơi khác sau khi bạn mở nên chưa lưu. Phần bạn sửa còn nguyên; bấm “Thôi” để xem danh mục mới rồi sửa lại.',
      'read',
    );
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const [index, { id, name }] of wanted.entries()) {
    if (ids.has(id) || names.has(nameKey(name)))
      throw new MendableError('duplicate', `Loại hội “${name}” có hai lần.`, `types.${index}.name`);
    ids.add(id);
    names.add(nameKey(name));
  }
  if (wanted.every((type) => type.isRetired))
    throw new MendableError('invalid-input', 'Phải còn ít nhất một loại hội đang dùng.', 'types');
  const uses = await countTypeUses(context.db);
  for (const { id, name } of before)
    if (!ids.has(id) && (uses.get(id) ?? 0) > 0)
      throw new MendableError(
        'in-use',
        `Còn hội đang hoặc từng thuộc loại “${name}” nên không bỏ hẳn được; hãy chọn “Thôi dùng”.`,
        'types',
      );
  await putAssociationTypes(context.db, wanted, context.at);
  context.record({
    entity: 'association-types',
    entityId: 'all',
    before: JSON.stringify(before),
    after: JSON.stringify(wanted),
  });
  context.changed('associations');
  return types(context);
}
