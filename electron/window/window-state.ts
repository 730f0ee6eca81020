import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import * as v from 'valibot';

const pixels = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(10_000));

const WindowStateSchema = v.object({
  /** `null`: wherever the system puts a window. */
  position: v.nullable(v.object({ x: pixels(-10_000), y: pixels(-10_000) })),
  width: pixels(600),
  height: pixels(500),
  isMaximised: v.boolean(),
});

export type WindowState = v.InferOutput<typeof WindowStateSchema>;

const DEFAULT_STATE: WindowState = { position: null, width: 1440, height: 900, isMaximised: false };

/** As much of the title bar as must be on a screen for the window to be caught hold of. */
const GRIP = { width: 100, height: 20 };

/** The window's place and size as last left; the default when there is none or it makes no sense. */
export function readWindowState(folder: string): WindowState {
  try {
    return v.parse(WindowStateSchema, JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return DEFAULT_STATE;
  }
}

/** Keeps the place and size of a window that is about to close. Losing them does no harm, so a failure is let pass. */
export function saveWindowState(folder: string, window: BrowserWindow): void {
  const { x, y, width, height } = window.getNormalBounds();
  const state: WindowState = { position: { x, y }, width, height, isMaximised: window.isMaximized() };
  const file = fileIn(folder);
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // The next start uses the default size.
  }
}

/** The position kept, if the top of the window is still on a screen: a second monitor may be gone since. */
export function positionOn(screens: readonly Rectangle[], { position, width }: WindowState): WindowState['position'] {
  if (position === null) return null;
  const isReachable = screens.some(
    (screen) =>
      position.x + width >= screen.x + GRIP.width &&
      position.x + GRIP.width <= screen.x + screen.width &&
      position.y >= screen.y &&
      position.y + GRIP.height <= screen.y + screen.height,
  );
  return isReachable ? position : null;
}

function fileIn(folder: string): string {
  return path.join(folder, 'window-state.json');
}
