import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import * as v from 'valibot';

const WindowStateSchema = v.object({
  width: v.pipe(v.number(), v.integer(), v.minValue(600), v.maxValue(10_000)),
  height: v.pipe(v.number(), v.integer(), v.minValue(500), v.maxValue(10_000)),
  isMaximised: v.boolean(),
});

export type WindowState = v.InferOutput<typeof WindowStateSchema>;

const DEFAULT_STATE: WindowState = { width: 1440, height: 900, isMaximised: false };

/** The window's size as last left; the default when there is none or it makes no sense. */
export function readWindowState(folder: string): WindowState {
  try {
    return v.parse(WindowStateSchema, JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return DEFAULT_STATE;
  }
}

/** Keeps the size of a window that is about to close. Losing it does no harm, so a failure is let pass. */
export function saveWindowState(folder: string, window: BrowserWindow): void {
  const { width, height } = window.getNormalBounds();
  try {
    writeFileSync(fileIn(folder), JSON.stringify({ width, height, isMaximised: window.isMaximized() }));
  } catch {
    // The next start uses the default size.
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'window-state.json');
}
