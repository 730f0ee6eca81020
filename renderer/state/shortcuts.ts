/** A key press, as far as shortcuts go. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** True when a key press is the shortcut, written like "Ctrl+Shift+Z" or "Alt+1". Ctrl is also Command on a Mac. */
export function isShortcut(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  return (
    parts.includes('Ctrl') === (press.ctrlKey || press.metaKey) &&
    parts.includes('Alt') === press.altKey &&
    parts.includes('Shift') === press.shiftKey &&
    isKey(key, press)
  );
}

function isKey(key: string, press: KeyPress): boolean {
  if (/^\d$/.test(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`;
  if (key === 'Left') return press.key === 'ArrowLeft';
  if (key === 'Right') return press.key === 'ArrowRight';
  return press.key.toLowerCase() === key.toLowerCase();
}

/** The shortcut as shown on a key cap: "Ctrl Shift Z". */
export function shortcutText(shortcut: string): string {
  return shortcut.replaceAll('+', ' ');
}
