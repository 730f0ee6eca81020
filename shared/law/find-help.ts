import type { Claim } from '../case/claim.ts';
import type { Place } from '../case/place.ts';
import type { LawPack } from './law-pack.ts';
import type { PageHelp } from './page-help.ts';

/** The help for a place. The page of an exemption's own test has one per kind of test. */
export function findHelp(pack: LawPack, place: Place, claim: Claim | undefined): PageHelp | undefined {
  const kind = claim === undefined ? '' : `.${claim.engagement.kind}`;
  return pack.help[`${place.page}${kind}`] ?? pack.help[place.page];
}
