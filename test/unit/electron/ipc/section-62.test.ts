import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseHandlers } from '../../../../electron/ipc/case-handlers.ts';
import { exportHandlers } from '../../../../electron/ipc/export-handlers.ts';
import { handOverHandlers } from '../../../../electron/ipc/hand-over-handlers.ts';
import { historyHandlers } from '../../../../electron/ipc/history-handlers.ts';
import { libraryHandlers } from '../../../../electron/ipc/library-handlers.ts';
import type { ShellContext } from '../../../../electron/ipc/shell-context.ts';
import type { AuditEntry } from '../../../../shared/bridge/history-contract.ts';
import { startHistory } from '../../../../shared/case/edit-history.ts';
import { readCaseFile } from '../../../../shared/case/read-case-file.ts';
import { trailOf } from '../../../../shared/case/undo-trail.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { shellOver } from '../../../support/build-shell.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fake = vi.hoisted(() => ({ showSaveDialog: vi.fn(), showOpenDialog: vi.fn(), write: vi.fn() }));
vi.mock('electron', () => ({
  app: { getPath: () => '/home/officer/Documents' },
  dialog: { showSaveDialog: fake.showSaveDialog, showOpenDialog: fake.showOpenDialog },
  clipboard: { write: fake.write },
  ClipboardItem: undefined,
}));

const WHO = { account: 'officer', machine: 'desk-1' };
let operations = 0;
afterAll(() => noteFigure(25, operations, `${operations} operations of section 62 leave a record`));

beforeEach(() => {
  for (const each of Object.values(fake)) each.mockReset();
});

/** A store with the case in it, and the entries that come from now on. */
function withCase(): { shell: ShellContext; since: () => AuditEntry[]; file: string } {
  const store = openStore();
  store.cases.save(order(maintainedCase()));
  store.cases.save(order({ ...maintainedCase(), id: 'case-2' }));
  const before = store.office.audit.all(null).length;
  const file = path.join(temporaryFolder(), 'out.json');
  fake.showSaveDialog.mockResolvedValue({ canceled: false, filePath: file });
  fake.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [file] });
  return { shell: shellOver(store), since: () => store.office.audit.all(null).slice(before), file };
}

const handingOver = (shell: ShellContext) => handOverHandlers({ ...shell.office, ...shell });

/** Brings in the file that lies where the dialog points to. */
async function broughtIn(shell: ShellContext, how: 'new' | 'replace' | 'keepBoth', id: string): Promise<void> {
  const handlers = handingOver(shell);
  const incoming = await handlers.chooseHandOver(undefined);
  if (!incoming.ok || incoming.value === null) throw new Error('Nothing came in');
  const done = await handlers.bringIn({ token: incoming.value.token, choices: [{ id, how }] });
  if (!done.ok) throw new Error(done.error.code);
}

type Done = { readonly shell: ShellContext; readonly file: string };

/** Each operation of section 62(1) of the Data Protection Act 2018, the ways to do it here, and the act that is noted. */
const OPERATIONS: readonly [string, string, string, (on: Done) => unknown][] = [
  ['collection', 'a new case', 'created', ({ shell }) => caseHandlers(shell).createCase(undefined)],
  [
    'collection',
    'a case brought in',
    'broughtIn',
    async ({ shell }) => {
      await exportHandlers(shell).saveCopy({ caseFile: { ...maintainedCase(), id: 'case-9' } });
      await broughtIn(shell, 'new', 'case-9');
    },
  ],
  [
    'alteration',
    'a change',
    'edited',
    ({ shell }) => {
      const { request } = maintainedCase();
      const caseFile = { ...maintainedCase(), request: { ...request, subject: 'Another subject' } };
      return caseHandlers(shell).saveCase({ caseFile, bookmark: null, undoable: trailOf(startHistory(caseFile)) });
    },
  ],
  ['consultation', 'looking at a case', 'opened', ({ shell }) => caseHandlers(shell).openCase({ id: 'case-1' })],
  [
    'disclosure',
    'a document saved',
    'exported',
    ({ shell }) => exportHandlers(shell).exportDocument({ id: 'case-1', document: 'letter', format: 'markdown' }),
  ],
  [
    'disclosure',
    'a letter copied',
    'copied',
    ({ shell }) => exportHandlers(shell).copyLetter({ id: 'case-1', document: 'letter', blockIds: null }),
  ],
  [
    'disclosure',
    'a case handed over',
    'handedOver',
    ({ shell }) => handingOver(shell).exportHandOver({ ids: ['case-1'], passphrase: null }),
  ],
  [
    'disclosure',
    'a copy of a case that cannot be saved',
    'exported',
    ({ shell }) => exportHandlers(shell).saveCopy({ caseFile: maintainedCase() }),
  ],
  [
    'disclosure',
    'the trail itself saved',
    'exported',
    ({ shell }) => historyHandlers(shell).exportAudit({ caseId: null, format: 'json' }),
  ],
  [
    'combination',
    'an internal review begun from a case',
    'reviewStarted',
    async ({ shell }) => {
      shell.cases.save(order({ ...maintainedCase(), issuedOn: '2026-11-20' }, { act: 'issued' }));
      await libraryHandlers(shell).startReview({ id: 'case-1', reason: 'A complaint' });
    },
  ],
  [
    'combination',
    'a case put in the place of another',
    'replaced',
    async ({ shell }) => {
      await exportHandlers(shell).saveCopy({ caseFile: { ...maintainedCase(), marking: 'OFFICIAL' } });
      await broughtIn(shell, 'replace', 'case-1');
    },
  ],
  [
    'erasure',
    'a case purged',
    'purged',
    async ({ shell }) => {
      await libraryHandlers(shell).shelveCases({ ids: ['case-2'], shelf: 'bin' });
      await libraryHandlers(shell).purgeCases({ ids: ['case-2'], reason: 'Time has run out' });
    },
  ],
];

describe('each operation that section 62 of the Data Protection Act 2018 asks a log of', () => {
  it.each(OPERATIONS)('%s: %s is noted as “%s”, with who, where and when', async (_, _how, act, run) => {
    const { shell, since, file } = withCase();
    await run({ shell, file });
    const entry = since().find((each) => each.act === act);
    expect(entry).toMatchObject(WHO);
    expect(Date.parse(entry?.at ?? '')).toBeGreaterThan(0);
    operations += 1;
  });

  it('covers all six', () => {
    expect(new Set(OPERATIONS.map(([operation]) => operation))).toEqual(
      new Set(['collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure']),
    );
  });
});

describe('a copy of a case that could not be saved', () => {
  it('is the case on the screen, whatever the store holds, and can be read again', async () => {
    const { shell, file } = withCase();
    const onScreen = { ...maintainedCase(), marking: 'OFFICIAL' as const };
    expect(await exportHandlers(shell).saveCopy({ caseFile: onScreen })).toMatchObject({ ok: true });
    expect(readCaseFile(readFileSync(file, 'utf8'))).toEqual({ ok: true, value: onScreen });
  });
});
