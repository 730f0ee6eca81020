import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createBuilder } from 'vite';
import { openDisplay } from './display.ts';
import { electronRuntime } from './electron-runtime.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

// npm run dev: builds on each change and opens the app anew, on cases of its own. The app that is tried out is the app
// that ships: no development server, hence no door in the content security policy or the network block to let one in.
const root = path.resolve(import.meta.dirname, '..');
const ENVIRONMENTS = ['client', 'main', 'templateWorker', 'preload'];
/** One change is often saved to several files, and one file is often part of several builds. */
const SETTLE_MS = 150;

let app: ChildProcess | undefined;
let restart: NodeJS.Timeout | undefined;
const building = new Set(ENVIRONMENTS);

try {
  ensureSystemLibraries({ forDocuments: false });
  const { executable } = await electronRuntime();
  const display = await openDisplay();
  process.once('exit', display.stop);
  process.once('SIGINT', () => process.exit());
  process.once('SIGTERM', () => process.exit());
  await watch(() => open(executable));
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exit(1);
}

/** Builds all three parts and goes on watching; calls back when all stand after a change. */
async function watch(onBuilt: () => void): Promise<void> {
  const watched = { build: { watch: {} } };
  const builder = await createBuilder({
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'warn',
    environments: Object.fromEntries(ENVIRONMENTS.map((name) => [name, watched])),
  });
  for (const name of ENVIRONMENTS) {
    const environment = builder.environments[name];
    const watcher = environment && (await builder.build(environment));
    if (watcher === undefined || !('on' in watcher)) throw new Error(`Vite does not watch ${name}.`);
    watcher.on('event', (event) => {
      if (event.code === 'START') building.add(name);
      if (event.code === 'BUNDLE_END' || event.code === 'ERROR') void event.result?.close();
      if (event.code !== 'END') return;
      building.delete(name);
      clearTimeout(restart);
      if (building.size === 0) restart = setTimeout(onBuilt, SETTLE_MS);
    });
  }
}

/** Opens the app in place of the one before, which is asked to close so that it saves what was typed last. */
function open(executable: string): void {
  const before = app;
  if (before !== undefined && before.exitCode === null) {
    before.removeAllListeners('exit');
    before.once('exit', () => open(executable));
    before.kill();
    app = undefined;
    return;
  }
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  app = spawn(executable, [...asRoot, root], {
    stdio: 'inherit',
    env: { COUNTERPOISE_DATA: path.join(root, '.cache/dev-data'), COUNTERPOISE_DEVTOOLS: '1', ...process.env },
  });
  app.once('exit', () => process.exit());
}
