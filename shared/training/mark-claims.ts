import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import type { Place } from '../case/place.ts';
import { findAspect, findExemption, findLimb } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { DECISION_WORDS, LIKELIHOOD_WORDS } from '../record/case-words.ts';
import { markFactors } from './mark-factors.ts';
import { isClaimPage } from './mark-reading.ts';
import { isFound, textOfClaim } from './points.ts';
import type { PracticeCase, Unsound } from './practice-case.ts';
import { remark, type Remark } from './remark.ts';

/** A claim of the attempt with the one of the model that it answers to. */
export type Pair = { readonly own: Claim; readonly model: Claim };

/** The exemptions chosen, and the reasoning on each that the model relies on too. */
export function markClaims(attempt: CaseFile, practiceCase: PracticeCase, pack: LawPack): Remark[] {
  const pairs = pairsOf(attempt, practiceCase);
  return [
    ...practiceCase.model.claims.flatMap((model) =>
      markChosen(pairs.find((pair) => pair.model === model)?.own, model, practiceCase, pack),
    ),
    ...attempt.claims
      .filter((own) => !pairs.some((pair) => pair.own === own))
      .flatMap((own) => markExtra(own, practiceCase, pack)),
    ...pairs.flatMap((pair) => markPair(pair, practiceCase, pack)),
  ];
}

/** Same exemption and limb first; then what is left over of the same exemption. */
export function pairsOf({ claims }: CaseFile, { model }: PracticeCase): Pair[] {
  const pairs: Pair[] = [];
  const isFree = (claim: Claim) => !pairs.some(({ own }) => own === claim);
  const isOpen = (claim: Claim) => !pairs.some((pair) => pair.model === claim);
  for (const isAlike of [(a: Claim, b: Claim) => a.limbId === b.limbId, () => true]) {
    for (const wanted of model.claims.filter(isOpen)) {
      const own = claims.find(
        (claim) => isFree(claim) && claim.exemptionId === wanted.exemptionId && isAlike(claim, wanted),
      );
      if (own !== undefined) pairs.push({ own, model: wanted });
    }
  }
  return pairs;
}

/** Whether an exemption of the model was chosen, under its limb. */
function markChosen(
  own: Claim | undefined,
  model: Claim,
  { accept, unsound, notes }: PracticeCase,
  pack: LawPack,
): Remark[] {
  const name = nameOf(model, pack);
  const why = notes.find(({ page }) => page === 'exemptions')?.note ?? '';
  if (own === undefined) {
    if (accept.optionalExemptions.includes(model.exemptionId)) return [];
    return [remark('missed', { page: 'exemptions' }, `claim-${model.id}`, `You do not rely on ${name}.`, why)];
  }
  const chosen = remark(
    'found',
    { page: 'exemptions' },
    `claim-${model.id}`,
    `You rely on section ${provisionOf(own, pack)}, and rightly.`,
  );
  const place: Place = { page: 'assessment.limb', claimId: own.id };
  if (model.limbId === null) return [chosen];
  if (own.limbId === model.limbId) return [chosen, remark('found', place, 'limb', `The limb is right: ${name}.`)];
  if (own.limbId === null)
    return [chosen, remark('missed', place, 'limb', `You name no limb. The model relies on ${name}.`)];
  const isGood = accept.exemptions.some(
    ({ exemptionId, limbIds }) =>
      exemptionId === own.exemptionId && (limbIds.length === 0 || limbIds.includes(own.limbId ?? '')),
  );
  if (isGood)
    return [chosen, remark('found', place, 'limb', `The limb is a good one, though the model relies on ${name}.`)];
  const known = unsoundClaim(own, unsound);
  const limbNote = notes.find(({ page }) => page === 'assessment.limb')?.note ?? '';
  const says = `You rely on ${nameOf(own, pack)}; the model relies on ${name}.`;
  return known === undefined
    ? [chosen, remark('differs', place, 'limb', says, limbNote)]
    : [chosen, remark('unsound', place, 'limb', says, known.why, known.authorities)];
}

/** An exemption that the model does not rely on. */
function markExtra(own: Claim, { accept, unsound, outcome }: PracticeCase, pack: LawPack): Remark[] {
  const place: Place = { page: 'exemptions' };
  const about = `extra-${own.id}`;
  const name = nameOf(own, pack);
  const isGood = accept.exemptions.some(
    ({ exemptionId, limbIds }) =>
      exemptionId === own.exemptionId && (own.limbId === null || limbIds.length === 0 || limbIds.includes(own.limbId)),
  );
  if (isGood)
    return [remark('found', place, about, `You also rely on ${name}. The model does not, and it is arguable.`)];
  const known = unsoundClaim(own, unsound);
  if (known !== undefined)
    return [remark('unsound', place, about, `You rely on ${name}.`, known.why, known.authorities)];
  return outcome === 'answered'
    ? [
        remark(
          'unsound',
          place,
          about,
          `You rely on ${name}.`,
          'No part of this request needs silence, so no exemption from the duty to confirm or deny is needed.',
          ['act-1'],
        ),
      ]
    : [
        remark(
          'own',
          place,
          about,
          `You rely on ${name}, which the model does not.`,
          'Ask whether the papers hold a thread to it. If you cannot name one, leave it out.',
        ),
      ];
}

function unsoundClaim(own: Claim, unsound: readonly Unsound[]) {
  return unsound.find(
    (each): each is Extract<Unsound, { kind: 'exemption' }> =>
      each.kind === 'exemption' &&
      each.exemptionId === own.exemptionId &&
      (each.limbId === null || each.limbId === own.limbId),
  );
}

/** The reasoning on one exemption. */
function markPair(pair: Pair, practiceCase: PracticeCase, pack: LawPack): Remark[] {
  return [
    ...markHypotheticals(pair, practiceCase),
    ...markTest(pair, practiceCase, pack),
    ...markFactors(pair.own, pair.model, practiceCase, pack),
    ...markWeighing(pair, practiceCase),
    ...markPoints(pair, practiceCase, pack),
  ];
}

function markHypotheticals({ own }: Pair, practiceCase: PracticeCase): Remark[] {
  const place: Place = { page: 'assessment.hypotheticals', claimId: own.id };
  const why = noteFor(practiceCase, place, own);
  const side = (field: 'ifConfirmed' | 'ifDenied', word: string) =>
    own[field].open.trim() === ''
      ? [remark('missed', place, field, `You do not say what a ${word} would show.`, why)]
      : [remark('found', place, field, `You say what a ${word} would show. Read the model’s beside yours.`)];
  return [...side('ifConfirmed', 'yes'), ...side('ifDenied', 'no')];
}

function markTest({ own, model }: Pair, practiceCase: PracticeCase, pack: LawPack): Remark[] {
  const place: Place = { page: 'assessment.test', claimId: own.id };
  const why = noteFor(practiceCase, place, own);
  const wanted = testChoice(model, pack);
  const got = testChoice(own, pack);
  const choice =
    wanted === ''
      ? []
      : got === ''
        ? [remark('missed', place, 'choice', `Not chosen yet. The model says: ${wanted}.`, why)]
        : got === wanted
          ? [remark('found', place, 'choice', `${got}: so the model, too.`)]
          : [remark('differs', place, 'choice', `You say: ${got}. The model says: ${wanted}.`, why)];
  const end: Place = { page: 'assessment.conclusion', claimId: own.id };
  if (own.engaged === null)
    return [...choice, remark('missed', end, 'engaged', 'You do not conclude whether it is engaged.')];
  return own.engaged === model.engaged
    ? [...choice, remark('found', end, 'engaged', 'You conclude as the model does.')]
    : [
        ...choice,
        remark('differs', end, 'engaged', 'You conclude otherwise than the model.', noteFor(practiceCase, end, own)),
      ];
}

/** The choice within a test that a reader of the letter sees. */
function testChoice({ engagement, exemptionId }: Claim, pack: LawPack): string {
  switch (engagement.kind) {
    case 'prejudice':
    case 'endangerment':
      return engagement.likelihood === null ? '' : LIKELIHOOD_WORDS[engagement.likelihood];
    case 'necessity':
      return findAspect(findExemption(pack, exemptionId), engagement.aspectId)?.title ?? '';
    case 'dataProtection':
      return engagement.isLawful === null
        ? ''
        : engagement.isLawful === 'lawful'
          ? 'An answer would be lawful'
          : 'An answer would be unlawful';
    default:
      return '';
  }
}

function markWeighing({ own, model }: Pair, practiceCase: PracticeCase): Remark[] {
  const wanted = model.weighing.decision;
  if (wanted === null) return [];
  const place: Place = { page: 'assessment.weighing', claimId: own.id };
  const why =
    model.weighing.decisive === ''
      ? noteFor(practiceCase, place, own)
      : `What decides for the model: ${model.weighing.decisive}`;
  const { decision, decisive } = own.weighing;
  const decided =
    decision === null
      ? remark('missed', place, 'decision', 'You have not said which way the balance falls.', why)
      : decision === wanted
        ? remark('found', place, 'decision', `${DECISION_WORDS[decision]}: so the model, too.`)
        : practiceCase.accept.decisions.includes(decision === 'maintain' ? 'maintain' : 'confirmOrDeny')
          ? remark(
              'found',
              place,
              'decision',
              `${DECISION_WORDS[decision]}: defensible here, though the model says otherwise.`,
              why,
            )
          : remark(
              'differs',
              place,
              'decision',
              `You say: ${DECISION_WORDS[decision]}. The model says: ${DECISION_WORDS[wanted]}.`,
              why,
            );
  return decisive.trim() === ''
    ? [decided, remark('missed', place, 'decisive', 'You do not say what tips the balance.', why)]
    : [decided, remark('found', place, 'decisive', 'You say what tips the balance.', why)];
}

/** Points of pages that stand once per claim. */
function markPoints({ own }: Pair, { points }: PracticeCase, pack: LawPack): Remark[] {
  return points
    .filter(({ page, exemptionId }) => isClaimPage(page) && (exemptionId ?? own.exemptionId) === own.exemptionId)
    .map((point) => {
      const isThere = isFound(point, textOfClaim(own, point.page, pack));
      return remark(isThere ? 'found' : 'missed', { page: point.page, claimId: own.id }, point.says, point.says);
    });
}

/** The trainer's note on a page, for this exemption before all others. */
function noteFor({ notes }: PracticeCase, place: Place, { exemptionId }: Claim): string {
  const here = notes.filter(({ page }) => page === place.page);
  return (
    (here.find((note) => note.exemptionId === exemptionId) ?? here.find((note) => note.exemptionId === null))?.note ??
    ''
  );
}

function provisionOf(claim: Claim, pack: LawPack): string {
  return findExemption(pack, claim.exemptionId)?.provision ?? claim.exemptionId;
}

/** "section 31(3) with 31(1)(a)". */
function nameOf(claim: Claim, pack: LawPack): string {
  const limb = findLimb(findExemption(pack, claim.exemptionId), claim.limbId);
  return `section ${provisionOf(claim, pack)}${limb === undefined ? '' : ` with ${limb.provision}`}`;
}
