import type { PageId, Place } from '../case/place.ts';

/** What a trainee learns to do; progress is shown by these. */
export const SKILLS = ['parts', 'limb', 'pair', 'harm', 'factors', 'weighing', 'conclusion', 'notice'] as const;
export type Skill = (typeof SKILLS)[number];

export const SKILL_NAMES: Readonly<Record<Skill, string>> = {
  parts: 'Reading the request',
  limb: 'Exemption and limb',
  pair: 'A yes and a no',
  harm: 'Harm and its test',
  factors: 'Factors',
  weighing: 'Weighing',
  conclusion: 'Conclusion',
  notice: 'The notice (section 17)',
};

/**
 * found: as the model has it, or as good. missed: the model has it. differs: answered otherwise. unsound: should not be
 * argued here. own: the trainee's own, which nobody but a person can judge. check: what a check of the rules says.
 */
export const VERDICTS = ['found', 'missed', 'differs', 'unsound', 'own', 'check'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One thing that feedback says of an attempt. */
export type Remark = {
  readonly key: string;
  readonly skill: Skill;
  readonly verdict: Verdict;
  readonly place: Place;
  readonly says: string;
  /** Why, in the trainer's words or the law pack's; empty where nothing needs saying. */
  readonly why: string;
  /** Authorities by their ids in the law pack. */
  readonly authorities: readonly string[];
};

/** The skill that a page of the walk trains. */
export function skillOf(page: PageId): Skill {
  switch (page) {
    case 'exemptions':
    case 'assessment.limb':
      return 'limb';
    case 'assessment.hypotheticals':
      return 'pair';
    case 'assessment.test':
    case 'assessment.conclusion':
      return 'harm';
    case 'assessment.favouring':
    case 'assessment.against':
      return 'factors';
    case 'assessment.weighing':
    case 'balance':
      return 'weighing';
    case 'determination':
      return 'conclusion';
    case 'letter':
    case 'review':
      return 'notice';
    default:
      return 'parts';
  }
}

/** A remark about a place; its skill follows from the page. */
export function remark(
  verdict: Verdict,
  place: Place,
  about: string,
  says: string,
  why = '',
  authorities: readonly string[] = [],
): Remark {
  const key = [verdict, place.page, place.claimId ?? '', about].join('|');
  return { key, skill: skillOf(place.page), verdict, place, says, why, authorities };
}
