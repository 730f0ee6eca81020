import type { Bookmark } from '../../shared/bridge/messages.ts';
import type { Place } from '../../shared/case/place.ts';

/** What is kept so that the case opens at this place again. */
export function bookmarkOf(place: Place): Bookmark {
  return { page: place.page, claimId: place.claimId ?? null };
}
