import type { CaseEdit } from '../case/case-edit.ts';
import type { CaseFile } from '../case/case-file.ts';
import { newClaim, type Claim } from '../case/claim.ts';
import { newFactor, type Factor, type Side } from '../case/factor.ts';
import { keptApart } from '../case/reason.ts';
import { newItem } from '../case/request.ts';
import { splitRequest } from '../case/split-request.ts';
import type { Exemption } from '../law/exemption.ts';
import { findExemption, findFactorEntry } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { factorText } from './officer-texts.ts';
import type { Finding } from './finding.ts';

/** What a remedy works with; ids and the date come from outside the pure core. */
export type RemedyInput = {
  readonly finding: Finding;
  readonly caseFile: CaseFile;
  readonly pack: LawPack;
  readonly newId: () => string;
  readonly today: string;
};

/** The edits that mend a fault in one act; none where this fault cannot be mended so. */
type Remedy = (input: RemedyInput) => readonly CaseEdit[];

/** One act per check that has a remedy's label in the pack. A content test keeps the two lists the same. */
export const remedies: Readonly<Record<string, Remedy>> = {
  'request-not-split': ({ caseFile, newId }) => {
    const isUntouched = caseFile.request.items.every(
      ({ outcome, answer, boundary }) => outcome === null && answer === '' && boundary === '',
    );
    if (!isUntouched) return [];
    return [
      ...caseFile.request.items.map((item): CaseEdit => ({ kind: 'removeItem', itemId: item.id })),
      ...splitRequest(caseFile.request.text).map(
        (text): CaseEdit => ({ kind: 'addItem', item: newItem(newId(), text) }),
      ),
    ];
  },
  'official-by-us': () => decideToAnswer(),
  'silence-not-made-out': () => decideToAnswer(),
  'would-without-evidence': onClaim(({ id, engagement: { kind } }) =>
    kind === 'prejudice' || kind === 'endangerment'
      ? [{ kind: 'editTest', claimId: id, patch: { kind, likelihood: 'wouldBeLikely' } }]
      : [],
  ),
  'against-without-harm': tieToHarm,
  'favouring-denies-engagement': removeFactor,
  'favouring-is-not-public-interest': removeFactor,
  'against-is-not-protected': removeFactor,
  'spend-not-asked': removeFactor,
  'transparency-against': moveAcross,
  'together-needs-two': () => [weighSeparately()],
  'harms-not-distinct': () => [weighSeparately()],
  'harm-counted-twice': () => [weighSeparately()],
  'held-back-not-said': () => [{ kind: 'editLetter', patch: { reasonsHeldBack: true } }],
  'held-back-without-closed': () => [{ kind: 'editLetter', patch: { reasonsHeldBack: false } }],
  'assessment-date-missing': ({ caseFile, today }) => [
    { kind: 'editDetermination', patch: { assessedOn: caseFile.letter.date ?? today } },
  ],
  'letter-date-missing': ({ today }) => [{ kind: 'editLetter', patch: { date: today } }],
  'absolute-weighed': onClaim((claim) => [
    ...claim.factors.map((factor): CaseEdit => ({ kind: 'removeFactor', claimId: claim.id, factorId: factor.id })),
    { kind: 'editWeighing', claimId: claim.id, patch: { decision: null, decisive: '', comparison: '', departure: '' } },
  ]),
  'partner-not-cited': (input) => {
    const cited = new Set(input.caseFile.claims.map((claim) => claim.exemptionId));
    const pair = input.pack.exemptions.find(
      ({ id, alternativeTo }) => alternativeTo !== undefined && cited.has(alternativeTo) !== cited.has(id),
    );
    if (pair?.alternativeTo === undefined) return [];
    return addClaim(input, cited.has(pair.id) ? pair.alternativeTo : pair.id);
  },
  'investigation-not-cited': (input) => addClaim(input, 's30-3'),
  'person-not-cited': (input) => addClaim(input, 's40-5b'),
  'person-deceased': onClaim((claim) => [{ kind: 'parkClaim', claimId: claim.id }]),
  'extension-without-balance': () => [{ kind: 'editLetter', patch: { extension: null } }],
  'review-time-short': () => [{ kind: 'editForce', patch: { reviewWithinDays: 40 } }],
  'answer-would-be-lawful': onClaim((claim) => [
    {
      kind: 'editClaim',
      claimId: claim.id,
      patch: { engaged: 'notEngaged', engagedReason: keptApart(claim.engagedReason) },
    },
  ]),
};

/** The edits for a finding; empty where it has no remedy or its ground has gone. */
export function remedyFor(input: RemedyInput): readonly CaseEdit[] {
  return remedies[input.finding.checkId]?.(input) ?? [];
}

function decideToAnswer(): CaseEdit[] {
  return [{ kind: 'editDetermination', patch: { decision: 'confirmOrDeny' } }];
}

function weighSeparately(): CaseEdit {
  return { kind: 'editBalance', patch: { together: 'separately' } };
}

function onClaim(remedy: (claim: Claim) => readonly CaseEdit[]): Remedy {
  return ({ finding, caseFile }) => {
    const claim = caseFile.claims.find((each) => each.id === finding.place.claimId);
    return claim === undefined ? [] : remedy(claim);
  };
}

/** A parked claim comes back with its answers; otherwise a new one. */
function addClaim({ caseFile, pack, newId }: RemedyInput, exemptionId: string): CaseEdit[] {
  if (caseFile.claims.some((claim) => claim.exemptionId === exemptionId)) return [];
  const parked = caseFile.parkedClaims.find((claim) => claim.exemptionId === exemptionId);
  if (parked !== undefined) return [{ kind: 'restoreClaim', claimId: parked.id }];
  const exemption = findExemption(pack, exemptionId);
  return exemption === undefined ? [] : [{ kind: 'addClaim', claim: newClaim(newId(), exemption.id, exemption.test) }];
}

function found({ finding, caseFile }: RemedyInput): { claim: Claim; factor: Factor } | null {
  const claim = caseFile.claims.find((each) => each.id === finding.place.claimId);
  const factor = claim?.factors.find((each) => each.id === finding.place.factorId);
  return claim === undefined || factor === undefined ? null : { claim, factor };
}

function removeFactor(input: RemedyInput): CaseEdit[] {
  const at = found(input);
  return at === null ? [] : [{ kind: 'removeFactor', claimId: at.claim.id, factorId: at.factor.id }];
}

/** Ties a factor to the harms its library entry rests on, or to the only one shown; nothing where that is not clear. */
function tieToHarm(input: RemedyInput): CaseEdit[] {
  const at = found(input);
  if (at === null) return [];
  const { claim, factor } = at;
  const entry = findFactorEntry(findExemption(input.pack, claim.exemptionId), factor.entryId);
  const fitting = claim.harmKindIds.filter((id) => entry?.harmKinds.includes(id));
  const harmKindIds = fitting.length > 0 ? fitting : claim.harmKindIds.length === 1 ? claim.harmKindIds : [];
  if (harmKindIds.length === 0) return [];
  return [{ kind: 'editFactor', claimId: claim.id, factorId: factor.id, patch: { harmKindIds } }];
}

/** Takes a factor to the other side, as the officer's own words; its weight is to be given anew. */
function moveAcross(input: RemedyInput): CaseEdit[] {
  const at = found(input);
  const exemption = at === null ? undefined : findExemption(input.pack, at.claim.exemptionId);
  if (at === null || exemption === undefined) return [];
  const { claim, factor } = at;
  if (hasUnfilledSlot(exemption, factor)) return [];
  const side: Side = factor.side === 'against' ? 'favouring' : 'against';
  const moved: Factor = { ...newFactor(input.newId(), side, null), ownWords: factorText(exemption, factor) };
  return [
    { kind: 'removeFactor', claimId: claim.id, factorId: factor.id },
    { kind: 'addFactor', claimId: claim.id, factor: { ...moved, closed: factor.closed } },
  ];
}

/** A sentence with blanks cannot become the officer's own words: the blanks would no longer show as such. */
function hasUnfilledSlot(exemption: Exemption, factor: Factor): boolean {
  if (factor.ownWords !== null) return false;
  const slots = Object.keys(findFactorEntry(exemption, factor.entryId)?.slots ?? {});
  return slots.some((slot) => (factor.slots[slot] ?? '').trim() === '');
}
