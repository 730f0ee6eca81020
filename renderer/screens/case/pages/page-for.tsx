import type { Place } from '../../../../shared/case/place.ts';

/** Stub until the question pages are here. */
export function PageFor({ place }: { readonly place: Place }) {
  return <p>{place.page}</p>;
}
