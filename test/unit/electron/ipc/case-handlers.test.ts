import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { caseHandlers } from '../../../../electron/ipc/case-handlers.ts';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';
import { shellOver } from '../../../support/build-shell.ts';
import { openStore } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const showOpenDialog = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({ dialog: { showOpenDialog } }));

/** The officer chooses a file that holds this. */
function choose(content: string | Uint8Array): void {
  const file = path.join(temporaryFolder(), 'case.json');
  writeFileSync(file, content);
  showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [file] });
}

beforeEach(() => showOpenDialog.mockReset());

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

describe('importCase', () => {
  it('brings in a case under its own id', async () => {
    const shell = shellOver(openStore());
    choose(JSON.stringify(maintainedCase()));
    expect(await caseHandlers(shell).importCase(undefined)).toMatchObject({
      ok: true,
      value: { caseFile: maintainedCase() },
    });
    expect(shell.cases.has('case-1')).toEqual({ ok: true, value: true });
  });

  it('never overwrites a case that is there: the one brought in gets an id of its own', async () => {
    const shell = shellOver(openStore());
    const there: CaseFile = { ...maintainedCase(), marking: 'OFFICIAL' };
    shell.cases.save(there, null, 'Weighing');
    choose(JSON.stringify(maintainedCase()));
    const brought = await caseHandlers(shell).importCase(undefined);
    expect(brought.ok && brought.value?.caseFile.id).not.toBe('case-1');
    expect(shell.cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: there } });
  });

  it('does not overwrite a case that is there but cannot be read either', async () => {
    const store = openStore();
    const shell = shellOver(store);
    shell.cases.save(maintainedCase(), null, 'Weighing');
    store.database.run(`UPDATE cases SET body = 'torn'`);
    choose(JSON.stringify(maintainedCase()));
    await caseHandlers(shell).importCase(undefined);
    expect(store.database.all('SELECT body FROM cases WHERE id = ?', ['case-1'])).toEqual([{ body: 'torn' }]);
  });

  it.each([
    ['no JSON', 'Dear Sir', /JSON/],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe]), /UTF-8/],
    ['too large', ' '.repeat(20_000_001), /too large/],
    ['a newer version', JSON.stringify({ ...maintainedCase(), version: 99 }), /newer/],
    ['a missing field', JSON.stringify({ ...maintainedCase(), request: {} }), /\$\.request\./],
  ])('brings in nothing from a file that is %s, and says why', async (_, content, line) => {
    const shell = shellOver(openStore());
    choose(content);
    const result = await caseHandlers(shell).importCase(undefined);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'caseUnreadable', lines: expect.arrayContaining([expect.stringMatching(line)]) },
    });
    expect(shell.cases.list()).toEqual({ ok: true, value: [] });
  });

  it('does nothing when no file is chosen', async () => {
    showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await caseHandlers(shellOver(openStore())).importCase(undefined)).toEqual({ ok: true, value: null });
  });
});
