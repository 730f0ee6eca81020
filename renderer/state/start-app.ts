import { getBridge } from '../bridge.ts';
import { applyTheme } from './theme.ts';
import { sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';

/** Asks the shell how things stand and shows the first page, or a case: at start, and whenever another store has been opened. */
export async function startApp(openCaseId: string | null = null): Promise<void> {
  const started = await getBridge().getStartInfo(undefined);
  if (!started.ok) return sayFailed(started.error);
  applyTheme(started.value.preferences.theme);
  useUiStore.setState(({ libraryAge }) => ({
    isReady: true,
    openCaseId,
    overlay: 'none',
    libraryAge: libraryAge + 1,
    ...started.value,
  }));
}
