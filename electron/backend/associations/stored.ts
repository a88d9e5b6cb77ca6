/** Rows of the tables as values of the contract, and back. */
import { z } from 'zod';
import type { AssociationColumns, AssociationEventRow, AssociationRow } from '../../../db/associations.ts';
import { toColumns, toFields } from '../../../db/columns.ts';
import {
  associationEventFieldsSchema,
  associationStateSchema,
  EVENT_KINDS,
  type AssociationEvent,
  type AssociationFields,
  type AssociationState,
} from '../../api/associations.ts';

const patchSchema = associationEventFieldsSchema.shape.patch;

/** What the clerk entered. */
export function fieldsOf(row: AssociationRow): AssociationFields {
  const {
    id: _id,
    revision: _revision,
    nameKey: _nameKey,
    firstState: _firstState,
    endedOn: _endedOn,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    deletedAt: _deletedAt,
    isAssigned,
    ...fields
  } = toFields(row);
  return { ...fields, isAssigned: isAssigned === 1 };
}

export function columnsOf(
  fields: AssociationFields,
  first: AssociationState,
  endedOn: string | null,
): AssociationColumns {
  return { ...toColumns(fields), first_state: JSON.stringify(first), ended_on: endedOn };
}

/** The state before all events. What an import wrote down before addresses were dated has none: then it is the present one. */
export function firstStateOf(row: AssociationRow): AssociationState {
  return associationStateSchema
    .extend({ address: z.string().default(row.address) })
    .parse(JSON.parse(row.first_state));
}

export function stateOf({ name, shortName, typeId, area, address }: AssociationFields): AssociationState {
  return { name, shortName, typeId, area, address };
}

export function eventOf(row: AssociationEventRow): AssociationEvent {
  return {
    id: row.id,
    associationId: row.association_id,
    kind: z.enum(EVENT_KINDS).parse(row.kind),
    happenedOn: row.happened_on,
    decisionNumber: row.decision_number,
    decisionOn: row.decision_on,
    note: row.note,
    patch: patchSchema.parse(JSON.parse(row.patch)),
    isEnd: row.is_end === 1,
    others: row.others,
  };
}
