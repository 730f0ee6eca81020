import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { claim24, claim31, maintainedCase } from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

const WEIGHING = { page: 'assessment.weighing', claimId: 'claim-31' } as const;

function question() {
  return within(screen.getByRole('main'));
}

function lean() {
  return question()
    .getByRole('img', { name: /^Section 31\(3\)/ })
    .getAttribute('aria-label');
}

/** The officer has been there and moved on without an answer. */
function passed(page: string, caseFile: CaseFile): CaseFile {
  return { ...caseFile, grounds: [{ page, digest: '' }] };
}

function withBalance(patch: Partial<CaseFile['balance']>, caseFile = maintainedCase()): CaseFile {
  return { ...caseFile, balance: { ...caseFile.balance, ...patch } };
}

describe('weighing', () => {
  it('asks about the factors for an answer first', async () => {
    await renderCase(maintainedCase([claim31()]), WEIGHING);
    const sides = question()
      .getAllByText(/^For (answering|silence)$/, { selector: '.weight-side' })
      .map((each) => each.textContent);
    expect(sides).toEqual(['For answering', 'For answering', 'For silence']);
  });

  it('moves a weight by the arrow keys, and the picture with it', async () => {
    const { user } = await renderCase(maintainedCase([claim31()]), WEIGHING);
    expect(lean()).toMatch(/towards silence/);
    const first = question().getAllByRole('radiogroup', { name: /^Weight of/ })[0];
    if (first === undefined) throw new Error('A factor is weighed');
    within(first).getByRole('radio', { name: 'moderate' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(within(first).getByRole<HTMLInputElement>('radio', { name: 'considerable' }).checked).toBe(true);
    await user.keyboard('{ArrowRight}');
    expect(lean()).toMatch(/towards an answer/);
  });

  it('says that even weights mean an answer', async () => {
    const { user } = await renderCase(
      maintainedCase([claim31({ factors: claim31().factors.filter((factor) => factor.id !== 'f2') })]),
      WEIGHING,
    );
    const against = question().getAllByRole('radiogroup', { name: /^Weight of/ })[1];
    if (against === undefined) throw new Error('Both sides are weighed');
    await user.click(within(against).getByRole('radio', { name: 'moderate' }));
    expect(lean()).toMatch(/even.*the Act requires an answer/);
  });

  it('asks why only where the conclusion departs from the weights', async () => {
    const { user } = await renderCase(maintainedCase([claim31()]), WEIGHING);
    const why = { name: /departs from the weights/ };
    expect(question().queryByRole('textbox', why)).toBeNull();
    await user.click(question().getByRole('radio', { name: 'An answer outweighs' }));
    expect(question().getByRole('textbox', why)).toBeDefined();
    await user.click(question().getByRole('radio', { name: 'Silence outweighs' }));
    expect(question().queryByRole('textbox', why)).toBeNull();
  });
});

describe('balance', () => {
  it('closes weighing together while fewer than two claims can be, and says why', async () => {
    await renderCase(maintainedCase([claim31()]), { page: 'balance' });
    const together = question().getByRole<HTMLInputElement>('radio', { name: /in the alternative together/ });
    expect(together.disabled).toBe(true);
    expect(question().getByText(/at least two exemptions/)).toBeDefined();
  });

  it('opens the joint balance with its own picture, its limits and its questions', async () => {
    const { user } = await renderCase(maintainedCase(), { page: 'balance' });
    expect(question().getAllByRole('figure')).toHaveLength(2);
    await user.click(question().getByRole('radio', { name: /in the alternative together/ }));
    const joint = within(question().getByRole('figure', { name: /Taken together/ }));
    expect(joint.getAllByRole('listitem')).toHaveLength(6);
    expect(question().getByRole('note').textContent).toMatch(/UKSC 27.*no case rests on it alone/);
    const distinct = question().getByRole<HTMLInputElement>('checkbox', { name: /none is counted twice/ });
    await user.click(distinct);
    expect(distinct.checked).toBe(true);
    await user.click(question().getByRole('radio', { name: 'Each by itself' }));
    expect(question().queryByRole('note')).toBeNull();
  });
});

describe('determination', () => {
  it('says how each claim stands', async () => {
    await renderCase(maintainedCase([claim24(), claim31({ engaged: 'notEngaged' })]), { page: 'determination' });
    const [necessity, prejudice] = question().getAllByRole('listitem');
    expect(necessity?.textContent).toBe('Section 24(2) engaged, and silence outweighs an answer');
    expect(prejudice?.textContent).toBe('Section 31(3) · (1)(a) not engaged');
  });

  it('keeps silence closed, with the reason, while no exemption carries it; an answer is always open', async () => {
    const claim = claim31();
    const base = maintainedCase([{ ...claim, weighing: { ...claim.weighing, decision: 'answer' } }]);
    const undecided = { ...base, determination: { ...base.determination, decision: null } };
    const { user } = await renderCase(undecided, { page: 'determination' });
    const silence = question().getByRole<HTMLInputElement>('radio', { name: 'Neither confirm nor deny' });
    expect(silence.disabled).toBe(true);
    expect(question().getByText(/^No exemption stands yet/)).toBeDefined();
    const answer = question().getByRole<HTMLInputElement>('radio', { name: 'Confirm or deny after all' });
    await user.click(answer);
    expect(answer.checked).toBe(true);
  });

  it('lets a finding about the reason put the cursor into it', async () => {
    await renderCase(maintainedCase(), { page: 'determination' });
    const reason = question().getByRole('textbox', { name: /^Reason/ });
    expect(reason.closest('[data-field]')?.getAttribute('data-field')).toBe('reason');
  });
});

describe('review', () => {
  it('shows the answers by their places and opens the place to change them', async () => {
    const together = withBalance({ together: 'alsoTogether', harmsDistinct: true, togetherDecision: 'maintain' });
    const { user } = await renderCase(together, { page: 'review' });
    const answers = within(question().getByRole('region', { name: 'Your answers' }));
    expect(answers.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Request',
      'Screening',
      'Searches',
      'Scope',
      'Section 24(2)',
      'Section 31(3) · (1)(a)',
      'Balance',
      'Determination',
      'Letter',
    ]);
    expect(answers.getByText('Each by itself, and in the alternative together')).toBeDefined();
    await user.click(answers.getByRole('button', { name: 'Change: Balance' }));
    expect(await screen.findByRole('button', { name: /^Balance, .*you are here/ })).toBeDefined();
  });

  it('says what is not answered', async () => {
    await renderCase(passed('balance', withBalance({ together: null })), { page: 'review' });
    const weighed = question().getByText('Weighed').closest('div');
    expect(weighed?.textContent).toBe('WeighedNot answered');
  });

  it('never shows closed words', async () => {
    const closed = { open: '', closed: { closedText: 'A source said so.' } };
    await renderCase(maintainedCase([claim31({ ifConfirmed: closed })]), { page: 'review' });
    expect(question().getByText('A closed reason is recorded')).toBeDefined();
    expect(screen.queryByText(/A source said so/)).toBeNull();
  });

  it('issues as at today when nothing stands in the way', async () => {
    const { user } = await renderCase(maintainedCase(), { page: 'review' });
    await user.click(question().getByRole('button', { name: 'Mark as issued' }));
    expect(await question().findByText(/^Issued on 23 Nov/)).toBeDefined();
  });

  it('does not issue while something must be put right, and says so', async () => {
    const base = maintainedCase();
    await renderCase(passed('letter', { ...base, letter: { ...base.letter, date: null } }), { page: 'review' });
    const issue = question().getByRole<HTMLButtonElement>('button', { name: 'Mark as issued' });
    await waitFor(() => expect(issue.disabled).toBe(true));
    expect(question().getByText(/must be put right before this can be issued/)).toBeDefined();
  });
});
