import { currentPack } from '../../case/law-pack.ts';

/** Authorities by their citations in the current pack, as one line. */
export function authorityTitles(ids: readonly string[]): string {
  return ids.map((id) => currentPack.authorities.find((authority) => authority.id === id)?.citation ?? id).join('; ');
}
