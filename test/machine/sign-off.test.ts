import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { anchorOf, newPoint, type Point } from '../../shared/case/point.ts';
import {
  ACTS,
  ROLES,
  isLocked,
  mayFollow,
  stageOf,
  submittedBy,
  type Act,
  type Role,
  type SignOffAct,
} from '../../shared/case/sign-off.ts';
import type { CaseEvent } from '../../shared/machine/case-events.ts';
import { maintainedCase } from '../support/build-case.ts';
import { walk } from './walk.ts';

const AT = '2026-11-23T14:02:00.000Z';

function act(kind: Act, role: Role, note = '', by = 'kate'): SignOffAct {
  return { id: `${kind}-${role}`, act: kind, role, by, at: AT, note };
}
function sign(kind: Act, role: Role, note = ''): CaseEvent {
  return { type: 'case.sign', act: act(kind, role, note) };
}
const SUBMIT = sign('submitted', 'author');
const ACCEPT = sign('accepted', 'reviewer');
const RETURN = sign('returned', 'decisionMaker', 'The second factor has no fact in it.');
const WITHDRAW = sign('withdrawn', 'author');
const ISSUE: CaseEvent = { type: 'case.issue', on: '2026-11-23', act: act('issued', 'author') };
const SUBJECT: CaseEvent = { type: 'case.edit', edit: { kind: 'editRequest', patch: { subject: 'Changed' } } };

function comment(id: string): Point {
  return newPoint({
    id,
    kind: 'comment',
    anchor: anchorOf({ page: 'scope' }),
    text: 'Why so wide?',
    by: 'sam',
    at: AT,
  });
}
function add(id: string): CaseEvent {
  return { type: 'case.edit', edit: { kind: 'addPoint', point: comment(id) } };
}
function atReview(patch: Partial<CaseFile> = {}) {
  return walk({ ...maintainedCase(), ...patch }, { page: 'review' });
}
function required(): Partial<CaseFile> {
  return { force: { ...maintainedCase().force, signOff: 'required' } };
}

describe('the way out', () => {
  it('goes from the author to a reviewer and on to issue, with every act kept', () => {
    const office = atReview();
    office.send(SUBMIT, ACCEPT, ISSUE);
    expect(office.step()).toBe('issued');
    expect(office.caseFile().signOff.map((each) => each.act)).toEqual(['submitted', 'accepted', 'issued']);
    expect(submittedBy(office.caseFile())).toBe('kate');
  });

  it('comes back with a reason, is changed, and goes out again', () => {
    const office = atReview();
    office.send(SUBMIT, sign('returned', 'reviewer', '  '));
    expect(stageOf(office.caseFile())).toBe('submitted');
    office.send(RETURN);
    expect(stageOf(office.caseFile())).toBe('returned');
    office.send(SUBJECT, ISSUE);
    expect(office.caseFile().request.subject).toBe('Changed');
    expect(stageOf(office.caseFile())).toBe('returned');
    office.send(SUBMIT, sign('accepted', 'decisionMaker'), RETURN, SUBMIT, WITHDRAW);
    expect(stageOf(office.caseFile())).toBe('drafting');
  });

  it('is locked in other hands but for what is written about it and how the office handles it', () => {
    for (const events of [[SUBMIT], [SUBMIT, ACCEPT], [SUBMIT, ACCEPT, ISSUE]]) {
      const office = atReview();
      office.send(...events, SUBJECT, { type: 'case.edit', edit: { kind: 'setMarking', marking: 'OFFICIAL' } });
      expect(office.caseFile().request.subject).toBe('People smuggling offences');
      expect(office.caseFile().marking).toBe('OFFICIAL-SENSITIVE');
      office.send(add('p1'), { type: 'case.edit', edit: { kind: 'editHandling', patch: { tags: ['borders'] } } });
      expect(office.caseFile().points.map(({ id }) => id)).toEqual(['p1']);
      expect(office.caseFile().handling.tags).toEqual(['borders']);
    }
  });

  it('opens other pages of an issued case and keeps them locked, and issues it once only', () => {
    const office = atReview();
    office.send(ISSUE, { type: 'step.open', place: { page: 'request' } }, SUBJECT);
    expect(office.place()).toEqual({ page: 'request' });
    expect(office.caseFile().request.subject).toBe('People smuggling offences');
    office.send({ type: 'step.open', place: { page: 'review' } }, { ...ISSUE, on: '2026-12-24' }, SUBMIT);
    expect(office.caseFile().issuedOn).toBe('2026-11-23');
    expect(office.caseFile().signOff).toHaveLength(1);
  });

  it('lets an officer issue alone only where the force leaves it to them', () => {
    const alone = atReview();
    alone.send(ISSUE);
    expect(alone.caseFile().issuedOn).toBe('2026-11-23');
    const together = atReview(required());
    together.send(ISSUE, SUBMIT, ISSUE);
    expect(together.caseFile().issuedOn).toBeNull();
    together.send(ACCEPT, ISSUE);
    expect(together.caseFile().issuedOn).toBe('2026-11-23');
  });

  it('has no signatures in a what-if', () => {
    const branch = atReview({ branchOf: { caseId: 'the-case', title: 'NP-1' } });
    branch.send(SUBMIT, ISSUE);
    expect(branch.caseFile().signOff).toEqual([]);
    expect(branch.caseFile().issuedOn).toBeNull();
  });
});

describe('undo and the way out', () => {
  it('takes back answers, and neither signatures nor comments', () => {
    const office = atReview();
    office.send(SUBJECT, { type: 'case.settle' }, add('p1'), SUBMIT);
    office.send({ type: 'case.undo' });
    expect(office.caseFile().request.subject).toBe('Changed');
    office.send(RETURN, { type: 'case.undo' });
    expect(office.caseFile().request.subject).toBe('People smuggling offences');
    expect(office.caseFile().signOff.map((each) => each.act)).toEqual(['submitted', 'returned']);
    expect(office.caseFile().points).toHaveLength(1);
    office.send({ type: 'case.redo' });
    expect(office.caseFile().request.subject).toBe('Changed');
    expect(office.caseFile().points).toHaveLength(1);
  });
});

const anyAct = fc.record({
  id: fc.constant('a'),
  act: fc.constantFrom(...ACTS),
  role: fc.constantFrom(...ROLES),
  by: fc.constantFrom('kate', 'sam'),
  at: fc.constant(AT),
  note: fc.constantFrom('', '  ', 'Say why.'),
});

describe('which act may follow', () => {
  it('never lets a case be accepted or returned that was not submitted, nor an act follow issue', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 25 }), (wanted) => {
        const office = atReview();
        const before: string[] = [];
        for (const each of wanted) {
          const stage = stageOf(office.caseFile());
          const may = mayFollow(office.caseFile(), each);
          const acts = office.caseFile().signOff.length;
          office.send({ type: 'case.sign', act: each });
          expect(office.caseFile().signOff.length).toBe(may ? acts + 1 : acts);
          if (!may) continue;
          if (each.act === 'accepted') expect(stage).toBe('submitted');
          if (each.act === 'returned') expect(each.note.trim()).not.toBe('');
          if (each.role === 'author') expect(['submitted', 'withdrawn']).toContain(each.act);
          expect(each.act).not.toBe('issued');
          before.push(each.act);
        }
        expect(isLocked(office.caseFile())).toBe(['submitted', 'accepted'].includes(before.at(-1) ?? ''));
        office.send({ type: 'step.open', place: { page: 'review' } }, ISSUE);
        const isIssued = office.caseFile().issuedOn !== null;
        for (const each of wanted) expect(mayFollow(office.caseFile(), each) && isIssued).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
