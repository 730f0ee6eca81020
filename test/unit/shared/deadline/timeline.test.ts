import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { startReview } from '../../../../shared/case/start-review.ts';
import { nextDeadline } from '../../../../shared/deadline/deadlines.ts';
import { timelineOf } from '../../../../shared/deadline/timeline.ts';
import type { TimelineKind } from '../../../../shared/deadline/timeline-entry.ts';
import { daysAfter, isWeekend } from '../../../../shared/deadline/working-days.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const dates = (caseFile: CaseFile) =>
  Object.fromEntries(timelineOf(caseFile, pack.holidays).map(({ kind, date }) => [kind, date]));

const kinds = (caseFile: CaseFile): TimelineKind[] => timelineOf(caseFile, pack.holidays).map(({ kind }) => kind);

function receivedOn(date: string, patch: Partial<CaseFile['request']> = {}): CaseFile {
  const { request, ...rest } = maintainedCase();
  return { ...rest, request: { ...request, receivedOn: date, ...patch } };
}

const question = (askedOn: string | null, answeredOn: string | null, id = 'c1') => ({
  id,
  askedOn,
  asked: 'Which years are meant?',
  receivedOn: answeredOn,
});

const issued = (caseFile: CaseFile, on: string): CaseFile => ({
  ...caseFile,
  issuedOn: on,
  letter: { ...caseFile.letter, date: on },
});

describe('the timeline of a request', () => {
  it('has the twentieth working day, with the holidays passed over', () => {
    const due = timelineOf(receivedOn('2026-05-20'), pack.holidays).find(({ kind }) => kind === 'answerDue');
    expect(due).toMatchObject({ date: '2026-06-19', latest: '2026-06-19', role: 'force', isOpen: true });
    expect(due?.skipped.map(({ date }) => date)).toEqual(['2026-05-25', '2026-06-15']);
  });

  it('has both days where a holiday is uncertain, the earlier as target', () => {
    const due = timelineOf(receivedOn('2026-12-09'), pack.holidays).find(({ kind }) => kind === 'answerDue');
    expect(due).toMatchObject({ date: '2027-01-11', latest: '2027-01-12' });
  });

  it('waits while the requester has not answered', () => {
    const waiting = receivedOn('2026-11-02', { clarifications: [question('2026-11-03', null)] });
    expect(kinds(waiting)).toEqual(['received', 'clarificationAsked', 'waiting']);
    expect(nextDeadline(waiting, pack)).toBeNull();
  });

  it('waits also where more time was announced before', () => {
    const base = receivedOn('2026-11-02', { clarifications: [question('2026-11-26', null)] });
    const extension = { noticeOn: '2026-11-25', namesExemptions: true, decisionBy: '2026-12-20' };
    const waiting = { ...base, letter: { ...base.letter, extension } };
    expect(nextDeadline(waiting, pack)).toBeNull();
    expect(timelineOf(waiting, pack.holidays).some(({ role, isOpen }) => role === 'force' && isOpen)).toBe(false);
  });

  it('begins anew with the requester’s answer, and says so of each day', () => {
    const caseFile = receivedOn('2026-10-01', {
      clarifications: [question('2026-10-05', '2026-10-12'), question('2026-10-14', '2026-11-23', 'c2')],
    });
    expect(dates(caseFile)).toMatchObject({ answerDue: '2026-12-22' });
    const timeline = timelineOf(caseFile, pack.holidays);
    expect(timeline.filter(({ why }) => why.startsWith('Day 0')).map(({ date }) => date)).toEqual(['2026-11-23']);
  });

  it('leaves day 20 for the notice, and has the promise and the limit of day 40', () => {
    const base = receivedOn('2026-05-20');
    const extension = { noticeOn: '2026-06-10', namesExemptions: true, decisionBy: '2026-07-15' };
    const caseFile = { ...base, letter: { ...base.letter, extension } };
    expect(dates(caseFile)).toMatchObject({
      extensionNotice: '2026-06-10',
      answerDue: '2026-06-19',
      decisionPromised: '2026-07-15',
      extensionLimit: '2026-07-20',
    });
    const open = timelineOf(caseFile, pack.holidays).filter(({ isOpen }) => isOpen);
    expect(open.map(({ kind }) => kind)).toEqual(['decisionPromised', 'extensionLimit']);
  });

  it('says that a notice came late', () => {
    const base = receivedOn('2026-05-20');
    const extension = { noticeOn: '2026-06-22', namesExemptions: true, decisionBy: null };
    const entries = timelineOf({ ...base, letter: { ...base.letter, extension } }, pack.holidays);
    expect(entries.find(({ kind }) => kind === 'extensionNotice')?.why).toMatch(/^Later than the last day/);
  });

  it('is empty where nothing has a date', () => {
    const { request, ...rest } = maintainedCase();
    expect(timelineOf({ ...rest, request: { ...request, receivedOn: null } }, pack.holidays)).toEqual([]);
  });
});

describe('the timeline after the response', () => {
  it('has the window for a review of the seed, and six weeks for a complaint', () => {
    expect(dates(issued(receivedOn('2019-10-28'), '2019-11-25'))).toEqual({
      received: '2019-10-28',
      answerDue: '2019-11-25',
      issued: '2019-11-25',
      reviewMayBeAsked: '2020-01-27',
      complaintMayBeMade: '2020-01-06',
    });
  });

  it('counts the force’s own period for asking', () => {
    const base = issued(receivedOn('2026-11-02'), '2026-11-20');
    const caseFile = { ...base, force: { ...base.force, reviewWithinDays: 20 } };
    expect(dates(caseFile)['reviewMayBeAsked']).toBe('2026-12-21');
  });

  it('leaves nothing for the force to do', () => {
    const entries = timelineOf(issued(receivedOn('2026-11-02'), '2026-11-20'), pack.holidays);
    expect(entries.filter(({ role, isOpen }) => role === 'force' && isOpen)).toEqual([]);
  });

  it('goes on in a review, and has no complaint before its outcome', () => {
    const review = startReview(issued(receivedOn('2026-11-02'), '2026-11-20'), {
      id: 'review-1',
      createdAt: '2026-11-23T09:00:00.000Z',
      reason: 'The requester asks for one.',
    });
    if (review === null) throw new Error('An issued case can be reviewed');
    const asked = { ...review, internalReview: { ...review.internalReview, requestedOn: '2026-11-23' } };
    expect(dates(asked)).toMatchObject({
      issued: '2026-11-20',
      reviewRequested: '2026-11-23',
      reviewDue: nextDeadline(asked, pack)?.on,
      reviewLatest: '2027-01-22',
    });
    expect(kinds(asked)).not.toContain('complaintMayBeMade');
    expect(dates(issued(asked, '2026-12-10'))).toMatchObject({
      reviewAnswered: '2026-12-10',
      complaintMayBeMade: '2027-01-21',
    });
  });
});

/** Days round which cases turn, mistakes in order included. */
const day = fc.integer({ min: 0, max: 6000 }).map((days) => daysAfter('2016-01-01', days));
const dayOrNone = fc.option(day, { nil: null });

const anyCase = fc
  .record({
    received: day,
    asked: dayOrNone,
    answered: dayOrNone,
    noticeOn: dayOrNone,
    decisionBy: dayOrNone,
    sent: dayOrNone,
    requested: dayOrNone,
    window: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ received, asked, answered, noticeOn, decisionBy, sent, requested, window }): CaseFile => {
    const base = receivedOn(received, { clarifications: [question(asked, answered)] });
    return {
      ...base,
      force: { ...base.force, reviewWithinDays: window },
      issuedOn: sent,
      letter: { ...base.letter, date: sent, extension: { noticeOn, namesExemptions: true, decisionBy } },
      internalReview: { ...base.internalReview, requestedOn: sent === null ? null : requested },
    };
  });

describe('the timeline of any case', () => {
  const off = new Set(pack.holidays.filter(({ uncertain }) => !uncertain).map(({ date }) => date));
  const sure = pack.holidays.filter(({ uncertain }) => !uncertain);

  it('is in order, and counts to working days only', () => {
    fc.assert(
      fc.property(anyCase, (caseFile) => {
        const entries = timelineOf(caseFile, pack.holidays);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        expect(entries.map(({ date }) => date)).toEqual(entries.map(({ date }) => date).sort());
        for (const { date, latest } of entries.filter(({ workingDays }) => workingDays !== null)) {
          expect([date, latest].some((each) => isWeekend(each) || off.has(each))).toBe(false);
        }
      }),
    );
  });

  it('has an earlier day as target exactly where an uncertain holiday is on the way', () => {
    fc.assert(
      fc.property(anyCase, (caseFile) => {
        for (const { date, latest, skipped } of timelineOf(caseFile, pack.holidays)) {
          expect(date <= latest).toBe(true);
          expect(date < latest).toBe(skipped.some(({ uncertain }) => uncertain));
        }
        expect(timelineOf(caseFile, sure).every(({ date, latest }) => date === latest)).toBe(true);
      }),
    );
  });

  it('has nothing due while it waits, and something due exactly when the list has', () => {
    fc.assert(
      fc.property(anyCase, (caseFile) => {
        const entries = timelineOf(caseFile, pack.holidays);
        const due = entries.filter(({ kind, isOpen }) => isOpen && ['answerDue', 'decisionPromised'].includes(kind));
        if (entries.some(({ kind }) => kind === 'waiting')) expect(due).toEqual([]);
        const next = nextDeadline(caseFile, pack);
        expect(due.some(({ date }) => date === next?.on)).toBe(next !== null);
      }),
    );
  });
});
