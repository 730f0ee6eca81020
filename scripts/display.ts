import { spawn, type ChildProcess } from 'node:child_process';

const START_TIMEOUT_MS = 15_000;

/** A display to open windows on; `stop` ends it if it was brought up here. */
export type Display = { readonly name: string | undefined; readonly stop: () => void };

/**
 * The display of this session, or a virtual one where there is none (headless Linux). Xvfb itself picks a free number
 * and says which.
 */
export async function openDisplay(): Promise<Display> {
  const present = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (process.platform !== 'linux' || present !== undefined)
    return { name: process.env['DISPLAY'], stop: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await firstLine(server)}`;
  process.env['DISPLAY'] = name;
  const stop = () => {
    server.kill();
    delete process.env['DISPLAY'];
  };
  return { name, stop };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start in time')), START_TIMEOUT_MS);
    server.once('error', reject);
    server.stdio[3]?.once('data', (line: Buffer) => {
      clearTimeout(timer);
      resolve(line.toString().trim());
    });
  });
}
