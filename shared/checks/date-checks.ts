import type { CaseFile } from '../case/case-file.ts';
import { deadlinesOf, type Deadlines } from '../deadline/deadlines.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { faultIf, type Check } from './check.ts';

/** Checks of the time limit of section 10, of its extension, and of the time as at which things were judged. */
export const dateChecks = {
  'letter-late': ({ caseFile, pack }) => {
    const due = deadlinesOfAnswer(caseFile, pack)?.due.date;
    const { date, extension } = caseFile.letter;
    const isAnnounced = extension?.noticeOn != null && due !== undefined && extension.noticeOn <= due;
    const last = isAnnounced ? (extension?.decisionBy ?? due) : due;
    return faultIf(
      last !== undefined && date !== null && date > last,
      { page: 'letter', field: 'date' },
      { due: last ?? '' },
    );
  },
  'extension-without-balance': ({ caseFile, pack }) => {
    const considered = [...caseFile.claims, ...caseFile.parkedClaims];
    const isWeighed = considered.some(({ exemptionId }) => findExemption(pack, exemptionId)?.standing === 'qualified');
    return faultIf(caseFile.letter.extension !== null && !isWeighed, { page: 'letter', field: 'extension' });
  },
  'extension-notice-incomplete': ({ caseFile }) => {
    const { extension } = caseFile.letter;
    const isComplete = extension?.noticeOn != null && extension.decisionBy !== null && extension.namesExemptions;
    return faultIf(extension !== null && !isComplete, { page: 'letter', field: 'extension' });
  },
  'extension-too-long': ({ caseFile, pack }) => {
    const latest = deadlinesOf(caseFile, pack)?.extended.date;
    const { date, extension } = caseFile.letter;
    const ends = [date, extension?.decisionBy ?? null].filter((end) => end !== null);
    return faultIf(
      extension !== null && latest !== undefined && ends.some((end) => end > latest),
      { page: 'letter', field: 'extension' },
      { latest: latest ?? '' },
    );
  },
  'judged-at-wrong-time': ({ caseFile, pack, claims }) => {
    const due = deadlinesOf(caseFile, pack)?.due.date;
    const { assessedOn } = caseFile.determination;
    const isExtended = caseFile.letter.extension !== null;
    const isAfterDue = assessedOn !== null && due !== undefined && assessedOn > due && !isExtended;
    const usesLater =
      assessedOn !== null &&
      claims.some(({ claim }) => claim.evidence.some(({ date }) => date !== null && date > assessedOn));
    return faultIf(isAfterDue || usesLater, { page: 'determination', field: 'assessedOn' });
  },
  'due-date-uncertain': ({ caseFile, pack }) => {
    const deadlines = deadlinesOfAnswer(caseFile, pack);
    return faultIf(
      deadlines?.due.isUncertain === true,
      { page: 'request', field: 'receivedOn' },
      { due: deadlines?.due.date ?? '' },
    );
  },
} as const satisfies Record<string, Check>;

/** The days by which this case's letter answers the request; that of an internal review answers a letter sent before. */
function deadlinesOfAnswer(caseFile: CaseFile, pack: LawPack): Deadlines | null {
  return caseFile.reviewOf === null ? deadlinesOf(caseFile, pack) : null;
}
