import { createSocket } from 'node:dgram';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';

const HOME = 'app://counterpoise/index.html';
/** Time for what was asked for to happen, if it were going to. */
const SETTLE_MS = 150;

/** One of each kind of address that has led out of an app. */
const ADDRESSES = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'data:text/html,<h1>planted</h1>',
  'blob:app://counterpoise/planted',
  'javascript:document.title="planted"',
  'mailto:planted@example.org',
  'app://elsewhere/index.html',
  'ms-word:ofe|u|https://example.org/planted.docx',
  'smb://host/share',
  '\\\\host\\share\\planted.exe',
  'tel:+441632960000',
  'chrome://settings/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://counterpoise/index.html',
];

const folder = freshFolder('way-out');
const opened = path.join(folder, 'opened-by-the-system');
const searchPath = process.env['PATH'];
let officer: LaunchedApp;
let tried = 0;

/** Runs a script in the page by the app itself: a driver would wait for ever for a navigation that was refused. */
function inPage(script: string): Promise<unknown> {
  return officer.app.evaluate(
    async ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code, true),
    `(async () => { ${script} })()`,
  );
}

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/** What there is to look at: addresses of all pages, embedded ones too, and the title of the window. */
function shown(): Promise<{ addresses: string[]; title: string }> {
  return officer.app.evaluate(({ BrowserWindow, webContents }) => ({
    addresses: webContents.getAllWebContents().map((contents) => contents.getURL()),
    title: BrowserWindow.getAllWindows()[0]?.getTitle() ?? '',
  }));
}

async function isStillAtHome(attempt: string): Promise<void> {
  tried += 1;
  await settle();
  expect(await shown(), attempt).toEqual({ addresses: [HOME], title: 'Counterpoise' });
  // The page is the same one, not another that came back.
  expect(await inPage("return document.documentElement.dataset.sameness ?? 'lost'"), attempt).toBe('kept');
}

/** So that another page which looks the same is told from this one. */
async function markPage(): Promise<void> {
  await inPage("document.documentElement.dataset.sameness = 'kept'");
}

beforeAll(async () => {
  // Whatever the system is asked to open for the app would be noted here.
  const programs = path.join(folder, 'programs');
  mkdirSync(programs);
  for (const name of ['xdg-open', 'gio', 'gvfs-open', 'kde-open', 'xdg-email', 'exo-open']) {
    writeFileSync(path.join(programs, name), `#!/bin/sh\necho "$0 $*" >> '${opened}'\n`);
    chmodSync(path.join(programs, name), 0o755);
  }
  process.env['PATH'] = `${programs}:${searchPath}`;
  officer = await launchApp();
  await officer.page.getByRole('button', { name: 'New case' }).waitFor();
  await markPage();
});

afterAll(async () => {
  await officer?.close();
  process.env['PATH'] = searchPath;
  noteFigure(20, tried, `${tried} ways out by address, window, element and file`);
});

describe('no address leads out', () => {
  it.each(ADDRESSES)('neither by the location, nor by a click, nor in a frame: %s', async (address) => {
    const to = JSON.stringify(address);
    const attempts = [
      `location.assign(${to})`,
      ...['', '_blank', '_top'].map(
        (target) => `const link = Object.assign(document.createElement('a'), { href: ${to}, target: '${target}' });
          document.body.append(link); link.click(); link.remove();`,
      ),
      `const frame = Object.assign(document.createElement('iframe'), { src: ${to} });
        document.body.append(frame); setTimeout(() => frame.remove(), 200);`,
    ];
    for (const attempt of attempts) await inPage(attempt).catch(() => undefined);
    tried += attempts.length - 1;
    await isStillAtHome(address);
  });

  it('by a form, a refresh, or the page’s own history either', async () => {
    await inPage(
      `const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' });
       document.body.append(form); form.submit(); form.remove();`,
    );
    await isStillAtHome('form');
    await inPage(
      `const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=https://example.org/' });
       document.head.append(meta); meta.remove();`,
    );
    await isStillAtHome('refresh');
    await expect(inPage("history.pushState(null, '', 'https://example.org/')")).rejects.toThrow();
    await isStillAtHome('history');
  });

  it('to an empty page, which nobody is asked about, without coming home at once', async () => {
    await inPage("location.assign('about:blank')").catch(() => undefined);
    await expect.poll(async () => (await shown()).addresses, { timeout: 10_000 }).toEqual([HOME]);
    await officer.page.getByRole('button', { name: 'New case' }).waitFor();
    await markPage();
    tried += 1;
  });

  it('and the system is asked to open nothing', () => {
    expect(existsSync(opened)).toBe(false);
  });
});

describe('no window opens and nothing is embedded', () => {
  it.each([
    ['window.open', `window.open('https://example.org/')`],
    ['window.open to itself', `window.open('${HOME}', 'second', 'popup')`],
    ['window.open to nothing', "window.open('about:blank')"],
    [
      'a middle click',
      `const link = Object.assign(document.createElement('a'), { href: '${HOME}', textContent: 'x' });
       document.body.append(link);
       link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
       link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true })); link.remove();`,
    ],
    [
      'a form into a new window',
      `const form = Object.assign(document.createElement('form'), { action: '${HOME}', target: '_blank' });
       document.body.append(form); form.submit(); form.remove();`,
    ],
    [
      'a webview',
      `const view = document.createElement('webview'); view.setAttribute('src', '${HOME}');
       view.setAttribute('nodeintegration', ''); view.setAttribute('allowpopups', '');
       document.body.append(view); setTimeout(() => view.remove(), 200);`,
    ],
    [
      'an object and an embed',
      `for (const name of ['object', 'embed']) {
         const element = document.createElement(name);
         Object.assign(element, name === 'object' ? { data: '${HOME}' } : { src: '${HOME}' });
         document.body.append(element); setTimeout(() => element.remove(), 200);
       }`,
    ],
  ])('by %s', async (name, script) => {
    await inPage(script).catch(() => undefined);
    await isStillAtHome(name);
  });

  it('by a middle click and a click with Shift of a real mouse', async () => {
    await inPage(
      `const link = Object.assign(document.createElement('a'), { href: '${HOME}', textContent: 'x', id: 'planted' });
       link.style.cssText = 'position:fixed;inset:0;z-index:99999'; document.body.append(link);`,
    );
    await officer.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const [button, modifiers] of [
        ['middle', []],
        ['left', ['shift']],
        ['left', ['control']],
      ] as ['middle' | 'left', ('shift' | 'control')[]][]) {
        contents?.sendInputEvent({ type: 'mouseDown', x: 300, y: 300, button, clickCount: 1, modifiers });
        contents?.sendInputEvent({ type: 'mouseUp', x: 300, y: 300, button, clickCount: 1, modifiers });
      }
    });
    await isStillAtHome('mouse');
    await inPage("document.getElementById('planted').remove()");
  });
});

describe('a file', () => {
  it('that is dropped on the window does not take its place', async () => {
    const file = path.join(folder, 'dropped.html');
    writeFileSync(file, '<title>planted</title>');
    const driver = await officer.page.context().newCDPSession(officer.page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await driver.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data }).catch(() => undefined);
    }
    await isStillAtHome('drop');
  });

  it('is never downloaded', async () => {
    const saved = await officer.app.evaluate(async ({ BrowserWindow }) => {
      const states: string[] = [];
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.session.on('will-download', (event, item) => {
        states.push(`${event.defaultPrevented} ${item.getState()}`);
      });
      await contents?.executeJavaScript(
        `(() => { const link = Object.assign(document.createElement('a'), {
           href: URL.createObjectURL(new Blob(['planted'])), download: 'planted.exe' });
           document.body.append(link); link.click(); link.remove(); })()`,
        true,
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      return states;
    });
    // Asked for once, and prevented before the test heard of it.
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatch(/^true /);
    await isStillAtHome('download');
  });
});

describe('no permission is given', () => {
  it('whatever name it is looked up by', async () => {
    const names = [
      ...['accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera', 'clipboard-read'],
      ...[
        'clipboard-write',
        'display-capture',
        'geolocation',
        'gyroscope',
        'idle-detection',
        'local-fonts',
        'magnetometer',
      ],
      ...[
        'microphone',
        'midi',
        'nfc',
        'notifications',
        'payment-handler',
        'periodic-background-sync',
        'persistent-storage',
      ],
      ...['screen-wake-lock', 'storage-access', 'top-level-storage-access', 'window-management', 'window-placement'],
    ];
    const states = (await inPage(`
      const states = {};
      for (const name of ${JSON.stringify(names)}) {
        states[name] = await navigator.permissions.query({ name, userVisibleOnly: true, sysex: true })
          .then(({ state }) => state, () => 'unknown');
      }
      return states;`)) as Record<string, string>;
    expect(Object.entries(states).filter(([, state]) => state !== 'denied' && state !== 'unknown')).toEqual([]);
    const denied = Object.values(states).filter((state) => state === 'denied').length;
    // Names that this Chromium does not know prove nothing.
    expect(denied).toBeGreaterThanOrEqual(12);
    tried += denied;
  });

  it.each([
    ['location', 'await new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))'],
    ['microphone', 'await navigator.mediaDevices.getUserMedia({ audio: true })'],
    ['camera', 'await navigator.mediaDevices.getUserMedia({ video: true })'],
    ['screen', 'await navigator.mediaDevices.getDisplayMedia({ video: true })'],
    ['MIDI', 'await navigator.requestMIDIAccess({ sysex: true })'],
    ['clipboard to read', 'await navigator.clipboard.readText()'],
    ['clipboard to write', "await navigator.clipboard.writeText('planted')"],
    ['USB', 'await navigator.usb.requestDevice({ filters: [] })'],
    ['HID', "if ((await navigator.hid.requestDevice({ filters: [] })).length === 0) throw new Error('none')"],
    ['serial', 'await navigator.serial.requestPort()'],
    ['Bluetooth', 'await navigator.bluetooth.requestDevice({ acceptAllDevices: true })'],
    ['notifications', "if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')"],
    ['idle detection', "if ((await IdleDetector.requestPermission()) !== 'granted') throw new Error('denied')"],
    ['fonts', "if ((await queryLocalFonts()).length === 0) throw new Error('none')"],
    ['screens', 'await getScreenDetails()'],
    [
      'the whole screen',
      // Refused without a word: the promise is left as it is.
      `document.documentElement.requestFullscreen(); await new Promise((resolve) => setTimeout(resolve, 1000));
       if (document.fullscreenElement === null) throw new Error('not given')`,
    ],
    ['the pointer', 'await document.documentElement.requestPointerLock(); throw new Error("asked")'],
    ['lasting storage', "if (!(await navigator.storage.persist())) throw new Error('denied')"],
    ['a service worker', "await navigator.serviceWorker.register('/index.html')"],
    [
      'payment',
      "await new PaymentRequest([{ supportedMethods: 'https://example.org' }], { total: { label: 'x', amount: { currency: 'GBP', value: '1' } } }).show()",
    ],
  ])('whatever is asked for: %s', async (name, ask) => {
    tried += 1;
    const given = await inPage(`
      const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 15_000));
      return Promise.race([late, (async () => { ${ask}; return 'given'; })().catch((error) => 'refused: ' + error.name)]);`);
    expect(given, name).toMatch(/^refused/);
    expect(await inPage('return document.fullscreenElement === null && document.pointerLockElement === null')).toBe(
      true,
    );
  });
});

describe('no packet', () => {
  it('leaves by WebRTC, which asks neither the handler of requests nor the policy of content', async () => {
    let packets = 0;
    const socket = createSocket('udp4', () => {
      packets += 1;
    });
    const server = createServer((connection) => {
      packets += 1;
      connection.destroy();
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await inPage(`
      const iceServers = [
        { urls: 'stun:127.0.0.1:${socket.address().port}' },
        { urls: 'turn:127.0.0.1:${socket.address().port}', username: 'planted', credential: 'planted' },
        { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'planted', credential: 'planted' },
      ];
      const connection = new RTCPeerConnection({ iceServers });
      connection.createDataChannel('planted');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 3000));
      connection.close();`);
    socket.close();
    server.close();
    expect(packets).toBe(0);
  });
});
