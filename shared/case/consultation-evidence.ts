import type { CaseEdit } from './case-edit.ts';
import type { CaseFile } from './case-file.ts';
import type { Claim, Evidence } from './claim.ts';
import type { Consultation } from './consultation.ts';
import { changeById } from './list-edits.ts';

/** True once the consulted have been asked and have not answered. */
export function isWaiting({ askedOn, question, answer }: Consultation): boolean {
  return (askedOn !== null || question.trim() !== '') && answer.trim() === '';
}

/** A piece of evidence that an answer became, with the claim that it supports. */
export type EvidenceOfAnswer = { readonly evidence: Evidence; readonly claim: Claim };

/** The evidence of an entry that is still there, in claims that are relied on. */
export function evidenceOf({ evidenceIds }: Consultation, claims: readonly Claim[]): EvidenceOfAnswer[] {
  return claims.flatMap((claim) =>
    claim.evidence.filter(({ id }) => evidenceIds.includes(id)).map((evidence) => ({ evidence, claim })),
  );
}

/**
 * Makes an answer a piece of evidence of a claim, as one act. It goes to the closed channel: whoever was asked spoke to
 * the officer, and what of it may be said is the officer's to decide. Null where the claim or the answer is not there.
 */
export function makeEvidence(
  { claims, consultations }: CaseFile,
  consultationId: string,
  claimId: string,
  evidenceId: string,
): CaseEdit | null {
  const entry = consultations.find(({ id }) => id === consultationId);
  const claim = claims.find(({ id }) => id === claimId);
  if (entry === undefined || claim === undefined || entry.answer.trim() === '') return null;
  const evidence: Evidence = {
    id: evidenceId,
    source: entry.role,
    date: entry.answeredOn,
    channel: 'closed',
    text: entry.answer,
  };
  return {
    kind: 'several',
    edits: [
      { kind: 'editClaim', claimId, patch: { evidence: [...claim.evidence, evidence] } },
      {
        kind: 'setConsultations',
        consultations: changeById(consultations, consultationId, (each) => ({
          ...each,
          evidenceIds: [...each.evidenceIds, evidenceId],
        })),
      },
    ],
  };
}
