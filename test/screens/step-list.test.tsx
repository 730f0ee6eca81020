import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { claim24, emptyCase, maintainedCase } from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

function path() {
  return within(screen.getByRole('navigation', { name: 'Path' }));
}

describe('path', () => {
  it('names every step with its state and marks where the officer is', async () => {
    await renderCase(maintainedCase(), { page: 'searches' });
    expect(path().getByRole('button', { name: /^Request, done/ })).toBeDefined();
    const here = path().getByRole('button', { name: /^Searches, done, you are here/ });
    expect(here.getAttribute('aria-current')).toBe('step');
    expect(path().getByText('1 supplied, 1 neither confirm nor deny')).toBeDefined();
    expect(path().getByRole('button', { name: /^Section 24\(2\), done/ })).toBeDefined();
  });

  it('opens a step that has been reached and not one that has not', async () => {
    const { user } = await renderCase(emptyCase());
    const searches = path().getByRole('button', { name: /^Searches, to do/ });
    expect((searches as HTMLButtonElement).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(path().getByRole('button', { name: /^Screening, to do, you are here/ })).toBeDefined();
    await user.click(path().getByRole('button', { name: /^Request, to do/ }));
    expect(path().getByRole('button', { name: /^Request, to do, you are here/ })).toBeDefined();
  });

  it('does not call a step needless before the scope is decided', async () => {
    await renderCase(emptyCase());
    expect(path().getByRole('button', { name: /^Exemptions, to do/ })).toBeDefined();
  });

  it('greys out, with the words, what another law makes needless', async () => {
    const base = maintainedCase();
    await renderCase({ ...base, screening: { ...base.screening, law: 'eir' } }, { page: 'screening.law' });
    expect(path().getByRole('button', { name: /^Exemptions, not needed/ })).toBeDefined();
  });

  it('shows what rests on a changed answer and lets the officer stand by it', async () => {
    const base = maintainedCase([claim24()]);
    const stale = { ...base, grounds: [{ page: 'balance', digest: 'something else' }] };
    const { user } = await renderCase(stale, { page: 'balance' });
    expect(path().getByRole('button', { name: /^Balance, rests on a changed answer/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Still right' }));
    expect(path().getByRole('button', { name: /^Balance, done/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Still right' })).toBeNull();
  });

  it('moves the focus to the question when the page changes', async () => {
    const { user } = await renderCase(emptyCase());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(document.activeElement?.tagName).toBe('H1');
    expect(path().getByRole('button', { name: /^Screening, to do, you are here/ })).toBeDefined();
  });
});
