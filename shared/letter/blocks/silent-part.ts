import { silentItems } from '../../balance/case-outcome.ts';
import { claimStanding } from '../../balance/claim-standing.ts';
import type { Claim } from '../../case/claim.ts';
import type { Place } from '../../case/place.ts';
import { findExemption, findLimb, findPurpose } from '../../law/find-entry.ts';
import type { Block, Run } from '../letter-document.ts';
import { alternativeStatements } from './alternative.ts';
import { inSections, interestOf, nameOf } from '../law-words.ts';
import { fill, framed, heading, keeping, paragraph, staleMark, wording, type Writing } from '../writer.ts';

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
      const block = framed(writing, `silent/statement/${item.id}`, frame, [place, { page: 'determination' }], values);
      return isMaintained ? keeping(block, [wording(writing, 'keep.silence')]) : block;
    }),
    ...(claims.length === 0
      ? []
      : [
          isMaintained
            ? keeping(framed(writing, 'silent/refusal', 'silent.refusal', provisionsFrom), ['17', '1(1)(a)'])
            : framed(writing, 'silent/refusal', 'silent.refusalOpen', provisionsFrom),
          {
            kind: 'list' as const,
            id: 'silent/provisions',
            ordered: false,
            items: claims.map((claim) => provisionRuns(writing, claim)),
            from: provisionsFrom,
            keeps: provisionsCited(writing, claims),
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
      : [framed(writing, 'silent/absolute', 'silent.absolute', from, { provisions: inSections(writing, absolute) })]),
    ...(qualified.length === 0
      ? []
      : [
          framed(writing, 'silent/qualified', qualifiedFrame(absolute.length, qualified.length), from, {
            provisions: inSections(writing, qualified),
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

/** Every provision, limb and purpose that the notice has to name (section 17(1)(b)). */
function provisionsCited({ pack }: Writing, claims: readonly Claim[]): string[] {
  return claims.flatMap((claim) => {
    const exemption = findExemption(pack, claim.exemptionId);
    const cited = [exemption?.provision, findLimb(exemption, claim.limbId)?.provision];
    return cited.filter((provision) => provision !== undefined);
  });
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
    name: nameOf(writing, exemption)?.toLowerCase(),
    limb: limb?.provision,
    interest: interestOf(writing, exemption, limb),
    purpose: findPurpose(exemption, claim.purposeId)?.provision,
  };
  if (exemption?.limbs.length === 0) return fill(writing, 'silent.provision', values);
  return fill(writing, limb?.needsPurpose ? 'silent.provisionPurpose' : 'silent.provisionLimb', values);
}

/** That some reasons are kept back, if the officer says so. */
export function heldBack(writing: Writing): Block[] {
  if (writing.outcome !== 'maintained' || !writing.caseFile.letter.reasonsHeldBack) return [];
  const place: Place = { page: 'letter', field: 'reasonsHeldBack' };
  return [paragraph(writing, 'silent/held-back', fill(writing, 'silent.reasonsHeldBack'), [place])];
}

/** That nothing may be inferred. Where it stands is a matter of house style. */
export function noInference(writing: Writing): Block[] {
  if (writing.outcome !== 'maintained') return [];
  return [framed(writing, 'silent/no-inference', 'silent.noInference', [{ page: 'scope' }])];
}
