import type { Handlers } from '../../shared/bridge/bridge.ts';
import { ok } from '../../shared/result.ts';
import { CUT_OFF_WORDS } from '../start/office.ts';
import { today } from '../start/today.ts';
import { profilesOf } from './profile-handlers.ts';
import type { ShellContext } from './shell-context.ts';

/** The handlers for what is kept beside the cases. */
export function settingsHandlers(shell: ShellContext): Pick<Handlers, 'getStartInfo' | 'savePreferences'> {
  const { settings, policy, dataFolder, appVersion, interruptions } = shell;
  return {
    getStartInfo: () => {
      const interrupted = interruptions.take(shell.cases);
      const isSaidThere = interrupted?.how === 'cutOff' && shell.office.notice === CUT_OFF_WORDS;
      return ok({
        appVersion,
        dataFolder,
        profiles: profilesOf(shell),
        policy: { file: policy.file, fixed: Object.keys(policy.fixed), problem: policy.problem },
        preferences: settings.preferences(),
        today: today(),
        account: shell.desk.account,
        store: {
          kind: 'open',
          readOnly: shell.office.readOnly,
          isSealed: shell.office.payloads.isSealed,
          notice: isSaidThere ? null : shell.office.notice,
        },
        office: settings.office(),
        holidayList: settings.holidayList(),
        interrupted,
      });
    },
    savePreferences: (preferences) => {
      const saved = settings.savePreferences(preferences);
      return saved.ok ? ok({}) : saved;
    },
  };
}
