import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeAfterSaving } from '../../../../electron/window/close-after-saving.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const showMessageBox = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({ dialog: { showMessageBox } }));

/** As much of a window as closing needs. */
class FakeWindow extends EventEmitter {
  isGone = false;
  isDead = false;
  readonly webContents = Object.assign(new EventEmitter(), { send: vi.fn(), isCrashed: () => this.isDead });
  readonly getNormalBounds = () => ({ width: 1440, height: 900 });
  readonly isMaximized = () => false;
  readonly isDestroyed = () => this.isGone;
  readonly destroy = () => {
    this.isGone = true;
  };

  /** A click on the cross; true when the window went at once. */
  close(): boolean {
    const preventDefault = vi.fn();
    this.emit('close', { preventDefault });
    return preventDefault.mock.calls.length === 0;
  }
}

function openWindow(isBehind: boolean): FakeWindow {
  const window = new FakeWindow();
  closeAfterSaving(window as unknown as BrowserWindow, temporaryFolder(), () => isBehind);
  return window;
}

beforeEach(() => {
  showMessageBox.mockReset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('closeAfterSaving', () => {
  it('tells the renderer once and waits, however often the cross is clicked', () => {
    const window = openWindow(false);
    expect([window.close(), window.close()]).toEqual([false, false]);
    expect(window.webContents.send.mock.calls).toEqual([['closing', {}]]);
    expect(window.isGone).toBe(false);
  });

  it('does not wait longer than two seconds for a renderer that hangs', async () => {
    const window = openWindow(false);
    window.close();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(window.isGone).toBe(true);
    expect(showMessageBox).not.toHaveBeenCalled();
  });

  it('asks before it throws away words that could not be saved, and keeps the window when told to', async () => {
    const window = openWindow(true);
    showMessageBox.mockResolvedValue({ response: 0 });
    window.close();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(window.isGone).toBe(false);
    showMessageBox.mockResolvedValue({ response: 1 });
    window.close();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(window.webContents.send).toHaveBeenCalledTimes(2);
    expect(window.isGone).toBe(true);
  });

  it('lets a window go whose page dies while it is being closed, and keeps one that is not', () => {
    const window = openWindow(true);
    window.webContents.emit('render-process-gone');
    expect(window.isGone).toBe(false);
    window.close();
    window.webContents.emit('render-process-gone');
    expect(window.isGone).toBe(true);
  });

  it('waits for nothing where the page is dead already', () => {
    const window = openWindow(true);
    window.isDead = true;
    window.close();
    expect(window.isGone).toBe(true);
    expect(window.webContents.send).not.toHaveBeenCalled();
  });
});
