import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { beginAttempt, loadTraining } from '../../renderer/state/training-actions.ts';
import { runCommand } from '../../renderer/state/commands.ts';
import { useTrainingStore } from '../../renderer/state/training-store.ts';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import { newFactor } from '../../shared/case/factor.ts';
import { PracticePackSchema, type PracticePack } from '../../shared/training/practice-case.ts';
import { parse } from 'valibot';
import { maintainedCase } from '../support/build-case.ts';
import { perfectAttempt, practiceCase, practicePack } from '../support/build-practice.ts';
import type { FakeBridge } from '../support/fake-bridge.ts';
import { renderApp, renderCase } from '../support/render-app.tsx';

const savedPack = (bridge: FakeBridge): PracticePack =>
  parse(PracticePackSchema, bridge.calls.filter(({ channel }) => channel === 'savePracticePack').at(-1)?.payload);

describe('a real case made into a practice case', () => {
  it('shows what was taken out and what may still tell, and leaves the case alone', async () => {
    const real = maintainedCase();
    const { bridge, user } = await renderCase(real);
    runCommand('toPractice');
    const dialog = await screen.findByRole('dialog', { name: 'Turn into a practice case' });
    const taken = await within(dialog).findByRole('region', { name: 'Taken out' });
    expect(await within(taken).findByText(real.request.reference)).toBeDefined();
    await user.type(within(dialog).getByLabelText('Title of the practice case'), 'From life');
    await user.click(within(dialog).getByRole('button', { name: 'Put it on the trainer’s bench' }));
    await screen.findByRole('region', { name: 'From our cases' });
    const { cases } = savedPack(bridge);
    expect(cases[0]?.title).toBe('From life');
    expect(JSON.stringify(cases)).not.toContain(real.request.reference);
    expect(bridge.stored.get(real.id)?.caseFile.request.reference).toBe(real.request.reference);
  });
});

describe('the trainer’s bench', () => {
  it('takes the model answer over from the wizard', async () => {
    const { bridge, user } = await renderApp();
    const own: PracticePack = {
      ...practicePack,
      id: 'own',
      title: 'Own',
      cases: [{ ...practiceCase('drones'), id: 'own-drones' }],
    };
    await bridge.savePracticePack(own);
    await loadTraining();
    const [mine] = own.cases;
    if (mine === undefined) throw new Error('There is a case');
    await beginAttempt(mine, 'model');
    await user.click(await screen.findByRole('button', { name: /^Review/ }));
    await user.click(await screen.findByRole('button', { name: 'Keep as the model answer' }));
    await screen.findByRole('region', { name: 'Trainer’s bench' });
    const [kept] = savedPack(bridge).cases;
    expect(kept?.model).toMatchObject({ practice: null, request: mine.model.request });
    expect([...bridge.stored.values()]).toEqual([]);
  });

  it('does not save what could not be brought in again', async () => {
    const { bridge, user } = await renderApp();
    await bridge.savePracticePack({
      ...practicePack,
      id: 'own',
      title: 'Own',
      cases: [{ ...practiceCase('drones'), id: 'own-drones' }],
    });
    await loadTraining();
    useTrainingStore.setState({ part: 'bench' });
    useUiStore.setState({ area: 'training' });
    await user.click(await screen.findByRole('button', { name: 'Edit: Drones, overt and covert' }));
    const title = await screen.findByLabelText('Title');
    await user.clear(title);
    const before = bridge.calls.length;
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/title: Must not be empty/);
    expect(bridge.calls.slice(before).filter(({ channel }) => channel === 'savePracticePack')).toEqual([]);
  });
});

describe('an attempt in the wizard', () => {
  it('step by step: checks and feedback keep quiet until the page is handed in', async () => {
    const drones = practiceCase('drones');
    const perfect = perfectAttempt(drones);
    const claims = perfect.claims.map((claim) => ({
      ...claim,
      factors: [...claim.factors, newFactor('x', 'favouring', 'l-f05')],
    }));
    const { practice } = perfect;
    if (practice === null) throw new Error('It is practice');
    const attempt = { ...perfect, claims, practice: { ...practice, mode: 'stepwise' as const } };
    const claimId = claims[0]?.id ?? '';
    const { user } = await renderCase(attempt, { page: 'assessment.favouring', claimId });
    await screen.findByRole('button', { name: 'Hand in this page' });
    expect(screen.queryByRole('region', { name: 'Checks on this page' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Feedback on this page' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Hand in this page' }));
    const feedback = await screen.findByRole('region', { name: 'Feedback on this page' });
    expect(within(feedback).getByText('Nobody asks what it cost.')).toBeDefined();
    expect(await screen.findByRole('region', { name: 'Checks on this page' })).toBeDefined();
  });

  it('is never issued, and a case that is casework says nothing of practice', async () => {
    await renderCase({ ...perfectAttempt(practiceCase('drones')) }, { page: 'review' });
    await screen.findByRole('button', { name: 'Hand in' });
    expect(screen.queryByRole('button', { name: 'Mark as issued' })).toBeNull();
    expect(await screen.findByRole('region', { name: 'Practice' })).toBeDefined();
    await renderCase(maintainedCase());
    expect(screen.queryByRole('region', { name: 'Practice' })).toBeNull();
  });
});
