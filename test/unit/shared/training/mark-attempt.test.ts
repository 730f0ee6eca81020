import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../shared/case/apply-edit.ts';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { newClaim } from '../../../../shared/case/claim.ts';
import { newFactor } from '../../../../shared/case/factor.ts';
import { alignedToModel } from '../../../../shared/training/aligned-to-model.ts';
import { markAttempt } from '../../../../shared/training/mark-attempt.ts';
import { resultOf, tallies, tallyInWords } from '../../../../shared/training/result-of.ts';
import type { Verdict } from '../../../../shared/training/remark.ts';
import { startAttempt, TWO_FUTURES, WEIGH_IT } from '../../../../shared/training/start-attempt.ts';
import { isStale } from '../../../../shared/progress/grounds.ts';
import { isReachable } from '../../../../shared/progress/steps.ts';
import { pack } from '../../../support/build-pack.ts';
import { attemptAt, perfectAttempt, practiceCase } from '../../../support/build-practice.ts';

const drones = practiceCase('drones');
const contract = practiceCase('argus-cameras');
const perfect = perfectAttempt(drones);
const [claim] = perfect.claims;
if (claim === undefined) throw new Error('The model has a claim');

const says = (attempt: CaseFile, verdict: Verdict, from = drones) =>
  markAttempt(attempt, from, pack)
    .filter((each) => each.verdict === verdict)
    .map((each) => `${each.says} ${each.why}`);

describe('markAttempt', () => {
  it('names what is silent and should be answered, with the trainer’s reason', () => {
    const silent = applyEdit(perfect, {
      kind: 'editItem',
      itemId: 'part-1',
      patch: { outcome: 'neitherConfirmNorDeny', boundary: 'drones' },
    });
    expect(says(silent, 'unsound').join()).toContain('shows these aircraft to the press');
  });

  it('does not say that the model is silent where it answers after all', () => {
    const operation = practiceCase('armed-operation');
    expect(says(attemptAt(operation), 'missed', operation).join()).toContain(
      'silence considered, and answered after all',
    );
  });

  it('takes another good outcome of a part', () => {
    const supplied = applyEdit(perfect, { kind: 'editItem', itemId: 'part-1', patch: { outcome: 'supplied' } });
    expect(says(supplied, 'found').join()).toContain('both are good');
    expect(says(supplied, 'differs')).toEqual([]);
  });

  it('tells a limb that is missing, wrong, or as good', () => {
    const limb = (limbId: string | null) =>
      applyEdit(perfect, { kind: 'editClaim', claimId: claim.id, patch: { limbId } });
    expect(says(limb(null), 'missed').join()).toContain('You name no limb');
    expect(says(limb('e'), 'differs').join()).toContain('31(1)(e)');
    expect(says(limb('b'), 'found').join()).toContain('limb is a good one');
  });

  it('tells an exemption that should not be argued from one that nobody thought of', () => {
    const with24 = applyEdit(perfect, { kind: 'addClaim', claim: newClaim('x', 's24-2', 'necessity') });
    expect(says(with24, 'unsound').join()).toContain('No thread to national security');
    const with38 = applyEdit(perfect, { kind: 'addClaim', claim: newClaim('x', 's38-2', 'endangerment') });
    expect(says(with38, 'own').join()).toContain('which the model does not');
  });

  it('says that no exemption is needed where every part can be answered', () => {
    const claimed = applyEdit(perfectAttempt(contract), { kind: 'addClaim', claim: newClaim('x', 's30-3', 'class') });
    expect(says(claimed, 'unsound', contract).join()).toContain('No part of this request needs silence');
  });

  it('tells one side of the pair that is missing', () => {
    const oneSided = applyEdit(perfect, {
      kind: 'editClaim',
      claimId: claim.id,
      patch: { ifDenied: { open: '', closed: null } },
    });
    expect(says(oneSided, 'missed').join()).toContain('what a no would show');
  });

  it('looks for points by the beginnings of words, and takes any wording', () => {
    const other = applyEdit(perfect, {
      kind: 'editClaim',
      claimId: claim.id,
      patch: {
        ifConfirmed: { open: 'They would hide.', closed: null },
        ifDenied: { open: 'They would feel safe in this place.', closed: null },
      },
    });
    expect(says(other, 'missed')).toEqual([]);
  });

  it('tells factors missed, added, unsound and in other words', () => {
    const without = { ...claim, factors: claim.factors.filter(({ entryId }) => entryId !== 'l-f03') };
    const missed = { ...perfect, claims: [without] };
    expect(says(missed, 'missed').join()).toContain('Lawfulness of intrusive technology');
    const spending = {
      ...perfect,
      claims: [{ ...claim, factors: [...claim.factors, newFactor('n', 'favouring', 'l-f05')] }],
    };
    expect(says(spending, 'unsound').join()).toContain('Nobody asks what it cost');
    const own = { ...newFactor('o', 'favouring', null), ownWords: 'A thought of mine about geese.' };
    expect(says({ ...perfect, claims: [{ ...claim, factors: [...claim.factors, own] }] }, 'own').join()).toContain(
      'geese',
    );
  });

  it('lets a weight be a step away and tells one that is far, with the model’s reason', () => {
    const weigh = (weight: 'moderate' | 'slight') => ({
      ...perfect,
      claims: [
        {
          ...claim,
          factors: claim.factors.map((factor) => (factor.entryId === 'l-a01' ? { ...factor, weight } : factor)),
        },
      ],
    });
    expect(says(weigh('moderate'), 'differs').filter((text) => text.includes('weigh'))).toEqual([]);
    expect(says(weigh('slight'), 'differs').join()).toContain('Adapting is cheap');
  });

  it('accepts another decision where the case says that it can be defended, and only there', () => {
    const answered = (id: string) =>
      applyEdit(perfectAttempt(practiceCase(id)), { kind: 'editDetermination', patch: { decision: 'confirmOrDeny' } });
    expect(says(answered('protest-camp'), 'found', practiceCase('protest-camp')).join()).toContain('defensible');
    expect(says(answered('drones'), 'differs').join()).toContain('decided otherwise');
  });

  it('says what the checks of the rules find', () => {
    const exceptional = applyEdit(perfect, {
      kind: 'editWeighing',
      claimId: claim.id,
      patch: { comparison: 'Only exceptional circumstances could justify an answer.' },
    });
    expect(says(exceptional, 'check').length).toBeGreaterThan(0);
  });

  it('marks an exercise on its own pages alone', () => {
    const beginning = {
      id: 'a',
      createdAt: '2026-11-24T09:00:00.000Z',
      pack,
      mode: 'stepwise' as const,
      traineeId: null,
    };
    const futures = startAttempt(drones, { ...beginning, pages: TWO_FUTURES });
    expect(futures.claims[0]?.ifConfirmed.open).toBe('');
    expect(isReachable({ page: 'assessment.hypotheticals', claimId: claim.id }, futures, pack)).toBe(true);
    expect(futures.claims[0]?.factors.length).toBe(claim.factors.length);
    const pages = new Set(markAttempt(futures, drones, pack).map(({ place }) => place.page));
    expect(pages).toEqual(new Set(['assessment.hypotheticals']));
    const weights = startAttempt(drones, { ...beginning, pages: WEIGH_IT });
    expect(weights.claims[0]?.factors.every(({ weight }) => weight === null)).toBe(true);
    expect(weights.claims[0]?.ifConfirmed.open).not.toBe('');
    expect(isStale({ page: 'determination' }, weights, pack)).toBe(false);
  });
});

describe('an attempt', () => {
  it('begins with what the requester wrote and nothing of the answer', () => {
    const begun = attemptAt(drones);
    expect(begun.request.text).toBe(drones.model.request.text);
    expect(
      begun.request.items.every(
        ({ outcome, boundary, answer }) => outcome === null && boundary === '' && answer === '',
      ),
    ).toBe(true);
    expect(begun.claims).toEqual([]);
    expect(begun.practice).toMatchObject({ practiceCaseId: 'drones', traineeId: 't1', asAt: drones.asAt });
  });

  it('is set beside the model claim by claim, whatever its claims are called', () => {
    const renamed = { ...perfect, claims: [{ ...claim, id: 'mine' }] };
    expect(alignedToModel(renamed, drones).claims.map(({ id }) => id)).toEqual([claim.id]);
  });

  it('gives a result in counts by skill, for a trainee only', () => {
    const remarks = markAttempt(perfect, drones, pack);
    const result = resultOf(perfect, remarks, '2026-11-24T10:00:00.000Z');
    expect(result).toMatchObject({ traineeId: 't1', kind: 'case', subjectId: 'drones' });
    expect(result?.skills.pair).toEqual({ found: tallies(remarks).pair.found, open: 0, unsound: 0 });
    expect(tallyInWords({ found: 2, open: 1, unsound: 0 })).toBe('2 found, 1 still open');
    const { practice } = perfect;
    if (practice === null) throw new Error('An attempt is practice');
    expect(
      resultOf({ ...perfect, practice: { ...practice, traineeId: null } }, remarks, '2026-11-24T10:00:00.000Z'),
    ).toBeNull();
  });
});
