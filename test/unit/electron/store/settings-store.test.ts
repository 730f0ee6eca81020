import { describe, expect, it } from 'vitest';
import { settingsStore } from '../../../../electron/store/settings-store.ts';
import { NO_PROFILE } from '../../../../shared/case/force-profile.ts';
import { NO_PROFILES } from '../../../../shared/case/profiles.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore } from '../../../support/open-store.ts';

const DEFAULTS = { theme: 'system', pathFolded: false, paperFolded: false, ownWords: [], tourSeen: false };

describe('settingsStore', () => {
  it('has defaults until something is saved', () => {
    const { database, folder } = openStore();
    const settings = settingsStore(database, folder);
    expect(settings.profiles()).toEqual(NO_PROFILES);
    expect(settings.preferences()).toEqual(DEFAULTS);
  });

  it('keeps profile and preferences over a restart', () => {
    const first = openStore();
    const { force } = maintainedCase();
    const profiles = { list: [NO_PROFILE, { ...force, id: 'second' }], currentId: 'second' };
    const preferences = {
      theme: 'dark',
      pathFolded: true,
      paperFolded: false,
      ownWords: ['Northmoor'],
      tourSeen: true,
    } as const;
    settingsStore(first.database, first.folder).saveProfiles(profiles);
    settingsStore(first.database, first.folder).savePreferences({ ...preferences, ownWords: ['Northmoor'] });
    first.database.close();
    const { database, folder } = openStore(first.folder);
    expect(settingsStore(database, folder).profiles()).toEqual(profiles);
    expect(settingsStore(database, folder).preferences()).toEqual(preferences);
  });

  it('takes over the one profile and the preferences of the first release', () => {
    const { database, folder } = openStore();
    const earlier = { force: 'Northmoor Police', unit: 'Unit', address: 'A', email: 'e', phone: 'p', reviewTo: 'r' };
    const insert = (name: string, value: object) =>
      database.run('INSERT INTO settings (name, value) VALUES (?, ?)', [name, JSON.stringify(value)]);
    insert('profile', { ...earlier, reviewWithinDays: 30 });
    insert('preferences', { theme: 'dark', pathFolded: true, paperFolded: true });
    const settings = settingsStore(database, folder);
    expect(settings.profiles().list).toEqual([{ ...NO_PROFILE, ...earlier, reviewWithinDays: 30 }]);
    expect(settings.preferences()).toEqual({
      theme: 'dark',
      pathFolded: true,
      paperFolded: true,
      ownWords: [],
      tourSeen: false,
    });
  });

  it.each(['not JSON', '{"theme": "loud"}'])('goes back to the defaults when it cannot read %j', (value) => {
    const { database, folder } = openStore();
    database.run('INSERT INTO settings (name, value) VALUES (?, ?)', ['preferences', value]);
    expect(settingsStore(database, folder).preferences()).toEqual(DEFAULTS);
  });
});
