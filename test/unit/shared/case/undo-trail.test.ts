import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { CaseEdit } from '../../../../shared/case/case-edit.ts';
import { CASE_FILE_VERSION, type CaseFile } from '../../../../shared/case/case-file.ts';
import { newConsultation } from '../../../../shared/case/consultation.ts';
import { edit, redo, settle, startHistory, undo, type EditHistory } from '../../../../shared/case/edit-history.ts';
import { PAGE_IDS, type Place } from '../../../../shared/case/place.ts';
import { newItem } from '../../../../shared/case/request.ts';
import {
  MAX_TRAIL,
  UndoTrailSchema,
  historyFrom,
  trailOf,
  type UndoTrail,
} from '../../../../shared/case/undo-trail.ts';
import { claim31, factor, maintainedCase } from '../../../support/build-case.ts';

/** What the store does to it: text and back, parsed. */
function stored(trail: UndoTrail): UndoTrail {
  return v.parse(UndoTrailSchema, JSON.parse(JSON.stringify(trail)));
}
/** A restart: the case and its trail as they come back from the disk. */
function restarted(history: EditHistory): EditHistory {
  return historyFrom(JSON.parse(JSON.stringify(history.present)) as CaseFile, stored(trailOf(history)));
}

const text = fc.string({ maxLength: 12 });
const anyEdit: fc.Arbitrary<CaseEdit> = fc.oneof(
  text.map((subject): CaseEdit => ({ kind: 'editRequest', patch: { subject } })),
  fc
    .constantFrom(null, '2026-11-02', '2026-11-03')
    .map((receivedOn): CaseEdit => ({ kind: 'editRequest', patch: { receivedOn } })),
  fc.nat(1e6).map((n): CaseEdit => ({ kind: 'addItem', item: newItem(`new-${n}`, `Part ${n}`) })),
  fc.constantFrom('item-1', 'item-2').map((itemId): CaseEdit => ({ kind: 'removeItem', itemId })),
  fc.constantFrom(-1 as const, 1 as const).map((by): CaseEdit => ({ kind: 'moveItem', itemId: 'item-2', by })),
  fc
    .constantFrom('parkClaim' as const, 'restoreClaim' as const)
    .map((kind): CaseEdit => ({ kind, claimId: 'claim-31' })),
  fc.nat(1e6).map((n): CaseEdit => ({ kind: 'addClaim', claim: claim31({ id: `claim-${n}` }) })),
  fc
    .nat(1e6)
    .map((n): CaseEdit => ({ kind: 'addFactor', claimId: 'claim-24', factor: factor(`f-${n}`, 'against', 'slight') })),
  fc.tuple(text, fc.boolean()).map(
    ([open, isClosed]): CaseEdit => ({
      kind: 'editClaim',
      claimId: 'claim-24',
      patch: { ifConfirmed: { open, closed: isClosed ? { closedText: open } : null } },
    }),
  ),
  text.map((generated): CaseEdit => ({ kind: 'editParagraph', edit: { blockId: 'b', text: 'mine', generated } })),
  text.map((id): CaseEdit => ({ kind: 'setConsultations', consultations: [newConsultation(`c${id.length}`)] })),
  fc
    .constantFrom('OFFICIAL' as const, 'OFFICIAL-SENSITIVE' as const)
    .map((marking): CaseEdit => ({ kind: 'setMarking', marking })),
);
const anyPlace: fc.Arbitrary<Place> = fc.tuple(fc.constantFrom(...PAGE_IDS), fc.boolean()).map(([page, hasClaim]) => {
  return hasClaim ? { page, claimId: 'claim-24' } : { page };
});
const anyAct = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyEdit, anyPlace).map(([change, place]) => ({ change, place })) },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'settle' as const) },
);
const anyHistory = fc.array(anyAct, { maxLength: 40 }).map((acts) =>
  acts.reduce<EditHistory>((history, act) => {
    if (act === 'undo') return undo(history);
    if (act === 'redo') return redo(history);
    return act === 'settle' ? settle(history) : edit(history, act.change, act.place);
  }, startHistory(maintainedCase())),
);

/** Every case file on the way back to the beginning, and every place. */
function wayBack(history: EditHistory): { caseFiles: CaseFile[]; places: (Place | undefined)[] } {
  const caseFiles = [history.present];
  const places: (Place | undefined)[] = [];
  let at = history;
  while (at.past.length > 0) {
    places.push(at.past.at(-1)?.place);
    at = undo(at);
    caseFiles.push(at.present);
  }
  return { caseFiles, places };
}
function wayOn(history: EditHistory): CaseFile[] {
  const caseFiles = [history.present];
  let at = history;
  while (at.future.length > 0) {
    at = redo(at);
    caseFiles.push(at.present);
  }
  return caseFiles;
}
function typed(count: number, words: (step: number) => string = (step) => `step ${step}`): EditHistory {
  let history = startHistory(maintainedCase());
  for (let step = 1; step <= count; step += 1) {
    history = settle(edit(history, { kind: 'editRequest', patch: { subject: words(step) } }, { page: 'request' }));
  }
  return history;
}

describe('what can be undone after a restart', () => {
  it('leads back and on to the same case files, at the same places', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const again = restarted(history);
        expect(again.present).toEqual(history.present);
        expect(wayBack(again)).toEqual(wayBack(history));
        expect(wayOn(again)).toEqual(wayOn(history));
      }),
      { numRuns: 150 },
    );
  });

  it('holds sixty steps and more, over two restarts', () => {
    const again = restarted(restarted(typed(60)));
    expect(again.past).toHaveLength(60);
    expect(wayBack(again).caseFiles.at(-1)).toEqual(maintainedCase());
    expect(undo(again).present.request.subject).toBe('step 59');
    expect(restarted(typed(200)).past.length).toBeGreaterThanOrEqual(60);
  });

  it('lets the oldest go where there is no room, and stays within its bound', () => {
    const history = typed(40, (step) => `${step} `.padEnd(20_000, 'x'));
    const trail = trailOf(history);
    expect(JSON.stringify(trail).length).toBeLessThanOrEqual(MAX_TRAIL + 200);
    const again = restarted(history);
    expect(again.past.length).toBeGreaterThan(5);
    expect(again.past.length).toBeLessThan(40);
    expect(undo(again).present.request.subject).toMatch(/^39 /);
  });

  it('begins anew without a trail and under another version of the case file', () => {
    const caseFile = maintainedCase();
    expect(historyFrom(caseFile, null)).toEqual(startHistory(caseFile));
    const old = { ...trailOf(typed(3)), version: CASE_FILE_VERSION - 1 };
    expect(historyFrom(caseFile, old)).toEqual(startHistory(caseFile));
  });

  it('does not let a doctored trail reach the prototype of anything', () => {
    for (const path of [
      ['__proto__', 'polluted'],
      ['constructor', 'prototype', 'polluted'],
      ['request', '__proto__', 'polluted'],
    ]) {
      const trail = JSON.parse(
        JSON.stringify({
          version: CASE_FILE_VERSION,
          past: [{ page: 'request', claimId: null, changes: [{ path, value: 'yes' }] }],
          future: [],
        }),
      ) as unknown;
      const history = historyFrom(maintainedCase(), v.parse(UndoTrailSchema, trail));
      expect(undo(history).present).toEqual(maintainedCase());
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  it('passes over a change whose place is not there', () => {
    const trail: UndoTrail = {
      version: CASE_FILE_VERSION,
      past: [{ page: 'request', claimId: null, changes: [{ path: ['claims', 99, 'factors', 3], value: 'x' }] }],
      future: [],
    };
    expect(undo(historyFrom(maintainedCase(), trail)).present).toEqual(maintainedCase());
  });
});
