import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { blockNavigation } from '../../../../electron/security/block-navigation.ts';
import { denyPermissions } from '../../../../electron/security/deny-permissions.ts';
import { trustNoServer } from '../../../../electron/security/trust-no-server.ts';
import { noteFigure } from '../../../support/note-figure.ts';

/** As documented for Electron 45, of the handler that is asked and of the one that looks up. */
const PERMISSIONS = [
  ...['accessibility-events', 'clipboard-read', 'clipboard-sanitized-write', 'deprecated-sync-clipboard-read'],
  ...['display-capture', 'fileSystem', 'fullscreen', 'geolocation', 'hid', 'idle-detection', 'keyboardLock', 'media'],
  ...['mediaKeySystem', 'midi', 'midiSysex', 'notifications', 'openExternal', 'pointerLock', 'serial'],
  ...['speaker-selection', 'storage-access', 'top-level-storage-access', 'unknown', 'usb', 'window-management'],
];
const DEVICES = ['hid', 'serial', 'usb'];

type Handler = (...args: unknown[]) => unknown;

/** As much of a session, an app or a page as takes handlers; `set` has those that were set by a method. */
class FakeEmitter extends EventEmitter {
  readonly set = new Map<string, Handler>();
  readonly setPermissionRequestHandler = (handler: Handler) => this.set.set('request', handler);
  readonly setPermissionCheckHandler = (handler: Handler) => this.set.set('check', handler);
  readonly setDevicePermissionHandler = (handler: Handler) => this.set.set('device', handler);
  readonly setDisplayMediaRequestHandler = (handler: Handler) => this.set.set('screen', handler);
  readonly setBluetoothPairingHandler = (handler: Handler) => this.set.set('pairing', handler);
  readonly setWindowOpenHandler = (handler: Handler) => this.set.set('open', handler);
  readonly setWebRTCIPHandlingPolicy = vi.fn();

  /** Emits an event with a callback; gives what the callback was told, and whether the default was prevented. */
  choose(name: string, between: number): { told: unknown[][]; isPrevented: boolean } {
    const callback = vi.fn();
    const preventDefault = vi.fn();
    this.emit(name, { preventDefault }, ...Array.from({ length: between }, () => ({})), callback);
    return { told: callback.mock.calls, isPrevented: preventDefault.mock.calls.length === 1 };
  }
}

function deniedSession(): FakeEmitter {
  const session = new FakeEmitter();
  denyPermissions(session as unknown as Session);
  return session;
}

describe('permissions', () => {
  it.each(PERMISSIONS)('deny %s, asked for or looked up', (name) => {
    const { set } = deniedSession();
    const callback = vi.fn();
    set.get('request')?.({}, name, callback, {});
    expect(callback.mock.calls).toEqual([[false]]);
    expect(set.get('check')?.({}, name, 'app://counterpoise', {})).toBe(false);
  });

  it('deny every device, screen and pairing', () => {
    noteFigure(20, PERMISSIONS.length, `${PERMISSIONS.length} permissions denied by name`);
    const session = deniedSession();
    for (const deviceType of DEVICES) {
      expect(session.set.get('device')?.({ deviceType, origin: 'app://counterpoise', device: {} })).toBe(false);
    }
    const [screen, pairing] = [vi.fn(), vi.fn()];
    session.set.get('screen')?.({}, screen);
    session.set.get('pairing')?.({}, pairing);
    expect(screen.mock.calls).toEqual([[{}]]);
    expect(pairing.mock.calls).toEqual([[{ confirmed: false }]]);
    expect(session.choose('select-hid-device', 1)).toEqual({ told: [[null]], isPrevented: true });
    expect(session.choose('select-usb-device', 1)).toEqual({ told: [[]], isPrevented: true });
    expect(session.choose('select-serial-port', 2)).toEqual({ told: [['']], isPrevented: true });
    expect(session.choose('will-download', 2).isPrevented).toBe(true);
  });
});

describe('pages and servers', () => {
  it('lead nowhere: each event of going, opening, embedding and choosing is prevented in every page', () => {
    const [app, contents] = [new FakeEmitter(), new FakeEmitter()];
    blockNavigation(app as unknown as App);
    app.emit('web-contents-created', {}, contents);
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect(contents.choose(name, 0).isPrevented, name).toBe(true);
    }
    expect(contents.set.get('open')?.({ url: 'app://counterpoise/' })).toEqual({ action: 'deny' });
    expect(contents.choose('select-bluetooth-device', 1)).toEqual({ told: [['']], isPrevented: true });
    expect(contents.setWebRTCIPHandlingPolicy.mock.calls).toEqual([['disable_non_proxied_udp']]);
  });

  it('are never trusted: no certificate, no name, no password', () => {
    const app = new FakeEmitter();
    trustNoServer(app as unknown as App);
    expect(app.choose('certificate-error', 4)).toEqual({ told: [[false]], isPrevented: true });
    expect(app.choose('select-client-certificate', 3)).toEqual({ told: [[]], isPrevented: true });
    expect(app.choose('login', 3)).toEqual({ told: [[]], isPrevented: true });
  });
});
