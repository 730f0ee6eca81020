import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { positionOn, readWindowState, saveWindowState } from '../../../../electron/window/window-state.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const DEFAULT = { position: null, width: 1440, height: 900, isMaximised: false };
const left = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1920, height: 1080 };

function windowAt(x: number, y: number): BrowserWindow {
  return {
    getNormalBounds: () => ({ x, y, width: 1200, height: 800 }),
    isMaximized: () => true,
  } as unknown as BrowserWindow;
}

describe('the window', () => {
  it('comes back where it was left, and leaves one file', () => {
    const folder = temporaryFolder();
    saveWindowState(folder, windowAt(300, 40));
    expect(readWindowState(folder)).toEqual({
      position: { x: 300, y: 40 },
      width: 1200,
      height: 800,
      isMaximised: true,
    });
    expect(readdirSync(folder)).toEqual(['window-state.json']);
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"width":12'],
    ['a size no screen has', '{"position":null,"width":1,"height":900,"isMaximised":false}'],
    ['text for numbers', '{"position":null,"width":"wide","height":900,"isMaximised":false}'],
  ])('takes its default size from %s', (_name, content) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'window-state.json'), content);
    expect(readWindowState(folder)).toEqual(DEFAULT);
  });

  it('is not lost when it cannot be kept', () => {
    expect(() => saveWindowState('/nowhere/at/all', windowAt(0, 0))).not.toThrow();
  });

  it('goes back to the second screen while there is one, and else to where the system puts it', () => {
    const state = { ...DEFAULT, position: { x: 2500, y: 100 } };
    expect(positionOn([left, right], state)).toEqual({ x: 2500, y: 100 });
    expect(positionOn([left], state)).toBeNull();
    expect(positionOn([left], { ...DEFAULT, position: { x: 100, y: -300 } })).toBeNull();
    expect(positionOn([left], DEFAULT)).toBeNull();
  });
});
