import { useLawPack } from '../../case/law-pack.ts';

/** Authorities by their citations, as one line. */
export function useAuthorityTitles(ids: readonly string[]): string {
  const { authorities } = useLawPack();
  return ids.map((id) => authorities.find((authority) => authority.id === id)?.citation ?? id).join('; ');
}
