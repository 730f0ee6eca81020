import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isAsClosed, sizeToLookOver } from '../../../../electron/store/closed-mark.ts';
import { lookOverAhead } from '../../../../electron/store/look-over-ahead.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { bundleScripts } from '../../../support/bundle-scripts.ts';
import { growStore } from '../../../support/grow-store.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const scripts = mkdtempSync(path.join(tmpdir(), 'counterpoise-scripts-'));
const lookOver = (file: string) => lookOverAhead(file, path.join(scripts, 'look-over-worker.cjs'));

beforeAll(() =>
  bundleScripts(root, scripts, { 'look-over-worker': path.join(root, 'electron/store/look-over-worker.ts') }),
);
afterAll(() => rmSync(scripts, { recursive: true }));

/** A large store of one case, which nobody knows. */
function unknownStore(): string {
  const { office, cases } = openStore();
  cases.save(order(maintainedCase()));
  office.close();
  growStore(office.file, 1);
  return office.file;
}

it('marks a whole store, which is then opened as known', async () => {
  const file = unknownStore();
  expect(sizeToLookOver(file, Date.now())).toBe(statSync(file).size);
  await lookOver(file).done;
  expect(isAsClosed(file, Date.now())).toBe(true);
  expect(sizeToLookOver(file, Date.now())).toBeNull();
  expect(existsSync(`${file}.lock`)).toBe(false);
  const { cases, office } = openStore(path.dirname(file));
  expect(cases.get('case-1').ok).toBe(true);
  office.close();
});

it('is not kept out by the lock of a run that was cut off', async () => {
  const file = unknownStore();
  mkdirSync(`${file}.lock`);
  await lookOver(file).done;
  expect(isAsClosed(file, Date.now())).toBe(true);
});

it('leaves a damaged store unmarked, for the opening to refuse', async () => {
  const file = unknownStore();
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(8192, 0xff), 0, 8192, 30_000_128);
  closeSync(descriptor);
  await lookOver(file).done;
  expect(isAsClosed(file, Date.now())).toBe(false);
});

it('leaves a file unmarked that it cannot read', async () => {
  const file = path.join(temporaryFolder(), 'cases.sqlite');
  await lookOver(file).done;
  expect(existsSync(`${file}.closed.json`)).toBe(false);
});

it('marks nothing where it is stopped', async () => {
  const file = unknownStore();
  const look = lookOver(file);
  look.stop();
  await look.done;
  expect(isAsClosed(file, Date.now())).toBe(false);
});
