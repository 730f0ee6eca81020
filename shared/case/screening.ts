import * as v from 'valibot';
import { IdSchema, IsoDateSchema, LineSchema, ReasonTextSchema, rows } from './text-schemas.ts';

export const LAWS = ['foia', 'foisa', 'eir', 'ownData'] as const;
export const CLARITIES = ['clear', 'unclear', 'notValid'] as const;
export const PUBLIC_KNOWLEDGE = ['nothing', 'pressOnly', 'byAnother', 'byUs'] as const;
export const SENSITIVITIES = ['answer', 'contentOnly', 'neither'] as const;

export const EARLIER_SAID = ['answered', 'neitherConfirmedNorDenied'] as const;

/** What this force told an earlier requester on the same subject. Which answer it was is not kept. */
export const EarlierAnswerSchema = v.strictObject({
  id: IdSchema,
  on: v.nullable(IsoDateSchema),
  reference: LineSchema,
  said: v.picklist(EARLIER_SAID),
  /** What has changed since, where the force now says something else. */
  changed: ReasonTextSchema,
});

/** The ways out before any exemption: wrong Act, unclear request, fact already official, or no harm in an answer. */
export const ScreeningSchema = v.strictObject({
  law: v.nullable(v.picklist(LAWS)),
  clarity: v.nullable(v.picklist(CLARITIES)),
  /** The strongest public source for the fact that an answer would show. */
  publicKnowledge: v.nullable(v.picklist(PUBLIC_KNOWLEDGE)),
  publicKnowledgeNote: ReasonTextSchema,
  earlierAnswers: rows(EarlierAnswerSchema),
  /** Would saying yes or no do harm, or only the content? */
  sensitivity: v.nullable(v.picklist(SENSITIVITIES)),
  sensitivityReason: ReasonTextSchema,
});

export type Law = (typeof LAWS)[number];
export type Clarity = (typeof CLARITIES)[number];
export type PublicKnowledge = (typeof PUBLIC_KNOWLEDGE)[number];
export type Sensitivity = (typeof SENSITIVITIES)[number];
export type EarlierAnswer = v.InferOutput<typeof EarlierAnswerSchema>;
export type Screening = v.InferOutput<typeof ScreeningSchema>;
