import { claimStanding } from '../../balance/claim-standing.ts';
import type { Claim } from '../../case/claim.ts';
import type { PageId, Place } from '../../case/place.ts';
import type { Exemption } from '../../law/exemption.ts';
import { findExemption, findLimb } from '../../law/find-entry.ts';
import type { Block } from '../letter-document.ts';
import { fill, framed, heading, reasonParagraphs, wording, paragraph, type Writing } from '../writer.ts';
import { claimBalance } from './claim-balance.ts';
import { saidSoFar } from './alternative.ts';
import { engagement, engagementHeading } from './engagement.ts';
import { factors } from './factors.ts';
import { claimsInLetter } from './silent-part.ts';

/** The reasoning per exemption, limb by limb: harm, factors on both sides, balance. */
export function claims(writing: Writing): Block[] {
  const inLetter = claimsInLetter(writing);
  const exemptionIds = [...new Set(inLetter.map((claim) => claim.exemptionId))];
  return exemptionIds.flatMap((exemptionId) => {
    const exemption = findExemption(writing.pack, exemptionId);
    if (exemption === undefined) return [];
    const own = inLetter.filter((claim) => claim.exemptionId === exemptionId);
    return [
      ...exemptionHead(writing, exemption, own),
      ...own.flatMap((claim) => claimBlocks(writing, exemption, claim, own.length)),
    ];
  });
}

function exemptionHead(writing: Writing, exemption: Exemption, own: readonly Claim[]): Block[] {
  const from: Place[] = own.map((claim) => ({ page: 'assessment.limb', claimId: claim.id }));
  const { provision, name } = exemption;
  return [
    heading(writing, 2, `exemption/${exemption.id}`, 'heading.claim', [{ page: 'exemptions' }, ...from], {
      provision,
      name,
    }),
    paragraph(writing, `exemption/${exemption.id}/test`, fill(writing, 'claim.test', { test: exemption.testInWords }), [
      { page: 'exemptions' },
    ]),
    ...saidSoFar(writing, claimsInLetter(writing), exemption),
  ];
}

function claimBlocks(writing: Writing, exemption: Exemption, claim: Claim, siblings: number): Block[] {
  const at = (page: PageId, field?: string): Place => ({
    page,
    claimId: claim.id,
    ...(field === undefined ? {} : { field }),
  });
  const limb = findLimb(exemption, claim.limbId);
  const limbHeading =
    siblings > 1
      ? [
          heading(writing, 3, `claim/${claim.id}`, 'heading.limb', [at('assessment.limb')], {
            provision: limb?.provision,
            interest: limb?.interest,
          }),
        ]
      : [];
  if (claimStanding(claim, writing.pack) === 'notEngaged')
    return [...limbHeading, ...notEngaged(writing, exemption, claim)];
  const isQualified = exemption.standing === 'qualified';
  return [
    ...limbHeading,
    heading(writing, 3, `claim/${claim.id}/harm`, engagementHeading(exemption), [
      at('assessment.hypotheticals'),
      at('assessment.test'),
    ]),
    ...engagement(writing, exemption, claim),
    ...(isQualified
      ? [...factors(writing, exemption, claim, 'favouring'), ...factors(writing, exemption, claim, 'against')]
      : []),
    ...(isQualified ? claimBalance(writing, exemption, claim) : []),
  ];
}

/**
 * Why an exemption that was considered is not relied on. Of a listed body nothing is said: that it was considered and
 * found not to be concerned would itself tell the reader.
 */
export function notEngaged(writing: Writing, exemption: Exemption, claim: Claim): Block[] {
  if (exemption.test === 'listedBody') return [];
  const place: Place = { page: 'assessment.conclusion', claimId: claim.id };
  return [
    framed(writing, `claim/${claim.id}/not-engaged`, 'claim.notEngaged', [place], { provision: exemption.provision }),
    ...reasonParagraphs(writing, `claim/${claim.id}/not-engaged/reason`, claim.engagedReason, place),
  ];
}

/** For a letter that answers after all: what was considered and why it is not relied on, claim by claim. */
export function claimsNotReliedOn(writing: Writing): Block[] {
  return writing.caseFile.claims.flatMap((claim) => {
    const exemption = findExemption(writing.pack, claim.exemptionId);
    if (exemption === undefined) return [];
    if (claimStanding(claim, writing.pack) === 'notEngaged') return notEngaged(writing, exemption, claim);
    const { decision, decisive } = claim.weighing;
    if (decision !== 'answer' && decision !== 'evenlyBalanced') return [];
    const place: Place = { page: 'assessment.weighing', claimId: claim.id };
    const frame = decision === 'answer' ? 'balance.answer' : 'balance.evenlyBalanced';
    const reason =
      decisive.trim() === ''
        ? []
        : [
            paragraph(
              writing,
              `claim/${claim.id}/decisive`,
              [{ text: `${wording(writing, 'balance.decisive')} `, bold: true }, { text: decisive.trim() }],
              [place],
            ),
          ];
    return [framed(writing, `claim/${claim.id}/answer`, frame, [place], { provision: exemption.provision }), ...reason];
  });
}
