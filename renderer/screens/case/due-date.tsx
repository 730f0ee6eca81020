import { deadlinesOf, workingDaysLeft } from '../../../shared/deadline/deadlines.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useCase } from '../../case/use-case.ts';
import { dayAndDate } from '../../dates.ts';
import { useToday } from '../../case/use-derived.ts';

/** The last day for answering (section 10) and the working days left; nothing while the date of receipt is not known. */
export function DueDate() {
  const today = useToday();
  const words = useCase((snapshot) => {
    const caseFile = selectCaseFile(snapshot);
    const deadlines = deadlinesOf(caseFile, snapshot.context.pack);
    const left = workingDaysLeft(caseFile, snapshot.context.pack, today);
    if (deadlines === null || left === null || caseFile.issuedOn !== null) return null;
    return `Due ${dayAndDate(deadlines.due.date)} · ${daysInWords(left)}`;
  });
  return words === null ? null : <span className="topbar-due">{words}</span>;
}

function daysInWords(left: number): string {
  if (left < 0) return `${-left} working ${left === -1 ? 'day' : 'days'} late`;
  if (left === 0) return 'today';
  return `${left} working ${left === 1 ? 'day' : 'days'}`;
}
