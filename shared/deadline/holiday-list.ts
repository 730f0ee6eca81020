import * as v from 'valibot';
import { IsoDateSchema, LineSchema } from '../case/text-schemas.ts';
import { HolidaySchema } from '../law/holiday.ts';
import type { LawPack } from '../law/law-pack.ts';

const MAX_HOLIDAYS = 2000;

/** A list of the days that are not working days under section 10(6), newer than the law pack's. */
export const HolidayListSchema = v.strictObject({
  schema: v.literal('counterpoise/holidays'),
  version: v.literal(1),
  /** Where the list comes from, as shown to officers. */
  source: LineSchema,
  checkedOn: IsoDateSchema,
  holidays: v.pipe(v.array(HolidaySchema), v.minLength(1), v.maxLength(MAX_HOLIDAYS)),
});

export type HolidayList = v.InferOutput<typeof HolidayListSchema>;

/**
 * A pack counting by a newer list of holidays. Dates are facts of the calendar: they are counted by the newest list,
 * whatever pack a case was decided under.
 */
export function withHolidays(pack: LawPack, list: HolidayList | null): LawPack {
  return list === null ? pack : { ...pack, holidays: list.holidays };
}
