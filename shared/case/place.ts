/** The screens of the walk, one question each; the machine's states and the help are keyed by them. */
export const PAGE_IDS = [
  'request',
  'screening.law',
  'screening.clarity',
  'screening.nature',
  'screening.publicKnowledge',
  'screening.sensitivity',
  'searches',
  'scope',
  'exemptions',
  'assessment.limb',
  'assessment.hypotheticals',
  'assessment.test',
  'assessment.conclusion',
  'assessment.favouring',
  'assessment.against',
  'assessment.weighing',
  'balance',
  'determination',
  'letter',
  'review',
] as const;

export type PageId = (typeof PAGE_IDS)[number];

/**
 * A point in a case: the page that asks, and what on it. Findings point at places, letter blocks come from places,
 * and the step list opens places, so one type serves all three.
 */
export type Place = {
  readonly page: PageId;
  readonly claimId?: string;
  readonly itemId?: string;
  readonly factorId?: string;
  /** The field on the page, as named in the case file. */
  readonly field?: string;
};

/** One text for a place, for keys and look-ups. Equal places give equal text. */
export function placeKey(place: Place): string {
  return [place.page, place.claimId, place.itemId, place.factorId, place.field].map((part) => part ?? '').join('|');
}

/** Page and claim together: where the officer stands. */
export function samePage(a: Place, b: Place): boolean {
  return a.page === b.page && (a.claimId ?? null) === (b.claimId ?? null);
}
