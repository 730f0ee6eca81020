import type { Claim } from '../case/claim.ts';
import { reasonsOfTest } from '../case/engagement.ts';
import { hasClosedText, type ClosedText, type Reason } from '../case/reason.ts';
import type { CheckInput } from './check.ts';

/** Every closed text of the claims that count, evidence included. */
export function closedTexts({ claims }: CheckInput): { closed: ClosedText; claim: Claim }[] {
  return claims.flatMap(({ claim }) => {
    const evidence = claim.evidence
      .filter((each) => each.channel === 'closed')
      .map((each) => ({ closedText: each.text }));
    const factors = claim.factors.flatMap((factor) => (factor.closed === null ? [] : [factor.closed]));
    const reasons = reasonsOf(claim).flatMap((reason) =>
      hasClosedText(reason) && reason.closed !== null ? [reason.closed] : [],
    );
    return [...evidence, ...factors, ...reasons]
      .filter((closed) => closed.closedText.trim() !== '')
      .map((closed) => ({ closed, claim }));
  });
}

function reasonsOf({ ifConfirmed, ifDenied, engagement, engagedReason }: Claim): Reason[] {
  return [ifConfirmed, ifDenied, engagedReason, ...reasonsOfTest(engagement).map(({ reason }) => reason)];
}
