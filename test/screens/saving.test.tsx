import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAutosave } from '../../renderer/case/autosave.ts';
import { currentPack } from '../../renderer/case/law-pack.ts';
import { startCaseActor } from '../../renderer/case/case-session.ts';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { emptyCase, maintainedCase } from '../support/build-case.ts';
import { createFakeBridge } from '../support/fake-bridge.ts';
import { renderCase } from '../support/render-app.tsx';

function start() {
  const bridge = createFakeBridge();
  Object.defineProperty(window, 'counterpoise', { value: bridge, configurable: true });
  const actor = startCaseActor(
    { caseFile: emptyCase(), bookmark: null, savedAt: '2026-11-23T14:02:00.000Z', undoable: null },
    currentPack,
  );
  const autosave = startAutosave(actor, '2026-11-23T14:02:00.000Z');
  const type = (reference: string) =>
    actor.send({ type: 'case.edit', edit: { kind: 'editRequest', patch: { reference } } });
  const saves = () =>
    bridge.calls.flatMap((call) =>
      call.channel === 'saveCase' ? [(call.payload as { caseFile: CaseFile }).caseFile.request.reference] : [],
    );
  return { bridge, autosave, type, saves };
}

describe('saving by itself', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('saves within a second, also while the officer types on and on', async () => {
    const { autosave, type, saves } = start();
    for (let key = 0; key < 12; key += 1) {
      type('x'.repeat(key + 1));
      await vi.advanceTimersByTimeAsync(90);
    }
    expect(saves().length).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(250);
    expect(saves().at(-1)).toBe('x'.repeat(12));
    expect(useUiStore.getState().saveState.kind).toBe('saved');
    autosave.stop();
  });

  it('tries again until the disk takes it, and says that it is not saved meanwhile', async () => {
    const { bridge, autosave, type, saves } = start();
    bridge.fail('saveCase', { code: 'diskFull' });
    type('A');
    await vi.advanceTimersByTimeAsync(300);
    expect(useUiStore.getState().saveState).toEqual({ kind: 'failed', error: { code: 'diskFull' } });
    bridge.fail('saveCase', null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(useUiStore.getState().saveState.kind).toBe('saved');
    expect(saves().at(-1)).toBe('A');
    autosave.stop();
  });

  it('saves at once when asked to, and says whether it could', async () => {
    const { bridge, autosave, type, saves } = start();
    type('A');
    expect(await autosave.flush()).toBe(true);
    expect(saves()).toEqual(['A']);
    bridge.fail('saveCase', { code: 'diskFull' });
    type('B');
    expect(await autosave.flush()).toBe(false);
    autosave.stop();
  });
});

describe('leaving a case', () => {
  it('keeps the officer in the case while it cannot be saved', async () => {
    const { bridge, user } = await renderCase(maintainedCase(), { page: 'searches' });
    bridge.fail('saveCase', { code: 'diskFull' });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(screen.getByRole('button', { name: /back to the case list/ }));
    expect(await screen.findByText('The disk is full.')).toBeDefined();
    expect(screen.getByRole('navigation', { name: 'Path' })).toBeDefined();
    bridge.fail('saveCase', null);
    await user.click(screen.getByRole('button', { name: /back to the case list/ }));
    expect(await screen.findByRole('heading', { name: 'Cases' })).toBeDefined();
  });

  it('offers a copy elsewhere while it cannot be saved, of what is on the screen, and only then', async () => {
    const { bridge, user } = await renderCase(maintainedCase(), { page: 'request' });
    expect(screen.queryByRole('button', { name: /Save a copy elsewhere/ })).toBeNull();
    bridge.fail('saveCase', { code: 'diskFull' });
    await user.type(screen.getByLabelText('Subject'), ' and more');
    await user.click(await screen.findByRole('button', { name: /Save a copy elsewhere/ }));
    const sent = bridge.calls.find(({ channel }) => channel === 'saveCopy')?.payload as { caseFile: CaseFile };
    expect(sent.caseFile.request.subject).toMatch(/ and more$/);
    expect(await screen.findByText('A copy is in case.json')).toBeDefined();
  });

  it('saves what was typed last before the window closes', async () => {
    const { bridge, user } = await renderCase(maintainedCase(), { page: 'searches' });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    act(() => bridge.emit('closing', {}));
    await waitFor(() => expect(bridge.calls.at(-1)?.channel).toBe('readyToClose'));
    expect(bridge.stored.get('case-1')?.bookmark?.page).toBe('scope');
  });
});
