import type { CaseFile } from '../case/case-file.ts';
import type { Holiday } from '../law/holiday.ts';
import { clockStart, DAYS_EXTENDED, DAYS_TO_ANSWER, deadlinesFrom, promisedBy, waitingSince } from './deadlines.ts';
import { afterResponse, responseOn } from './review-timeline.ts';
import { counted, happened, type TimelineEntry } from './timeline-entry.ts';

/**
 * Every dated thing in a case, in order of its dates: what happened, what the force must do by when, and what the
 * requester may do until when. While the requester's answer is being waited for, nothing is due.
 */
export function timelineOf(caseFile: CaseFile, holidays: readonly Holiday[]): TimelineEntry[] {
  const entries = [
    ...received(caseFile),
    ...waiting(caseFile),
    ...toAnswer(caseFile, holidays),
    ...moreTime(caseFile, holidays),
    ...afterResponse(caseFile, holidays),
  ];
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function received(caseFile: CaseFile): TimelineEntry[] {
  const { receivedOn, clarifications } = caseFile.request;
  const start = clockStart(caseFile);
  const isCounted = start !== null && start === receivedOn;
  const asked = clarifications.flatMap(({ id, askedOn, receivedOn: answeredOn }): TimelineEntry[] => {
    if (askedOn === null) return [];
    const question = happened(
      'clarificationAsked',
      askedOn,
      'Requester asked to make the request clear',
      'Asked because the force reasonably needed to know more to find what is wanted (section 1(3)).',
      id,
    );
    return answeredOn === null ? [question] : [question, answer(id, answeredOn, answeredOn === start)];
  });
  if (receivedOn === null) return asked;
  const why = isCounted
    ? 'Day 0: working days are counted from the day after (section 10(1) and (6)).'
    : 'The time for answering is not counted from here: the requester was asked to make the request clear (section 10(6)).';
  return [happened('received', receivedOn, 'Request received', why), ...asked];
}

function answer(id: string, on: string, isStart: boolean): TimelineEntry {
  const why = isStart
    ? 'Day 0: the time for answering begins anew with what the requester said (sections 1(3) and 10(6)).'
    : 'The time for answering is not counted from here: another day is later (section 10(6)).';
  return happened('clarificationReceived', on, 'Requester’s answer received', why, id);
}

function waiting(caseFile: CaseFile): TimelineEntry[] {
  const since = waitingSince(caseFile);
  if (since === null || responseOn(caseFile) !== null) return [];
  return [
    {
      ...happened(
        'waiting',
        since,
        'Waiting for the requester’s answer',
        'Nothing is due until it comes: the force need not answer before it has what it reasonably asked for (section 1(3)).',
      ),
      role: 'requester',
      isOpen: true,
    },
  ];
}

/** Day 20. An extension leaves it where it is, for the notice and for what does not hang on the balance. */
function toAnswer(caseFile: CaseFile, holidays: readonly Holiday[]): TimelineEntry[] {
  const start = clockStart(caseFile);
  if (start === null) return [];
  const { extension } = caseFile.letter;
  const words =
    extension === null
      ? {
          title: 'Last day for answering',
          why: 'Twenty working days after receipt; the Act asks for an answer promptly, and by then at the latest (section 10(1)).',
        }
      : {
          title: 'Last day for the notice of more time',
          why: 'Section 10(3) leaves this day as it is for the notice, and for every part that does not depend on the public interest test (sections 10(1) and 17).',
        };
  return [
    counted(deadlinesFrom(start, holidays).due, {
      kind: 'answerDue',
      role: 'force',
      ...words,
      workingDays: DAYS_TO_ANSWER,
      isOpen: responseOn(caseFile) === null && promisedBy(caseFile) === null,
    }),
  ];
}

function moreTime(caseFile: CaseFile, holidays: readonly Holiday[]): TimelineEntry[] {
  const { extension } = caseFile.letter;
  if (extension === null) return [];
  const start = clockStart(caseFile);
  const deadlines = start === null ? null : deadlinesFrom(start, holidays);
  const { noticeOn, decisionBy } = extension;
  const isOpen = responseOn(caseFile) === null && waitingSince(caseFile) === null;
  const entries: TimelineEntry[] = [];
  if (noticeOn !== null) {
    const isLate = deadlines !== null && noticeOn > deadlines.due.date;
    const why = isLate
      ? 'Later than the last day for it: section 10(3) leaves the time for this notice as it is.'
      : 'Says that the balance is not decided yet, and by when it will be (sections 10(3) and 17(2)).';
    entries.push(happened('extensionNotice', noticeOn, 'Notice of more time sent', why));
  }
  if (decisionBy !== null) {
    entries.push({
      ...happened(
        'decisionPromised',
        decisionBy,
        'Decision promised by',
        'The day named in the notice (section 17(2)).',
      ),
      role: 'force',
      isOpen,
    });
  }
  if (deadlines === null) return entries;
  const limit = counted(deadlines.extended, {
    kind: 'extensionLimit',
    role: 'force',
    title: 'Outer limit of good practice for more time',
    why: 'The Act says “reasonable”; the section 45 code and the Commissioner expect no more than twenty further working days save in exceptional cases.',
    workingDays: DAYS_EXTENDED,
    isOpen,
  });
  return [...entries, limit];
}
