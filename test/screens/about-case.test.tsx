import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { withTag } from '../../shared/case/handling.ts';
import { maintainedCase } from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

const REQUEST = { page: 'request' } as const;
const WARNING = /^This looks like a name/;

function about() {
  return within(screen.getByRole('region', { name: 'About this case' }));
}

describe('about this case', () => {
  it('holds owner, tags and marking, and each change can be undone', async () => {
    const { user } = await renderCase(maintainedCase(), REQUEST);
    await user.type(about().getByLabelText('New tag'), 'borders{Enter}');
    await user.type(about().getByLabelText('New tag'), 'Borders');
    expect(about().getByRole<HTMLButtonElement>('button', { name: 'Add the tag' }).disabled).toBe(true);
    await user.clear(about().getByLabelText('New tag'));
    await user.click(about().getByRole('radio', { name: 'OFFICIAL' }));
    expect(screen.getByRole('banner').textContent).toMatch(/OFFICIAL(?!-)/);
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('{Control>}z{/Control}');
    expect(about().getByRole<HTMLInputElement>('radio', { name: 'OFFICIAL-SENSITIVE' }).checked).toBe(true);
    await user.click(about().getByRole('button', { name: 'Take the tag borders away' }));
    expect(about().queryByRole('listitem')).toBeNull();
  });

  it('can be handed to somebody else while the text is locked, and keeps its marking', async () => {
    const act = {
      id: 's',
      act: 'submitted',
      role: 'author',
      by: 'kate',
      at: '2026-11-20T10:00:00.000Z',
      note: '',
    } as const;
    const locked: CaseFile = { ...maintainedCase(), signOff: [act] };
    const { user } = await renderCase(locked, REQUEST);
    await user.type(about().getByLabelText('Who has the case'), 'Review desk');
    expect(about().getByLabelText<HTMLInputElement>('Who has the case').value).toBe('Review desk');
    await user.click(about().getByRole('radio', { name: 'OFFICIAL' }));
    expect(about().getByRole<HTMLInputElement>('radio', { name: 'OFFICIAL-SENSITIVE' }).checked).toBe(true);
  });

  it('hints at a name in reference, subject and tags', async () => {
    const { user } = await renderCase(maintainedCase(), REQUEST);
    expect(screen.queryByText(WARNING)).toBeNull();
    const subject = screen.getByLabelText('Subject');
    await user.clear(subject);
    await user.type(subject, 'Drones, Mr Hill');
    expect(screen.getByText(WARNING)).toBeDefined();
    await user.type(about().getByLabelText('New tag'), 'Sarah Jones');
    expect(screen.getAllByText(WARNING)).toHaveLength(2);
  });
});

describe('a tag', () => {
  it('is trimmed, kept once, and bounded in length and number', () => {
    expect(withTag(['a'], '  drones ')).toEqual(['a', 'drones']);
    for (const text of ['', '  ', 'A', 'x'.repeat(61)]) expect(withTag(['a'], text)).toBeNull();
    expect(
      withTag(
        Array.from({ length: 20 }, (_, index) => `t${index}`),
        'one more',
      ),
    ).toBeNull();
  });
});
