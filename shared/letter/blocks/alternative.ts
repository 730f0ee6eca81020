import type { Claim } from '../../case/claim.ts';
import type { Exemption } from '../../law/exemption.ts';
import { findExemption } from '../../law/find-entry.ts';
import type { Block } from '../letter-document.ts';
import { framed, type Writing } from '../writer.ts';

/** Two provisions of the letter that are relied on in the alternative: the absolute one and its qualified partner. */
type Pair = { readonly absolute: string; readonly qualified: string; readonly qualifiedId: string };

/** The pairs among the claims of the letter, such as sections 23(5) and 24(2) ([2021] UKUT 248 (AAC)). */
export function alternativePairs({ pack }: Writing, inLetter: readonly Claim[]): Pair[] {
  const ids = [...new Set(inLetter.map((claim) => claim.exemptionId))];
  return ids.flatMap((id) => {
    const exemption = findExemption(pack, id);
    const partner = findExemption(pack, exemption?.alternativeTo ?? '');
    if (exemption === undefined || partner === undefined || !ids.includes(partner.id)) return [];
    return [{ absolute: exemption.provision, qualified: partner.provision, qualifiedId: partner.id }];
  });
}

/** That the two stand in the alternative, and that the letter does not show which of them applies. */
export function alternativeStatements(writing: Writing, inLetter: readonly Claim[]): Block[] {
  return alternativePairs(writing, inLetter).map((pair) =>
    framed(writing, `silent/alternative/${pair.qualifiedId}`, 'silent.alternative', [{ page: 'exemptions' }], {
      absolute: pair.absolute,
      qualified: pair.qualified,
    }),
  );
}

/** Under the heading of either of a pair: both are put with the same reserve, so that neither shows. */
export function saidSoFar(writing: Writing, inLetter: readonly Claim[], exemption: Exemption): Block[] {
  const isPaired = alternativePairs(writing, inLetter).some(
    ({ absolute, qualified }) => absolute === exemption.provision || qualified === exemption.provision,
  );
  if (!isPaired) return [];
  return [
    framed(writing, `exemption/${exemption.id}/so-far`, 'alternative.soFar', [{ page: 'exemptions' }], {
      provision: exemption.provision,
    }),
  ];
}
