import { describe, expect, it } from 'vitest';
import { caseOutcome } from '../../shared/balance/case-outcome.ts';
import {
  checkPracticeCase,
  askingFindings,
  newFindings,
  passagesWith,
} from '../../shared/training/check-practice-case.ts';
import { judgeRewrite } from '../../shared/training/judge-card.ts';
import { markAttempt } from '../../shared/training/mark-attempt.ts';
import { plantFault } from '../../shared/training/plant-fault.ts';
import { pack } from '../support/build-pack.ts';
import { attemptAt, exercises, perfectAttempt, practicePack } from '../support/build-practice.ts';

const { cases } = practicePack;
const withSilence = cases.filter(({ outcome }) => outcome === 'maintained');

describe('the practice cases', () => {
  it('are twelve, with silence wrong for all or part in at least four, and every degree of help', () => {
    expect(cases).toHaveLength(12);
    const wrong = cases.filter(
      ({ outcome, model }) =>
        outcome !== 'maintained' || model.request.items.some((item) => item.outcome !== 'neitherConfirmNorDeny'),
    );
    expect(wrong.length).toBeGreaterThanOrEqual(4);
    expect(cases.filter(({ outcome }) => outcome !== 'maintained').length).toBeGreaterThanOrEqual(4);
    expect(new Set(cases.map(({ level }) => level))).toEqual(new Set(['guided', 'stepwise', 'unguided']));
  });

  it.each(cases.map((each) => [each.id, each] as const))(
    '%s: the model passes every check and ends as it says',
    (_, practiceCase) => {
      expect(askingFindings(practiceCase.model, pack, practiceCase.asAt).map(({ message }) => message)).toEqual([]);
      expect(caseOutcome(practiceCase.model, pack)).toBe(practiceCase.outcome);
      expect(checkPracticeCase(practiceCase, pack)).toEqual([]);
    },
  );

  it.each(cases.map((each) => [each.id, each] as const))(
    '%s: the model, handed in, leaves nothing open',
    (_, practiceCase) => {
      const remarks = markAttempt(perfectAttempt(practiceCase), practiceCase, pack);
      expect(remarks.filter(({ verdict }) => verdict !== 'found').map(({ says }) => says)).toEqual([]);
      expect(remarks.length).toBeGreaterThan(5);
    },
  );

  it.each(cases.map((each) => [each.id, each] as const))(
    '%s: nothing answered is nothing found of the reasoning',
    (_, practiceCase) => {
      const remarks = markAttempt(attemptAt(practiceCase), practiceCase, pack);
      expect(remarks.some(({ verdict }) => verdict === 'missed')).toBe(true);
      expect(remarks.filter(({ verdict }) => verdict === 'found').map(({ says }) => says)).toEqual([]);
    },
  );

  it.each(cases.map((each) => [each.id, each] as const))(
    '%s: warns of something and holds a paper that tempts',
    (_, practiceCase) => {
      expect(practiceCase.unsound.length).toBeGreaterThanOrEqual(2);
      expect(practiceCase.papers.length).toBeGreaterThanOrEqual(3);
      expect(practiceCase.mistakes.length).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('marking', () => {
  it('bears any answer to any case, and says each thing once', () => {
    for (const practiceCase of cases) {
      for (const other of cases.filter(({ id }) => id !== practiceCase.id)) {
        const stranger = {
          ...perfectAttempt(practiceCase),
          ...{ claims: other.model.claims, request: other.model.request },
        };
        const remarks = markAttempt(stranger, practiceCase, pack);
        expect(new Set(remarks.map(({ key }) => key)).size, `${other.id} for ${practiceCase.id}`).toBe(remarks.length);
      }
    }
  });
});

describe('the faults of the drills', () => {
  const planted = exercises.faults.flatMap((fault) => fault.texts.map((text) => [fault.id, text, fault] as const));

  it.each(planted)('%s, “%s”: its check finds it wherever it is planted, and no other does', (_, text, fault) => {
    const tries = withSilence.flatMap((practiceCase) => {
      const faulty = plantFault(practiceCase.model, pack, { ...fault, text });
      return faulty === null ? [] : [{ practiceCase, faulty }];
    });
    expect(tries.length).toBeGreaterThan(0);
    for (const { practiceCase, faulty } of tries) {
      expect([...newFindings(practiceCase.model, faulty, pack, practiceCase.asAt)], practiceCase.id).toEqual([
        fault.checkId,
      ]);
      expect(passagesWith(faulty, pack, text).length, practiceCase.id).toBeGreaterThan(0);
    }
  });
});

describe('the cards', () => {
  it('have ids of their own and name what is there', () => {
    const ids = exercises.cards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const authorities = new Set(pack.authorities.map(({ id }) => id));
    expect(exercises.cards.flatMap((card) => card.authorities).filter((id) => !authorities.has(id))).toEqual([]);
    const limbs = exercises.cards.flatMap((card) =>
      card.kind === 'limb' && card.exemptionId !== null
        ? [{ exemptionId: card.exemptionId, limbId: card.limbId }, ...card.also]
        : [],
    );
    for (const { exemptionId, limbId } of limbs) {
      const exemption = pack.exemptions.find(({ id }) => id === exemptionId);
      expect(exemption, exemptionId).toBeDefined();
      if (limbId !== null) expect(exemption?.limbs.map(({ id }) => id)).toContain(limbId);
    }
  });

  it('sort factors of both sides and of none', () => {
    const factors = exercises.cards.filter((card) => card.kind === 'factor');
    for (const side of ['favouring', 'against', null])
      expect(factors.filter((card) => card.side === side).length).toBeGreaterThanOrEqual(6);
    for (const card of factors) expect(card.weights.length > 0, card.id).toBe(card.isFactor);
  });

  const rewrites = exercises.cards.flatMap((card) => (card.kind === 'rewrite' ? [[card.id, card] as const] : []));
  it.each(rewrites)('%s: the checks object to the bad sentence and not to the better one', (_, card) => {
    expect(judgeRewrite(card, card.says, withSilence, pack)?.isRight).toBe(false);
    expect(judgeRewrite(card, card.better, withSilence, pack)?.isRight).toBe(true);
  });
});
