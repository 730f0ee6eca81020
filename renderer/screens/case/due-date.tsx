import type { CaseFile } from '../../../shared/case/case-file.ts';
import { nextDeadline, waitingSince, type NextDeadline } from '../../../shared/deadline/deadlines.ts';
import { workingDaysBetween } from '../../../shared/deadline/working-days.ts';
import type { Holiday } from '../../../shared/law/holiday.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useCase } from '../../case/use-case.ts';
import { useHolidays } from '../../case/use-holidays.ts';
import { useToday } from '../../case/use-derived.ts';
import { dayAndDate, shortDay, workingDaysInWords } from '../../dates.ts';

const DUE_WORDS: Readonly<Record<NextDeadline['kind'], string>> = {
  response: 'Due',
  decisionAfterExtension: 'Decision promised by',
  internalReview: 'Review due',
};

/** What is due next and the working days left, or what is waited for; nothing once the case is issued. */
export function DueDate() {
  const today = useToday();
  const holidays = useHolidays();
  const words = useCase((snapshot) => dueInWords(selectCaseFile(snapshot), holidays, today));
  return words === null ? null : <span className="topbar-due">{words}</span>;
}

function dueInWords(caseFile: CaseFile, holidays: readonly Holiday[], today: string): string | null {
  const next = nextDeadline(caseFile, { holidays });
  if (next !== null) {
    const left = workingDaysBetween(today, next.on, holidays);
    return `${DUE_WORDS[next.kind]} ${dayAndDate(next.on)} · ${workingDaysInWords(left)}`;
  }
  const isAnswering = caseFile.issuedOn === null && caseFile.branchOf === null && caseFile.reviewOf === null;
  const since = isAnswering ? waitingSince(caseFile) : null;
  return since === null ? null : `Waiting for the requester since ${shortDay(since)}`;
}
