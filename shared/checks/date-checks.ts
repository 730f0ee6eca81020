import { deadlinesOf } from '../deadline/deadlines.ts';
import { faultIf, type Check } from './check.ts';

/** Checks of the time limit of section 10. */
export const dateChecks = {
  'letter-late': ({ caseFile, pack }) => {
    const due = deadlinesOf(caseFile, pack)?.due.date;
    const { date } = caseFile.letter;
    return faultIf(
      due !== undefined && date !== null && date > due,
      { page: 'letter', field: 'date' },
      { due: due ?? '' },
    );
  },
  'due-date-uncertain': ({ caseFile, pack }) => {
    const deadlines = deadlinesOf(caseFile, pack);
    return faultIf(
      deadlines?.due.isUncertain === true,
      { page: 'request', field: 'receivedOn' },
      { due: deadlines?.due.date ?? '' },
    );
  },
} as const satisfies Record<string, Check>;
