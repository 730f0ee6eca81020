import { silentItems } from '../../balance/case-outcome.ts';
import { claimStanding } from '../../balance/claim-standing.ts';
import type { Claim } from '../../case/claim.ts';
import type { Place } from '../../case/place.ts';
import { findExemption, findLimb, findPurpose } from '../../law/find-entry.ts';
import type { Block, Run } from '../letter-document.ts';
import { alternativeStatements } from './alternative.ts';
import { fill, framed, heading, paragraph, staleMark, type Writing } from '../writer.ts';

/** The claims that the letter speaks of: those maintained once that is decided, all while the case is open. */
export function claimsInLetter({ caseFile, pack, outcome }: Writing): Claim[] {
  if (outcome !== 'maintained') return caseFile.claims;
  return caseFile.claims.filter((claim) => ['maintained', 'open'].includes(claimStanding(claim, pack)));
}

/**
 * The statement that the force neither confirms nor denies, the notice under section 17 with its provisions, and what
 * kind of test follows. Only a maintained outcome states it; until then the letter says that it is still to be decided.
 */
export function silentPart(writing: Writing): Block[] {
  const isMaintained = writing.outcome === 'maintained';
  const claims = claimsInLetter(writing);
  const from: Place[] = [{ page: 'scope' }];
  const provisionsFrom: Place[] = [{ page: 'exemptions' }, ...claims.map(limbPlace)];
  return [
    heading(writing, 2, 'silent/heading', isMaintained ? 'heading.silent' : 'heading.silentOpen', from),
    ...silentItems(writing.caseFile).map((item) => {
      const frame = isMaintained ? 'silent.statement' : 'silent.statementOpen';
      const place: Place = { page: 'scope', itemId: item.id };
      const values = { force: writing.caseFile.force.force, boundary: item.boundary };
      return framed(writing, `silent/statement/${item.id}`, frame, [place, { page: 'determination' }], values);
    }),
    ...(claims.length === 0
      ? []
      : [
          framed(writing, 'silent/refusal', isMaintained ? 'silent.refusal' : 'silent.refusalOpen', provisionsFrom),
          {
            kind: 'list' as const,
            id: 'silent/provisions',
            ordered: false,
            items: claims.map((claim) => provisionRuns(writing, claim)),
            from: provisionsFrom,
            ...staleMark(writing, provisionsFrom),
          },
        ]),
    ...alternativeStatements(writing, claims),
    ...standings(writing, claims),
    ...(isMaintained ? [framed(writing, 'silent/same', 'silent.sameEitherWay', from)] : []),
  ];
}

/** Which of the exemptions are weighed, and which exclude the duty wherever they are engaged. */
function standings(writing: Writing, claims: readonly Claim[]): Block[] {
  const absolute = provisionsOf(writing, claims, 'absolute');
  const qualified = provisionsOf(writing, claims, 'qualified');
  const from: Place[] = [{ page: 'exemptions' }];
  return [
    ...(absolute.length === 0
      ? []
      : [framed(writing, 'silent/absolute', 'silent.absolute', from, { provisions: inSections(absolute) })]),
    ...(qualified.length === 0
      ? []
      : [
          framed(writing, 'silent/qualified', qualifiedFrame(absolute.length, qualified.length), from, {
            provisions: inSections(qualified),
          }),
        ]),
  ];
}

/** All of the exemptions are qualified, the only one is, or some of them are. */
function qualifiedFrame(absolute: number, qualified: number): string {
  if (absolute > 0) return 'silent.qualifiedSome';
  return qualified === 1 ? 'silent.qualifiedOne' : 'silent.qualified';
}

/** The provisions of the claims with this standing, each once, in the order of the claims. */
export function provisionsOf(
  { pack }: Writing,
  claims: readonly Claim[],
  standing: 'absolute' | 'qualified',
): string[] {
  const exemptions = claims.map((claim) => findExemption(pack, claim.exemptionId));
  return [...new Set(exemptions.flatMap((each) => (each?.standing === standing ? [each.provision] : [])))];
}

/** "section 24(2)", "sections 24(2) and 31(3)". */
export function inSections(provisions: readonly string[]): string {
  return `${provisions.length > 1 ? 'sections' : 'section'} ${andList(provisions)}`;
}

/** "24(2)", "24(2) and 31(3)", "23(5), 24(2) and 31(3)". */
export function andList(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function limbPlace(claim: Claim): Place {
  return { page: 'assessment.limb', claimId: claim.id };
}

/** "section 31(3) (law enforcement), read with section 31(1)(a) (...)"; gaps where the limb or purpose is missing. */
export function provisionRuns(writing: Writing, claim: Claim): Run[] {
  const exemption = findExemption(writing.pack, claim.exemptionId);
  const limb = findLimb(exemption, claim.limbId);
  const values = {
    provision: exemption?.provision,
    name: exemption?.name.toLowerCase(),
    limb: limb?.provision,
    interest: limb?.interest,
    purpose: findPurpose(exemption, claim.purposeId)?.provision,
  };
  if (exemption?.limbs.length === 0) return fill(writing, 'silent.provision', values);
  return fill(writing, limb?.needsPurpose ? 'silent.provisionPurpose' : 'silent.provisionLimb', values);
}

/** That some reasons are kept back, if the officer says so, and that nothing may be inferred. */
export function silentEnd(writing: Writing): Block[] {
  if (writing.outcome !== 'maintained') return [];
  const place: Place = { page: 'letter', field: 'reasonsHeldBack' };
  const heldBack = writing.caseFile.letter.reasonsHeldBack
    ? [paragraph(writing, 'silent/held-back', fill(writing, 'silent.reasonsHeldBack'), [place])]
    : [];
  return [...heldBack, framed(writing, 'silent/no-inference', 'silent.noInference', [{ page: 'scope' }])];
}
