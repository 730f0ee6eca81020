import { lawPack } from '../../case/law-pack.ts';

/** Authorities by their citations, as one line. */
export function authorityTitles(ids: readonly string[]): string {
  return ids.map((id) => lawPack.authorities.find((authority) => authority.id === id)?.citation ?? id).join('; ');
}
