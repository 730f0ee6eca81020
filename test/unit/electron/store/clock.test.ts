import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { today } from '../../../../electron/start/today.ts';
import { backUpIfDue, listBackups } from '../../../../electron/store/backups.ts';
import { verifyStore } from '../../../../electron/store/verify-store.ts';
import { deadlinesFrom } from '../../../../shared/deadline/deadlines.ts';
import { daysAfter } from '../../../../shared/deadline/working-days.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const CLOCK_BACK = 'the clock was set back';
const COUNTS = { hourly: 24, daily: 7, weekly: 4 };
let scenarios = 0;

afterEach(() => {
  scenarios += 1;
  vi.useRealTimers();
});
afterAll(() => noteFigure(9, scenarios, `${scenarios} scenarios of the clock`));

/** A clock that shows these instants one after the other, and the last of them from then on. */
function showing(...instants: readonly string[]) {
  let looks = 0;
  const now = () => new Date(instants[Math.min(looks++, instants.length - 1)] ?? 0).toISOString();
  return { desk: { account: 'officer', machine: 'desk-1' }, now };
}

/** Saves a case once at each instant, each time as an act of its own, and gives what store and trail say of it. */
async function savedAt(instants: readonly string[]) {
  let at = instants[0] ?? '';
  const { office, cases } = openStore(temporaryFolder(), { ...showing(), now: () => new Date(at).toISOString() });
  for (const [number, instant] of instants.entries()) {
    at = instant;
    const { request, ...rest } = maintainedCase();
    const caseFile = { ...rest, request: { ...request, subject: `Revision ${number + 1}` } };
    const saved = cases.save(order(caseFile, { act: number === 0 ? 'created' : 'changedWhole' }));
    if (!saved.ok) throw new Error(saved.error.code);
  }
  return {
    versions: office.versions.list('case-1').map(({ number, savedAt: when }) => [number, Date.parse(when)]),
    trail: office.audit.all('case-1').map(({ seq }) => seq),
    notedAt: office.audit.all(null).flatMap(({ seq, detail }) => (detail.includes(CLOCK_BACK) ? [seq] : [])),
    newest: office.versions.text('case-1', instants.length),
    faults: (await verifyStore(office, 'everything', office.audit.head())).faults,
  };
}

describe('the order of work, by number whatever the clock says', () => {
  it.each([
    ['goes back a day', ['2026-11-25T10:00:00Z', '2026-11-24T10:00:00Z', '2026-11-24T10:00:01Z'], true],
    ['goes forward ten years and back', ['2026-11-25T10:00:00Z', '2036-11-25T10:00:00Z', '2026-11-25T10:00:05Z'], true],
    ['goes back by some seconds, as it is put right', ['2026-11-25T10:00:30Z', '2026-11-25T10:00:00Z'], false],
    ['is put forward in March', ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-03-29T01:00:01Z'], false],
    ['is put back in October', ['2026-10-25T00:59:59Z', '2026-10-25T01:00:00Z', '2026-10-25T01:00:01Z'], false],
    ['passes midnight on 29 February', ['2028-02-29T23:59:59.999Z', '2028-03-01T00:00:00.000Z'], false],
    ['passes the end of the year', ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'], false],
  ])('where it %s', async (_, instants, isNoted) => {
    const { versions, trail, notedAt, newest, faults } = await savedAt(instants);
    expect(versions).toEqual(instants.map((when, index) => [index + 1, Date.parse(when)]).reverse());
    expect(trail).toEqual(trail.map((_each, index) => index + 1));
    expect(trail.length).toBeGreaterThanOrEqual(instants.length);
    expect(newest).toContain(`Revision ${instants.length}`);
    expect(notedAt.length > 0).toBe(isNoted);
    expect(faults).toEqual([]);
  });

  it('where midnight comes during one save: it is one version and one entry', async () => {
    const { office, cases } = openStore(temporaryFolder(), showing('2026-11-25T23:59:59.999Z', '2026-11-26T00:00:00Z'));
    cases.save(order(maintainedCase()));
    expect(office.versions.list('case-1')).toHaveLength(1);
    expect(office.audit.all(null).map(({ act }) => act)).toEqual(['created']);
    expect((await verifyStore(office, 'everything')).faults).toEqual([]);
  });

  it('where a start finds entries that are newer than its clock', async () => {
    const folder = temporaryFolder();
    const first = openStore(folder, showing('2026-11-25T10:00:00Z'));
    first.cases.save(order(maintainedCase()));
    first.office.close();
    const { office, cases } = openStore(folder, showing('2020-01-01T00:00:00Z'));
    expect(office.notice).toBeNull();
    cases.save(order({ ...maintainedCase(), marking: 'OFFICIAL' }, { act: 'changedWhole' }));
    expect(office.versions.list('case-1').map(({ number }) => number)).toEqual([2, 1]);
    expect(office.audit.all(null).filter(({ detail }) => detail.includes(CLOCK_BACK))).toHaveLength(1);
    expect((await verifyStore(office, 'everything', office.anchor)).faults).toEqual([]);
  });

  it('of backups: the last one made is the newest, and a clock that went back makes one due', async () => {
    const { office } = openStore();
    for (const at of ['2036-11-25T10:00:00.000Z', '2026-11-25T10:00:00.000Z']) {
      expect(await backUpIfDue(office.database, office.file, at, COUNTS)).toEqual({ ok: true, value: true });
    }
    expect(listBackups(office.folder).map(({ number, madeAt }) => [number, madeAt.slice(0, 4)])).toEqual([
      [2, '2026'],
      [1, '2036'],
    ]);
  });
});

describe('days by which something is due', () => {
  const dueFrom = (receivedOn: string) => deadlinesFrom(receivedOn, pack.holidays).due.date;
  const zoneBefore = process.env['TZ'];
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  beforeAll(() => {
    process.env['TZ'] = 'Europe/London';
  });
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  it.each([
    ['over the change to summer time', '2026-03-20', '2026-04-21'],
    ['over the change to winter time', '2026-10-12', '2026-11-09'],
    ['from 29 February', '2028-02-29', '2028-03-29'],
    ['from the eve of a bank holiday', '2026-05-22', '2026-06-23'],
    ['from a bank holiday itself', '2026-05-25', '2026-06-23'],
  ])('are counted by the calendar %s, whatever the zone of the computer', (_, receivedOn, due) => {
    for (const zone of ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = zone;
      expect(dueFrom(receivedOn)).toBe(due);
    }
    process.env['TZ'] = 'Europe/London';
  });

  it.each([
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-03-29T01:30:00Z', '2026-03-29'],
    ['2026-10-25T00:30:00Z', '2026-10-25'],
    ['2028-02-29T23:59:59Z', '2028-02-29'],
  ])('are held against today in the officer’s own calendar: at %s it is %s', (instant, day) => {
    vi.setSystemTime(instant);
    expect(today()).toBe(day);
  });

  it('do not move with a clock that does: only what is left until then does', () => {
    vi.setSystemTime('2026-11-25T10:00:00Z');
    const before = dueFrom(today());
    vi.setSystemTime('2036-11-25T10:00:00Z');
    expect(dueFrom('2026-11-25')).toBe(before);
    expect(daysAfter('2026-11-25', 1)).toBe('2026-11-26');
  });
});
