import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { logEvent } from '../start/log.ts';
import { markClosed } from './closed-mark.ts';
import { clearStaleLock } from './stale-lock.ts';

/** A look that is under way. `done` never fails; `stop` ends it early. */
export type LookAhead = { readonly done: Promise<void>; readonly stop: () => void };

/**
 * Looks over a store from end to end in a thread of its own, so that the window can be used meanwhile. What is whole is
 * marked, and opened without being read again. Whatever else comes of it is left to the opening, which looks itself and has
 * the words for it. The store must not be open, and the caller must hold the single-instance lock. `script` is that of the
 * thread, which lies beside main.
 */
export function lookOverAhead(file: string, script = path.join(__dirname, 'look-over-worker.cjs')): LookAhead {
  const from = performance.now();
  try {
    clearStaleLock(file);
  } catch {
    // The thread cannot open the store then, and the opening will say why.
  }
  const worker = new Worker(script, { workerData: file });
  const done = new Promise<void>((resolve) => {
    let isWhole = false;
    worker.once('message', (answer) => {
      isWhole = answer === true;
    });
    worker.once('error', () => undefined);
    // Not before: as long as the thread lives, it may hold the file.
    worker.once('exit', () => {
      if (isWhole) markClosed(file, Date.now());
      logEvent('store.lookedOver', { ms: Math.round(performance.now() - from), whole: isWhole ? 1 : 0 });
      resolve();
    });
  });
  return { done, stop: () => void worker.terminate() };
}
