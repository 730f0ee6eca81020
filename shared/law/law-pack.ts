import * as v from 'valibot';
import { AuthoritySchema } from './authority.ts';
import { CheckEntrySchema } from './check-entry.ts';
import { CheckedOnSchema, ShortTextSchema } from './entry-schemas.ts';
import { ExemptionSchema } from './exemption.ts';
import { HolidaySchema } from './holiday.ts';
import { PageHelpSchema } from './page-help.ts';

/** The regulator's particulars are data: its legal name is being changed by statute (see the pack's note). */
export const RegulatorSchema = v.strictObject({
  name: ShortTextSchema,
  shortName: ShortTextSchema,
  address: v.array(ShortTextSchema),
  phone: ShortTextSchema,
  web: ShortTextSchema,
  note: ShortTextSchema,
  checkedOn: CheckedOnSchema,
});

/** Law, guidance and wording as data. A case records the version it was decided under. */
export const LawPackSchema = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}(\.\d+)?$/, 'A version is like 2026.11')),
  checkedOn: CheckedOnSchema,
  regulator: RegulatorSchema,
  authorities: v.array(AuthoritySchema),
  exemptions: v.array(ExemptionSchema),
  /** Help by page id; see shared/case/place.ts for the ids. */
  help: v.record(v.string(), PageHelpSchema),
  /** Letter wording by frame id, with {slots}. */
  wording: v.record(v.string(), ShortTextSchema),
  checks: v.array(CheckEntrySchema),
  holidays: v.array(HolidaySchema),
});

export type LawPack = v.InferOutput<typeof LawPackSchema>;
