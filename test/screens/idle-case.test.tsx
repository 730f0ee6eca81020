import { afterEach, describe, expect, it, vi } from 'vitest';
import { currentPack } from '../../renderer/case/law-pack.ts';
import { startCaseActor } from '../../renderer/case/case-session.ts';
import { idleCase } from '../../renderer/case/idle-case.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { emptyCase } from '../support/build-case.ts';

/** A case whose window has time only when the test says so. */
function start() {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => waiting.push(callback));
  const actor = startCaseActor(
    { caseFile: emptyCase(), bookmark: null, savedAt: '2026-11-23T14:02:00.000Z', undoable: null },
    currentPack,
  );
  const type = (reference: string) =>
    actor.send({ type: 'case.edit', edit: { kind: 'editRequest', patch: { reference } } });
  const haveTime = () => {
    for (const callback of waiting.splice(0)) callback();
  };
  const idle = idleCase(actor);
  const heard: string[] = [];
  const listen = () => idle.subscribe((caseFile: CaseFile) => heard.push(caseFile.request.reference));
  return { idle, type, haveTime, heard, listen };
}

describe('what may be drawn a moment after typing', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('hears of the newest of many changes, once, and only when the window has time', () => {
    const { type, haveTime, heard, listen } = start();
    listen();
    expect(heard).toEqual(['']);
    for (const typed of ['A', 'AB', 'ABC']) type(typed);
    expect(heard).toEqual(['']);
    haveTime();
    expect(heard).toEqual(['', 'ABC']);
    haveTime();
    expect(heard).toEqual(['', 'ABC']);
  });

  it('is drawn from the newest answers when it is drawn first', () => {
    const { idle, type, heard, listen } = start();
    type('A');
    expect(idle.current().request.reference).toBe('A');
    listen();
    expect(heard).toEqual(['A']);
  });

  it('hears nothing after it was left', () => {
    const { type, haveTime, heard, listen } = start();
    const leave = listen();
    type('A');
    leave();
    haveTime();
    type('B');
    haveTime();
    expect(heard).toEqual(['']);
  });

  it('goes on when someone listens again', () => {
    const { type, haveTime, heard, listen } = start();
    listen()();
    listen();
    type('A');
    haveTime();
    expect(heard).toEqual(['', '', 'A']);
  });
});
