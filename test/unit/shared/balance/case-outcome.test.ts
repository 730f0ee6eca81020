import { describe, expect, it } from 'vitest';
import { barToSilence, caseOutcome } from '../../../../shared/balance/case-outcome.ts';
import { claimStanding } from '../../../../shared/balance/claim-standing.ts';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import type { Claim } from '../../../../shared/case/claim.ts';
import { claim24, claim31, edited, factor, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const { weighing } = claim31();

describe('claimStanding', () => {
  const cases: [string, Claim, string][] = [
    ['a claim reasoned through', claim31(), 'maintained'],
    ['a claim found not engaged', claim31({ engaged: 'notEngaged' }), 'notEngaged'],
    ['no limb', claim31({ limbId: null }), 'open'],
    ['a limb that needs a purpose, without one', claim31({ limbId: 'g' }), 'open'],
    ['no thought of a no', claim31({ ifDenied: { open: '', closed: null } }), 'open'],
    ['a decision to answer', claim31({ weighing: { ...weighing, decision: 'answer' } }), 'overridden'],
    [
      'even sides: the Act requires an answer',
      claim31({ weighing: { ...weighing, decision: 'evenlyBalanced' } }),
      'overridden',
    ],
    ['nothing that decides it', claim31({ weighing: { ...weighing, decisive: '' } }), 'open'],
    ['no factor favouring', claim31({ factors: [factor('a1', 'against', 'compelling')] }), 'open'],
    [
      'a factor not weighed',
      claim31({ factors: [factor('f1', 'favouring', null), factor('a1', 'against', 'compelling')] }),
      'open',
    ],
    [
      'weights that favour an answer, unexplained',
      claim31({ factors: [factor('f1', 'favouring', 'compelling'), factor('a1', 'against', 'slight')] }),
      'open',
    ],
    [
      'weights that tie, unexplained',
      claim31({ factors: [factor('f1', 'favouring', 'moderate'), factor('a1', 'against', 'moderate')] }),
      'open',
    ],
  ];
  it.each(cases)('with %s', (_name, claim, standing) => {
    expect(claimStanding(claim, pack)).toBe(standing);
  });

  it('lets words depart from the weights, because the officer decides', () => {
    const departing = claim31({
      factors: [factor('f1', 'favouring', 'moderate'), factor('a1', 'against', 'moderate')],
      weighing: { ...weighing, departure: 'The one harm is to life, which the scale does not show.' },
    });
    expect(claimStanding(departing, pack)).toBe('maintained');
  });

  it('asks section 24 for necessity and for no likelihood', () => {
    const { engagement } = claim24();
    if (engagement.kind !== 'necessity') throw new Error('section 24(2) is a necessity test');
    expect(claimStanding(claim24(), pack)).toBe('maintained');
    expect(
      claimStanding(claim24({ engagement: { ...engagement, whyNotLess: { open: '', closed: null } } }), pack),
    ).toBe('open');
    expect(claimStanding(claim24({ engagement: { ...engagement, aspectId: null } }), pack)).toBe('open');
    expect(engagement).not.toHaveProperty('likelihood');
  });
});

describe('caseOutcome', () => {
  const outcome = (caseFile: CaseFile) => caseOutcome(caseFile, pack);

  it('is maintained only when decided, and a claim stands by itself', () => {
    expect(outcome(maintainedCase())).toBe('maintained');
    expect(outcome(edited(maintainedCase(), { kind: 'editDetermination', patch: { decision: null } }))).toBe('open');
    const answer = { ...weighing, decision: 'answer' as const };
    expect(outcome(maintainedCase([claim31({ weighing: answer })]))).toBe('open');
    expect(outcome(maintainedCase([claim24(), claim31({ weighing: answer })]))).toBe('maintained');
  });

  it('does not let the balance taken together carry a case alone', () => {
    const overridden = [
      claim24({ weighing: { ...weighing, decision: 'answer' } }),
      claim31({ weighing: { ...weighing, decision: 'answer' } }),
    ];
    const together = edited(maintainedCase(overridden), {
      kind: 'editBalance',
      patch: { together: 'alsoTogether', harmsDistinct: true, togetherText: 'Both.', togetherDecision: 'maintain' },
    });
    expect(outcome(together)).toBe('open');
    expect(barToSilence(together, pack)).toBe('noClaimMaintained');
  });

  it('always leaves "confirm or deny after all" open', () => {
    expect(outcome(edited(maintainedCase(), { kind: 'editDetermination', patch: { decision: 'confirmOrDeny' } }))).toBe(
      'confirmOrDeny',
    );
  });

  it('ends in an answer where the force itself has said it, whatever was decided', () => {
    expect(outcome(edited(maintainedCase(), { kind: 'editScreening', patch: { publicKnowledge: 'byUs' } }))).toBe(
      'confirmOrDeny',
    );
  });

  it('ends in an answer where only the content is sensitive', () => {
    expect(outcome(edited(maintainedCase(), { kind: 'editScreening', patch: { sensitivity: 'contentOnly' } }))).toBe(
      'confirmOrDeny',
    );
  });

  it.each(['foisa', 'eir', 'ownData'] as const)('leaves the Act for %s', (law) => {
    expect(outcome(edited(maintainedCase(), { kind: 'editScreening', patch: { law } }))).toBe('leavesTheAct');
  });

  it('waits for an unclear request', () => {
    expect(outcome(edited(maintainedCase(), { kind: 'editScreening', patch: { clarity: 'unclear' } }))).toBe(
      'notReady',
    );
  });

  it('is answered when no part is silent', () => {
    expect(outcome(edited(maintainedCase(), { kind: 'removeItem', itemId: 'item-2' }))).toBe('answered');
  });
});
