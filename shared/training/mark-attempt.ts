import { caseOutcome, type CaseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import { samePage, type Place } from '../case/place.ts';
import type { LawPack } from '../law/law-pack.ts';
import { route } from '../progress/route.ts';
import { askingFindings } from './check-practice-case.ts';
import { markClaims } from './mark-claims.ts';
import { markReading } from './mark-reading.ts';
import type { PracticeCase } from './practice-case.ts';
import { remark, type Remark } from './remark.ts';

const OUTCOME_SAYS: Readonly<Record<CaseOutcome, string>> = {
  maintained: 'neither confirming nor denying',
  answered: 'answering every part',
  confirmOrDeny: 'confirming or denying after all',
  leavesTheAct: 'another law',
  notReady: 'going back to the requester',
  open: 'no decision yet',
};

/**
 * Marks an attempt against the model answer, in words: what was found, missed or answered otherwise, what should not be
 * argued, and what the checks of the rules say. An exercise on some pages is marked on these alone.
 */
export function markAttempt(attempt: CaseFile, practiceCase: PracticeCase, pack: LawPack): Remark[] {
  const all = [
    ...markReading(attempt, practiceCase),
    ...markClaims(attempt, practiceCase, pack),
    ...markEnd(attempt, practiceCase, pack),
    ...ruleRemarks(attempt, practiceCase, pack),
  ];
  const pages = attempt.practice?.pages ?? null;
  const wanted = pages === null ? all : all.filter(({ place }) => pages.includes(place.page));
  return inOrder(unique(wanted), attempt, pack);
}

/** The remarks about one page. */
export function remarksAt(remarks: readonly Remark[], place: Place): Remark[] {
  return remarks.filter((each) => samePage(each.place, place));
}

function markEnd(attempt: CaseFile, practiceCase: PracticeCase, pack: LawPack): Remark[] {
  return [
    ...markDecision(attempt, practiceCase),
    ...markOutcome(attempt, practiceCase, pack),
    ...markHelp(attempt, practiceCase),
  ];
}

/** The decision, where silence was in question at all. */
function markDecision(attempt: CaseFile, { model, accept, notes }: PracticeCase): Remark[] {
  const wanted = model.determination.decision;
  if (wanted === null) return [];
  const { decision } = attempt.determination;
  const place: Place = { page: 'determination' };
  const why = notes.find(({ page }) => page === 'determination')?.note ?? '';
  if (decision === null) return [remark('missed', place, 'decision', 'You have not decided yet.', why)];
  if (decision === wanted) return [remark('found', place, 'decision', 'You decided as the model does.')];
  return accept.decisions.includes(decision)
    ? [remark('found', place, 'decision', 'You decided otherwise than the model, and that is defensible here.', why)]
    : [remark('differs', place, 'decision', 'You decided otherwise than the model.', why)];
}

function markOutcome(attempt: CaseFile, { model, accept }: PracticeCase, pack: LawPack): Remark[] {
  const wanted = caseOutcome(model, pack);
  const got = caseOutcome(attempt, pack);
  const place: Place = { page: model.determination.decision === null ? 'scope' : 'determination' };
  if (got === wanted)
    return [remark('found', place, 'outcome', `The case ends in ${OUTCOME_SAYS[wanted]}, as it should.`)];
  const decision = got === 'maintained' ? 'maintain' : got === 'confirmOrDeny' ? 'confirmOrDeny' : null;
  if (decision !== null && accept.decisions.includes(decision)) return [];
  return [
    remark(
      got === 'open' ? 'missed' : 'differs',
      place,
      'outcome',
      `The case ends in ${OUTCOME_SAYS[got]}; the model ends in ${OUTCOME_SAYS[wanted]}.`,
    ),
  ];
}

/** Advice and assistance (section 16). */
function markHelp(attempt: CaseFile, { model }: PracticeCase): Remark[] {
  const wanted = model.letter.help.trim();
  if (wanted === '') return [];
  const place: Place = { page: 'letter' };
  return attempt.letter.help.trim() === ''
    ? [
        remark(
          'missed',
          place,
          'help',
          'You offer the requester no advice or assistance.',
          `The model offers: ${wanted}`,
          ['act-16'],
        ),
      ]
    : [remark('found', place, 'help', 'You offer the requester help, as section 16 asks.')];
}

/** What the checks ask for, as in casework. */
function ruleRemarks(attempt: CaseFile, { asAt }: PracticeCase, pack: LawPack): Remark[] {
  return askingFindings(attempt, pack, asAt).map(({ place, key, message, why, fix, authorities }) =>
    remark('check', place, key, message, `${why} ${fix}`, authorities),
  );
}

function unique(remarks: readonly Remark[]): Remark[] {
  return [...new Map(remarks.map((each) => [each.key, each])).values()];
}

/** In the order of the walk. What belongs to a page that the attempt does not reach stands last. */
function inOrder(remarks: readonly Remark[], attempt: CaseFile, pack: LawPack): Remark[] {
  const steps = route(attempt, pack);
  const rank = ({ place }: Remark) => {
    const at = steps.findIndex((step) => samePage(step, place));
    return at === -1 ? steps.length : at;
  };
  return remarks
    .map((each) => ({ each, at: rank(each) }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
