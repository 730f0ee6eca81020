import { configure, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { App } from '../../renderer/app.tsx';
// Most tests open a case: compiled and loaded before the first of them begins to wait for it.
import '../../renderer/screens/case/opened-case-screen.tsx';
import { useUiStore } from '../../renderer/state/ui-store.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { Place } from '../../shared/case/place.ts';
import { bookmarkOf } from '../../renderer/case/bookmark.ts';
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts';

/** Screens are loaded when they are first asked for: on a busy machine that takes longer than the usual second. */
configure({ asyncUtilTimeout: 30_000 });

const UNTOUCHED = useUiStore.getState();

/** Starts the whole renderer over a fake shell, as main.tsx does, and gives the hands to use it. */
export async function renderApp(bridge: FakeBridge = createFakeBridge()) {
  cleanup();
  standIns();
  Object.defineProperty(window, 'counterpoise', { value: bridge, configurable: true });
  const started = await bridge.getStartInfo(undefined);
  if (!started.ok) throw new Error('The fake shell must start');
  useUiStore.setState({ ...UNTOUCHED, isReady: true, ...started.value }, true);
  render(<App />);
  return { bridge, user: userEvent.setup() };
}

/** The same with one case open, at a place. */
export async function renderCase(caseFile: CaseFile, place: Place | null = null) {
  const bridge = createFakeBridge({
    cases: [{ caseFile, bookmark: place === null ? null : bookmarkOf(place) }],
    profile: caseFile.force,
  });
  const app = await renderApp(bridge);
  useUiStore.setState({ openCaseId: caseFile.id });
  await screen.findByRole('navigation', { name: 'Path' });
  return app;
}

/** What jsdom lacks and the screens use. */
function standIns(): void {
  window.matchMedia = (media) =>
    ({
      media,
      matches: media.includes('min-width'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  globalThis.CSS ??= {} as typeof CSS;
  CSS.escape ??= (text) => text.replace(/["\\]/g, '\\$&');
}
