import spellingUrl from './spelling.worker.ts?worker&url';
import type { Misspelt } from '../../shared/tone/spell-checker.ts';
import { startWorker } from '../reading/start-worker.ts';

/** The thread with the dictionary, started when the first letter is spelt and kept for the next. */
let worker: Worker | null = null;
let asked = 0;

/** The words that neither the dictionary nor the officer's own list knows. Nothing leaves the computer. */
export function checkSpelling(words: readonly string[], own: readonly string[]): Promise<readonly Misspelt[]> {
  worker ??= startWorker(spellingUrl);
  const speller = worker;
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    function end() {
      speller.removeEventListener('message', onMessage);
      speller.removeEventListener('error', onError);
    }
    function onMessage(event: MessageEvent<{ id: number; misspelt: Misspelt[] | null }>) {
      if (event.data.id !== id) return;
      if (event.data.misspelt === null) return onError();
      end();
      resolve(event.data.misspelt);
    }
    function onError() {
      end();
      speller.terminate();
      worker = null;
      reject(new Error('The spelling thread ended'));
    }
    speller.addEventListener('message', onMessage);
    speller.addEventListener('error', onError);
    speller.postMessage({ id, words, own });
  });
}
