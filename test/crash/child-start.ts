import { readSync } from 'node:fs';
import { explainStoreError } from '../../electron/store/store-error.ts';
import { tryOpen, workingOn } from './open-office.ts';

/**
 * One of two starts on one folder: `who` is "account@machine". Waits for a line, so that both begin at the same moment,
 * says what came of it, and stays as it is until another line comes.
 */
export function startBeside(folder: string, who: string, say: (line: string) => void): void {
  const [account = '', machine = ''] = who.split('@');
  say('ready');
  waitForLine();
  const opened = tryOpen(folder, 2, { ...workingOn(2), desk: { account, machine } });
  say(opened.ok ? 'writes' : `refused ${opened.error.code} ${explainStoreError(opened.error)}`);
  waitForLine();
  if (opened.ok) opened.value.close();
  process.exit(0);
}

function waitForLine(): void {
  readSync(0, Buffer.alloc(100));
}
