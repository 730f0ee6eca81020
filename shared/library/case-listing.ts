import * as v from 'valibot';
import { caseOutcome } from '../balance/case-outcome.ts';
import { claimStanding } from '../balance/claim-standing.ts';
import type { CaseFile } from '../case/case-file.ts';
import { MARKINGS } from '../case/force-profile.ts';
import { TagSchema } from '../case/handling.ts';
import type { PageId } from '../case/place.ts';
import { openPoints } from '../case/point.ts';
import { STAGES, stageOf } from '../case/sign-off.ts';
import { IdSchema, IsoDateSchema, LineSchema } from '../case/text-schemas.ts';
import { clockStart, DUE_KINDS, nextDeadline, waitingSince } from '../deadline/deadlines.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { caseStateInWords } from './case-state-in-words.ts';

export const OUTCOMES = ['leavesTheAct', 'notReady', 'answered', 'confirmOrDeny', 'maintained', 'open'] as const;

/** What the library knows of a case without opening it. All of it is derived from the case, and made again at each save. */
export const CaseListingSchema = v.strictObject({
  reference: LineSchema,
  subject: LineSchema,
  /** The day from which time is counted: of an internal review, the day on which it was asked for. */
  receivedOn: v.nullable(IsoDateSchema),
  createdOn: IsoDateSchema,
  /** How the case stands, in words. */
  state: LineSchema,
  stage: v.picklist(STAGES),
  outcome: v.picklist(OUTCOMES),
  /** The provisions relied on, such as "31(3)". */
  provisions: v.pipe(v.array(LineSchema), v.maxLength(200)),
  tags: v.array(TagSchema),
  owner: LineSchema,
  marking: v.picklist(MARKINGS),
  dueOn: v.nullable(IsoDateSchema),
  dueKind: v.nullable(v.picklist(DUE_KINDS)),
  /** Set while the requester has been asked and has not answered. */
  waitingSince: v.nullable(IsoDateSchema),
  issuedOn: v.nullable(IsoDateSchema),
  retentionReviewOn: v.nullable(IsoDateSchema),
  openPoints: v.number(),
  branchOf: v.nullable(IdSchema),
  reviewOf: v.nullable(IdSchema),
});

export type CaseListing = v.InferOutput<typeof CaseListingSchema>;

/** The listing of a case; `page` is where the officer stands in it. */
export function listingOf(caseFile: CaseFile, pack: LawPack, page: PageId): CaseListing {
  const { request, handling, internalReview } = caseFile;
  const due = nextDeadline(caseFile, pack);
  return {
    reference: request.reference,
    subject: request.subject,
    receivedOn: caseFile.reviewOf === null ? (clockStart(caseFile) ?? request.receivedOn) : internalReview.requestedOn,
    createdOn: caseFile.createdAt.slice(0, 10),
    state: caseStateInWords(caseFile, pack, page),
    stage: stageOf(caseFile),
    outcome: caseOutcome(caseFile, pack),
    provisions: provisionsOf(caseFile, pack),
    tags: handling.tags,
    owner: handling.owner,
    marking: caseFile.marking,
    dueOn: due?.on ?? null,
    dueKind: due?.kind ?? null,
    waitingSince: caseFile.issuedOn === null ? waitingSince(caseFile) : null,
    issuedOn: caseFile.issuedOn,
    retentionReviewOn: handling.retentionReviewOn,
    openPoints: openPoints(caseFile.points).length,
    branchOf: caseFile.branchOf?.caseId ?? null,
    reviewOf: caseFile.reviewOf?.caseId ?? null,
  };
}

/** Each provision once; once the case is decided, only those that the answer rests on. */
function provisionsOf(caseFile: CaseFile, pack: LawPack): string[] {
  const claims =
    caseFile.issuedOn === null
      ? caseFile.claims
      : caseFile.claims.filter((claim) => claimStanding(claim, pack) === 'maintained');
  const provisions = claims.map(({ exemptionId }) => findExemption(pack, exemptionId)?.provision ?? exemptionId);
  return [...new Set(provisions)];
}
