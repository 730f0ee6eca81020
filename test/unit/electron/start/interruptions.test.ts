import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { interruptions } from '../../../../electron/start/interruptions.ts';
import { markRun } from '../../../../electron/start/run-mark.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the mark of a run', () => {
  it('is gone after a run that ended in the ordinary way', () => {
    const folder = temporaryFolder();
    const run = markRun(folder);
    run.opened('case-1');
    run.ended();
    expect(markRun(folder).before).toBeNull();
  });

  it('tells the next run that this one was cut off, and in which case', () => {
    const folder = temporaryFolder();
    markRun(folder).opened('case-1');
    expect(markRun(folder).before).toEqual({ caseId: 'case-1' });
  });

  it('names no case that was left, and the newer one of two where the older is left late', () => {
    const folder = temporaryFolder();
    const run = markRun(folder);
    run.opened('case-1');
    run.opened('case-2');
    run.left('case-1');
    expect(run.openCase()).toBe('case-2');
    run.left('case-2');
    expect(markRun(folder).before).toEqual({ caseId: null });
  });

  it.each(['', '{"caseId":', '{"caseId":"../../etc/passwd"}', '[]'])('survives what it cannot read: %s', (text) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'running.json'), text);
    expect(markRun(folder).before).toEqual({ caseId: null });
    expect(existsSync(path.join(folder, 'running.json'))).toBe(true);
  });
});

describe('what the page is told', () => {
  const store = () => {
    const { cases } = openStore();
    cases.save(order(maintainedCase()));
    return cases;
  };
  const mark = (before: { caseId: string | null } | null, openCase: string | null = null) => ({
    before,
    openCase: () => openCase,
    opened: () => undefined,
    left: () => undefined,
    ended: () => undefined,
  });

  it('is once that the run before was cut off, with the case that was open', () => {
    const broken = interruptions(mark({ caseId: 'case-1' }));
    const { reference } = maintainedCase().request;
    expect(broken.take(store())).toMatchObject({
      how: 'cutOff',
      openCase: { id: 'case-1', reference },
      mayReopen: true,
    });
    expect(broken.take(store())).toBeNull();
  });

  it('is nothing after a run that was cut off with no case open, or whose case is gone', () => {
    expect(interruptions(mark({ caseId: null })).take(store())).toBeNull();
    expect(interruptions(mark({ caseId: 'case-9' })).take(store())).toBeNull();
    expect(interruptions(mark(null)).take(store())).toBeNull();
  });

  it('is the case twice when the window stops, then the list alone, and then the window is not started again', () => {
    const broken = interruptions(mark(null, 'case-1'));
    const cases = store();
    const stop = (at: number) => [broken.windowStopped('crashed', at), broken.take(cases)?.mayReopen];
    expect([stop(0), stop(20_000), stop(40_000), stop(50_000)]).toEqual([
      [true, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect(stop(200_000)).toEqual([true, true]);
  });

  it('is said of a window that stopped with no case open, too', () => {
    const broken = interruptions(mark(null));
    broken.windowStopped('hung', 0);
    expect(broken.take(store())).toEqual({ how: 'hung', openCase: null, mayReopen: true });
  });
});
