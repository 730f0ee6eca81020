import type { Endangerment, Engagement, Prejudice } from '../case/engagement.ts';
import type { PageId, Place } from '../case/place.ts';
import { hasReason } from '../case/reason.ts';
import { findLimb, findPurpose } from '../law/find-entry.ts';
import { faultIf, perClaim, type Check, type ClaimUnderCheck } from './check.ts';
import { similarity } from './similarity.ts';

const ALIKE = 0.9;
const MANY_LIMBS = 3;
const MANY_CLAIMS = 4;

/** Checks of limb and engagement: what has to be shown before anything is weighed. */
export const engagementChecks = {
  'limb-missing': perClaim(({ claim, exemption }) =>
    faultIf(exemption.limbs.length > 0 && claim.limbId === null, at(claim.id, 'assessment.limb', 'limbId'), {
      section: exemption.contentProvision,
    }),
  ),
  'too-many-limbs': ({ claims }) => {
    const own = claims.filter(({ exemption }) => exemption.test === 'prejudice');
    return faultIf(own.length > MANY_LIMBS, { page: 'exemptions' });
  },
  'limbs-share-reasoning': ({ claims }) =>
    claims.flatMap((under, index) =>
      claims.slice(0, index).some((other) => sharesReasoning(under, other))
        ? [{ place: at(under.claim.id, 'assessment.hypotheticals') }]
        : [],
    ),
  'sections-share-reasoning': ({ claims }) =>
    claims.flatMap((under, index) =>
      claims
        .slice(0, index)
        .some(
          (other) =>
            other.exemption.id !== under.exemption.id &&
            similarity(other.claim.ifConfirmed.open, under.claim.ifConfirmed.open) > ALIKE,
        )
        ? [{ place: at(under.claim.id, 'assessment.hypotheticals', 'ifConfirmed') }]
        : [],
    ),
  'purpose-missing': perClaim(({ claim, exemption }) => {
    const limb = findLimb(exemption, claim.limbId);
    const missing = limb?.needsPurpose === true && findPurpose(exemption, claim.purposeId) === undefined;
    return faultIf(missing, at(claim.id, 'assessment.limb', 'purposeId'));
  }),
  'limb-seldom-apt': perClaim(({ claim, exemption }) => {
    const limb = findLimb(exemption, claim.limbId);
    const caution = limb?.caution ?? null;
    return caution === null ? [] : [{ place: at(claim.id, 'assessment.limb', 'limbId'), data: { caution } }];
  }),
  'likelihood-missing': perClaim(({ claim }) =>
    faultIf(
      hasLevel(claim.engagement) && claim.engagement.likelihood === null,
      at(claim.id, 'assessment.test', 'likelihood'),
    ),
  ),
  'causal-link-missing': perClaim(({ claim }) =>
    faultIf(
      claim.engagement.kind === 'prejudice' && !hasReason(claim.engagement.causalLink),
      at(claim.id, 'assessment.test', 'causalLink'),
    ),
  ),
  'would-without-evidence': perClaim(({ claim }) =>
    faultIf(
      hasLevel(claim.engagement) && claim.engagement.likelihood === 'would' && claim.evidence.length === 0,
      at(claim.id, 'assessment.conclusion', 'evidence'),
    ),
  ),
  'likelihood-unexplained': perClaim(({ claim }) =>
    faultIf(
      hasLevel(claim.engagement) &&
        claim.engagement.likelihood !== null &&
        !hasReason(claim.engagement.likelihoodReason),
      at(claim.id, 'assessment.test', 'likelihoodReason'),
    ),
  ),
  'aspect-missing': perClaim(({ claim }) =>
    faultIf(
      claim.engagement.kind === 'necessity' && claim.engagement.aspectId === null,
      at(claim.id, 'assessment.test', 'aspectId'),
    ),
  ),
  'necessity-missing': perClaim(({ claim }) =>
    faultIf(
      claim.engagement.kind === 'necessity' && !hasReason(claim.engagement.whyNotLess),
      at(claim.id, 'assessment.test', 'whyNotLess'),
    ),
  ),
  'hypothetical-missing': perClaim(({ claim }) => [
    ...faultIf(!hasReason(claim.ifConfirmed), at(claim.id, 'assessment.hypotheticals', 'ifConfirmed'), {
      which: 'yes',
    }),
    ...faultIf(!hasReason(claim.ifDenied), at(claim.id, 'assessment.hypotheticals', 'ifDenied'), { which: 'no' }),
  ]),
  'hypotheticals-alike': perClaim(({ claim }) =>
    faultIf(
      similarity(claim.ifConfirmed.open, claim.ifDenied.open) > ALIKE,
      at(claim.id, 'assessment.hypotheticals', 'ifDenied'),
    ),
  ),
  'engagement-undecided': perClaim(({ claim }) =>
    faultIf(claim.engaged === null, at(claim.id, 'assessment.conclusion', 'engaged')),
  ),
  'many-claims': ({ claims }) => faultIf(claims.length > MANY_CLAIMS, { page: 'exemptions' }),
} as const satisfies Record<string, Check>;

/** Prejudice and endangerment are the tests with a statutory level of likelihood. */
function hasLevel(engagement: Engagement): engagement is Prejudice | Endangerment {
  return engagement.kind === 'prejudice' || engagement.kind === 'endangerment';
}

function at(claimId: string, page: PageId, field?: string): Place {
  return field === undefined ? { page, claimId } : { page, claimId, field };
}

/** Two limbs of one exemption with the same yes and the same no: each interest needs reasons of its own. */
function sharesReasoning(a: ClaimUnderCheck, b: ClaimUnderCheck): boolean {
  return (
    a.claim.exemptionId === b.claim.exemptionId &&
    similarity(a.claim.ifConfirmed.open, b.claim.ifConfirmed.open) > ALIKE &&
    similarity(a.claim.ifDenied.open, b.claim.ifDenied.open) > ALIKE
  );
}
