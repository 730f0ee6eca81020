import type { Side, Weight } from '../case/factor.ts';
import { askingFindings } from './check-practice-case.ts';
import { findExemption, findLimb } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import type { FactorCard, LimbCard, RewriteCard, WeighCard } from './card.ts';
import { plantFault } from './plant-fault.ts';
import type { PracticeCase } from './practice-case.ts';

/** What came of an answer to a card: right or not, and in words what was. */
export type CardVerdict = { readonly isRight: boolean; readonly says: string };

export type FactorAnswer =
  | { readonly isFactor: false }
  | { readonly isFactor: true; readonly side: Side; readonly weight: Weight };

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  favouring: 'favouring an answer',
  against: 'against an answer',
};

/** A statement sorted: factor or none, its side, a weight that can be defended. */
export function judgeFactor(card: FactorCard, answer: FactorAnswer): CardVerdict {
  if (!card.isFactor) return { isRight: !answer.isFactor, says: 'This is no public interest factor.' };
  const wanted = `It is a factor ${card.side === null ? '' : SIDE_WORDS[card.side]}, ${card.weights.join(' or ')} on these facts.`;
  if (!answer.isFactor) return { isRight: false, says: wanted };
  const isRight = answer.side === card.side && card.weights.includes(answer.weight);
  return { isRight, says: isRight ? `So it is: ${SIDE_WORDS[answer.side]}, ${answer.weight}.` : wanted };
}

/** An exemption and limb chosen for a request; null for "simply answer". */
export function judgeLimb(
  card: LimbCard,
  answer: { readonly exemptionId: string; readonly limbId: string | null } | null,
  pack: LawPack,
): CardVerdict {
  if (card.exemptionId === null)
    return { isRight: answer === null, says: 'No exemption is needed: the request can simply be answered.' };
  const good = [{ exemptionId: card.exemptionId, limbId: card.limbId }, ...card.also];
  const isRight =
    answer !== null &&
    good.some(
      ({ exemptionId, limbId }) => exemptionId === answer.exemptionId && (limbId === null || limbId === answer.limbId),
    );
  return { isRight, says: `Good here: ${good.map((each) => provisionWords(each, pack)).join('; ')}.` };
}

function provisionWords(
  { exemptionId, limbId }: { exemptionId: string; limbId: string | null },
  pack: LawPack,
): string {
  const exemption = findExemption(pack, exemptionId);
  const limb = findLimb(exemption, limbId);
  return `section ${exemption?.provision ?? exemptionId}${limb === undefined ? '' : ` with ${limb.provision}`}`;
}

/** One outcome for each variant of the facts. */
export function judgeWeigh(card: WeighCard, answers: readonly (string | null)[]): CardVerdict {
  const right = card.variants.filter(({ answer }, index) => answers[index] === answer).length;
  return {
    isRight: right === card.variants.length,
    says:
      right === card.variants.length
        ? 'Each as the facts ask.'
        : `${right} of ${card.variants.length} as the facts ask.`,
  };
}

/**
 * A sentence written anew, judged by the rules: it is put where the bad one stood, in a sound case, and no check may
 * speak. Without such a place in the case, null.
 */
export function judgeRewrite(
  card: RewriteCard,
  text: string,
  sound: readonly PracticeCase[],
  pack: LawPack,
): CardVerdict | null {
  for (const { model, asAt } of sound) {
    const planted = plantFault(model, pack, { place: card.place, exemptionId: card.exemptionId, how: 'added', text });
    if (planted === null) continue;
    const before = new Set(askingFindings(model, pack, asAt).map(({ key }) => key));
    const found = askingFindings(planted, pack, asAt).filter(({ key }) => !before.has(key));
    return {
      isRight: found.length === 0,
      says: found.length === 0 ? 'No check objects to it any more.' : found.map(({ message }) => message).join(' '),
    };
  }
  return null;
}
