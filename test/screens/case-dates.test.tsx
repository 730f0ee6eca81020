import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { maintainedCase } from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';
import { renderCase } from '../support/render-app.tsx';

const QUESTION = { id: 'c1', askedOn: '2026-11-03', asked: 'Which years are meant?', receivedOn: null };

function received(on: string, clarifications: CaseFile['request']['clarifications'] = []): CaseFile {
  const { request, ...rest } = maintainedCase();
  return { ...rest, request: { ...request, receivedOn: on, clarifications } };
}

async function withDates(caseFile: CaseFile) {
  const app = await renderCase(caseFile, { page: 'request' });
  await app.user.click(await screen.findByRole('button', { name: 'Dates and deadlines' }));
  return { ...app, timeline: within(await screen.findByRole('list', { name: 'Dates of this case' })) };
}

describe('the dates of a case', () => {
  it('say what is due, how many working days are left, why, and which days were not counted', async () => {
    const { timeline } = await withDates(received('2026-11-23'));
    const due = within(timeline.getByText('Last day for answering').closest('li') ?? document.body);
    expect(due.getByText('Tue 22 Dec 2026')).toBeDefined();
    expect(due.getByText('20 working days left')).toBeDefined();
    expect(due.getByText(/section 10\(1\)/)).toBeDefined();
    expect(due.getByText("30 November: bank holiday in Scotland (St Andrew's Day)")).toBeDefined();
  });

  it('have both days where a holiday is uncertain', async () => {
    const { timeline } = await withDates(received('2026-12-09'));
    expect(timeline.getByText('Mon 11 Jan 2027')).toBeDefined();
    expect(timeline.getByText(/It would be 12 Jan 2027/)).toBeDefined();
  });

  it('wait while the requester has not answered, and are counted anew once the answer is there', async () => {
    const { timeline } = await withDates(received('2026-11-02', [QUESTION]));
    expect(await screen.findByText('Waiting for the requester since 3 Nov')).toBeDefined();
    expect(timeline.getByText('Waiting for the requester’s answer')).toBeDefined();
    expect(timeline.queryByText('Last day for answering')).toBeNull();
    fireEvent.change(screen.getByLabelText('Answer received on'), { target: { value: '2026-11-23' } });
    expect(await screen.findByText(/^Due Tue 22 Dec/)).toBeDefined();
    expect(await timeline.findByText('Requester’s answer received')).toBeDefined();
  });

  it('stand still as soon as a question back has a day', async () => {
    const { user } = await withDates(received('2026-11-02'));
    await user.click(screen.getByRole('button', { name: 'Add a question back' }));
    await user.type(screen.getByRole('textbox', { name: 'What was asked' }), 'Which years?');
    fireEvent.change(screen.getByLabelText('Asked on'), { target: { value: '2026-11-04' } });
    expect(await screen.findByText('Waiting for the requester since 4 Nov')).toBeDefined();
  });

  it('are counted by the list of holidays that was brought in', async () => {
    await withDates(received('2026-11-23'));
    const added = { date: '2026-12-01', name: 'Proclaimed day', where: 'Wales', uncertain: false };
    const holidays = [...pack.holidays, added].sort((a, b) => a.date.localeCompare(b.date));
    const head = { schema: 'counterpoise/holidays', version: 1, source: 'GOV.UK', checkedOn: '2026-11-20' } as const;
    useUiStore.setState({ holidayList: { ...head, holidays } });
    expect(await screen.findByText('1 December: bank holiday in Wales (Proclaimed day)')).toBeDefined();
    expect(await screen.findByText(/^Due Wed 23 Dec/)).toBeDefined();
  });
});
