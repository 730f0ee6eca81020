import * as v from 'valibot';
import { ShortTextSchema } from './entry-schemas.ts';

/** A weekday that is not a working day under section 10(6): a bank holiday in any part of the United Kingdom. */
export const HolidaySchema = v.strictObject({
  date: v.pipe(v.string(), v.isoDate()),
  name: ShortTextSchema,
  /** Where it is a holiday, as shown to the officer when a day is skipped. */
  where: ShortTextSchema,
  /** True where no proclamation could be confirmed: both dates are then shown, the earlier as target. */
  uncertain: v.boolean(),
});

export type Holiday = v.InferOutput<typeof HolidaySchema>;
