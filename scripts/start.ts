import { spawn } from 'node:child_process';
import path from 'node:path';
import { createBuilder } from 'vite';
import { openDisplay } from './display.ts';
import { electronRuntime } from './electron-runtime.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

// npm start: builds the app and opens it, on a virtual display where there is no other.
const root = path.resolve(import.meta.dirname, '..');
try {
  ensureSystemLibraries({ forDocuments: false });
  const runtime = await electronRuntime();
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  const display = await openDisplay();
  if (display.name !== undefined) console.error(`Counterpoise opens on display ${display.name}.`);
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(runtime.executable, [...asRoot, root, ...process.argv.slice(2)], { stdio: 'inherit' });
  app.on('exit', (code) => {
    display.stop();
    process.exitCode = code ?? 1;
  });
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
