import { expect, it } from 'vitest';
import {
  associationEventFieldsSchema,
  associationFieldsSchema,
  associationPartSchema,
} from '../../../../electron/api/associations.ts';
import { FIELD_LABELS } from '../../../../electron/api/labels.ts';
import { personFieldsSchema, seatSchema } from '../../../../electron/api/people.ts';

it.each<[string, object]>([
  ['associations', associationFieldsSchema.shape],
  ['associations', associationEventFieldsSchema.shape],
  ...associationPartSchema.options.map((part): [string, object] => ['associations', part.shape]),
  ['people', personFieldsSchema.shape],
  ['people', seatSchema.shape],
])('every field of %s has a Vietnamese name', (domain, shape) => {
  const labels = FIELD_LABELS[domain] ?? {};
  for (const field of Object.keys(shape))
    if (field !== 'id' && field !== 'isEnd') expect(labels).toHaveProperty(field);
});
