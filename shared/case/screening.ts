import * as v from 'valibot';
import { ReasonTextSchema } from './text-schemas.ts';

export const LAWS = ['foia', 'foisa', 'eir', 'ownData'] as const;
export const CLARITIES = ['clear', 'unclear', 'notValid'] as const;
export const PUBLIC_KNOWLEDGE = ['nothing', 'pressOnly', 'byAnother', 'byUs'] as const;
export const SENSITIVITIES = ['answer', 'contentOnly', 'neither'] as const;

/** The ways out before any exemption: wrong Act, unclear request, fact already official, or no harm in an answer. */
export const ScreeningSchema = v.strictObject({
  law: v.nullable(v.picklist(LAWS)),
  clarity: v.nullable(v.picklist(CLARITIES)),
  /** The strongest public source for the fact that an answer would show. */
  publicKnowledge: v.nullable(v.picklist(PUBLIC_KNOWLEDGE)),
  publicKnowledgeNote: ReasonTextSchema,
  /** Would saying yes or no do harm, or only the content? */
  sensitivity: v.nullable(v.picklist(SENSITIVITIES)),
  sensitivityReason: ReasonTextSchema,
});

export type Law = (typeof LAWS)[number];
export type Clarity = (typeof CLARITIES)[number];
export type PublicKnowledge = (typeof PUBLIC_KNOWLEDGE)[number];
export type Sensitivity = (typeof SENSITIVITIES)[number];
export type Screening = v.InferOutput<typeof ScreeningSchema>;
