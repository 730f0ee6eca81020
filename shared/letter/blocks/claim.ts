import { claimStanding } from '../../balance/claim-standing.ts';
import type { Claim } from '../../case/claim.ts';
import type { Place } from '../../case/place.ts';
import type { Exemption } from '../../law/exemption.ts';
import { findExemption, findLimb } from '../../law/find-entry.ts';
import { interestOf, nameOf, testOf } from '../law-words.ts';
import type { Block, HeadingBlock } from '../letter-document.ts';
import { fill, framed, heading, reasonParagraphs, wording, paragraph, type Writing } from '../writer.ts';
import { claimBalance } from './claim-balance.ts';
import { saidSoFar } from './alternative.ts';
import { engagement, engagementHeading } from './engagement.ts';
import { factors } from './factors.ts';
import { claimsInLetter } from './silent-part.ts';

/** Which parts of a claim's reasoning stand at one place of the letter. */
export type ClaimParts = { readonly engagement: boolean; readonly weighing: boolean };

const WHOLE: ClaimParts = { engagement: true, weighing: true };

/** The reasoning per exemption, limb by limb: harm, factors on both sides, balance; or only some of these. */
export function claims(writing: Writing, parts: ClaimParts = WHOLE): Block[] {
  return perExemption(writing, (exemption, own) => {
    const blocks = own.flatMap((claim) => claimBlocks(writing, exemption, claim, own.length, parts));
    return blocks.length === 0 ? [] : [...exemptionHead(writing, exemption, own, parts), ...blocks];
  });
}

/** The harm of all exemptions under one heading, for forces that set it out once before the sections are weighed. */
export function harmOverall(writing: Writing): Block[] {
  const inLetter = claimsInLetter(writing);
  if (inLetter.length === 0) return [];
  const from: Place[] = inLetter.map((claim) => ({ page: 'assessment.test', claimId: claim.id }));
  return [
    heading(writing, 2, 'harm/heading', 'heading.harm', from),
    ...perExemption(writing, (exemption, own) => [
      { ...exemptionHeading(writing, exemption, own), level: 3 },
      ...exemptionTest(writing, exemption),
      ...own.flatMap((claim) => engagementOf(writing, exemption, claim, true)),
    ]),
  ];
}

function perExemption(writing: Writing, blocks: (exemption: Exemption, own: readonly Claim[]) => Block[]): Block[] {
  const inLetter = claimsInLetter(writing);
  const exemptionIds = [...new Set(inLetter.map((claim) => claim.exemptionId))];
  return exemptionIds.flatMap((exemptionId) => {
    const exemption = findExemption(writing.pack, exemptionId);
    const own = inLetter.filter((claim) => claim.exemptionId === exemptionId);
    return exemption === undefined ? [] : blocks(exemption, own);
  });
}

/** The heading and the test; where the harm stands elsewhere the test is said there, and only the heading here. */
function exemptionHead(
  writing: Writing,
  exemption: Exemption,
  own: readonly Claim[],
  { engagement: isWhole }: ClaimParts,
): Block[] {
  const title = exemptionHeading(writing, exemption, own);
  if (!isWhole) return [{ ...title, id: `${title.id}/weighed` }];
  return [title, ...exemptionTest(writing, exemption)];
}

function exemptionHeading(writing: Writing, exemption: Exemption, own: readonly Claim[]): HeadingBlock {
  const from: Place[] = own.map((claim) => ({ page: 'assessment.limb', claimId: claim.id }));
  const id = `exemption/${exemption.id}`;
  return heading(writing, 2, id, 'heading.claim', [{ page: 'exemptions' }, ...from], {
    provision: exemption.provision,
    name: nameOf(writing, exemption),
  });
}

function exemptionTest(writing: Writing, exemption: Exemption): Block[] {
  const runs = fill(writing, 'claim.test', { test: testOf(writing, exemption) });
  return [
    paragraph(writing, `exemption/${exemption.id}/test`, runs, [{ page: 'exemptions' }]),
    ...saidSoFar(writing, claimsInLetter(writing), exemption),
  ];
}

function claimBlocks(
  writing: Writing,
  exemption: Exemption,
  claim: Claim,
  siblings: number,
  parts: ClaimParts,
): Block[] {
  const isOut = claimStanding(claim, writing.pack) === 'notEngaged';
  const weighing =
    parts.weighing && !isOut && exemption.standing === 'qualified'
      ? [
          ...factors(writing, exemption, claim, 'favouring'),
          ...factors(writing, exemption, claim, 'against'),
          ...claimBalance(writing, exemption, claim),
        ]
      : [];
  const tests = parts.engagement ? engagementOf(writing, exemption, claim, false) : [];
  const blocks = [...tests, ...weighing];
  return blocks.length > 0 && siblings > 1 ? [limbHeading(writing, exemption, claim, parts), ...blocks] : blocks;
}

/** How the test is met, or why it is not. */
function engagementOf(writing: Writing, exemption: Exemption, claim: Claim, isUnderHarm: boolean): Block[] {
  if (claimStanding(claim, writing.pack) === 'notEngaged') return notEngaged(writing, exemption, claim);
  const frame = engagementHeading(exemption);
  const from: Place[] = [
    { page: 'assessment.hypotheticals', claimId: claim.id },
    { page: 'assessment.test', claimId: claim.id },
  ];
  return [
    ...(isUnderHarm && frame === 'heading.harm' ? [] : [heading(writing, 3, `claim/${claim.id}/harm`, frame, from)]),
    ...engagement(writing, exemption, claim),
  ];
}

function limbHeading(writing: Writing, exemption: Exemption, claim: Claim, parts: ClaimParts): HeadingBlock {
  const limb = findLimb(exemption, claim.limbId);
  const id = `claim/${claim.id}${parts.engagement ? '' : '/weighed'}`;
  return heading(writing, 3, id, 'heading.limb', [{ page: 'assessment.limb', claimId: claim.id }], {
    provision: limb?.provision,
    interest: interestOf(writing, exemption, limb),
  });
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
