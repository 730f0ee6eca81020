import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { securityFaults, windowSettings } from '../support/scan-security.ts';

const root = path.resolve(import.meta.dirname, '../..');
const SOURCES = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** A line that must not stand in that file, and the rule that says so. At least one for each thing a rule looks for. */
const FAULTS: readonly [rule: string, file: string, code: string][] = [
  ['Electron by name only', 'electron/store/x.ts', "import { ipcMain } from 'electron';"],
  ['Electron by name only', 'electron/store/x.ts', "import { ipcMain as quiet } from 'electron';"],
  ['Electron by name only', 'electron/start/x.ts', "import { BrowserWindow } from 'electron';"],
  ['Electron by name only', 'electron/window/x.ts', "import { WebContentsView } from 'electron';"],
  ['Electron by name only', 'electron/ipc/x.ts', "import { shell } from 'electron';"],
  ['Electron by name only', 'electron/x.ts', "import { autoUpdater } from 'electron';"],
  ['Electron by name only', 'electron/x.ts', "import { crashReporter } from 'electron';"],
  ['Electron by name only', 'electron/x.ts', "import * as all from 'electron';"],
  ['Electron by name only', 'electron/x.ts', "import electron from 'electron';"],
  ['Electron by name only', 'electron/x.ts', "const { ipcMain } = await import('electron');"],
  ['Electron by name only', 'electron/x.ts', "export { ipcMain } from 'electron';"],
  ['Electron by name only', 'renderer/x.tsx', "import { ipcRenderer } from 'electron';"],
  ['no module that runs other code', 'electron/x.ts', "import { exec } from 'node:child_process';"],
  ['no module that runs other code', 'shared/x.ts', "import vm from 'vm';"],
  ['no module that runs other code', 'electron/x.ts', "const v8 = await import('node:v8');"],
  ['no module that runs other code', 'electron/x.ts', "import { setFlagsFromString } from 'node:v8';"],
  ['no module that runs other code', 'electron/start/wasm-tiering.ts', "import v8 from 'node:v8';"],
  ['no module by a name worked out', 'electron/x.ts', 'const any = await import(name);'],
  ['no outside program', 'electron/ipc/store-handlers.ts', 'system.openExternal(url);'],
  ['no outside program', 'electron/x.ts', "system['openExternal'](url);"],
  ['no file address', 'electron/window/x.ts', "window.loadURL('file:///etc/passwd');"],
  ['no file address', 'electron/window/x.ts', 'window.loadURL(`file://$' + '{name}`);'],
  ['no file address', 'electron/window/x.ts', "window.loadFile('index.html');"],
  ['no code from text', 'shared/x.ts', 'eval(text);'],
  ['no code from text', 'renderer/x.ts', "window['eval'](text);"],
  ['no code from text', 'shared/x.ts', 'const run = new Function(text);'],
  ['no code from text', 'renderer/x.ts', "setTimeout('run()', 1);"],
  ['no code from text', 'electron/x.ts', 'window.webContents.executeJavaScript(text);'],
  ['no markup from text', 'renderer/x.ts', 'element.innerHTML = text;'],
  ['no markup from text', 'renderer/x.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />;'],
  ['no markup from text', 'renderer/x.tsx', 'const a = <iframe srcDoc={text} />;'],
  ['no markup from text', 'renderer/x.ts', "element.insertAdjacentHTML('beforeend', text);"],
  ['no objects from bytes', 'electron/x.ts', 'const a = deserialize(bytes);'],
  ['no loose setting', 'electron/x.ts', 'const a = { webSecurity: false };'],
  ['no loose setting', 'electron/x.ts', "const a = { 'nodeIntegrationInSubFrames': true };"],
  ['no loose setting', 'electron/x.ts', 'const a = { nodeIntegration: true };'],
  ['no loose setting', 'electron/x.ts', 'const a = { sandbox };'],
  ['no loose setting', 'electron/x.ts', 'const a = { contextIsolation: process.env.X !== undefined };'],
  ['no loose setting', 'electron/x.ts', 'const a = { allowRunningInsecureContent: true };'],
  ['no loose setting', 'electron/x.ts', "const a = { enableBlinkFeatures: 'X' };"],
  ['no loose setting', 'electron/x.ts', 'const a = { experimentalFeatures: true };'],
  ['no loose setting', 'electron/security/app-scheme.ts', 'const a = { bypassCSP: true };'],
  ['no loose setting', 'renderer/x.tsx', 'const a = <webview allowpopups="true" />;'],
  ['events from their senders only', 'electron/ipc/x.ts', "event.sender.webContents.send('closing', {});"],
  ['events from their senders only', 'electron/ipc/x.ts', "for (const contents of all) contents.send('closing', {});"],
];

/** So that the rules do not simply find everything. */
const HONEST: readonly [file: string, code: string][] = [
  ['electron/ipc/handle.ts', "import { ipcMain } from 'electron';"],
  ['electron/start/wasm-tiering.ts', "import { setFlagsFromString } from 'node:v8';"],
  ['electron/ipc/x.ts', "import type { IpcMainInvokeEvent } from 'electron';"],
  ['electron/ipc/x.ts', "import { dialog, type BrowserWindow } from 'electron';"],
  ['electron/x.ts', 'const a = { sandbox: true, contextIsolation: true, nodeIntegration: false };'],
  ['electron/window/menu.ts', "window.webContents.send('menuCommand', {});"],
  ['renderer/x.ts', "actor.send({ type: 'case.undo' });"],
  ['renderer/x.ts', 'setTimeout(() => run(), 1); // eval, innerHTML, file://'],
  ['shared/x.ts', "const says = 'innerHTML is not set here';"],
];

describe('the scan of the sources', () => {
  it.each(FAULTS)('finds "%s" broken in %s by: %s', (rule, file, code) => {
    expect(securityFaults(file, code).map((fault) => fault.rule)).toContain(rule);
  });

  it.each(HONEST)('finds nothing in %s: %s', (file, code) => {
    expect(securityFaults(file, code)).toEqual([]);
  });

  it('stops at a file that it cannot parse', () => {
    expect(() => securityFaults('electron/x.ts', 'const = ;')).toThrow('cannot be parsed');
  });

  it('finds nothing in any source of the app', () => {
    expect(SOURCES.length).toBeGreaterThan(400);
    expect(SOURCES.flatMap((file) => securityFaults(file, read(file)))).toEqual([]);
  });

  it('finds two windows, each with exactly these settings', () => {
    const windows = SOURCES.flatMap((file) => windowSettings(file, read(file)).map((settings) => [file, settings]));
    expect(windows).toEqual([
      [
        'electron/export/pdf.ts',
        '{ partition: APP_PARTITION, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, spellcheck: false, }',
      ],
      [
        'electron/window/main-window.ts',
        "{ partition: APP_PARTITION, preload: path.join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false, devTools: !app.isPackaged && process.env['COUNTERPOISE_DEVTOOLS'] === '1', }",
      ],
    ]);
  });
});
