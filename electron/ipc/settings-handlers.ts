import type { Handlers } from '../../shared/bridge/bridge.ts';
import { ok } from '../../shared/result.ts';
import { logEvent } from '../start/log.ts';
import { today } from '../start/today.ts';
import { destroy } from '../window/close-after-saving.ts';
import type { ShellContext } from './shell-context.ts';

type SettingsChannel = 'getStartInfo' | 'saveProfile' | 'savePreferences' | 'reportProblem' | 'readyToClose';

/** The handlers for what is kept beside the cases. */
export function settingsHandlers({
  window,
  settings,
  dataFolder,
  appVersion,
}: ShellContext): Pick<Handlers, SettingsChannel> {
  return {
    getStartInfo: () =>
      ok({ appVersion, dataFolder, profile: settings.profile(), preferences: settings.preferences(), today: today() }),
    saveProfile: (profile) => {
      const saved = settings.saveProfile(profile);
      return saved.ok ? ok({}) : saved;
    },
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
