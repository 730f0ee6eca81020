import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { PreferencesSchema, type Preferences } from '../../shared/bridge/contract.ts';
import { ForceProfileSchema, NO_PROFILE, type ForceProfile } from '../../shared/case/force-profile.ts';
import type { Result } from '../../shared/result.ts';
import { guarded } from './store-problem.ts';

const DEFAULT_PREFERENCES: Preferences = { theme: 'system', pathFolded: false, paperFolded: false };

/** What is kept beside the cases: the force's particulars and how the window looks. */
export type SettingsStore = {
  readonly profile: () => ForceProfile;
  readonly preferences: () => Preferences;
  readonly saveProfile: (profile: ForceProfile) => Result<void, BridgeError>;
  readonly savePreferences: (preferences: Preferences) => Result<void, BridgeError>;
};

/** The settings over an open database. What cannot be read gives the default. */
export function settingsStore(database: Database, folder: string): SettingsStore {
  const save = (name: string, value: unknown) =>
    guarded('settings', folder, () => {
      database.run(
        'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        [name, JSON.stringify(value)],
      );
    });
  return {
    profile: () => read(database, 'profile', ForceProfileSchema, NO_PROFILE),
    preferences: () => read(database, 'preferences', PreferencesSchema, DEFAULT_PREFERENCES),
    saveProfile: (profile) => save('profile', profile),
    savePreferences: (preferences) => save('preferences', preferences),
  };
}

function read<Schema extends v.GenericSchema>(
  database: Database,
  name: string,
  schema: Schema,
  fallback: v.InferOutput<Schema>,
): v.InferOutput<Schema> {
  try {
    const row = database.get('SELECT value FROM settings WHERE name = ?', [name]);
    return row === null ? fallback : v.parse(schema, JSON.parse(String(row['value'])));
  } catch {
    return fallback;
  }
}
