import type { Claim } from '../../case/claim.ts';
import type { PageId, Place } from '../../case/place.ts';
import type { Reason } from '../../case/reason.ts';
import type { Exemption } from '../../law/exemption.ts';
import { findAspect, findLimb } from '../../law/find-entry.ts';
import type { Block } from '../letter-document.ts';
import { aspectOf, interestOf } from '../law-words.ts';
import { framed, gapParagraph, keeping, reasonParagraphs, wording, type Writing } from '../writer.ts';

/** What an engagement is written from. */
type Subject = { readonly writing: Writing; readonly exemption: Exemption; readonly claim: Claim };

/** Heading of the part, by kind of test: only prejudice and endangerment speak of harm to engage. */
export function engagementHeading(exemption: Exemption): string {
  switch (exemption.test) {
    case 'necessity':
      return 'heading.necessity';
    case 'prejudice':
    case 'endangerment':
      return 'heading.harm';
    default:
      return 'heading.whyItApplies';
  }
}

/** What a yes and a no would show, and the exemption's own test, in the order in which a reader can follow it. */
export function engagement(writing: Writing, exemption: Exemption, claim: Claim): Block[] {
  const subject: Subject = { writing, exemption, claim };
  switch (claim.engagement.kind) {
    case 'prejudice':
      return [...hypotheticals(subject), ...prejudice(subject)];
    case 'necessity':
      return [...necessityAspect(subject), ...hypotheticals(subject), ...necessity(subject)];
    case 'endangerment':
      return [...hypotheticals(subject), ...endangerment(subject)];
    case 'class':
      return [...classTest(subject), ...hypotheticals(subject)];
    case 'dataProtection':
      return [...hypotheticals(subject), ...dataProtection(subject)];
    case 'listedBody':
      return listedBody(subject);
  }
}

function at({ claim }: Subject, field: string, page: PageId = 'assessment.test'): Place {
  return { page, claimId: claim.id, field };
}

function hypotheticals(subject: Subject): Block[] {
  const { writing, claim } = subject;
  return (['ifConfirmed', 'ifDenied'] as const).flatMap((field) =>
    reasonParagraphs(
      writing,
      `claim/${claim.id}/${field === 'ifConfirmed' ? 'if-confirmed' : 'if-denied'}`,
      claim[field],
      at(subject, field, 'assessment.hypotheticals'),
      { leadIn: `harm.${field}`, gapFrame: `gap.${field}` },
    ),
  );
}

/** One reason of the test, with its lead-in and, where the test cannot do without it, its gap. */
function reason(
  subject: Subject,
  id: string,
  field: string,
  value: Reason,
  options: { leadIn?: string; gapFrame?: string } = {},
): Block[] {
  const { writing, claim } = subject;
  return reasonParagraphs(writing, `claim/${claim.id}/${id}`, value, at(subject, field), options);
}

function prejudice(subject: Subject): Block[] {
  const test = subject.claim.engagement;
  if (test.kind !== 'prejudice') return [];
  return [
    ...reason(subject, 'causal-link', 'causalLink', test.causalLink, {
      leadIn: 'harm.causalLink',
      gapFrame: 'gap.causalLink',
    }),
    ...reason(subject, 'nature', 'nature', test.nature, { leadIn: 'harm.nature' }),
    likelihood(subject, test.likelihood, 'likelihood'),
    ...reason(subject, 'likelihood-reason', 'likelihoodReason', test.likelihoodReason),
  ];
}

function endangerment(subject: Subject): Block[] {
  const test = subject.claim.engagement;
  if (test.kind !== 'endangerment') return [];
  return [
    ...reason(subject, 'mechanism', 'mechanism', test.mechanism, {
      leadIn: 'endangerment.mechanism',
      gapFrame: 'gap.mechanism',
    }),
    ...reason(subject, 'severity', 'severity', test.severity, { leadIn: 'endangerment.severity' }),
    likelihood(subject, test.likelihood, 'endangerment'),
    ...reason(subject, 'likelihood-reason', 'likelihoodReason', test.likelihoodReason),
  ];
}

function likelihood(subject: Subject, level: string | null, frames: 'likelihood' | 'endangerment'): Block {
  const { writing, exemption, claim } = subject;
  const id = `claim/${claim.id}/likelihood`;
  const from = [at(subject, 'likelihood')];
  if (level === null) return gapParagraph(writing, id, 'gap.likelihood', from);
  const limb = findLimb(exemption, claim.limbId);
  const block = framed(writing, id, `${frames}.${level}`, from, {
    interest: interestOf(writing, exemption, limb),
    limb: limb?.provision,
  });
  return keeping(block, [wording(writing, `keep.${level}`), ...(limb === undefined ? [] : [limb.provision])]);
}

function necessityAspect(subject: Subject): Block[] {
  const { writing, exemption, claim } = subject;
  const test = claim.engagement;
  if (test.kind !== 'necessity') return [];
  return [
    framed(writing, `claim/${claim.id}/aspect`, 'necessity.aspect', [at(subject, 'aspectId')], {
      aspect: aspectOf(writing, exemption, findAspect(exemption, test.aspectId)),
    }),
    ...reason(subject, 'risk', 'risk', test.risk, { leadIn: 'necessity.risk' }),
  ];
}

function necessity(subject: Subject): Block[] {
  const test = subject.claim.engagement;
  if (test.kind !== 'necessity') return [];
  return reason(subject, 'why-not-less', 'whyNotLess', test.whyNotLess, {
    leadIn: 'necessity.whyNotLess',
    gapFrame: 'gap.whyNotLess',
  });
}

function classTest(subject: Subject): Block[] {
  const { writing, exemption, claim } = subject;
  const test = claim.engagement;
  if (test.kind !== 'class') return [];
  const limb = findLimb(exemption, claim.limbId);
  const from: Place[] = [{ page: 'assessment.limb', claimId: claim.id }];
  return [
    ...(exemption.limbs.length === 0
      ? []
      : [
          framed(writing, `claim/${claim.id}/class`, 'class.limb', from, {
            interest: interestOf(writing, exemption, limb),
            limb: limb?.provision,
          }),
        ]),
    ...reason(subject, 'purpose', 'purpose', test.purpose, {
      leadIn: exemption.limbs.length === 0 ? 'class.whose' : 'class.purpose',
      gapFrame: 'gap.purposeHeld',
    }),
  ];
}

function dataProtection(subject: Subject): Block[] {
  const { writing, exemption, claim } = subject;
  const test = claim.engagement;
  if (test.kind !== 'dataProtection') return [];
  const id = `claim/${claim.id}`;
  const isSensitive = test.dataType === 'criminal' || test.dataType === 'special';
  const safety = exemption.safetyParagraph;
  return [
    ...reason(subject, 'reveals', 'reveals', test.reveals, {
      leadIn: 'dataProtection.reveals',
      gapFrame: 'gap.reveals',
    }),
    ...(isSensitive
      ? [framed(writing, `${id}/data-type`, `dataProtection.${test.dataType}`, [at(subject, 'dataType')])]
      : []),
    ...reason(subject, 'interest', 'interest', test.interest, { leadIn: 'dataProtection.interest' }),
    ...reason(subject, 'rights', 'rights', test.rights, { leadIn: 'dataProtection.rights' }),
    test.isLawful === 'unlawful'
      ? framed(writing, `${id}/unlawful`, 'dataProtection.unlawful', [at(subject, 'isLawful')])
      : gapParagraph(writing, `${id}/unlawful`, 'gap.isLawful', [at(subject, 'isLawful')]),
    ...(safety?.on
      ? [framed(writing, `${id}/safety`, 'claim.test', [{ page: 'exemptions' }], { test: safety.text })]
      : []),
  ];
}

/**
 * Section 23(5): the letter names the provision and stops. What the officer wrote stays in the decision record, because
 * any reason given here would show whether a listed body is concerned.
 */
function listedBody(subject: Subject): Block[] {
  const { writing, claim } = subject;
  return [framed(writing, `claim/${claim.id}/listed-body`, 'listedBody.statement', [at(subject, 'basis')])];
}
