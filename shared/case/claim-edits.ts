import type { CaseEdit } from './case-edit.ts';
import type { CaseFile } from './case-file.ts';
import type { Claim } from './claim.ts';
import type { Engagement } from './engagement.ts';
import { changeById, moveById, removeById } from './list-edits.ts';

type ClaimEdit = Extract<CaseEdit, { claimId: string } | { claim: Claim }>;

/** Applies an edit about one claim. Parking keeps the claim whole, so that choosing it again brings every answer back. */
export function claimEdit(caseFile: CaseFile, edit: ClaimEdit): CaseFile {
  switch (edit.kind) {
    case 'addClaim':
      return { ...caseFile, claims: [...caseFile.claims, edit.claim] };
    case 'parkClaim':
      return move(caseFile, edit.claimId, 'claims', 'parkedClaims');
    case 'restoreClaim':
      return move(caseFile, edit.claimId, 'parkedClaims', 'claims');
    default:
      return { ...caseFile, claims: changeById(caseFile.claims, edit.claimId, (claim) => editClaim(claim, edit)) };
  }
}

function move(caseFile: CaseFile, claimId: string, from: 'claims' | 'parkedClaims', to: 'claims' | 'parkedClaims') {
  const moved = caseFile[from].filter((claim) => claim.id === claimId);
  return { ...caseFile, [from]: removeById(caseFile[from], claimId), [to]: [...caseFile[to], ...moved] };
}

type OneClaimEdit = Exclude<ClaimEdit, { kind: 'addClaim' | 'parkClaim' | 'restoreClaim' }>;

function editClaim(claim: Claim, edit: OneClaimEdit): Claim {
  switch (edit.kind) {
    case 'editClaim':
      return { ...claim, ...edit.patch };
    case 'editTest':
      return claim.engagement.kind === edit.patch.kind
        ? { ...claim, engagement: { ...claim.engagement, ...edit.patch } as Engagement }
        : claim;
    case 'editWeighing':
      return { ...claim, weighing: { ...claim.weighing, ...edit.patch } };
    default:
      return { ...claim, factors: editFactors(claim.factors, edit) };
  }
}

type FactorEdit = Extract<CaseEdit, { kind: 'addFactor' | 'editFactor' | 'removeFactor' | 'moveFactor' }>;

function editFactors(factors: Claim['factors'], edit: FactorEdit): Claim['factors'] {
  switch (edit.kind) {
    case 'addFactor':
      return [...factors, edit.factor];
    case 'editFactor':
      return changeById(factors, edit.factorId, (factor) => ({ ...factor, ...edit.patch }));
    case 'removeFactor':
      return removeById(factors, edit.factorId);
    case 'moveFactor': {
      const side = factors.find((factor) => factor.id === edit.factorId)?.side;
      return moveById(factors, edit.factorId, edit.by, (factor) => factor.side === side);
    }
  }
}
