import { openPoints, placeOfAnchor } from '../case/point.ts';
import { placeKey, type Place } from '../case/place.ts';
import { submittedBy } from '../case/sign-off.ts';
import { faultIf, type Check } from './check.ts';

const REVIEW: Place = { page: 'review' };

/** Checks of the way a case takes through the office: what is not known, what was commented, who accepted it. */
export const signOffChecks = {
  'office-unknown-open': ({ caseFile }) => {
    const unknown = openPoints(caseFile.points).filter(({ kind }) => kind === 'unknown');
    const isThere = ({ claimId }: Place) => claimId === undefined || caseFile.claims.some(({ id }) => id === claimId);
    const places = unknown.map(({ anchor }) => placeOfAnchor(anchor) ?? REVIEW).filter(isThere);
    return [...new Map(places.map((place) => [placeKey(place), place])).values()].map((place) => ({ place }));
  },
  'office-comments-open': ({ caseFile }) => {
    const count = openPoints(caseFile.points).filter(({ kind }) => kind === 'comment').length;
    return faultIf(count > 0, REVIEW, { count: count === 1 ? 'One comment is' : `${count} comments are` });
  },
  'office-own-acceptance': ({ caseFile }) => {
    const accepted = caseFile.signOff.findLast(({ act }) => act === 'accepted' || act === 'submitted');
    return faultIf(accepted?.act === 'accepted' && accepted.by !== '' && accepted.by === submittedBy(caseFile), REVIEW);
  },
} as const satisfies Record<string, Check>;
