import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import { anchorOf, newPoint, type Point } from '../../shared/case/point.ts';
import { newConsultation } from '../../shared/case/consultation.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { blocksOf } from '../../shared/letter/letter-document.ts';
import { maintainedCase } from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';
import { renderCase } from '../support/render-app.tsx';

const AT = '2026-11-20T10:00:00.000Z';

function comment(id: string, patch: Partial<Point> = {}): Point {
  const anchor = anchorOf({ page: 'scope' });
  return { ...newPoint({ id, kind: 'comment', anchor, text: 'Why so wide?', by: 'sam', at: AT }), ...patch };
}
function caseWith(points: Point[], patch: Partial<CaseFile> = {}): CaseFile {
  return { ...maintainedCase(), points, ...patch };
}
function comments() {
  return within(screen.getByRole('region', { name: 'Comments' }));
}
function path() {
  return within(screen.getByRole('navigation', { name: 'Path' }));
}

describe('comments at a question', () => {
  it('are written, answered, settled and opened again', async () => {
    const { user, bridge } = await renderCase(caseWith([]), { page: 'scope' });
    await user.click(comments().getByRole('button', { name: 'Add a comment' }));
    await user.type(comments().getByLabelText('Comment on this question'), 'Is the boundary true of nothing too?');
    await user.click(comments().getByRole('button', { name: 'Save the comment' }));
    expect(comments().getByText('Is the boundary true of nothing too?')).toBeDefined();
    expect(comments().getByText('officer')).toBeDefined();
    expect(path().getByRole('button', { name: /^Scope, .*1 comment/ })).toBeDefined();
    await user.click(comments().getByRole('button', { name: /^Reply to the comment by officer/ }));
    await user.type(comments().getByLabelText('Reply'), 'Yes.');
    await user.click(comments().getByRole('button', { name: /^Settled: / }));
    expect(comments().getByText('Reply: Yes.')).toBeDefined();
    expect(path().queryByRole('button', { name: /^Scope, .*1 comment/ })).toBeNull();
    await user.click(comments().getByRole('button', { name: /^Open again: / }));
    await waitFor(() => expect(bridge.stored.get(maintainedCase().id)?.caseFile.points[0]?.reply).toBe('Yes.'));
    await user.click(comments().getByRole('button', { name: /^Delete: / }));
    expect(comments().queryByText('Is the boundary true of nothing too?')).toBeNull();
  });

  it('can be written in a locked case, and deleted only by whoever wrote them', async () => {
    const signOff: CaseFile['signOff'] = [{ id: 's', act: 'submitted', role: 'author', by: 'kate', at: AT, note: '' }];
    const { user } = await renderCase(caseWith([comment('p1')], { signOff }), { page: 'scope' });
    expect(comments().queryByRole('button', { name: /^Delete/ })).toBeNull();
    await user.click(comments().getByRole('button', { name: 'Add a comment' }));
    await user.type(comments().getByLabelText('Comment on this question'), 'Mine.');
    await user.click(comments().getByRole('button', { name: 'Save the comment' }));
    expect(comments().getAllByRole('listitem')).toHaveLength(2);
    const banner = within(screen.getByRole('region', { name: 'Submitted' }));
    expect(banner.getByRole('button', { name: '2 open comments' })).toBeDefined();
  });

  it('keeps what was typed when the question is left before it is saved', async () => {
    const { user } = await renderCase(caseWith([]), { page: 'searches' });
    await user.click(comments().getByRole('button', { name: 'Add a comment' }));
    await user.type(comments().getByLabelText('Comment on this question'), 'Half a thou');
    await user.click(path().getByRole('button', { name: /^Request, / }));
    await user.click(path().getByRole('button', { name: /^Searches, / }));
    await user.click(comments().getByRole('button', { name: 'Add a comment' }));
    expect(comments().getByLabelText<HTMLTextAreaElement>('Comment on this question').value).toBe('Half a thou');
  });
});

describe('comments at a paragraph', () => {
  it('are marked in the margin in words and lead to the comment', async () => {
    const block = blocksOf(composeLetter(maintainedCase(), pack)).find(
      ({ kind, from }) => kind === 'paragraph' && from.some(({ page }) => page === 'searches'),
    );
    if (block === undefined) throw new Error('The letter speaks of the searches');
    const anchor = anchorOf({ page: 'searches' }, block.id);
    const { user } = await renderCase(caseWith([comment('p1', { anchor })]), { page: 'request' });
    const paper = within(screen.getByRole('complementary', { name: 'Documents of the case' }));
    await user.click(paper.getByRole('button', { name: '1 comment on this paragraph' }));
    expect(await screen.findByRole('region', { name: 'Comments' })).toBeDefined();
    expect(path().getByRole('button', { name: /^Searches, .*you are here/ })).toBeDefined();
    expect(comments().getByText(/^On the paragraph/)).toBeDefined();
  });

  it('are written from the paper, by keyboard', async () => {
    const { user } = await renderCase(caseWith([]), { page: 'searches' });
    const paper = within(screen.getByRole('complementary', { name: 'Documents of the case' }));
    const block = paper.getByText(/CONNECT/).closest('.block');
    act(() => block?.querySelector<HTMLElement>('.block-open')?.focus());
    while (document.activeElement?.textContent !== 'Comment') await user.tab();
    await user.keyboard('{Enter}');
    await user.type(paper.getByLabelText('Comment on this paragraph'), 'Since when?');
    await user.click(paper.getByRole('button', { name: 'Save the comment' }));
    expect(paper.getByRole('button', { name: '1 comment on this paragraph' })).toBeDefined();
    expect(comments().getByText('Since when?')).toBeDefined();
  });
});

describe('what is not known yet', () => {
  it('is marked with what is missing, shown on the path, and known in the end', async () => {
    const { user } = await renderCase(caseWith([]), { page: 'searches' });
    await user.click(screen.getByRole('button', { name: 'I don’t know yet' }));
    const banner = within(screen.getByRole('region', { name: 'Not known yet' }));
    await user.type(banner.getByLabelText('What is missing, and whom you will ask'), 'Whether CONNECT has 2016.');
    expect(path().getByRole('button', { name: /^Searches, .*not known yet/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'I don’t know yet' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '1 open point' }));
    const list = within(await screen.findByRole('dialog', { name: 'Open points' }));
    expect(list.getByText('Whether CONNECT has 2016.')).toBeDefined();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'I know now' }));
    expect(screen.queryByRole('region', { name: 'Not known yet' })).toBeNull();
    expect(screen.queryByRole('button', { name: '1 open point' })).toBeNull();
  });
});

describe('the list of open points', () => {
  it('holds what is open, settled ones on demand, and leads to the place', async () => {
    const settled = comment('p2', { text: 'Long done.', resolvedAt: AT, resolvedBy: 'sam' });
    const { user } = await renderCase(caseWith([comment('p1'), settled]), { page: 'request' });
    useUiStore.setState({ overlay: 'points' });
    const list = within(await screen.findByRole('dialog', { name: 'Open points' }));
    expect(list.queryByText('Long done.')).toBeNull();
    await user.click(list.getByRole('radio', { name: 'All, settled ones too' }));
    expect(list.getByText('Long done.')).toBeDefined();
    await user.click(list.getAllByRole('button', { name: 'Scope' })[0] as HTMLElement);
    expect(path().getByRole('button', { name: /^Scope, .*you are here/ })).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('holds the answers that are awaited', async () => {
    const asked = { ...newConsultation('c'), role: 'Head of Borders', askedOn: '2026-11-10', question: 'May we?' };
    await renderCase(caseWith([], { consultations: [asked] }), { page: 'request' });
    useUiStore.setState({ overlay: 'points' });
    const list = within(await screen.findByRole('region', { name: 'Answers awaited' }));
    expect(list.getByText('Head of Borders: asked on 10 Nov 2026: May we?')).toBeDefined();
    expect(list.getByRole('button', { name: 'Determination, consultation log' })).toBeDefined();
  });

  it('says so when nothing is open', async () => {
    await renderCase(caseWith([]), { page: 'request' });
    useUiStore.setState({ overlay: 'points' });
    const list = within(await screen.findByRole('dialog', { name: 'Open points' }));
    expect(list.getByRole('status').textContent).toMatch(/^Nothing is open/);
  });
});

describe('an internal review', () => {
  it('is opened with a reason, as a case of its own that names the issued one', async () => {
    const { user, bridge } = await renderCase(caseWith([], { issuedOn: '2026-11-20' }), { page: 'review' });
    await user.click(await screen.findByRole('button', { name: 'Open an internal review' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Open an internal review' }));
    const open = dialog.getByRole<HTMLButtonElement>('button', { name: 'Open the review' });
    expect(open.disabled).toBe(true);
    await user.type(dialog.getByLabelText('Why it is opened'), 'The requester disputes the harm.');
    await user.click(open);
    const banner = within(await screen.findByRole('region', { name: 'Internal review' }));
    expect(banner.getByText('The requester disputes the harm.')).toBeDefined();
    expect(bridge.stored.get(maintainedCase().id)?.caseFile.issuedOn).toBe('2026-11-20');
    await user.click(banner.getByRole('button', { name: 'Open the issued case' }));
    expect(await screen.findByText('Issued on 20 Nov 2026.')).toBeDefined();
  });
});
