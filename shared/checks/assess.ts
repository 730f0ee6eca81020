import { claimStanding } from '../balance/claim-standing.ts';
import { caseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import { placeKey, samePage } from '../case/place.ts';
import { SEVERITIES, type CheckEntry } from '../law/check-entry.ts';
import { findExemption } from '../law/find-entry.ts';
import { topicsTicked } from '../law/find-topics.ts';
import type { LawPack } from '../law/law-pack.ts';
import { composeLetter } from '../letter/compose-letter.ts';
import { runsText, type LetterDocument } from '../letter/letter-document.ts';
import { fillFrame } from '../letter/fill-frame.ts';
import { areAssessmentsNeeded, route } from '../progress/route.ts';
import { codedChecks } from './all-checks.ts';
import type { CheckInput, Fault } from './check.ts';
import type { Finding } from './finding.ts';
import type { Words } from './similarity.ts';
import { textCheck } from './text-check.ts';

/**
 * Runs every check over a case, as at a date (ISO). Pure: the same case, pack and date give the same findings, in the
 * order of the walk and, at one place, blockers first. The letter may be handed in where it has been composed already,
 * and the words of factors in other cases where the store has some.
 */
export function assess(
  caseFile: CaseFile,
  pack: LawPack,
  today: string,
  letter: LetterDocument = composeLetter(caseFile, pack),
  past: readonly Words[] = [],
): Finding[] {
  const input: CheckInput = { ...checkInput(caseFile, pack, today, letter), past };
  const answers = new Map(caseFile.answeredFindings.map((answered) => [answered.key, answered.reason]));
  const findings = pack.checks.flatMap((entry) =>
    faultsOf(entry, input).map((fault): Finding => {
      const key = `${entry.id}@${placeKey(fault.place)}`;
      const answer = entry.severity === 'blocker' ? null : (answers.get(key) ?? null);
      return { key, ...wordsOf(entry, fault), place: fault.place, answer };
    }),
  );
  return inOrder(findings, caseFile, pack);
}

function checkInput(
  caseFile: CaseFile,
  pack: LawPack,
  today: string,
  letter: LetterDocument,
): Omit<CheckInput, 'past'> {
  const outcome = caseOutcome(caseFile, pack);
  const counts = outcome !== 'confirmOrDeny' && areAssessmentsNeeded(caseFile);
  const claims = (counts ? caseFile.claims : []).flatMap((claim) => {
    const exemption = findExemption(pack, claim.exemptionId);
    const standing = claimStanding(claim, pack);
    const isOut = standing === 'notEngaged' || (standing === 'overridden' && outcome === 'maintained');
    return exemption === undefined || isOut ? [] : [{ claim, exemption }];
  });
  const topics = topicsTicked(pack.topics, caseFile.nature.topicIds);
  return { caseFile, pack, letter, today, outcome, claims, topics };
}

function faultsOf(entry: CheckEntry, input: CheckInput): readonly Fault[] {
  if (entry.text !== undefined) return textCheck(entry.text, input);
  return codedChecks[entry.id]?.(input) ?? [];
}

function wordsOf(entry: CheckEntry, fault: Fault) {
  const { id: checkId, code, severity, why, fix, authorities } = entry;
  const message = runsText(fillFrame(entry.message, fault.data ?? {}, () => '…'));
  return { checkId, code, severity, message, why, fix, authorities };
}

function inOrder(findings: readonly Finding[], caseFile: CaseFile, pack: LawPack): Finding[] {
  const steps = route(caseFile, pack);
  const ranked = findings.map((finding) => {
    const at = steps.findIndex((step) => samePage(step, finding.place));
    return {
      finding,
      rank: (at === -1 ? steps.length : at) * SEVERITIES.length + SEVERITIES.indexOf(finding.severity),
    };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
}

/** The findings that stop a case from being issued. */
export function blockersOf(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'blocker');
}
