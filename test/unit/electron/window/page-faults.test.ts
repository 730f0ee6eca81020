import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../../electron/window/page-faults.ts';

const showMessageBox = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({ dialog: { showMessageBox }, protocol: {} }));

/** As much of a window as its page needs to die and to come back. */
class FakeWindow extends EventEmitter {
  isGone = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    forcefullyCrashRenderer: () => this.die(),
  });
  readonly loadURL = vi.fn(() => Promise.resolve());
  readonly isDestroyed = () => this.isGone;
  readonly destroy = () => {
    this.isGone = true;
  };

  die(): void {
    this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }
}

function openWindow(windowStopped: (how: string) => boolean) {
  const window = new FakeWindow();
  watchPage(window as unknown as BrowserWindow, windowStopped);
  return window;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  showMessageBox.mockReset();
});

describe('a page that dies', () => {
  it('begins anew, once the process that has ended is cleared away', async () => {
    const stopped = vi.fn(() => true);
    const window = openWindow(stopped);
    window.die();
    expect(window.loadURL).not.toHaveBeenCalled();
    await settled();
    expect(window.loadURL.mock.calls).toEqual([['app://counterpoise/index.html']]);
    expect(stopped.mock.calls).toEqual([['crashed', expect.any(Number)]]);
  });

  it.each([
    [0, true, 0],
    [1, false, 1],
  ])('asks where it has died too often (answer %i): gone %s, begun again %i times', async (response, isGone, begun) => {
    showMessageBox.mockResolvedValue({ response });
    const window = openWindow(() => false);
    window.die();
    await settled();
    expect([window.isGone, window.loadURL.mock.calls.length]).toEqual([isGone, begun]);
  });

  it('stays away where the window has gone meanwhile', async () => {
    const window = openWindow(() => true);
    window.die();
    window.destroy();
    await settled();
    expect(window.loadURL).not.toHaveBeenCalled();
  });
});

describe('a page that does not answer', () => {
  it('is waited for when the officer says so, and asked about once at a time', async () => {
    let answer: (given: { response: number }) => void = () => undefined;
    showMessageBox.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    const window = openWindow(() => true);
    window.emit('unresponsive');
    window.emit('unresponsive');
    expect(showMessageBox).toHaveBeenCalledTimes(1);
    answer({ response: 0 });
    await settled();
    expect(window.loadURL).not.toHaveBeenCalled();
  });

  it('is ended and begun anew when the officer says so, and the shell knows that it hung', async () => {
    showMessageBox.mockResolvedValue({ response: 1 });
    const stopped = vi.fn(() => true);
    const window = openWindow(stopped);
    window.emit('unresponsive');
    await settled();
    expect(stopped.mock.calls).toEqual([['hung', expect.any(Number)]]);
    expect(window.loadURL).toHaveBeenCalledTimes(1);
  });

  it('takes the question back when it answers by itself', async () => {
    let asked: AbortSignal | null = null;
    showMessageBox.mockImplementation((_window, { signal }: { signal: AbortSignal }) => {
      asked = signal;
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ response: 1 })));
    });
    const window = openWindow(() => true);
    window.emit('unresponsive');
    window.emit('responsive');
    await settled();
    expect(asked).toMatchObject({ aborted: true });
    expect(window.loadURL).not.toHaveBeenCalled();
  });
});
