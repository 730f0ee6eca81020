import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isSameBlock } from '../../renderer/screens/case/same-block.ts';
import { useSessionStore } from '../../renderer/state/session-store.ts';
import type { Block } from '../../shared/letter/letter-document.ts';
import { claim31, emptyCase, maintainedCase } from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

function paper() {
  return screen.getByRole('region', { name: 'The letter as it will look' });
}

describe('paper', () => {
  it('shows gaps as gaps and says that it is a draft', async () => {
    await renderCase(emptyCase());
    expect(within(paper()).getByText('DRAFT')).toBeDefined();
    const gap = within(paper()).getByText('The request is to be entered.');
    expect(gap.className).toBe('gap');
  });

  it('marks what the open question wrote', async () => {
    const claim = claim31();
    await renderCase(maintainedCase([claim]), { page: 'assessment.hypotheticals', claimId: claim.id });
    const marked = [...paper().querySelectorAll('.block-here')].map((block) => block.textContent);
    expect(marked.some((text) => text?.includes(claim.ifConfirmed.open))).toBe(true);
    expect(marked.some((text) => text?.includes('Networks in the region'))).toBe(false);
  });

  it('opens the question behind a paragraph by mouse and by key', async () => {
    const claim = claim31();
    const { user } = await renderCase(maintainedCase([claim]), { page: 'review' });
    await user.click(within(paper()).getByText(claim.ifConfirmed.open));
    const path = within(screen.getByRole('navigation', { name: 'Path' }));
    expect(path.getByRole('button', { name: /^A yes and a no, .*you are here/ })).toBeDefined();

    const openers = within(paper()).getAllByRole('button', { name: /^Open the question behind this: Request/ });
    openers[0]?.focus();
    await user.keyboard('{Enter}');
    expect(path.getByRole('button', { name: /^Request, .*you are here/ })).toBeDefined();
  });

  it('puts one stop into the tab order and walks on by arrow keys', async () => {
    const { user } = await renderCase(maintainedCase(), { page: 'review' });
    const stops = () => [...paper().querySelectorAll<HTMLElement>('.block-open[tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    const first = stops()[0];
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(stops()).toHaveLength(1);
    expect(document.activeElement).toBe(stops()[0]);
    expect(document.activeElement).not.toBe(first);
  });
});

describe('the menu of what can be saved', () => {
  it('has the notice of more time as soon as the time is extended, and no sooner', async () => {
    const { user } = await renderCase(maintainedCase(), { page: 'review' });
    const entries = async () => {
      await user.click(screen.getByRole('button', { name: 'Save or copy' }));
      const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent ?? '');
      await user.keyboard('{Escape}');
      return names;
    };
    expect((await entries()).filter((name) => /notice/i.test(name))).toEqual([]);
    const extension = { noticeOn: '2026-11-23', namesExemptions: true, decisionBy: '2026-12-22' };
    act(() =>
      useSessionStore.getState().session?.actor.send({
        type: 'case.edit',
        edit: { kind: 'editLetter', patch: { extension } },
      }),
    );
    expect((await entries()).filter((name) => /notice/i.test(name))).not.toEqual([]);
  });
});

describe('isSameBlock', () => {
  const block: Block = { kind: 'paragraph', id: 'a', from: [{ page: 'request' }], runs: [{ text: 'One' }] };

  it('sees through a fresh copy and notices a changed word or mark', () => {
    expect(isSameBlock(block, structuredClone(block))).toBe(true);
    expect(isSameBlock(block, { ...block, runs: [{ text: 'Two' }] })).toBe(false);
    expect(isSameBlock(block, { ...block, stale: true })).toBe(false);
  });
});
