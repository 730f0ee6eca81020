import type { REVIEW_OUTCOMES } from '../case/internal-review.ts';
import type { Decision } from '../case/claim.ts';
import type { DataType, Likelihood } from '../case/engagement.ts';
import type { Specificity } from '../case/nature.ts';
import type { ItemOutcome } from '../case/request.ts';
import type { Clarity, EarlierAnswer, Law, PublicKnowledge, Sensitivity } from '../case/screening.ts';

/** The choices of a case in words, for the review page, the decision record and the regulator's bundle alike. */
export const OUTCOME_WORDS: Readonly<Record<ItemOutcome, string>> = {
  supplied: 'supplied',
  suppliedInPart: 'supplied in part',
  withheld: 'held and withheld',
  notHeld: 'not held',
  answered: 'answered in words',
  neitherConfirmNorDeny: 'neither confirmed nor denied',
};
export const REVIEW_WORDS: Readonly<Record<(typeof REVIEW_OUTCOMES)[number], string>> = {
  upheld: 'Upheld',
  changed: 'Upheld on other grounds',
  overturned: 'Not upheld',
};
export const LAW_WORDS: Readonly<Record<Law, string>> = {
  foia: 'Freedom of Information Act 2000',
  foisa: 'The Scottish Act',
  eir: 'Environmental Information Regulations',
  ownData: 'Data protection law',
};
export const CLARITY_WORDS: Readonly<Record<Clarity, string>> = {
  clear: 'Clear and valid',
  unclear: 'Not clear',
  notValid: 'Not a valid request',
};
export const KNOWLEDGE_WORDS: Readonly<Record<PublicKnowledge, string>> = {
  nothing: 'Nothing',
  pressOnly: 'Press, rumour or a leak only',
  byAnother: 'Another official source or a court',
  byUs: 'This force itself',
};
export const SENSITIVITY_WORDS: Readonly<Record<Sensitivity, string>> = {
  answer: 'An answer itself',
  contentOnly: 'Only the content',
  neither: 'Neither',
};
export const SPECIFICITY_WORDS: Readonly<Record<Specificity, string>> = {
  general: 'Broad',
  narrow: 'Narrow',
  named: 'About something named',
};
export const EARLIER_WORDS: Readonly<Record<EarlierAnswer['said'], string>> = {
  answered: 'the force answered',
  neitherConfirmedNorDenied: 'neither confirmed nor denied',
};
export const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, string>> = {
  would: 'Would',
  wouldBeLikely: 'Would be likely to',
};
export const DATA_TYPE_WORDS: Readonly<Record<DataType, string>> = {
  ordinary: 'Ordinary',
  special: 'Special category',
  criminal: 'Criminal offence',
};
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  maintain: 'Silence outweighs',
  evenlyBalanced: 'Even: an answer is required',
  answer: 'An answer outweighs',
};
export const TOGETHER_WORDS = {
  separately: 'Each by itself',
  alsoTogether: 'Each by itself, and in the alternative together',
} as const;
export const DETERMINATION_WORDS = { maintain: 'Neither confirm nor deny', confirmOrDeny: 'Confirm or deny' } as const;
