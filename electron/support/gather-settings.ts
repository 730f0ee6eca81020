import { existsSync } from 'node:fs';
import type { MachinePolicy } from '../content/machine-policy.ts';
import type { SettingsStore } from '../store/settings-store.ts';
import type { SettingsFacts } from './support-facts.ts';

/** How the office has set Counterpoise: choices and numbers, no name and no word of anybody's own. */
export function gatherSettings(settings: SettingsStore, policy: MachinePolicy): SettingsFacts {
  const { ownWords, ...preferences } = settings.preferences();
  const { list } = settings.profiles();
  return {
    preferences: { ...preferences, ownWords: ownWords.length },
    office: settings.office(),
    profiles: list.length,
    letterheads: list.filter(({ letterhead }) => letterhead !== null).length,
    templates: list.filter(({ template }) => template !== null).length,
    policy: policy.problem !== null ? 'cannot be used' : existsSync(policy.file) ? 'in force' : 'none',
    fixed: Object.keys(policy.fixed).length,
    holidays: settings.holidayList() === null ? 'of the law pack' : 'brought in',
  };
}
