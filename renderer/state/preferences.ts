import type { Preferences } from '../../shared/bridge/contract.ts';
import { getBridge } from '../bridge.ts';
import { sayFailed } from './toasts.ts';
import { applyTheme } from './theme.ts';
import { useUiStore } from './ui-store.ts';

/** Changes how the window looks, at once, and keeps it for the next start. */
export function setPreferences(patch: Partial<Preferences>): void {
  const preferences = { ...useUiStore.getState().preferences, ...patch };
  useUiStore.setState({ preferences });
  applyTheme(preferences.theme);
  void getBridge()
    .savePreferences(preferences)
    .then((result) => {
      if (!result.ok) sayFailed(result.error);
    });
}
