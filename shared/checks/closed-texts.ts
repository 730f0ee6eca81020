import type { Claim } from '../case/claim.ts';
import { reasonsOfTest } from '../case/engagement.ts';
import { hasClosedText, type ClosedText, type Reason } from '../case/reason.ts';
import { blocksOf, blockText, type LetterDocument } from '../letter/letter-document.ts';
import type { CheckInput } from './check.ts';
import { wordsInLine } from './similarity.ts';

/** Every closed text of a case, evidence included, also of claims that are not relied on or were taken away. */
export function closedTexts({ caseFile }: CheckInput): { closed: ClosedText; claim: Claim }[] {
  return [...caseFile.claims, ...caseFile.parkedClaims].flatMap((claim) => {
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

const lines = new WeakMap<LetterDocument, string>();

/** The words of a letter on one line, the request's own left out; worked out once a letter. */
export function letterInLine(letter: LetterDocument): string {
  const known = lines.get(letter);
  if (known !== undefined) return known;
  const blocks = blocksOf(letter).filter((block) => block.kind !== 'quote');
  const line = ` ${blocks.map((block) => wordsInLine(blockText(block))).join(' ')} `;
  lines.set(letter, line);
  return line;
}

function reasonsOf({ ifConfirmed, ifDenied, engagement, engagedReason }: Claim): Reason[] {
  return [ifConfirmed, ifDenied, engagedReason, ...reasonsOfTest(engagement).map(({ reason }) => reason)];
}
