import type { Handlers } from '../../shared/bridge/bridge.ts';
import { ok } from '../../shared/result.ts';
import { logEvent } from '../start/log.ts';
import { today } from '../start/today.ts';
import { destroy } from '../window/close-after-saving.ts';
import { profilesOf } from './profile-handlers.ts';
import type { ShellContext } from './shell-context.ts';

type SettingsChannel = 'getStartInfo' | 'savePreferences' | 'reportProblem' | 'readyToClose';

/** The handlers for what is kept beside the cases. */
export function settingsHandlers(shell: ShellContext): Pick<Handlers, SettingsChannel> {
  const { window, settings, policy, dataFolder, appVersion } = shell;
  return {
    getStartInfo: () =>
      ok({
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
          notice: shell.office.notice,
        },
        office: settings.office(),
        holidayList: settings.holidayList(),
      }),
    savePreferences: (preferences) => {
      const saved = settings.savePreferences(preferences);
      return saved.ok ? ok({}) : saved;
    },
    reportProblem: ({ code }) => {
      logEvent('renderer.problem', { code });
      return ok({});
    },
    readyToClose: () => {
      // After the answer has gone out: a window destroyed while answering would leave the renderer with a broken promise.
      setImmediate(() => destroy(window));
      return ok({});
    },
  };
}
