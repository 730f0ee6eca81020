import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../renderer/screens/case/finding-words.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { claim31, emptyCase, maintainedCase } from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

const FINDING: Finding = {
  key: 'k',
  checkId: 'c',
  code: 'R001',
  severity: 'blocker',
  message: 'm',
  why: 'w',
  fix: 'f',
  authorities: [],
  place: { page: 'request' },
  answer: null,
};

function withoutLikelihood() {
  const claim = claim31();
  const engagement = { ...claim.engagement, likelihood: null };
  return maintainedCase([{ ...claim, engagement } as typeof claim]);
}

describe('findings', () => {
  it('sums up what is asked, and says so when nothing is', () => {
    const warning = { ...FINDING, severity: 'warning' } as const;
    expect(summaryOf([FINDING, warning, { ...warning, answer: 'because' }])).toBe('Must fix 1 · explain 1');
    expect(summaryOf([])).toBe('Nothing to mend so far');
  });

  it('keeps quiet on a page that nobody has touched', async () => {
    await renderCase(emptyCase());
    const summary = screen.getByRole('heading', { name: 'Nothing to mend so far' });
    expect(summary).toBeDefined();
    expect(screen.queryByRole('region', { name: 'Checks on this page' })).toBeNull();
  });

  it('says a gap under the path and leads to the page that mends it', async () => {
    const caseFile = { ...withoutLikelihood(), grounds: [{ page: 'assessment.test|claim-31', digest: '' }] };
    const { user } = await renderCase(caseFile, { page: 'assessment.hypotheticals', claimId: 'claim-31' });
    const path = within(screen.getByRole('navigation', { name: 'Path' }));
    await user.click(await path.findByRole('button', { name: /would be likely to/ }));
    expect(path.getByRole('button', { name: /^The test, .*you are here/ })).toBeDefined();
    const here = within(await screen.findByRole('region', { name: 'Checks on this page' }));
    const why = here.getAllByRole('button', { name: /^Why/ })[0];
    if (why === undefined) throw new Error('A finding says why');
    await user.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
  });
});
