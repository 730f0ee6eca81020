import { describe, expect, it } from 'vitest';
import { challengesOf } from '../../../../shared/challenge/challenges.ts';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { assess } from '../../../../shared/checks/assess.ts';
import { claim24, claim31, edited, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const challenged = (caseFile: CaseFile) => challengesOf(caseFile, pack, assess(caseFile, pack, '2026-11-24'));

describe('challengesOf', () => {
  it('asks nothing of a case without gaps', () => {
    expect(challenged(maintainedCase())).toEqual([]);
  });

  it('asks about the gap of this very case, and points at the step that answers it', () => {
    const questions = challenged(maintainedCase([claim24(), claim31({ limbId: null })]));
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.some(({ place }) => place.page === 'assessment.limb' && place.claimId === 'claim-31')).toBe(true);
    for (const { question, gap } of questions) expect(`${question} ${gap}`).not.toMatch(/[{}]/);
  });

  it('keeps each asker together, and shows the reason recorded for a gap', () => {
    const general = edited(maintainedCase(), { kind: 'editNature', patch: { specificity: 'general' } });
    const [finding] = assess(general, pack, '2026-11-24').filter((each) => each.checkId === 'broad-request');
    const answered = edited(general, { kind: 'answerFinding', key: finding?.key ?? '', reason: 'It is used by town.' });
    const questions = challenged(answered);
    expect(questions.map((each) => each.answer)).toContain('It is used by town.');
    const order = questions.map(({ asker }) => ['requester', 'regulator', 'tribunal'].indexOf(asker));
    expect(order).toEqual([...order].sort());
  });
});
