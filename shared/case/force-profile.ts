import * as v from 'valibot';
import { LineSchema, ReasonTextSchema } from './text-schemas.ts';

/**
 * The force's particulars for its letters. A case carries its own copy, so that a letter reads the same years later
 * even when the unit has moved.
 */
export const ForceProfileSchema = v.strictObject({
  force: LineSchema,
  unit: LineSchema,
  address: ReasonTextSchema,
  email: LineSchema,
  phone: LineSchema,
  /** To whom a request for internal review goes. */
  reviewTo: ReasonTextSchema,
  /** Working days within which a review should be asked for. */
  reviewWithinDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
});

export type ForceProfile = v.InferOutput<typeof ForceProfileSchema>;

/** A force that has not introduced itself yet; 40 working days is the usual window for asking for a review. */
export const NO_PROFILE: ForceProfile = {
  force: '',
  unit: '',
  address: '',
  email: '',
  phone: '',
  reviewTo: '',
  reviewWithinDays: 40,
};
