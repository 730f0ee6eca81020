import { describe, expect, it, vi } from 'vitest';
import { caseHandlers } from '../../../../electron/ipc/case-handlers.ts';
import { edit, startHistory, undo } from '../../../../shared/case/edit-history.ts';
import { historyFrom, trailOf } from '../../../../shared/case/undo-trail.ts';
import { emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';
import { shellOver } from '../../../support/build-shell.ts';
import { openStore, order } from '../../../support/open-store.ts';

vi.mock('electron', () => ({ dialog: {} }));

const SUBJECT = { kind: 'editRequest', patch: { subject: 'Drones' } } as const;

describe('createCase', () => {
  it('makes a case with the force in it, and has it in the store at once', async () => {
    const shell = shellOver(openStore());
    const { force } = maintainedCase();
    shell.settings.saveProfiles({ list: [force], currentId: force.id });
    const made = await caseHandlers(shell).createCase(undefined);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.caseFile).toMatchObject({
      force: maintainedCase().force,
      lawPackVersion: pack.version,
      claims: [],
    });
    expect(shell.cases.get(made.value.caseFile.id)).toMatchObject({
      ok: true,
      value: { caseFile: made.value.caseFile },
    });
  });
});

describe('openExample', () => {
  it('gives a fresh copy each time, so that trying things out spoils nothing', async () => {
    const { openExample } = caseHandlers(shellOver(openStore()));
    const [one, two] = [
      await openExample({ name: 'people-smuggling' }),
      await openExample({ name: 'people-smuggling' }),
    ];
    if (!one.ok || !two.ok) throw new Error('The example did not open');
    expect(one.value.caseFile.id).not.toBe(two.value.caseFile.id);
    expect(one.value.caseFile.claims.length).toBeGreaterThan(0);
  });
});

describe('saving', () => {
  it('notes who opened a case, and refuses to delete casework outright', async () => {
    const store = openStore();
    const shell = shellOver(store);
    shell.cases.save(order(maintainedCase()));
    await caseHandlers(shell).openCase({ id: 'case-1' });
    expect(store.office.audit.all('case-1').map(({ act }) => act)).toEqual(['created', 'opened']);
    expect(await caseHandlers(shell).deleteCase({ id: 'case-1' })).toMatchObject({ ok: false });
    expect(shell.cases.has('case-1')).toEqual({ ok: true, value: true });
  });

  it('keeps what can be undone, and gives it back on opening', async () => {
    const shell = shellOver(openStore());
    const undoable = trailOf(edit(startHistory(emptyCase()), SUBJECT, { page: 'request' }));
    const caseFile = edit(startHistory(emptyCase()), SUBJECT, { page: 'request' }).present;
    await caseHandlers(shell).saveCase({ caseFile, bookmark: { page: 'request', claimId: null }, undoable });
    const opened = await caseHandlers(shell).openCase({ id: 'case-1' });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(undo(historyFrom(opened.value.caseFile, opened.value.undoable)).present).toEqual(emptyCase());
  });
});
