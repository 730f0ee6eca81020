import type { Theme } from '../../shared/bridge/contract.ts';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

/** The set of tokens to use for a chosen theme; "system" follows what the computer says. */
function resolveTheme(theme: Theme, matches: (query: string) => boolean): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  if (matches(CONTRAST)) return 'contrast';
  return matches(DARK) ? 'dark' : 'light';
}

/** Puts the theme on the page. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = resolveTheme(theme, matches);
}

/** Calls back when the computer's own choice changes; the returned function ends that. */
export function onSystemThemeChange(listener: () => void): () => void {
  const queries = [DARK, CONTRAST].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}
