import { describe, expect, it } from 'vitest';
import { settingsStore } from '../../../../electron/store/settings-store.ts';
import { NO_PROFILE } from '../../../../shared/case/force-profile.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore } from '../../../support/open-store.ts';

const DEFAULTS = { theme: 'system', pathFolded: false, paperFolded: false };

describe('settingsStore', () => {
  it('has defaults until something is saved', () => {
    const { database, folder } = openStore();
    const settings = settingsStore(database, folder);
    expect(settings.profile()).toEqual(NO_PROFILE);
    expect(settings.preferences()).toEqual(DEFAULTS);
  });

  it('keeps profile and preferences over a restart', () => {
    const first = openStore();
    const { force } = maintainedCase();
    settingsStore(first.database, first.folder).saveProfile(force);
    settingsStore(first.database, first.folder).savePreferences({
      theme: 'dark',
      pathFolded: true,
      paperFolded: false,
    });
    first.database.close();
    const { database, folder } = openStore(first.folder);
    expect(settingsStore(database, folder).profile()).toEqual(force);
    expect(settingsStore(database, folder).preferences()).toEqual({
      theme: 'dark',
      pathFolded: true,
      paperFolded: false,
    });
  });

  it.each(['not JSON', '{"theme": "loud"}'])('goes back to the defaults when it cannot read %j', (value) => {
    const { database, folder } = openStore();
    database.run('INSERT INTO settings (name, value) VALUES (?, ?)', ['preferences', value]);
    expect(settingsStore(database, folder).preferences()).toEqual(DEFAULTS);
  });
});
