import type { Balance, CaseFile } from '../../../../shared/case/case-file.ts';
import type { Claim } from '../../../../shared/case/claim.ts';
import type { Place } from '../../../../shared/case/place.ts';
import type { Reason } from '../../../../shared/case/reason.ts';
import type { ItemOutcome } from '../../../../shared/case/request.ts';
import { findAspect, findExemption } from '../../../../shared/law/find-entry.ts';
import type { LawPack } from '../../../../shared/law/law-pack.ts';
import { areAssessmentsNeeded, isPageNeeded } from '../../../../shared/progress/route.ts';
import { claimTitle } from '../../../case/claim-title.ts';
import { shortDate } from '../../../dates.ts';

export type ReviewAnswer = { readonly question: string; readonly text: string };
export type ReviewSection = {
  readonly key: string;
  readonly title: string;
  readonly place: Place;
  readonly answers: readonly ReviewAnswer[];
};

const OUTCOMES: Readonly<Record<ItemOutcome, string>> = {
  supplied: 'supplied',
  suppliedInPart: 'supplied in part',
  answered: 'answered in words',
  neitherConfirmNorDeny: 'neither confirmed nor denied',
};
const LAWS = {
  foia: 'Freedom of Information Act 2000',
  foisa: 'The Scottish Act',
  eir: 'Environmental Information Regulations',
  ownData: 'Data protection law',
} as const;
const CLARITIES = { clear: 'Clear and valid', unclear: 'Not clear', notValid: 'Not a valid request' } as const;
const KNOWLEDGE = {
  nothing: 'Nothing',
  pressOnly: 'Press, rumour or a leak only',
  byAnother: 'Another official source or a court',
  byUs: 'This force itself',
} as const;
const SENSITIVITIES = { answer: 'An answer itself', contentOnly: 'Only the content', neither: 'Neither' } as const;
const LIKELIHOODS = { would: 'Would', wouldBeLikely: 'Would be likely to' } as const;
const TOGETHER = {
  separately: 'Each by itself',
  alsoTogether: 'Each by itself, and in the alternative together',
} as const;
const DECISIONS = {
  maintain: 'Silence outweighs',
  evenlyBalanced: 'Even: an answer is required',
  answer: 'An answer outweighs',
} as const;

/** The answers of a case in brief, by the places where they can be changed. Closed text is named, not shown. */
export function reviewSections(caseFile: CaseFile, pack: LawPack): ReviewSection[] {
  const { request, screening, searches, determination, letter } = caseFile;
  const sections: (ReviewSection | null)[] = [
    section('Request', { page: 'request' }, [
      ['Reference', request.reference],
      ['Subject', request.subject],
      ['Received', shortDate(request.receivedOn)],
    ]),
    section('Screening', { page: 'screening.law' }, [
      ['Law', screening.law === null ? '' : LAWS[screening.law]],
      ['The request is', screening.clarity === null ? '' : CLARITIES[screening.clarity]],
      ['Officially said already', screening.publicKnowledge === null ? '' : KNOWLEDGE[screening.publicKnowledge]],
      ['What would do harm', screening.sensitivity === null ? '' : SENSITIVITIES[screening.sensitivity]],
    ]),
    section('Searches', { page: 'searches' }, [
      ['Asked', searches.peopleAsked.map((person) => person.role).join(', ')],
      ['Systems', searches.systems.map((system) => system.name).join(', ')],
    ]),
    section(
      'Scope',
      { page: 'scope' },
      request.items.map((item, index) => [
        `Part ${index + 1}`,
        item.outcome === 'neitherConfirmNorDeny'
          ? `${OUTCOMES[item.outcome]}: ${item.boundary}`
          : item.outcome === null
            ? ''
            : OUTCOMES[item.outcome],
      ]),
    ),
    ...(areAssessmentsNeeded(caseFile) ? caseFile.claims.map((claim) => claimSection(claim, pack)) : []),
    isPageNeeded('balance', caseFile) ? balanceSection(caseFile.balance) : null,
    isPageNeeded('determination', caseFile)
      ? section('Determination', { page: 'determination' }, [
          [
            'Decision',
            determination.decision === null
              ? ''
              : determination.decision === 'maintain'
                ? 'Neither confirm nor deny'
                : 'Confirm or deny',
          ],
          ['Decided by', determination.decidedBy],
          ['Judged as at', shortDate(determination.assessedOn)],
        ])
      : null,
    section('Letter', { page: 'letter' }, [
      ['Date', shortDate(letter.date)],
      ['Signed by', letter.signatoryRole],
      ['Review goes to', caseFile.force.reviewTo],
    ]),
  ];
  return sections.filter((each): each is ReviewSection => each !== null);
}

function claimSection(claim: Claim, pack: LawPack): ReviewSection {
  const exemption = findExemption(pack, claim.exemptionId);
  const { engagement, weighing } = claim;
  const test: [string, string][] =
    engagement.kind === 'prejudice'
      ? [
          ['How an answer leads to harm', brief(engagement.causalLink)],
          ['Likelihood', engagement.likelihood === null ? '' : LIKELIHOODS[engagement.likelihood]],
        ]
      : [
          ['At stake', findAspect(exemption, engagement.aspectId)?.title ?? ''],
          ['Why nothing less', brief(engagement.whyNotLess)],
        ];
  const place: Place = { page: 'assessment.hypotheticals', claimId: claim.id };
  return section(claimTitle(claim, pack), place, [
    ['If confirmed', brief(claim.ifConfirmed)],
    ['If denied', brief(claim.ifDenied)],
    ...test,
    ['Engaged', claim.engaged === null ? '' : claim.engaged === 'engaged' ? 'Yes' : 'No'],
    ...(claim.engaged === 'notEngaged'
      ? []
      : ([
          ['Conclusion', weighing.decision === null ? '' : DECISIONS[weighing.decision]],
          ['What decides it', weighing.decisive],
        ] satisfies [string, string][])),
  ]);
}

function balanceSection({ together, harmsDistinct, togetherText, togetherDecision }: Balance): ReviewSection {
  const joint: [string, string][] =
    together === 'alsoTogether'
      ? [
          ['Harms are different', harmsDistinct ? 'Yes' : ''],
          ['How they compare together', togetherText],
          ['Together', togetherDecision === null ? '' : DECISIONS[togetherDecision]],
        ]
      : [];
  return section('Balance', { page: 'balance' }, [['Weighed', together === null ? '' : TOGETHER[together]], ...joint]);
}

function section(title: string, place: Place, answers: readonly (readonly [string, string])[]): ReviewSection {
  return {
    key: `${place.page}|${place.claimId ?? ''}`,
    title,
    place,
    answers: answers.map(([question, text]) => ({ question, text: text.trim() })),
  };
}

function brief(reason: Reason): string {
  const open = reason.open.trim();
  return open === '' && reason.closed !== null ? 'A closed reason is recorded' : open;
}
