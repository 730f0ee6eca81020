import { placeKey, type Place } from '../../shared/case/place.ts';

/** True when two places are one: selectors build places anew, and a screen need not redraw for that. */
export function isSamePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b);
}
