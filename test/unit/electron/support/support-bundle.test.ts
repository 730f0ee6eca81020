import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOG_FILES, logEvent, openLog } from '../../../../electron/start/log.ts';
import { gatherSettings } from '../../../../electron/support/gather-settings.ts';
import { gatherStore, placeOf } from '../../../../electron/support/gather-store.ts';
import { supportHandlers } from '../../../../electron/support/support-handlers.ts';
import type { StoreFacts, SupportFacts } from '../../../../electron/support/support-facts.ts';
import { bundleText, SUPPORT_PARTS, type SupportBundle } from '../../../../shared/bridge/support-contract.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore, order, working } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const saved = vi.hoisted(() => vi.fn());
vi.mock('../../../../electron/ipc/choose-file.ts', () => ({ saveAs: saved }));

const VERSIONS: SupportFacts['versions'] = {
  app: '0.1.0',
  isPackaged: true,
  electron: '45.4.1',
  chromium: '156.0.1',
  node: '24.21.0',
  lawPack: '2026.12',
  caseFile: 4,
};
const SYSTEM: SupportFacts['system'] = {
  platform: 'win32',
  release: '10.0.22631',
  arch: 'x64',
  language: 'en-GB',
  processors: 8,
  memory: { all: 16_000_000_000, free: 9_000_000_000, ours: 250_000_000 },
  screens: [{ width: 1920, height: 1080, scale: 1.25 }],
  isDark: false,
  hasHighContrast: false,
  hasKeyStore: true,
  runsForMinutes: 12,
};
const NO_STORE: StoreFacts = {
  state: 'damaged',
  place: 'the usual folder',
  isSealed: null,
  files: [{ name: 'cases.sqlite', size: 0 }],
  free: null,
  version: { store: null, known: 4 },
  sqlite: null,
  rows: null,
  integrity: 'not looked at: it is not open',
  backups: { count: 0, size: 0, newest: null },
};

afterEach(() => {
  openLog(null);
  saved.mockReset();
});

function bundleFrom(logFolder: string, store: () => StoreFacts, settings: SupportFacts['settings'] = null) {
  const handlers = supportHandlers({} as never, {
    now: () => '2026-11-23T14:02:00.000Z',
    logFolder,
    versions: () => VERSIONS,
    system: () => SYSTEM,
    settings: () => settings,
    store,
  });
  const read = handlers.readSupport(undefined) as { ok: true; value: SupportBundle };
  return { handlers, bundle: read.value };
}

describe('the support bundle', () => {
  it('holds no text of a case, no name and no folder, whatever stands in the store, its folder and its log', () => {
    const CANARY = 'Kestrel';
    const folder = path.join(temporaryFolder(), `Operation ${CANARY}`);
    mkdirSync(folder);
    const store = openStore(folder, working(`${CANARY}\\officer`));
    const plain = maintainedCase();
    const marked = JSON.parse(JSON.stringify(plain), (name, value) =>
      typeof value === 'string' && ['reference', 'subject', 'text', 'force', 'words', 'owner', 'officer'].includes(name)
        ? `${CANARY} ${value}`
        : value,
    );
    const caseFile = { ...marked, tags: [`${CANARY}tag`] };
    expect(store.cases.save(order({ ...plain, ...caseFile })).ok).toBe(true);
    expect(String(store.database.get('SELECT body FROM cases')?.['body'])).toContain(`${CANARY} `);
    store.office.settings.saveProfiles({
      list: [{ ...plain.force, force: `${CANARY} Police` }],
      currentId: plain.force.id,
    });
    store.office.settings.savePreferences({ ...store.office.settings.preferences(), ownWords: [CANARY] });
    writeFileSync(path.join(folder, `${CANARY}.txt`), CANARY);
    openLog(folder);
    logEvent('app.ready', { ms: 3 });
    appendFileSync(path.join(folder, LOG_FILES[0]), `${CANARY} was typed into the log\n`);
    const policy = { file: `/etc/${CANARY}`, fixed: { force: CANARY } as never, problem: `${CANARY} cannot be read` };
    const facts = () => gatherStore(folder, '/usual', store.database, 'open', false);
    const { bundle } = bundleFrom(folder, facts, gatherSettings(store.office.settings, policy));
    const text = bundleText(bundle, []);
    expect(text).not.toMatch(/kestrel/i);
    expect(text).not.toContain(homedir());
    expect(text).not.toContain('officer');
    expect(text).not.toContain('desk-1');
    expect(text).toContain('Number of cases at work: 1');
    expect(text).toContain('Integrity: whole');
    expect(text).toContain("Words of one's own in the spell-check: 1");
    expect(text).toContain('Not shown, because Counterpoise has not written them so: 1 lines.');
  });

  it('is made where there is no store, and gives the code of the reason', () => {
    const { bundle } = bundleFrom(temporaryFolder(), () => NO_STORE);
    const text = bundleText(bundle, []);
    expect(text).toContain('State: damaged');
    expect(text).toContain('Not read: the store is not open.');
    expect(text).toContain('Nothing, as far back as the log goes.');
  });

  it('tells what went wrong, how often and when last, in words', () => {
    const folder = temporaryFolder();
    openLog(folder);
    logEvent('app.started');
    logEvent('backup.failed');
    logEvent('backup.failed');
    const { bundle } = bundleFrom(folder, () => NO_STORE);
    const failures = bundle.parts.find(({ part }) => part === 'failures')?.text ?? '';
    expect(failures).toMatch(
      /^backup\.failed: 2 times, last \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\. No backup could be made/,
    );
    expect(failures).not.toContain('app.started');
  });

  it('is saved as it was shown, without the parts that are left out, and they are named', async () => {
    const { handlers, bundle } = bundleFrom(temporaryFolder(), () => NO_STORE);
    logEvent('backup.failed');
    await handlers.saveSupport({ leftOut: ['system', 'log'] });
    const [, name, bytes] = saved.mock.calls[0] ?? [];
    expect(name).toBe('counterpoise-support-20261123-1402.txt');
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe(bundleText(bundle, ['system', 'log']));
    expect(text).toContain('SYSTEM\nLeft out.\n');
    expect(text).not.toContain('10.0.22631');
    expect(text).toContain('Electron: 45.4.1');
  });

  it('cannot be saved before it was shown', async () => {
    const { readSupport: _, ...rest } = supportHandlers({} as never, {} as never);
    expect(await rest.saveSupport({ leftOut: [...SUPPORT_PARTS] })).toEqual({ ok: false, error: { code: 'notFound' } });
    expect(saved).not.toHaveBeenCalled();
  });
});

describe('where a folder lies', () => {
  it.each([
    ['/usual', 'the usual folder'],
    ['/home/pat/Operation Kestrel', 'a folder under ~ that was chosen'],
    ['\\\\server\\Kestrel', 'a network folder that was chosen'],
    ['//server/Kestrel', 'a network folder that was chosen'],
    ['D:\\Kestrel', 'a folder on D: that was chosen'],
    ['/media/Kestrel', 'another folder that was chosen'],
    ['/home/patricia/Kestrel', 'another folder that was chosen'],
  ])('is said of %s as: %s', (folder, words) => {
    expect(placeOf(folder, '/usual', '/home/pat')).toBe(words);
  });
});
