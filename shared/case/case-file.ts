import * as v from 'valibot';
import { ClaimSchema, DECISIONS } from './claim.ts';
import { ConsultationSchema } from './consultation.ts';
import { ForceProfileSchema, MARKINGS, NO_PROFILE, type ForceProfile } from './force-profile.ts';
import { HandlingSchema, NO_HANDLING } from './handling.ts';
import { InternalReviewSchema, NO_REVIEW } from './internal-review.ts';
import { NatureSchema, NO_NATURE } from './nature.ts';
import { PointsSchema } from './point.ts';
import { PracticeSchema, type Practice } from './practice.ts';
import { RequestSchema } from './request.ts';
import { ScreeningSchema } from './screening.ts';
import { SearchesSchema } from './searches.ts';
import { SignOffSchema } from './sign-off.ts';
import {
  IdSchema,
  IsoDateSchema,
  IsoInstantSchema,
  LineSchema,
  ReasonTextSchema,
  RequestTextSchema,
  rows,
} from './text-schemas.ts';

/** Raised with every released change of shape; each step has its migration. */
export const CASE_FILE_VERSION = 4;

/** Each exemption by itself, or also together "in the alternative" after [2025] UKSC 27. */
export const BalanceSchema = v.strictObject({
  together: v.nullable(v.picklist(['separately', 'alsoTogether'])),
  /** The officer's tick that the harms of the claims differ, so that nothing is counted twice. */
  harmsDistinct: v.boolean(),
  togetherText: ReasonTextSchema,
  togetherDecision: v.nullable(v.picklist(DECISIONS)),
});

export const DeterminationSchema = v.strictObject({
  decision: v.nullable(v.picklist(['maintain', 'confirmOrDeny'])),
  reason: ReasonTextSchema,
  /** Role of the decision maker, never a name. */
  decidedBy: LineSchema,
  /** The date as at which harm and public interest were judged. */
  assessedOn: v.nullable(IsoDateSchema),
  /** Role of whoever looked over the reasoning before it went out, never a name. */
  reviewedBy: LineSchema,
});

/** More time for the public interest test (section 10(3)), with the notice of section 17(2) that it needs. */
export const ExtensionSchema = v.strictObject({
  noticeOn: v.nullable(IsoDateSchema),
  namesExemptions: v.boolean(),
  decisionBy: v.nullable(IsoDateSchema),
});

const MAX_EDITS = 500;

/** A paragraph of the letter in the officer's words, with what the app had written when it was edited. */
export const ParagraphEditSchema = v.strictObject({
  blockId: v.pipe(v.string(), v.maxLength(200)),
  text: ReasonTextSchema,
  generated: ReasonTextSchema,
});

export const LetterDetailsSchema = v.strictObject({
  date: v.nullable(IsoDateSchema),
  signatoryRole: LineSchema,
  /** Advice and assistance under section 16: links, a narrower question, published figures. */
  help: ReasonTextSchema,
  /** True when the letter says that some reasons cannot be given (section 17(4)). */
  reasonsHeldBack: v.boolean(),
  extension: v.nullable(ExtensionSchema),
  /** Paragraphs that the officer has worded otherwise. */
  edits: v.pipe(v.array(ParagraphEditSchema), v.maxLength(MAX_EDITS, `More than ${MAX_EDITS} edited paragraphs`)),
});

/** A what-if: the case it was branched from, and what is tried in it. */
export const BranchSchema = v.strictObject({ caseId: IdSchema, title: LineSchema });

/** An internal review: the issued case that it looks at afresh, which stays locked as it was sent, and why it was opened. */
export const ReviewOfSchema = v.strictObject({
  caseId: IdSchema,
  reference: LineSchema,
  issuedOn: IsoDateSchema,
  reason: ReasonTextSchema,
});

/** A warning answered with a recorded reason. */
export const AnsweredFindingSchema = v.strictObject({
  key: v.pipe(v.string(), v.maxLength(400)),
  reason: ReasonTextSchema,
});

/** What a finished page rested on when the officer last left it, so that a change of ground can be seen. */
export const GroundSchema = v.strictObject({
  page: v.pipe(v.string(), v.maxLength(200)),
  digest: v.pipe(v.string(), v.maxLength(64)),
});

export const CaseFileSchema = v.strictObject({
  schema: v.literal('counterpoise/case'),
  version: v.literal(CASE_FILE_VERSION),
  id: IdSchema,
  createdAt: IsoInstantSchema,
  lawPackVersion: LineSchema,
  /** Null for a case; set for a what-if, which can be compared and taken over but never issued. */
  branchOf: v.nullable(BranchSchema),
  /** Null for casework; set for a case that is practice, which can never be issued. */
  practice: v.nullable(PracticeSchema),
  /** Null for a case; set for an internal review of one. */
  reviewOf: v.nullable(ReviewOfSchema),
  marking: v.picklist(MARKINGS),
  handling: HandlingSchema,
  force: ForceProfileSchema,
  request: RequestSchema,
  nature: NatureSchema,
  screening: ScreeningSchema,
  searches: SearchesSchema,
  claims: rows(ClaimSchema),
  /** Claims taken away, kept whole: they come back when the exemption is chosen again. */
  parkedClaims: rows(ClaimSchema),
  balance: BalanceSchema,
  consultations: rows(ConsultationSchema),
  determination: DeterminationSchema,
  letter: LetterDetailsSchema,
  internalReview: InternalReviewSchema,
  /** The whole of the existing letter that the case was made from; empty for a case of the force's own. */
  examinedLetter: RequestTextSchema,
  answeredFindings: v.pipe(v.array(AnsweredFindingSchema), v.maxLength(1000)),
  grounds: v.pipe(v.array(GroundSchema), v.maxLength(1000)),
  /** Comments and open questions; never part of a letter. */
  points: PointsSchema,
  signOff: SignOffSchema,
  issuedOn: v.nullable(IsoDateSchema),
});

export type Balance = v.InferOutput<typeof BalanceSchema>;
export type Determination = v.InferOutput<typeof DeterminationSchema>;
export type Extension = v.InferOutput<typeof ExtensionSchema>;
export type ParagraphEdit = v.InferOutput<typeof ParagraphEditSchema>;
export type LetterDetails = v.InferOutput<typeof LetterDetailsSchema>;
export type ReviewOf = v.InferOutput<typeof ReviewOfSchema>;
export type CaseFile = v.InferOutput<typeof CaseFileSchema>;

/** What a new case is made of: everything that comes from outside the pure core. */
export type NewCase = {
  readonly id: string;
  readonly createdAt: string;
  readonly lawPackVersion: string;
  readonly force?: ForceProfile;
  readonly practice?: Practice | null;
  /** The account that has the case. */
  readonly owner?: string;
};

/** An empty case: nothing answered, and so null or empty everywhere. */
export function newCaseFile(beginning: NewCase): CaseFile {
  const { id, createdAt, lawPackVersion, force = NO_PROFILE, practice = null, owner = '' } = beginning;
  return {
    schema: 'counterpoise/case',
    version: CASE_FILE_VERSION,
    id,
    createdAt,
    lawPackVersion,
    branchOf: null,
    practice,
    reviewOf: null,
    marking: force.marking,
    handling: { ...NO_HANDLING, owner },
    force,
    request: { reference: '', subject: '', receivedOn: null, text: '', items: [], clarifications: [] },
    nature: NO_NATURE,
    screening: {
      law: null,
      clarity: null,
      publicKnowledge: null,
      publicKnowledgeNote: '',
      earlierAnswers: [],
      sensitivity: null,
      sensitivityReason: '',
    },
    searches: { peopleAsked: [], systems: [], criteria: '', supplied: '', attachments: [], notes: [] },
    claims: [],
    parkedClaims: [],
    consultations: [],
    balance: { together: null, harmsDistinct: false, togetherText: '', togetherDecision: null },
    determination: { decision: null, reason: '', decidedBy: '', assessedOn: null, reviewedBy: '' },
    letter: { date: null, signatoryRole: '', help: '', reasonsHeldBack: false, extension: null, edits: [] },
    internalReview: NO_REVIEW,
    examinedLetter: '',
    answeredFindings: [],
    grounds: [],
    points: [],
    signOff: [],
    issuedOn: null,
  };
}
