import * as v from 'valibot';
import { AuditEntrySchema, VersionSummarySchema } from '../../shared/bridge/history-contract.ts';
import { MAX_CASES_ASKED } from '../../shared/bridge/library-contract.ts';
import { BookmarkSchema, type Bookmark } from '../../shared/bridge/messages.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { AssetFileSchema } from '../../shared/case/profile-file.ts';
import { MAX_CASE_FILE } from '../../shared/case/read-case-file.ts';
import { IsoInstantSchema, LineSchema } from '../../shared/case/text-schemas.ts';

export const HAND_OVER_SCHEMA = 'counterpoise/hand-over';
/** Raised with every released change of shape. */
export const HAND_OVER_VERSION = 1;

const MAX_ENTRIES = 200_000;
const MAX_TRAILS = 500;
const MAX_PACKS = 5000;
const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Not a hash'));
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** When, by whom and with what something was handed over. */
export const MadeSchema = v.strictObject({
  at: IsoInstantSchema,
  by: LineSchema,
  machine: LineSchema,
  appVersion: LineSchema,
});

/**
 * What a store's audit trail says of one case. Its entries are not neighbours in that store's chain, so each brings the
 * hash of the one before it: only so can it be checked away from the chain.
 */
export const TrailSchema = v.strictObject({
  made: MadeSchema,
  /** The head of the whole chain when the case was handed over; null when nothing was noted there. */
  head: v.nullable(v.strictObject({ seq: CountSchema, hash: HashSchema })),
  entries: v.pipe(
    v.array(
      v.strictObject({ ...AuditEntrySchema.entries, previous: v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/)) }),
    ),
    v.maxLength(MAX_ENTRIES),
  ),
});

/** A version of a case with its text, as it is packed. */
export const SentVersionSchema = v.strictObject({
  number: CountSchema,
  savedAt: IsoInstantSchema,
  account: LineSchema,
  act: VersionSummarySchema.entries.act,
  page: VersionSummarySchema.entries.page,
  text: v.pipe(v.string(), v.maxLength(MAX_CASE_FILE)),
});

/** The content of a file, with each case still to be read as one. */
export const ContentSchema = v.strictObject({
  schema: v.literal(HAND_OVER_SCHEMA),
  version: v.literal(HAND_OVER_VERSION),
  made: MadeSchema,
  cases: v.pipe(
    v.array(
      v.strictObject({
        caseFile: v.unknown(),
        savedAt: IsoInstantSchema,
        bookmark: v.nullable(BookmarkSchema),
        versions: CountSchema,
        history: v.pipe(v.array(v.string()), v.maxLength(MAX_PACKS)),
        trails: v.pipe(v.array(TrailSchema), v.maxLength(MAX_TRAILS)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_CASES_ASKED),
  ),
  assets: v.pipe(v.array(AssetFileSchema), v.maxLength(2 * MAX_CASES_ASKED)),
});

export type Made = v.InferOutput<typeof MadeSchema>;
export type Trail = v.InferOutput<typeof TrailSchema>;

/** A case as it is handed over: with its versions, packed, and with what each store it has been in noted of it. */
export type SentCase = {
  readonly caseFile: CaseFile;
  /** Null where the file does not say, as for a plain case file. */
  readonly savedAt: string | null;
  readonly bookmark: Bookmark | null;
  /** How many versions the history holds. */
  readonly versions: number;
  readonly history: readonly string[];
  /** The sender's own comes last. */
  readonly trails: readonly Trail[];
};

/** What a file holds. `made` is null for a plain case file. */
export type HandOver = {
  readonly made: Made | null;
  readonly cases: readonly SentCase[];
  readonly assets: readonly v.InferOutput<typeof AssetFileSchema>[];
};
