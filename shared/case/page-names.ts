import type { PageId } from './place.ts';

/** The steps of the path, each with one page or several. */
export const STEP_IDS = [
  'request',
  'screening',
  'searches',
  'scope',
  'exemptions',
  'assessment',
  'balance',
  'determination',
  'letter',
  'review',
] as const;
export type StepId = (typeof STEP_IDS)[number];

const STEP_TITLES: Readonly<Record<StepId, string>> = {
  request: 'Request',
  screening: 'Screening',
  searches: 'Searches',
  scope: 'Scope',
  exemptions: 'Exemptions',
  assessment: 'Assessment',
  balance: 'Balance',
  determination: 'Determination',
  letter: 'Letter',
  review: 'Review',
};

const PAGE_TITLES: Readonly<Record<PageId, string>> = {
  request: 'Request',
  'screening.law': 'Which law',
  'screening.clarity': 'Clear and valid',
  'screening.nature': 'Kind of request',
  'screening.publicKnowledge': 'Already confirmed',
  'screening.sensitivity': 'Where the harm lies',
  searches: 'Searches',
  scope: 'Scope',
  exemptions: 'Exemptions',
  'assessment.limb': 'Limb',
  'assessment.hypotheticals': 'A yes and a no',
  'assessment.test': 'The test',
  'assessment.conclusion': 'Engaged or not',
  'assessment.favouring': 'Factors favouring',
  'assessment.against': 'Factors against',
  'assessment.weighing': 'Weighing',
  balance: 'Balance',
  determination: 'Determination',
  letter: 'Letter',
  review: 'Review',
};

/** The step that a page belongs to. */
export function stepOf(page: PageId): StepId {
  const [head] = page.split('.');
  return STEP_IDS.find((step) => step === head) ?? 'request';
}

/** The name of a step, as the path shows it. */
export function titleOfStep(step: StepId): string {
  return STEP_TITLES[step];
}

/** The name of the step that a page belongs to. */
export function stepTitle(page: PageId): string {
  return STEP_TITLES[stepOf(page)];
}

/** The short name of a page. */
export function pageTitle(page: PageId): string {
  return PAGE_TITLES[page];
}
