import type { CaseFile } from '../case/case-file.ts';
import type { LawPack } from '../law/law-pack.ts';
import { composeLetter } from '../letter/compose-letter.ts';
import { runsText, type LetterDocument } from '../letter/letter-document.ts';
import { fillFrame } from '../letter/fill-frame.ts';
import type { FaultEntry } from './card.ts';
import { newFindings, passagesWith } from './check-practice-case.ts';
import { plantFault } from './plant-fault.ts';
import type { FaultPlace, PracticeCase } from './practice-case.ts';
import { NO_TALLY } from './result-of.ts';
import { remark, SKILLS, type Remark, type Skill } from './remark.ts';
import { picked, seeded, shuffled } from './seeded.ts';
import type { Result } from './training-records.ts';

/** A fault that stands in a drill's letter: the check that finds it, its words, and the blocks they stand in. */
export type DrillFault = {
  readonly id: string;
  readonly checkId: string;
  readonly skill: Skill;
  readonly text: string;
  readonly blockIds: readonly string[];
};

/** A letter with planted faults and its key. The same seed over the same content gives the same drill. */
export type Drill = {
  readonly seed: number;
  readonly practiceCaseId: string;
  readonly title: string;
  readonly letter: LetterDocument;
  readonly faults: readonly DrillFault[];
};

/** What a trainee says of a passage: which fault stands there. */
export type DrillMark = { readonly blockId: string; readonly checkId: string };

/**
 * Makes a drill from a seed: a sound letter is chosen and faults are written into it one by one, each kept only if its
 * own check finds it, no other does, and it stands where no other fault stands. Null where no letter is there to use.
 */
export function makeDrill(
  seed: number,
  practiceCases: readonly PracticeCase[],
  entries: readonly FaultEntry[],
  pack: LawPack,
  count: number,
): Drill | null {
  const next = seeded(seed);
  const base = picked(
    practiceCases.filter(({ outcome }) => outcome === 'maintained'),
    next,
  );
  if (base === undefined) return null;
  const faults: DrillFault[] = [];
  const taken = new Set<string>();
  let planted: CaseFile = base.model;
  for (const fault of shuffled(faultsFor(base, entries, next), next)) {
    if (faults.length === count) break;
    if (taken.has(fault.place) || taken.has(fault.checkId)) continue;
    const tried = plantFault(planted, pack, fault);
    if (tried === null || !isFoundExactly(planted, tried, fault.checkId, pack, base.asAt)) continue;
    const blockIds = passagesWith(tried, pack, fault.text);
    if (blockIds.length === 0) continue;
    faults.push({ id: fault.id, checkId: fault.checkId, skill: SKILL_AT[fault.place], text: fault.text, blockIds });
    taken.add(fault.place).add(fault.checkId);
    planted = tried;
  }
  return { seed, practiceCaseId: base.id, title: base.title, letter: composeLetter(planted, pack), faults };
}

/** The faults of the case itself and those that fit any, each in one of its wordings. */
function faultsFor(base: PracticeCase, entries: readonly FaultEntry[], next: () => number) {
  return [...base.faults, ...entries.map(({ texts, ...entry }) => ({ ...entry, text: picked(texts, next) ?? '' }))];
}

/** True when planting makes one check speak that did not, and no other. */
export function isFoundExactly(
  sound: CaseFile,
  planted: CaseFile,
  checkId: string,
  pack: LawPack,
  asAt: string,
): boolean {
  const found = newFindings(sound, planted, pack, asAt);
  return found.size === 1 && found.has(checkId);
}

/** The faults that a trainee can choose from, by check, in the words of the checks. */
export function faultNames(
  entries: readonly { readonly checkId: string }[],
  pack: LawPack,
): { checkId: string; name: string }[] {
  return [...new Set(entries.map(({ checkId }) => checkId))]
    .flatMap((checkId) => {
      const entry = pack.checks.find(({ id }) => id === checkId);
      return entry === undefined
        ? []
        : [{ checkId, name: runsText(fillFrame(entry.message, {}, () => '…')).replaceAll('[…]', '…') }];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What feedback says of one mark: right, a fault but another one, or nothing wrong there. */
export function judgeMark({ faults }: Drill, { blockId, checkId }: DrillMark, pack: LawPack): Remark {
  const here = faults.filter(({ blockIds }) => blockIds.includes(blockId));
  const right = here.find((fault) => fault.checkId === checkId);
  if (right !== undefined) return aboutFault('found', right, `Found: “${right.text}”`, pack);
  const other = here[0];
  return other === undefined
    ? remark(
        'unsound',
        { page: 'letter' },
        blockId,
        'Nothing is wrong with this passage.',
        'Read it once more, and ask what it leaves a reader to guess.',
      )
    : aboutFault('differs', other, `Something is wrong here, and it is not that. Look at: “${other.text}”`, pack);
}

/** The faults that no mark has found. */
export function missedFaults({ faults }: Drill, marks: readonly DrillMark[]): DrillFault[] {
  return faults.filter(
    ({ blockIds, checkId }) => !marks.some((mark) => blockIds.includes(mark.blockId) && mark.checkId === checkId),
  );
}

/** A fault with the reason and the authority of its check. */
export function aboutFault(
  verdict: 'found' | 'differs' | 'missed',
  fault: DrillFault,
  says: string,
  pack: LawPack,
): Remark {
  const entry = pack.checks.find(({ id }) => id === fault.checkId);
  const why = verdict === 'differs' || entry === undefined ? '' : `${entry.why} ${entry.fix}`;
  return {
    ...remark(
      verdict,
      { page: 'letter' },
      fault.id,
      says,
      why,
      verdict === 'differs' ? [] : (entry?.authorities ?? []),
    ),
    skill: fault.skill,
  };
}

const SKILL_AT: Readonly<Record<FaultPlace, Skill>> = {
  ifConfirmed: 'pair',
  ifDenied: 'pair',
  harm: 'harm',
  favouring: 'factors',
  against: 'factors',
  comparison: 'weighing',
  reason: 'conclusion',
  boundary: 'parts',
  help: 'notice',
};

/** How a drill went, for progress: faults found and missed by skill; false alarms count as not to be argued, under "notice". */
export function drillResult(
  drill: Drill,
  marks: readonly DrillMark[],
  head: Pick<Result, 'id' | 'traineeId' | 'at'>,
): Result {
  const missed = new Set(missedFaults(drill, marks).map(({ id }) => id));
  const alarms = marks.filter(({ blockId }) => !drill.faults.some(({ blockIds }) => blockIds.includes(blockId))).length;
  const skills = Object.fromEntries(
    SKILLS.map((skill) => {
      const own = drill.faults.filter((fault) => fault.skill === skill);
      const open = own.filter(({ id }) => missed.has(id)).length;
      return [skill, { ...NO_TALLY, found: own.length - open, open, unsound: skill === 'notice' ? alarms : 0 }];
    }),
  );
  return {
    ...head,
    kind: 'drill',
    subjectId: drill.practiceCaseId,
    subject: `Spot the flaw: ${drill.title}`,
    manner: `${drill.faults.length} faults, try ${drill.seed}`,
    skills,
  };
}
