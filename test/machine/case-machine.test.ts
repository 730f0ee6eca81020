import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { Place } from '../../shared/case/place.ts';
import { isStale } from '../../shared/progress/grounds.ts';
import { claim24, claim31, edited, emptyCase, maintainedCase } from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';
import { answersOf, walk } from './walk.ts';

const NEXT = { type: 'step.next' } as const;
const BACK = { type: 'step.back' } as const;

function forward(caseFile: CaseFile): string[] {
  const officer = walk(caseFile);
  const visited = [key(officer.place())];
  for (let count = 0; count < 60; count += 1) {
    officer.send(NEXT);
    const here = officer.step() === 'advice' ? 'advice' : key(officer.place());
    if (here === visited.at(-1)) break;
    visited.push(here);
  }
  return visited;
}

function key({ page, claimId }: Place): string {
  return claimId === undefined ? page : `${page} ${claimId}`;
}

const START = [
  'request',
  'screening.law',
  'screening.clarity',
  'screening.nature',
  'screening.publicKnowledge',
  'screening.sensitivity',
  'searches',
  'scope',
];
const assessment = (claimId: string, pages: readonly string[]) => pages.map((page) => `assessment.${page} ${claimId}`);
const ENGAGEMENT = ['hypotheticals', 'test', 'conclusion'];
const WEIGHED = [...ENGAGEMENT, 'favouring', 'against', 'weighing'];

describe('the walk through a case', () => {
  it('leads through every page of a case that keeps silent: no limb for section 24, a limb for section 31', () => {
    expect(forward(maintainedCase())).toEqual([
      ...START,
      'exemptions',
      ...assessment('claim-24', WEIGHED),
      ...assessment('claim-31', ['limb', ...WEIGHED]),
      'balance',
      'determination',
      'letter',
      'review',
    ]);
  });

  it('leaves out the public interest test of an exemption that is not engaged', () => {
    const visited = forward(maintainedCase([claim24({ engaged: 'notEngaged' }), claim31()]));
    expect(visited).toContain('assessment.conclusion claim-24');
    expect(visited).not.toContain('assessment.favouring claim-24');
    expect(visited).toContain('assessment.favouring claim-31');
  });

  it('goes straight to the letter when every part is simply answered', () => {
    const answered = edited(maintainedCase(), { kind: 'removeItem', itemId: 'item-2' });
    expect(forward(answered)).toEqual([...START, 'letter', 'review']);
  });

  it('leaves the Act with advice, and can come back', () => {
    const scottish = edited(emptyCase(), { kind: 'editScreening', patch: { law: 'foisa' } });
    expect(forward(scottish)).toEqual(['request', 'screening.law', 'advice']);
    const officer = walk(scottish);
    officer.send(NEXT, NEXT, BACK);
    expect(officer.place()).toEqual({ page: 'screening.law' });
    officer.send({ type: 'case.edit', edit: { kind: 'editScreening', patch: { law: 'foia' } } }, NEXT);
    expect(officer.place()).toEqual({ page: 'screening.clarity' });
  });

  it('stops for an unclear request, with the requester to be asked', () => {
    const unclear = edited(emptyCase(), { kind: 'editScreening', patch: { law: 'foia', clarity: 'unclear' } });
    expect(forward(unclear).at(-1)).toBe('advice');
  });

  it('needs no exemption where an answer would do no harm', () => {
    const harmless = edited(maintainedCase(), { kind: 'editScreening', patch: { sensitivity: 'contentOnly' } });
    expect(forward(harmless)).toEqual([...START, 'letter', 'review']);
  });

  it('walks back the way it came', () => {
    const officer = walk(maintainedCase());
    const there: string[] = [];
    for (let count = 0; count < 24; count += 1) {
      there.push(key(officer.place()));
      officer.send(NEXT);
    }
    const back: string[] = [];
    for (let count = 0; count < 24; count += 1) {
      officer.send(BACK);
      back.push(key(officer.place()));
    }
    expect(back.reverse()).toEqual(there);
  });

  it('lets an empty case be walked without an answer: the gaps stay on the list', () => {
    expect(forward(emptyCase())).toEqual([...START, 'letter', 'review']);
  });
});

describe('opening, undo and stale answers', () => {
  it('opens a case where the officer left it', () => {
    const place: Place = { page: 'assessment.against', claimId: 'claim-31' };
    expect(walk(maintainedCase(), place).place()).toEqual(place);
  });

  it('opens at the first open question when the remembered page is not there any more', () => {
    const gone: Place = { page: 'assessment.against', claimId: 'taken-away' };
    const open = edited(maintainedCase(), { kind: 'editLetter', patch: { date: null } });
    expect(walk(open, gone).place()).toEqual({ page: 'letter' });
  });

  it('does not jump ahead of what has not been reached', () => {
    const officer = walk(emptyCase());
    officer.send({ type: 'step.open', place: { page: 'letter' } });
    expect(officer.place()).toEqual({ page: 'request' });
  });

  it('shows the place of a change when it is undone and done again', () => {
    const officer = walk(maintainedCase(), { page: 'scope' });
    officer.send(
      { type: 'case.edit', edit: { kind: 'editItem', itemId: 'item-2', patch: { boundary: 'other work' } } },
      NEXT,
      NEXT,
    );
    expect(officer.place().page).toBe('assessment.hypotheticals');
    officer.send({ type: 'case.undo' });
    expect(officer.place()).toEqual({ page: 'scope' });
    expect(officer.caseFile().request.items[1]?.boundary).toContain('recorded crimes supplied');
    officer.send({ type: 'case.redo' });
    expect(officer.caseFile().request.items[1]?.boundary).toBe('other work');
  });

  it('marks what rests on a changed limb as stale, keeps it, and clears the mark when the change is undone', () => {
    const harm: Place = { page: 'assessment.hypotheticals', claimId: 'claim-31' };
    const officer = walk(maintainedCase(), { page: 'request' });
    for (let count = 0; count < 24; count += 1) officer.send(NEXT);
    expect(isStale(harm, officer.caseFile(), pack)).toBe(false);
    officer.send({ type: 'step.open', place: { page: 'assessment.limb', claimId: 'claim-31' } });
    officer.send({ type: 'case.edit', edit: { kind: 'editClaim', claimId: 'claim-31', patch: { limbId: 'b' } } });
    expect(isStale(harm, officer.caseFile(), pack)).toBe(true);
    expect(officer.caseFile().claims[1]?.ifConfirmed.open).not.toBe('');
    officer.send({ type: 'case.undo' });
    expect(isStale(harm, officer.caseFile(), pack)).toBe(false);
  });

  it("takes the officer's word that a stale answer still stands", () => {
    const harm: Place = { page: 'assessment.hypotheticals', claimId: 'claim-31' };
    const officer = walk(maintainedCase());
    for (let count = 0; count < 24; count += 1) officer.send(NEXT);
    officer.send({ type: 'case.edit', edit: { kind: 'editClaim', claimId: 'claim-31', patch: { limbId: 'b' } } });
    officer.send({ type: 'step.open', place: harm }, { type: 'step.confirm' });
    expect(isStale(harm, officer.caseFile(), pack)).toBe(false);
  });

  it('goes back to the exemptions when the claim on the screen is taken away by undo', () => {
    const officer = walk(maintainedCase([claim24()]), { page: 'exemptions' });
    officer.send({ type: 'case.edit', edit: { kind: 'addClaim', claim: claim31() } });
    officer.send({ type: 'step.open', place: { page: 'assessment.limb', claimId: 'claim-31' } });
    expect(officer.place().page).toBe('assessment.limb');
    officer.send({ type: 'case.undo' });
    expect(officer.place()).toEqual({ page: 'exemptions' });
  });
});

describe('what the law itself stops', () => {
  it('does not let silence be decided on while no claim carries it', () => {
    const officer = walk(
      edited(maintainedCase([claim31({ limbId: null })]), { kind: 'editDetermination', patch: { decision: null } }),
    );
    const before = officer.caseFile();
    officer.send({ type: 'case.edit', edit: { kind: 'editDetermination', patch: { decision: 'maintain' } } });
    expect(answersOf(officer.caseFile())).toEqual(answersOf(before));
  });

  it('issues a case without blockers and locks it for good', () => {
    const officer = walk(maintainedCase(), { page: 'review' });
    officer.send({ type: 'case.issue', on: '2026-11-20', act: null });
    expect(officer.step()).toBe('issued');
    officer.send(
      { type: 'case.edit', edit: { kind: 'editRequest', patch: { subject: 'Changed' } } },
      { type: 'case.undo' },
    );
    expect(officer.caseFile().request.subject).toBe('People smuggling offences');
  });

  it('does not issue while a blocker stands', () => {
    const officer = walk(edited(maintainedCase(), { kind: 'editLetter', patch: { date: null } }), { page: 'letter' });
    officer.send(NEXT);
    officer.send({ type: 'case.issue', on: '2026-11-20', act: null });
    expect(officer.step()).toBe('review');
  });
});
