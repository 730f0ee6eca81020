import { describe, expect, it } from 'vitest';
import { canIssue } from '../../../../shared/machine/case-guards.ts';
import { blocksOf, blockText, pageMark } from '../../../../shared/letter/letter-document.ts';
import { ballotsOf } from '../../../../shared/training/classroom.ts';
import { composeCertificate } from '../../../../shared/training/certificate.ts';
import { judgeFactor, judgeLimb, judgeWeigh } from '../../../../shared/training/judge-card.ts';
import { areChecksShown } from '../../../../shared/training/practice-of.ts';
import { resultsTable } from '../../../../shared/training/results-table.ts';
import { dueCards, reviewed } from '../../../../shared/training/spacing.ts';
import type { Card } from '../../../../shared/training/card.ts';
import type { Result } from '../../../../shared/training/training-records.ts';
import { pack } from '../../../support/build-pack.ts';
import { attemptAt, exercises, practiceCase } from '../../../support/build-practice.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const trainee = { id: 't1', name: '=HYPERLINK("x")', createdAt: NOW };
const result: Result = {
  id: 'r1',
  traineeId: 't1',
  kind: 'case',
  subjectId: 'drones',
  subject: 'Drones, overt and covert',
  manner: 'guided',
  at: NOW,
  skills: { pair: { found: 2, open: 1, unsound: 0 } },
};
const card = <Kind extends Card['kind']>(id: string, kind: Kind) => {
  const found = exercises.cards.find(
    (each): each is Extract<Card, { kind: Kind }> => each.id === id && each.kind === kind,
  );
  if (found === undefined) throw new Error(`No card ${id}`);
  return found;
};

describe('spaced repetition', () => {
  const ids = { cardId: 'cost-of-answer', traineeId: 't1' };
  it('brings what was got wrong back within the hour, and what was right later each time', () => {
    const wrong = reviewed(null, ids, false, NOW);
    expect(wrong.due < '2026-11-24T11:00:00.000Z').toBe(true);
    let state = reviewed(null, ids, true, NOW);
    const gaps = [1, 2, 3, 4].map(() => {
      const before = state.due;
      state = reviewed(state, ids, true, before);
      return Date.parse(state.due) - Date.parse(before);
    });
    expect(gaps.slice(1).every((gap, index) => gap > (gaps[index] ?? 0))).toBe(true);
  });

  it('asks what is due before what is new, and not what is still to come', () => {
    const cards = exercises.cards.slice(0, 3);
    const [first, second, third] = cards.map(({ id }) => id);
    const states = [
      { ...reviewed(null, { cardId: second ?? '', traineeId: 't1' }, false, NOW), due: '2026-11-24T09:00:00.000Z' },
      { ...reviewed(null, { cardId: first ?? '', traineeId: 't1' }, true, NOW), due: '2026-12-24T09:00:00.000Z' },
    ];
    expect(dueCards(cards, states, NOW).map(({ id }) => id)).toEqual([second, third]);
  });
});

describe('cards', () => {
  it('sort a factor by being one, by side, and by any weight that can be defended', () => {
    const factor = card('consistency', 'factor');
    expect(judgeFactor(factor, { isFactor: true, side: 'against', weight: 'slight' }).isRight).toBe(true);
    expect(judgeFactor(factor, { isFactor: true, side: 'against', weight: 'compelling' }).isRight).toBe(false);
    expect(judgeFactor(factor, { isFactor: true, side: 'favouring', weight: 'slight' }).isRight).toBe(false);
    expect(judgeFactor(factor, { isFactor: false }).isRight).toBe(false);
    expect(judgeFactor(card('embarrassment', 'factor'), { isFactor: false }).isRight).toBe(true);
  });

  it('take each good limb, and a plain answer where that is due', () => {
    expect(judgeLimb(card('limb-drones', 'limb'), { exemptionId: 's31-3', limbId: 'b' }, pack).isRight).toBe(true);
    expect(judgeLimb(card('limb-drones', 'limb'), { exemptionId: 's24-2', limbId: null }, pack).isRight).toBe(false);
    expect(judgeLimb(card('limb-tender', 'limb'), null, pack).isRight).toBe(true);
    expect(judgeLimb(card('limb-drones', 'limb'), null, pack).says).toContain('31(1)(a)');
  });

  it('want each variant of the facts right', () => {
    const weigh = card('weigh-drones', 'weigh');
    expect(judgeWeigh(weigh, ['answer', 'silence', 'answer']).isRight).toBe(true);
    expect(judgeWeigh(weigh, ['answer', 'answer', 'answer'])).toMatchObject({
      isRight: false,
      says: '2 of 3 as the facts ask.',
    });
  });
});

describe('what is shown before an attempt is handed in', () => {
  const place = { page: 'scope' } as const;
  it.each([
    ['guided', true, true],
    ['stepwise', false, true],
    ['unguided', false, false],
  ] as const)('%s', (mode, before, afterPage) => {
    const attempt = attemptAt(practiceCase('drones'), mode);
    expect(areChecksShown(attempt, place)).toBe(before);
    const { practice } = attempt;
    if (practice === null) throw new Error('It is practice');
    expect(areChecksShown({ ...attempt, practice: { ...practice, submitted: ['scope'] } }, place)).toBe(afterPage);
    expect(areChecksShown({ ...attempt, issuedOn: '2026-11-24' }, place)).toBe(true);
  });
});

describe('handing in', () => {
  it.each([
    ['guided', true],
    ['stepwise', true],
    ['unguided', true],
    ['walk', false],
    ['model', false],
  ] as const)('%s: %s, whatever the checks say', (mode, may) => {
    expect(canIssue(attemptAt(practiceCase('drones'), mode), pack, '2026-11-24')).toBe(may);
  });
});

describe('what leaves training', () => {
  it('is marked as practice, and a spreadsheet takes no name for a formula', () => {
    const table = resultsTable([result], [trainee]);
    expect(table).toMatch(/^\ufeffPRACTICE: trainee/);
    expect(table).not.toMatch(/(^|,)"?=/m);
    expect(table).toContain("'=HYPERLINK");
    expect(table.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('a training record says what was done and marks nothing', () => {
    const document = composeCertificate(
      { ...trainee, name: 'Trainee 7' },
      [result, { ...result, id: 'r2', traineeId: 'other', subject: 'Not theirs' }],
      '2026-11-24',
    );
    const text = blocksOf(document).map(blockText).join('\n');
    expect(pageMark(document)).toContain('PRACTICE');
    expect(text).toContain('Trainee 7');
    expect(text).toContain('2 found, 1 still open');
    expect(text).not.toContain('Not theirs');
    expect(text).not.toMatch(/\d+ ?%|score|grade/i);
  });
});

describe('the classroom', () => {
  it('puts parts, the model’s factors, those not to be argued, and the end to the vote', () => {
    const ballots = ballotsOf(practiceCase('drones'), pack);
    expect(ballots.filter(({ kind }) => kind === 'part').map(({ model }) => model)).toEqual(['answer', 'silence']);
    expect(ballots.some(({ kind, model }) => kind === 'factor' && model === 'none')).toBe(true);
    expect(ballots.at(-1)).toMatchObject({ kind: 'outcome', model: 'maintained' });
    for (const { model, options } of ballots) expect(options.map(({ id }) => id)).toContain(model);
  });
});
