import type { Database } from 'node-sqlite3-wasm';
import * as v from 'valibot';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { PreferencesSchema, type Preferences } from '../../shared/bridge/contract.ts';
import { OfficeSettingsSchema, USUAL_OFFICE, type OfficeSettings } from '../../shared/bridge/store-contract.ts';
import { ForceProfileSchema, NO_PROFILE } from '../../shared/case/force-profile.ts';
import { NO_PROFILES, ProfilesSchema, type Profiles } from '../../shared/case/profiles.ts';
import { HolidayListSchema, type HolidayList } from '../../shared/deadline/holiday-list.ts';
import type { Result } from '../../shared/result.ts';
import { putSetting, settingOf } from './setting.ts';
import { guarded } from './store-problem.ts';

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  pathFolded: false,
  paperFolded: false,
  ownWords: [],
  tourSeen: false,
};

/** What is kept beside the cases: the force's particulars and how the window looks. */
export type SettingsStore = {
  readonly profiles: () => Profiles;
  readonly preferences: () => Preferences;
  readonly office: () => OfficeSettings;
  readonly saveOffice: (office: OfficeSettings) => Result<void, BridgeError>;
  /** The list of holidays that was brought in; null while the law pack's own counts. */
  readonly holidayList: () => HolidayList | null;
  readonly saveProfiles: (profiles: Profiles) => Result<void, BridgeError>;
  readonly savePreferences: (preferences: Preferences) => Result<void, BridgeError>;
  /** Null goes back to the law pack's own list. */
  readonly saveHolidayList: (list: HolidayList | null) => Result<void, BridgeError>;
};

/** The settings over an open database. What cannot be read gives the default. */
export function settingsStore(database: Database, folder: string): SettingsStore {
  const save = (name: string, value: unknown) => guarded('settings', folder, () => putSetting(database, name, value));
  return {
    profiles: () => read(database, 'profiles', ProfilesSchema) ?? earlierProfile(database),
    preferences: () => read(database, 'preferences', PreferencesSchema, DEFAULT_PREFERENCES) ?? DEFAULT_PREFERENCES,
    office: () => read(database, 'office', OfficeSettingsSchema, USUAL_OFFICE) ?? USUAL_OFFICE,
    saveOffice: (office) => save('office', office),
    holidayList: () => read(database, 'holidayList', HolidayListSchema),
    saveProfiles: (profiles) => save('profiles', profiles),
    savePreferences: (preferences) => save('preferences', preferences),
    saveHolidayList: (list) => save('holidayList', list),
  };
}

/** The one profile of the first release, which had fewer fields. */
function earlierProfile(database: Database): Profiles {
  const earlier = read(database, 'profile', ForceProfileSchema, NO_PROFILE);
  return earlier === null ? NO_PROFILES : { list: [earlier], currentId: earlier.id };
}

/** What stands under a name, completed where an earlier release wrote fewer fields; null when there is nothing readable. */
function read<Schema extends v.GenericSchema>(
  database: Database,
  name: string,
  schema: Schema,
  defaults: object = {},
): v.InferOutput<Schema> | null {
  try {
    const kept = settingOf(database, name);
    return kept === null ? null : v.parse(schema, { ...defaults, ...JSON.parse(kept) });
  } catch {
    return null;
  }
}
