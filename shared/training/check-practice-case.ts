import { caseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import { assess } from '../checks/assess.ts';
import type { Finding } from '../checks/finding.ts';
import { findExemption, findFactorEntry } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { composeLetter } from '../letter/compose-letter.ts';
import { blocksOf, blockText } from '../letter/letter-document.ts';
import { route } from '../progress/route.ts';
import { plantFault } from './plant-fault.ts';
import type { PlantedFault, PracticeCase, Unsound } from './practice-case.ts';

/** Something in a practice case that must be put right before trainees see it: which part, and what. */
export type PracticeProblem = { readonly part: string; readonly says: string };

/**
 * Checks a practice case under the law pack: its model answer passes every check and ends as it says, everything it
 * names is there, and each planted fault is found by its check, by no other, in a passage of the letter.
 */
export function checkPracticeCase(practiceCase: PracticeCase, pack: LawPack): PracticeProblem[] {
  return [
    ...modelProblems(practiceCase, pack),
    ...noteProblems(practiceCase, pack),
    ...nameProblems(practiceCase, pack),
    ...practiceCase.faults.flatMap((fault) => faultProblems(practiceCase, fault, pack)),
  ];
}

/** What the checks still ask for in a case; advice asks for nothing. */
export function askingFindings(caseFile: CaseFile, pack: LawPack, asAt: string): Finding[] {
  return assess(caseFile, pack, asAt).filter(({ severity, answer }) => severity !== 'advice' && answer === null);
}

function modelProblems({ model, outcome, asAt }: PracticeCase, pack: LawPack): PracticeProblem[] {
  const found = askingFindings(model, pack, asAt).map(({ message, checkId, place }) =>
    problem('The model answer', `${message} (${checkId}, ${place.page})`),
  );
  const ends = caseOutcome(model, pack);
  return ends === outcome
    ? found
    : [...found, problem('The model answer', `It ends in “${ends}”, and the case says “${outcome}”.`)];
}

/** A page without a note would leave a trainee without a hint, and without a reason afterwards. */
function noteProblems({ model, notes }: PracticeCase, pack: LawPack): PracticeProblem[] {
  const pages = new Set(route(model, pack).map(({ page }) => page));
  pages.delete('review');
  return [...pages]
    .filter((page) => !notes.some((note) => note.page === page))
    .map((page) => problem('Notes', `There is no note for the page “${page}”.`));
}

function nameProblems(practiceCase: PracticeCase, pack: LawPack): PracticeProblem[] {
  const { accept, unsound, mistakes, points, notes, model } = practiceCase;
  const parts = new Set(model.request.items.map(({ id }) => id));
  const claimed = new Set(model.claims.map(({ exemptionId }) => exemptionId));
  const authorities = new Set(pack.authorities.map(({ id }) => id));
  const unknown = (what: string, ids: readonly string[], isKnown: (id: string) => boolean) =>
    ids.filter((id) => !isKnown(id)).map((id) => problem(what, `“${id}” is not known.`));
  const isExemption = (id: string) => findExemption(pack, id) !== undefined;
  const isFactor = (id: string) => pack.exemptions.some((exemption) => findFactorEntry(exemption, id) !== undefined);
  return [
    ...unknown('Accepted answers: parts', Object.keys(accept.outcomes), (id) => parts.has(id)),
    ...unknown('Accepted answers: factors', accept.factors, isFactor),
    ...unknown(
      'Accepted answers: exemptions',
      [...accept.exemptions.map(({ exemptionId }) => exemptionId), ...accept.optionalExemptions],
      isExemption,
    ),
    ...unsound.flatMap((each) =>
      unknown('Not to be argued', [subjectOf(each)], knownFor(each, { isExemption, isFactor, parts })),
    ),
    ...unknown(
      'Authorities',
      [...unsound, ...mistakes].flatMap((each) => each.authorities),
      (id) => authorities.has(id),
    ),
    ...unknown(
      'Notes and points: exemptions that the model relies on',
      [...points, ...notes].flatMap(({ exemptionId }) => (exemptionId === null ? [] : [exemptionId])),
      (id) => claimed.has(id),
    ),
  ];
}

function subjectOf(unsound: Unsound): string {
  if (unsound.kind === 'exemption') return unsound.exemptionId;
  return unsound.kind === 'factor' ? unsound.entryId : unsound.part;
}

type Known = {
  readonly isExemption: (id: string) => boolean;
  readonly isFactor: (id: string) => boolean;
  readonly parts: ReadonlySet<string>;
};

function knownFor(unsound: Unsound, { isExemption, isFactor, parts }: Known): (id: string) => boolean {
  if (unsound.kind === 'exemption') return isExemption;
  return unsound.kind === 'factor' ? isFactor : (id) => parts.has(id);
}

/** What is wrong with one planted fault, by planting it. */
function faultProblems({ model, asAt }: PracticeCase, fault: PlantedFault, pack: LawPack): PracticeProblem[] {
  const part = `Planted fault “${fault.id}”`;
  if (!pack.checks.some(({ id }) => id === fault.checkId))
    return [problem(part, `There is no check “${fault.checkId}”.`)];
  const planted = plantFault(model, pack, fault);
  if (planted === null) return [problem(part, 'The model answer has no such place.')];
  const found = newFindings(model, planted, pack, asAt);
  const problems: PracticeProblem[] = [];
  if (!found.has(fault.checkId)) problems.push(problem(part, `The check “${fault.checkId}” does not find it.`));
  const others = [...found].filter((id) => id !== fault.checkId);
  if (others.length > 0) problems.push(problem(part, `Other checks find something too: ${others.join(', ')}.`));
  if (passagesWith(planted, pack, fault.text).length === 0)
    problems.push(problem(part, 'Its words do not stand in the letter.'));
  return problems;
}

/** The checks that speak of a planted case and did not before: the fault's fingerprint. */
export function newFindings(sound: CaseFile, planted: CaseFile, pack: LawPack, asAt: string): Set<string> {
  const before = new Set(assess(sound, pack, asAt).map(({ key }) => key));
  return new Set(
    assess(planted, pack, asAt)
      .filter(({ key }) => !before.has(key))
      .map(({ checkId }) => checkId),
  );
}

/** The blocks of a case's letter that hold some words, by id. */
export function passagesWith(caseFile: CaseFile, pack: LawPack, words: string): string[] {
  return blocksOf(composeLetter(caseFile, pack))
    .filter((block) => blockText(block).includes(words))
    .map(({ id }) => id);
}

function problem(part: string, says: string): PracticeProblem {
  return { part, says };
}
