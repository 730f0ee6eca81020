import * as v from 'valibot';
import { AuthoritySchema } from './authority.ts';
import { CheckEntrySchema, UnjudgedRuleSchema } from './check-entry.ts';
import { CheckedOnSchema, ShortTextSchema } from './entry-schemas.ts';
import { ExemptionSchema } from './exemption.ts';
import { HolidaySchema } from './holiday.ts';
import {
  ChallengeSchema,
  DecisionCardSchema,
  GlossaryTermSchema,
  GuideSchema,
  KeyQuestionSchema,
} from './knowledge.ts';
import { PageHelpSchema } from './page-help.ts';
import { TopicSchema } from './topic.ts';

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

/** The letter's fixed words in Welsh. */
export const WelshSchema = v.strictObject({
  wording: v.record(v.string(), ShortTextSchema),
  exemptions: v.record(
    v.string(),
    v.strictObject({
      name: ShortTextSchema,
      testInWords: ShortTextSchema,
      limbs: v.record(v.string(), ShortTextSchema),
      /** Aspects of national security, by id. */
      aspects: v.optional(v.record(v.string(), ShortTextSchema), {}),
    }),
  ),
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
  /** The same in Welsh, with the names of the exemptions by provision; what is missing is said in English. */
  welsh: v.optional(WelshSchema),
  checks: v.array(CheckEntrySchema),
  /** Rules of the catalogue that the app cannot judge, or judges otherwise, each with the reason. */
  unjudged: v.optional(v.array(UnjudgedRuleSchema), []),
  topics: v.optional(v.array(TopicSchema), []),
  glossary: v.optional(v.array(GlossaryTermSchema), []),
  guides: v.optional(v.array(GuideSchema), []),
  decisions: v.optional(v.array(DecisionCardSchema), []),
  challenges: v.optional(v.array(ChallengeSchema), []),
  keyQuestions: v.optional(v.array(KeyQuestionSchema), []),
  holidays: v.array(HolidaySchema),
});

export type LawPack = v.InferOutput<typeof LawPackSchema>;
