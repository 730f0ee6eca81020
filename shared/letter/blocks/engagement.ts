import type { Claim } from '../../case/claim.ts';
import type { Necessity, Prejudice } from '../../case/engagement.ts';
import type { PageId, Place } from '../../case/place.ts';
import type { Exemption } from '../../law/exemption.ts';
import { findAspect, findLimb } from '../../law/find-entry.ts';
import type { Block } from '../letter-document.ts';
import { framed, gapParagraph, reasonParagraphs, type Writing } from '../writer.ts';

/** What a yes and a no would show, and the exemption's own test, in the order in which a reader can follow it. */
export function engagement(writing: Writing, exemption: Exemption, claim: Claim): Block[] {
  const at = (page: PageId, field: string): Place => ({ page, claimId: claim.id, field });
  const id = `claim/${claim.id}`;
  const hypotheticals = [
    ...reasonParagraphs(
      writing,
      `${id}/if-confirmed`,
      claim.ifConfirmed,
      at('assessment.hypotheticals', 'ifConfirmed'),
      {
        leadIn: 'harm.ifConfirmed',
        gapFrame: 'gap.ifConfirmed',
      },
    ),
    ...reasonParagraphs(writing, `${id}/if-denied`, claim.ifDenied, at('assessment.hypotheticals', 'ifDenied'), {
      leadIn: 'harm.ifDenied',
      gapFrame: 'gap.ifDenied',
    }),
  ];
  return claim.engagement.kind === 'prejudice'
    ? [...hypotheticals, ...prejudice(writing, exemption, claim, claim.engagement, at)]
    : [
        ...necessityAspect(writing, exemption, claim.engagement, id, at),
        ...hypotheticals,
        ...necessity(writing, claim.engagement, id, at),
      ];
}

type At = (page: PageId, field: string) => Place;

function prejudice(writing: Writing, exemption: Exemption, claim: Claim, test: Prejudice, at: At): Block[] {
  const id = `claim/${claim.id}`;
  const limb = findLimb(exemption, claim.limbId);
  const likelihoodPlace = at('assessment.test', 'likelihood');
  return [
    ...reasonParagraphs(writing, `${id}/causal-link`, test.causalLink, at('assessment.test', 'causalLink'), {
      leadIn: 'harm.causalLink',
      gapFrame: 'gap.causalLink',
    }),
    ...reasonParagraphs(writing, `${id}/nature`, test.nature, at('assessment.test', 'nature'), {
      leadIn: 'harm.nature',
    }),
    test.likelihood === null
      ? gapParagraph(writing, `${id}/likelihood`, 'gap.likelihood', [likelihoodPlace])
      : framed(writing, `${id}/likelihood`, `likelihood.${test.likelihood}`, [likelihoodPlace], {
          interest: limb?.interest,
          limb: limb?.provision,
        }),
    ...reasonParagraphs(
      writing,
      `${id}/likelihood-reason`,
      test.likelihoodReason,
      at('assessment.test', 'likelihoodReason'),
    ),
  ];
}

function necessityAspect(writing: Writing, exemption: Exemption, test: Necessity, id: string, at: At): Block[] {
  const aspect = findAspect(exemption, test.aspectId);
  return [
    framed(writing, `${id}/aspect`, 'necessity.aspect', [at('assessment.test', 'aspectId')], {
      aspect: aspect?.phrase,
    }),
    ...reasonParagraphs(writing, `${id}/risk`, test.risk, at('assessment.test', 'risk'), { leadIn: 'necessity.risk' }),
  ];
}

function necessity(writing: Writing, test: Necessity, id: string, at: At): Block[] {
  return reasonParagraphs(writing, `${id}/why-not-less`, test.whyNotLess, at('assessment.test', 'whyNotLess'), {
    leadIn: 'necessity.whyNotLess',
    gapFrame: 'gap.whyNotLess',
  });
}
