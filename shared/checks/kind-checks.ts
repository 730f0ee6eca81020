import type { PageId, Place } from '../case/place.ts';
import { hasReason } from '../case/reason.ts';
import { faultIf, isBlank, perClaim, type Check } from './check.ts';

/** Checks of the tests that are neither necessity nor prejudice: listed body, class, endangerment, data protection. */
export const kindChecks = {
  'own-data-mixed': ({ claims }) => {
    const own = claims.find(
      ({ claim, exemption }) =>
        exemption.provision === '40(5A)' ||
        (claim.engagement.kind === 'dataProtection' && claim.engagement.whose === 'requester'),
    );
    const isAlone = claims.length === 1 && own?.exemption.provision === '40(5A)';
    return faultIf(own !== undefined && !isAlone, { page: 'exemptions' });
  },
  'listed-body-basis-missing': perClaim(({ claim }) =>
    faultIf(
      claim.engagement.kind === 'listedBody' && !hasReason(claim.engagement.basis),
      at(claim.id, 'assessment.test', 'basis'),
    ),
  ),
  'absolute-weighed': perClaim(({ claim, exemption }) =>
    faultIf(
      exemption.standing === 'absolute' && (claim.factors.length > 0 || claim.weighing.decision !== null),
      { page: 'exemptions', claimId: claim.id },
      { section: exemption.provision },
    ),
  ),
  'class-purpose-missing': perClaim(({ claim }) =>
    faultIf(
      claim.engagement.kind === 'class' && !hasReason(claim.engagement.purpose),
      at(claim.id, 'assessment.test', 'purpose'),
    ),
  ),
  'person-deceased': perClaim(({ claim }) =>
    faultIf(
      claim.engagement.kind === 'dataProtection' && claim.engagement.isLiving === 'deceased',
      at(claim.id, 'assessment.test', 'isLiving'),
    ),
  ),
  'mechanism-missing': perClaim(({ claim }) =>
    faultIf(
      claim.engagement.kind === 'endangerment' && !hasReason(claim.engagement.mechanism),
      at(claim.id, 'assessment.test', 'mechanism'),
    ),
  ),
  'certificate-incomplete': perClaim(({ claim: { id, certificate } }) =>
    faultIf(
      certificate !== null &&
        (isBlank(certificate.reference) || certificate.signedOn === null || isBlank(certificate.covers)),
      at(id, 'assessment.test', 'certificate'),
    ),
  ),
  'data-protection-incomplete': perClaim(({ claim: { id, engagement: test } }) =>
    faultIf(
      test.kind === 'dataProtection' &&
        test.isLiving !== 'deceased' &&
        test.isLawful !== 'lawful' &&
        (test.isLiving === null ||
          test.whose === null ||
          test.dataType === null ||
          !hasReason(test.reveals) ||
          test.isLawful === null),
      at(id, 'assessment.test', 'reveals'),
    ),
  ),
  'answer-would-be-lawful': perClaim(({ claim }) =>
    faultIf(
      claim.engagement.kind === 'dataProtection' &&
        claim.engagement.isLawful === 'lawful' &&
        claim.engaged === 'engaged',
      at(claim.id, 'assessment.test', 'isLawful'),
    ),
  ),
} as const satisfies Record<string, Check>;

function at(claimId: string, page: PageId, field: string): Place {
  return { page, claimId, field };
}
