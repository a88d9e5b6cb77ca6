/** Hồ sơ cơ quan: the profile in force and earlier ones. */
import { z } from 'zod';
import { isoDateSchema, officeProfileSchema, recipientGroupSchema } from '../../templates/model/office.ts';
import { command, query } from './define.ts';

export const office = {
  /** The profile in force on a day (default today); null before the first run is done. */
  get: query(z.strictObject({ on: isoDateSchema.optional() }), officeProfileSchema.nullable()),
  /** All profiles, newest first. */
  history: query(z.strictObject({}), z.array(officeProfileSchema)),
  /**
   * Saves the profile that begins on profile.validFrom; earlier ones stay for earlier documents. Refused with "conflict" where `read` is given and is
   * not what is stored: the profile that was edited, null for one that begins on a day of its own.
   */
  save: command(
    z.strictObject({ profile: officeProfileSchema, read: officeProfileSchema.nullable().optional() }),
    officeProfileSchema,
  ),
  /** Adds a group of nơi nhận to the profile in force, or puts it in the place of the one of its name. */
  keepRecipientGroup: command(recipientGroupSchema, officeProfileSchema),
  /** Profile and documents of a fictional province. */
  addSample: command(z.strictObject({}), z.strictObject({ documents: z.number() })),
};
