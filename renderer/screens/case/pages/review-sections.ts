import type { Balance, CaseFile } from '../../../../shared/case/case-file.ts';
import type { Claim } from '../../../../shared/case/claim.ts';
import type { Engagement } from '../../../../shared/case/engagement.ts';
import type { Place } from '../../../../shared/case/place.ts';
import type { Reason } from '../../../../shared/case/reason.ts';
import type { Exemption } from '../../../../shared/law/exemption.ts';
import { findAspect, findExemption } from '../../../../shared/law/find-entry.ts';
import type { LawPack } from '../../../../shared/law/law-pack.ts';
import {
  CLARITY_WORDS,
  DECISION_WORDS,
  KNOWLEDGE_WORDS,
  LAW_WORDS,
  LIKELIHOOD_WORDS,
  OUTCOME_WORDS,
  SENSITIVITY_WORDS,
  SPECIFICITY_WORDS,
  TOGETHER_WORDS,
} from '../../../../shared/record/case-words.ts';
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

/** The answers of a case in brief, by the places where they can be changed. Closed text is named, not shown. */
export function reviewSections(caseFile: CaseFile, pack: LawPack): ReviewSection[] {
  const { request, nature, screening, searches, determination, letter } = caseFile;
  const sections: (ReviewSection | null)[] = [
    section('Request', { page: 'request' }, [
      ['Reference', request.reference],
      ['Subject', request.subject],
      ['Received', shortDate(request.receivedOn)],
    ]),
    section('Screening', { page: 'screening.law' }, [
      ['Law', screening.law === null ? '' : LAW_WORDS[screening.law]],
      ['The request is', screening.clarity === null ? '' : CLARITY_WORDS[screening.clarity]],
      ['Officially said already', screening.publicKnowledge === null ? '' : KNOWLEDGE_WORDS[screening.publicKnowledge]],
      ['How specific', nature.specificity === null ? '' : SPECIFICITY_WORDS[nature.specificity]],
      ['What would do harm', screening.sensitivity === null ? '' : SENSITIVITY_WORDS[screening.sensitivity]],
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
          ? `${OUTCOME_WORDS[item.outcome]}: ${item.boundary}`
          : item.outcome === null
            ? ''
            : OUTCOME_WORDS[item.outcome],
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
          ['Looked over by', determination.reviewedBy],
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
  const place: Place = { page: 'assessment.hypotheticals', claimId: claim.id };
  return section(claimTitle(claim, pack), place, [
    ['If confirmed', brief(claim.ifConfirmed)],
    ['If denied', brief(claim.ifDenied)],
    ...testAnswers(engagement, exemption),
    ['Engaged', claim.engaged === null ? '' : claim.engaged === 'engaged' ? 'Yes' : 'No'],
    ...(claim.engaged === 'notEngaged' || exemption?.standing === 'absolute'
      ? []
      : ([
          ['Conclusion', weighing.decision === null ? '' : DECISION_WORDS[weighing.decision]],
          ['What decides it', weighing.decisive],
        ] satisfies [string, string][])),
  ]);
}

function testAnswers(test: Engagement, exemption: Exemption | undefined): [string, string][] {
  switch (test.kind) {
    case 'prejudice':
      return [
        ['How an answer leads to harm', brief(test.causalLink)],
        ['Likelihood', test.likelihood === null ? '' : LIKELIHOOD_WORDS[test.likelihood]],
      ];
    case 'necessity':
      return [
        ['At stake', findAspect(exemption, test.aspectId)?.title ?? ''],
        ['Why nothing less', brief(test.whyNotLess)],
      ];
    case 'listedBody':
      return [['Why an answer shows a listed body', brief(test.basis)]];
    case 'class':
      return [['What it would be held for', brief(test.purpose)]];
    case 'endangerment':
      return [
        ['How an answer endangers', brief(test.mechanism)],
        ['Likelihood', test.likelihood === null ? '' : LIKELIHOOD_WORDS[test.likelihood]],
      ];
    case 'dataProtection':
      return [
        ['What an answer tells of a person', brief(test.reveals)],
        ['Lawful to tell', test.isLawful === null ? '' : test.isLawful === 'lawful' ? 'Yes' : 'No'],
      ];
  }
}

function balanceSection({ together, harmsDistinct, togetherText, togetherDecision }: Balance): ReviewSection {
  const joint: [string, string][] =
    together === 'alsoTogether'
      ? [
          ['Harms are different', harmsDistinct ? 'Yes' : ''],
          ['How they compare together', togetherText],
          ['Together', togetherDecision === null ? '' : DECISION_WORDS[togetherDecision]],
        ]
      : [];
  return section('Balance', { page: 'balance' }, [
    ['Weighed', together === null ? '' : TOGETHER_WORDS[together]],
    ...joint,
  ]);
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
