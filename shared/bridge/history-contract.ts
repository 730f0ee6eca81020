import * as v from 'valibot';
import { CaseFileSchema } from '../case/case-file.ts';
import { IdSchema, IsoInstantSchema, LineSchema } from '../case/text-schemas.ts';
import { OpenedCaseSchema, SavedFileSchema, NothingSchema } from './messages.ts';

/** What made a case be as it was at a save point. */
export const VERSION_ACTS = [
  'created',
  'edited',
  'submitted',
  'withdrawn',
  'returned',
  'accepted',
  'issued',
  'restored',
  'broughtIn',
  'changedWhole',
] as const;

export const AUDIT_ACTS = [
  ...VERSION_ACTS,
  'opened',
  'saved',
  'exported',
  'printed',
  'copied',
  'handedOver',
  'duplicated',
  'reviewStarted',
  'archived',
  'activated',
  'binned',
  'purged',
  'replaced',
  'storeRestored',
  'storeMoved',
  'storeSealed',
  'storeUnsealed',
  'passphraseChanged',
  'backupsDeleted',
  'keptStoreDeleted',
  'storeMigrated',
  'closedAfterCrash',
  'holidaysBroughtIn',
  'settingsChanged',
] as const;

/** A case as it was at a save point, without its content. */
export const VersionSummarySchema = v.strictObject({
  number: v.number(),
  savedAt: IsoInstantSchema,
  by: LineSchema,
  act: v.picklist(VERSION_ACTS),
  /** The page that was open. */
  page: v.pipe(v.string(), v.maxLength(100)),
});

export const AuditEntrySchema = v.strictObject({
  seq: v.number(),
  at: IsoInstantSchema,
  account: LineSchema,
  machine: LineSchema,
  act: v.picklist(AUDIT_ACTS),
  caseId: v.nullable(IdSchema),
  /** What else is to be known, in a few words: a format, a reason, a number. */
  detail: v.pipe(v.string(), v.maxLength(60_000)),
  /** SHA-256 of the case as it was afterwards, or before where that is what is known. */
  digest: v.nullable(v.string()),
  hash: v.string(),
});

/** What a check of the trail found: the first entry that does not fit, and cases that are not as the trail says. */
export const AuditReportSchema = v.strictObject({
  entries: v.number(),
  faults: v.array(v.strictObject({ seq: v.nullable(v.number()), caseId: v.nullable(IdSchema), says: v.string() })),
  /** The head of the chain, for writing down elsewhere. */
  head: v.nullable(v.strictObject({ seq: v.number(), hash: v.string() })),
});

/** History of a case and the audit trail of the store. */
export const historyContract = {
  listVersions: { request: v.strictObject({ id: IdSchema }), reply: v.array(VersionSummarySchema) },
  openVersion: {
    request: v.strictObject({ id: IdSchema, number: v.number() }),
    reply: v.strictObject({ caseFile: CaseFileSchema }),
  },
  /** As a new version: nothing that came since is lost. */
  restoreVersion: { request: v.strictObject({ id: IdSchema, number: v.number() }), reply: OpenedCaseSchema },
  /** The newest first, from before an entry where one is given. */
  readAudit: {
    request: v.strictObject({ caseId: v.nullable(IdSchema), before: v.nullable(v.number()) }),
    reply: v.strictObject({ entries: v.array(AuditEntrySchema), hasMore: v.boolean() }),
  },
  /** Every entry, every case and every version against its digest. */
  verifyAudit: { request: NothingSchema, reply: AuditReportSchema },
  exportAudit: {
    request: v.strictObject({ caseId: v.nullable(IdSchema), format: v.picklist(['csv', 'json']) }),
    reply: SavedFileSchema,
  },
} as const;

export type VersionAct = (typeof VERSION_ACTS)[number];
export type AuditAct = (typeof AUDIT_ACTS)[number];
export type VersionSummary = v.InferOutput<typeof VersionSummarySchema>;
export type AuditEntry = v.InferOutput<typeof AuditEntrySchema>;
export type AuditReport = v.InferOutput<typeof AuditReportSchema>;
