import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { noteFigure } from '../../../support/note-figure.ts';

const guard = path.resolve(import.meta.dirname, '../../../../electron/security/block-node-network.ts');

/** So many times ten milliseconds is waited for a refusal. */
const PATIENCE = 100;

/** Each way of Node's to another computer, as a program says it. 127.0.0.1 is refused as well: there is nothing there for us. */
const WAYS = [
  `require('node:net').connect(9, '127.0.0.1')`,
  `new (require('node:net').Socket)().connect(9, '127.0.0.1')`,
  `require('node:net').connect('/tmp/counterpoise-no-such-socket')`,
  `require('node:net').createServer().listen(0)`,
  `require('node:tls').connect(9, '127.0.0.1')`,
  `require('node:http').get('http://127.0.0.1:8081/')`,
  `require('node:https').get('https://127.0.0.1:8081/')`,
  `require('node:http').createServer().listen(0)`,
  `require('node:http2').connect('http://127.0.0.1:8081/')`,
  `fetch('http://127.0.0.1:8081/')`,
  `new WebSocket('ws://127.0.0.1:8081/')`,
  `require('node:dgram').createSocket('udp4').bind(0)`,
  `require('node:dgram').createSocket('udp4').send('words', 9, '127.0.0.1')`,
  `require('node:dgram').createSocket('udp4').connect(9, '127.0.0.1')`,
  `require('node:dns').lookup('localhost', () => undefined)`,
  `require('node:dns').resolve4('localhost', () => undefined)`,
  `require('node:dns').reverse('127.0.0.1', () => undefined)`,
  `new (require('node:dns').Resolver)().resolve4('localhost', () => undefined)`,
  `require('node:dns/promises').lookup('localhost')`,
  `require('node:dns').promises.resolve('localhost')`,
  `new (require('node:dns/promises').Resolver)().resolveTxt('localhost')`,
];

/**
 * Tries each way in a thread of its own, which the guard cannot be taken out of again, and gives those at which the guard
 * was not asked.
 */
function notRefused(ways: readonly string[], isGuarded: boolean): Promise<string[]> {
  const program = `
    const { parentPort } = require('node:worker_threads');
    const { setTimeout } = require('node:timers/promises');
    process.on('unhandledRejection', () => undefined);
    process.on('uncaughtException', () => undefined);
    let refused = 0;
    async function isRefused(attempt) {
      const before = refused;
      try { attempt(); } catch {}
      for (let waits = 0; waits < ${PATIENCE} && refused === before; waits += 1) await setTimeout(10);
      return refused > before;
    }
    async function all() {
      const { blockNodeNetwork } = await import(${JSON.stringify(guard)});
      if (${isGuarded}) blockNodeNetwork(() => { refused += 1; });
      const missed = [];
      ${ways.map((way) => `if (!(await isRefused(() => ${way}))) missed.push(${JSON.stringify(way)});`).join('\n')}
      parentPort.postMessage(missed);
    }
    void all();`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true });
    worker.once('error', reject);
    worker.once('message', (missed: string[]) => {
      resolve(missed);
      void worker.terminate();
    });
  });
}

describe('Node’s own network', () => {
  it('is refused, whichever way it is asked for', async () => {
    expect(await notRefused(WAYS, true)).toEqual([]);
    noteFigure(22, WAYS.length, `${WAYS.length} ways of Node's to a network refused`);
  });

  it('is there without the guard, so that the test can fail', async () => {
    const some = WAYS.slice(0, 1);
    expect(await notRefused(some, false)).toEqual(some);
  });

  it.each(['template/template-worker.ts', 'store/look-over-worker.ts'])('is taken from %s before it works', (file) => {
    const worker = readFileSync(path.resolve(guard, '../..', file), 'utf8');
    expect(worker.indexOf('blockNodeNetwork();')).toBeGreaterThan(0);
    // After the import and the taking.
    expect(worker.indexOf('blockNodeNetwork();')).toBeLessThan(worker.lastIndexOf('workerData'));
  });
});
