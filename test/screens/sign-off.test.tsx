import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { SignOffAct } from '../../shared/case/sign-off.ts';
import type { Place } from '../../shared/case/place.ts';
import { maintainedCase } from '../support/build-case.ts';
import { renderCase } from '../support/render-app.tsx';

const REVIEW: Place = { page: 'review' };
const AT = '2026-11-20T10:00:00.000Z';

function signed(act: SignOffAct['act'], role: SignOffAct['role'], by: string, note = ''): SignOffAct {
  return { id: `${act}-${by}`, act, role, by, at: AT, note };
}
function caseWith(signOff: SignOffAct[], patch: Partial<CaseFile> = {}): CaseFile {
  return { ...maintainedCase(), signOff, ...patch };
}
const SUBMITTED = signed('submitted', 'author', 'kate', 'Is the boundary wide enough?');

async function part() {
  return within(await screen.findByRole('region', { name: 'Sign-off' }));
}
function question() {
  return within(screen.getByRole('main'));
}

describe('sign-off', () => {
  it('leads from draft to issue, with each act on the list', async () => {
    const { user } = await renderCase(caseWith([]), REVIEW);
    const signOff = await part();
    expect(signOff.getByRole('status').textContent).toMatch(/^Being drafted/);
    await user.type(signOff.getByLabelText('Note for the reviewer'), 'Please look at the boundary.');
    await user.click(signOff.getByRole('button', { name: 'Submit for sign-off' }));
    expect(signOff.getByRole('status').textContent).toMatch(/^Submitted by officer on/);
    expect(signOff.queryByRole('button', { name: 'Submit for sign-off' })).toBeNull();
    expect(signOff.getByText(/You submitted this case yourself/)).toBeDefined();
    await user.click(signOff.getByRole('radio', { name: 'Decision maker' }));
    await user.click(signOff.getByRole('button', { name: 'Accept' }));
    await user.click(signOff.getByRole('button', { name: 'Mark as issued' }));
    const issued = await part();
    const acts = within(issued.getByRole('list', { name: 'Acts so far' })).getAllByRole('listitem');
    expect(acts.map((act) => act.textContent?.split(' by ')[0])).toEqual(['Submitted', 'Accepted', 'Issued']);
    expect(acts[0]?.textContent).toContain('Please look at the boundary.');
    expect(acts[2]?.textContent).toContain('as decision maker');
    expect(issued.getByRole('button', { name: 'Open an internal review' })).toBeDefined();
  });

  it('returns a case only with a reason, and shows it over every question', async () => {
    const { user } = await renderCase(caseWith([SUBMITTED]), REVIEW);
    const signOff = await part();
    expect(signOff.queryByText(/You submitted this case yourself/)).toBeNull();
    const giveBack = signOff.getByRole<HTMLButtonElement>('button', { name: 'Return to the author' });
    expect(giveBack.disabled).toBe(true);
    await user.type(signOff.getByLabelText('Note, or the reason for returning it'), 'Say why the county matters.');
    await user.click(giveBack);
    await user.click(screen.getByRole('button', { name: /^Scope, / }));
    const banner = within(await screen.findByRole('region', { name: 'Returned' }));
    expect(banner.getByText('Say why the county matters.')).toBeDefined();
    expect(question().getAllByRole<HTMLTextAreaElement>('textbox')[0]?.readOnly).toBe(false);
    await user.click(banner.getByRole('button', { name: 'Go to the sign-off' }));
    expect((await part()).getByRole('button', { name: 'Submit for sign-off' })).toBeDefined();
  });

  it('says why a letter cannot be issued before somebody accepted it', async () => {
    const base = caseWith([]);
    await renderCase({ ...base, force: { ...base.force, signOff: 'required' } }, REVIEW);
    const signOff = await part();
    expect(signOff.getByRole<HTMLButtonElement>('button', { name: 'Mark as issued' }).disabled).toBe(true);
    expect(signOff.getByText(/Your force has each letter accepted/)).toBeDefined();
  });

  it('names what is open and lets the case be submitted all the same', async () => {
    const base = caseWith([]);
    const open = { ...base, grounds: [{ page: 'letter', digest: '' }], letter: { ...base.letter, date: null } };
    const { user } = await renderCase(open, REVIEW);
    const signOff = await part();
    expect(signOff.getByText(/must be put right before it can be issued/)).toBeDefined();
    await user.click(signOff.getByRole('button', { name: 'Submit for sign-off' }));
    expect(signOff.getByRole('button', { name: 'Withdraw' })).toBeDefined();
    await user.click(signOff.getByRole('button', { name: 'Withdraw' }));
    expect(signOff.getByRole('status').textContent).toMatch(/^Withdrawn/);
  });
});

describe('a locked case', () => {
  it('has fields that can be read and not changed, and says so', async () => {
    const { user } = await renderCase(caseWith([SUBMITTED]), { page: 'request' });
    const banner = within(await screen.findByRole('region', { name: 'Submitted' }));
    expect(banner.getByText(/The text is locked/)).toBeDefined();
    const subject = question().getByLabelText<HTMLInputElement>('Subject');
    expect(subject.readOnly).toBe(true);
    await user.type(subject, 'x');
    expect(subject.value).toBe('People smuggling offences');
    expect(question().getByLabelText<HTMLInputElement>('Received on').readOnly).toBe(true);
    expect(question().queryByRole('button', { name: 'Add a part' })).toBeNull();
    expect(question().getByRole<HTMLButtonElement>('button', { name: 'Move down: part 1' }).disabled).toBe(true);
  });

  it('keeps choices as they are', async () => {
    const { user } = await renderCase(caseWith([SUBMITTED]), { page: 'determination' });
    const choices = await screen.findAllByRole('radiogroup');
    expect(choices[0]?.getAttribute('aria-readonly')).toBe('true');
    const other = question().getByRole<HTMLInputElement>('radio', { name: 'Confirm or deny after all' });
    await user.click(other);
    expect(other.checked).toBe(false);
  });

  it('is locked on every page of an issued case, and its letter cannot be worded otherwise', async () => {
    const { user } = await renderCase(caseWith([], { issuedOn: '2026-11-20' }), REVIEW);
    expect((await part()).getByText('Issued on 20 Nov 2026.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Searches, / }));
    expect(await screen.findByRole('region', { name: 'Issued' })).toBeDefined();
    expect(question().getByLabelText<HTMLTextAreaElement>('Search criteria').readOnly).toBe(true);
    const paper = within(screen.getByRole('complementary', { name: 'Documents of the case' }));
    await user.hover(paper.getByText(/CONNECT/));
    expect(paper.getAllByRole('button', { name: 'Copy' }).length).toBeGreaterThan(0);
    expect(paper.queryByRole('button', { name: 'Edit' })).toBeNull();
  });
});
