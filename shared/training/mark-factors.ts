import { weightRank } from '../balance/suggested-balance.ts';
import type { Claim } from '../case/claim.ts';
import { WEIGHTS, type Factor } from '../case/factor.ts';
import type { Place } from '../case/place.ts';
import { factorText } from '../checks/officer-texts.ts';
import { similarity } from '../checks/similarity.ts';
import type { Exemption } from '../law/exemption.ts';
import { findExemption, findFactorEntry } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { shortened } from './mark-reading.ts';
import type { PracticeCase } from './practice-case.ts';
import { remark, type Remark } from './remark.ts';

/** Words shared by two factors in an officer's own words that argue the same; from 0 to 1. */
const ALIKE = 0.3;
/** One step apart is a matter of judgment; two are not. */
const FAR = 2;

/** The factors of a claim on both sides, and how heavily they were weighed. */
export function markFactors(own: Claim, model: Claim, practiceCase: PracticeCase, pack: LawPack): Remark[] {
  const exemption = findExemption(pack, own.exemptionId);
  if (exemption === undefined || exemption.standing === 'absolute') return [];
  const matches = matched(own.factors, model.factors, exemption);
  return [
    ...model.factors.flatMap((wanted) => markWanted(wanted, matches.get(wanted), own, exemption, practiceCase)),
    ...own.factors
      .filter((factor) => ![...matches.values()].includes(factor))
      .flatMap((factor) => markOther(factor, own, exemption, practiceCase)),
  ];
}

/** The model's factors with the trainee's that argue the same: by library entry, otherwise by their words. */
function matched(own: readonly Factor[], model: readonly Factor[], exemption: Exemption): Map<Factor, Factor> {
  const matches = new Map<Factor, Factor>();
  const isFree = (factor: Factor) => ![...matches.values()].includes(factor);
  for (const wanted of model) {
    const same = own.find((factor) => isFree(factor) && wanted.entryId !== null && factor.entryId === wanted.entryId);
    if (same !== undefined) matches.set(wanted, same);
  }
  for (const wanted of model.filter((each) => !matches.has(each))) {
    const text = factorText(exemption, wanted);
    const alike = own
      .filter((factor) => isFree(factor) && factor.side === wanted.side)
      .map((factor) => ({ factor, share: similarity(factorText(exemption, factor), text) }))
      .sort((a, b) => b.share - a.share)[0];
    if (alike !== undefined && alike.share >= ALIKE) matches.set(wanted, alike.factor);
  }
  return matches;
}

function markWanted(
  wanted: Factor,
  got: Factor | undefined,
  own: Claim,
  exemption: Exemption,
  { accept }: PracticeCase,
): Remark[] {
  const place = placeOf(wanted, own);
  const title = titleOf(wanted, exemption);
  if (got !== undefined) {
    return [
      remark('found', place, `factor-${wanted.id}`, `You argue “${title}”, as the model does.`),
      ...markWeight(wanted, got, own, title),
    ];
  }
  if (wanted.entryId !== null && accept.factors.includes(wanted.entryId)) return [];
  const why = `The model: ${factorText(exemption, wanted)} Weight: ${wanted.weight ?? 'none given'}. ${wanted.weightReason}`;
  return [remark('missed', place, `factor-${wanted.id}`, `You do not argue “${title}”.`, why.trim())];
}

function markWeight(wanted: Factor, got: Factor, own: Claim, title: string): Remark[] {
  const place: Place = { page: 'assessment.weighing', claimId: own.id };
  const about = `weight-${wanted.id}`;
  if (wanted.weight === null) return [];
  if (got.weight === null) return [remark('missed', place, about, `“${title}” has no weight yet.`)];
  const distance = Math.abs(weightRank(got.weight) - weightRank(wanted.weight));
  if (distance < FAR) {
    const how =
      distance === 0 ? 'as the model does' : `the model says ${wanted.weight}; a step apart is a matter of judgment`;
    return [remark('found', place, about, `You weigh “${title}” as ${got.weight}: ${how}.`)];
  }
  return [
    remark(
      'differs',
      place,
      about,
      `You weigh “${title}” as ${got.weight}; the model, as ${wanted.weight}.`,
      wanted.weightReason === ''
        ? `The scale runs: ${WEIGHTS.join(', ')}.`
        : `The model’s reason: ${wanted.weightReason}`,
    ),
  ];
}

/** A factor that the model does not have. */
function markOther(factor: Factor, own: Claim, exemption: Exemption, { accept, unsound }: PracticeCase): Remark[] {
  const place = placeOf(factor, own);
  const about = `own-${factor.id}`;
  const title = titleOf(factor, exemption);
  const known = unsound.find((each) => each.kind === 'factor' && each.entryId === factor.entryId);
  if (known !== undefined)
    return [remark('unsound', place, about, `You argue “${title}”.`, known.why, known.authorities)];
  if (factor.entryId !== null && accept.factors.includes(factor.entryId))
    return [remark('found', place, about, `You argue “${title}”. The model does not, and it is a good factor here.`)];
  return [
    remark(
      'own',
      place,
      about,
      `You argue “${title}”, which the model does not.`,
      'Ask yourself three things: is it a public interest, does a fact of this request carry it, and would a yes or no bear on it?',
    ),
  ];
}

function titleOf(factor: Factor, exemption: Exemption): string {
  return findFactorEntry(exemption, factor.entryId)?.title ?? shortened(factor.ownWords ?? '');
}

function placeOf(factor: Factor, own: Claim): Place {
  return { page: factor.side === 'favouring' ? 'assessment.favouring' : 'assessment.against', claimId: own.id };
}
