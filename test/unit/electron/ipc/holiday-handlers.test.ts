import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holidayHandlers } from '../../../../electron/ipc/holiday-handlers.ts';
import { settingsStore } from '../../../../electron/store/settings-store.ts';
import { holidayListText } from '../../../../shared/deadline/read-holiday-list.ts';
import { pack } from '../../../support/build-pack.ts';
import { shellOver } from '../../../support/build-shell.ts';
import { openStore } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fake = vi.hoisted(() => ({ showOpenDialog: vi.fn() }));
vi.mock('electron', () => ({ app: {}, dialog: { showOpenDialog: fake.showOpenDialog } }));

function choose(text: string): void {
  const file = path.join(temporaryFolder(), 'holidays.json');
  writeFileSync(file, text);
  fake.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [file] });
}

function setUp() {
  const store = openStore();
  const relist = vi.fn();
  const settings = settingsStore(store.database, store.folder);
  return { store, relist, settings, handlers: holidayHandlers(shellOver(store, { relist, settings })) };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z'), toFake: ['Date'] });
  fake.showOpenDialog.mockReset();
  return () => vi.useRealTimers();
});

describe('importHolidays', () => {
  it('keeps the list over a restart, and has the cases listed by it', async () => {
    const { store, relist, handlers } = setUp();
    choose(holidayListText(pack));
    expect(await handlers.importHolidays(undefined)).toEqual({
      ok: true,
      value: { source: `Law pack ${pack.version}`, checkedOn: pack.checkedOn, days: pack.holidays.length },
    });
    expect(relist).toHaveBeenCalledOnce();
    expect(settingsStore(store.database, store.folder).holidayList()?.holidays).toEqual(pack.holidays);
  });

  it('refuses a list that may not be counted by, with the reason, and changes nothing', async () => {
    const { relist, settings, handlers } = setUp();
    choose(holidayListText({ ...pack, holidays: pack.holidays.filter(({ date }) => date !== '2026-12-25') }));
    expect(await handlers.importHolidays(undefined)).toEqual({
      ok: false,
      error: { code: 'holidaysUnreadable', lines: ['Christmas Day is missing: 2026-12-25.'] },
    });
    expect(relist).not.toHaveBeenCalled();
    expect(settings.holidayList()).toBeNull();
  });

  it('changes nothing when the officer thinks better of it', async () => {
    const { relist, handlers } = setUp();
    fake.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await handlers.importHolidays(undefined)).toEqual({ ok: true, value: null });
    expect(relist).not.toHaveBeenCalled();
  });
});

describe('dropHolidays', () => {
  it('goes back to the law pack’s list', async () => {
    const { relist, settings, handlers } = setUp();
    choose(holidayListText(pack));
    await handlers.importHolidays(undefined);
    expect(await handlers.dropHolidays(undefined)).toEqual({ ok: true, value: {} });
    expect(settings.holidayList()).toBeNull();
    expect(relist).toHaveBeenCalledTimes(2);
  });

  it('lists nothing anew when it could not be kept', async () => {
    const { store, relist } = setUp();
    const settings = {
      ...settingsStore(store.database, store.folder),
      saveHolidayList: () => ({ ok: false, error: { code: 'diskFull' } }) as const,
    };
    const handlers = holidayHandlers(shellOver(store, { relist, settings }));
    expect(await handlers.dropHolidays(undefined)).toEqual({ ok: false, error: { code: 'diskFull' } });
    expect(relist).not.toHaveBeenCalled();
  });
});
