import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import type { Factor } from '../case/factor.ts';
import { findExemption, findFactorEntry } from '../law/find-entry.ts';
import { slotsInFrame } from '../law/frame-slots.ts';
import type { LawPack } from '../law/law-pack.ts';
import { fillFrame } from '../letter/fill-frame.ts';
import { runsText } from '../letter/letter-document.ts';

/** One entry that differs between two packs. */
export type PackChange = {
  readonly what: 'exemption' | 'factor' | 'harm' | 'wording' | 'check';
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly before: string;
  readonly after: string;
  /** True where this very case relies on the entry. */
  readonly isUsed: boolean;
};

type Entry = { readonly id: string; readonly title: string; readonly words: string };

/** What differs between the pack of a case and a newer one: what the case relies on first. */
export function packChanges(caseFile: CaseFile, older: LawPack, newer: LawPack): PackChange[] {
  const used = usedIds(caseFile);
  const all = KINDS.flatMap(([what, entriesOf]) =>
    changes(entriesOf(older), entriesOf(newer)).map((change) => ({
      ...change,
      what,
      isUsed: used.has(change.id) && change.change !== 'added',
    })),
  );
  return all.sort((a, b) => Number(b.isUsed) - Number(a.isUsed));
}

/** The kinds of entry that bear on a case, and the words of each that a reader would want to compare. */
const KINDS: readonly (readonly [PackChange['what'], (pack: LawPack) => Entry[]])[] = [
  [
    'exemption',
    (pack) =>
      pack.exemptions.map(({ id, provision, name, summary, testInWords }) => ({
        id,
        title: `Section ${provision}: ${name}`,
        words: `${summary} ${testInWords}`,
      })),
  ],
  [
    'factor',
    (pack) =>
      pack.exemptions.flatMap(({ factors }) => factors.map(({ id, title, frame }) => ({ id, title, words: frame }))),
  ],
  [
    'harm',
    (pack) =>
      pack.exemptions.flatMap(({ harmKinds }) =>
        harmKinds.map(({ id, title, meaning }) => ({ id, title, words: meaning })),
      ),
  ],
  ['wording', (pack) => Object.entries(pack.wording).map(([id, words]) => ({ id, title: id, words }))],
  [
    'check',
    (pack) =>
      pack.checks.map(({ id, code, severity, message }) => ({ id, title: `${code} (${severity})`, words: message })),
  ],
];

function changes(older: readonly Entry[], newer: readonly Entry[]): Omit<PackChange, 'what' | 'isUsed'>[] {
  const before = new Map(older.map((entry) => [entry.id, entry]));
  const after = new Map(newer.map((entry) => [entry.id, entry]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const one = before.get(id);
    const other = after.get(id);
    const title = other?.title ?? one?.title ?? id;
    if (one?.words === other?.words && one?.title === other?.title) return [];
    const change = one === undefined ? 'added' : other === undefined ? 'removed' : 'changed';
    return [{ id, title, change, before: one?.words ?? '', after: other?.words ?? '' }];
  });
}

/** Ids of the entries that a case relies on. */
function usedIds({ claims }: CaseFile): Set<string> {
  return new Set(
    claims.flatMap((claim) => [
      claim.exemptionId,
      ...claim.harmKindIds,
      ...claim.factors.flatMap((factor) => (factor.entryId === null ? [] : [factor.entryId])),
    ]),
  );
}

/**
 * The case under the newer pack. A factor whose library entry has gone, or whose blanks have changed so that a fact
 * would be lost, keeps its sentence as the officer's own words: no fact is ever dropped.
 */
export function broughtUpToDate(caseFile: CaseFile, older: LawPack, newer: LawPack): CaseFile {
  const update = (claim: Claim): Claim => ({
    ...claim,
    factors: claim.factors.map((factor) => keepFacts(factor, claim, older, newer)),
  });
  return {
    ...caseFile,
    lawPackVersion: newer.version,
    claims: caseFile.claims.map(update),
    parkedClaims: caseFile.parkedClaims.map(update),
  };
}

function keepFacts(factor: Factor, claim: Claim, older: LawPack, newer: LawPack): Factor {
  if (factor.ownWords !== null || factor.entryId === null) return factor;
  const before = findFactorEntry(findExemption(older, claim.exemptionId), factor.entryId);
  const after = findFactorEntry(findExemption(newer, claim.exemptionId), factor.entryId);
  const filled = Object.keys(factor.slots).filter((slot) => (factor.slots[slot] ?? '').trim() !== '');
  const slots = after === undefined ? [] : slotsInFrame(after.frame);
  const isKept = after !== undefined && filled.every((slot) => slots.includes(slot));
  if (isKept || before === undefined) return factor;
  return { ...factor, ownWords: runsText(fillFrame(before.frame, factor.slots)) };
}
