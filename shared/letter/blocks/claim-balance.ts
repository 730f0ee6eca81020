import { claimStanding, departsFromWeights } from '../../balance/claim-standing.ts';
import type { Claim } from '../../case/claim.ts';
import type { Place } from '../../case/place.ts';
import type { Exemption } from '../../law/exemption.ts';
import type { Block } from '../letter-document.ts';
import { alternativePairs } from './alternative.ts';
import { claimsInLetter } from './silent-part.ts';
import { framed, gapParagraph, heading, keeping, textParagraphs, type Writing } from '../writer.ts';

/** The balancing test of one claim: comparison, what decides it, and the conclusion in the terms of section 2(1)(b). */
export function claimBalance(writing: Writing, exemption: Exemption, claim: Claim): Block[] {
  const id = `claim/${claim.id}/balance`;
  const at = (field: string): Place => ({ page: 'assessment.weighing', claimId: claim.id, field });
  const { comparison, decisive, departure } = claim.weighing;
  return [
    heading(writing, 3, id, 'heading.balance', [{ page: 'assessment.weighing', claimId: claim.id }]),
    ...textParagraphs(writing, `${id}/comparison`, comparison, at('comparison')),
    ...textParagraphs(writing, `${id}/decisive`, decisive, at('decisive'), {
      leadIn: 'balance.decisive',
      gapFrame: 'gap.decisive',
    }),
    ...(departsFromWeights(claim)
      ? textParagraphs(writing, `${id}/departure`, departure, at('departure'), { leadIn: 'balance.departure' })
      : []),
    conclusion(writing, exemption, claim, id, at('decision')),
  ];
}

function conclusion(writing: Writing, exemption: Exemption, claim: Claim, id: string, place: Place): Block {
  const standing = claimStanding(claim, writing.pack);
  if (standing === 'open') return gapParagraph(writing, `${id}/conclusion`, 'gap.conclusion', [place]);
  if (standing === 'notEngaged')
    return framed(writing, `${id}/conclusion`, 'claim.notEngaged', [place], { provision: exemption.provision });
  const isPaired = alternativePairs(writing, claimsInLetter(writing)).some(
    ({ qualifiedId }) => qualifiedId === exemption.id,
  );
  const frame =
    standing === 'maintained'
      ? isPaired
        ? 'balance.maintainAlternative'
        : 'balance.maintain'
      : claim.weighing.decision === 'answer'
        ? 'balance.answer'
        : 'balance.evenlyBalanced';
  const block = framed(writing, `${id}/conclusion`, frame, [place], { provision: exemption.provision });
  return keeping(block, [exemption.provision]);
}
