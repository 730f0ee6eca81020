import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimOwner, clearOwner, markOwner } from '../../../../electron/store/owner-mark.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const HERE = { account: 'officer', machine: 'desk-1' };
const NOW = Date.parse('2026-11-25T10:00:00Z');
/** A process that always runs, and one that never does. */
const RUNNING = 1;
const GONE = 2 ** 30;

/** A data folder in which somebody has left a mark. */
function folderWith(mark: object | string): string {
  const folder = temporaryFolder();
  const text =
    typeof mark === 'string' ? mark : JSON.stringify({ account: 'colleague', machine: 'desk-1', at: NOW, ...mark });
  writeFileSync(path.join(folder, 'cases.owner.json'), text);
  return folder;
}

const markIn = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'cases.owner.json'), 'utf8'));

describe('claiming a data folder', () => {
  it.each([
    ['has no mark', temporaryFolder],
    ['was left by a run here that was cut off', () => folderWith({ pid: GONE })],
    ['was left by another computer some minutes ago', () => folderWith({ machine: 'desk-2', at: NOW - 200_000 })],
    ['has a mark of another computer from far ahead', () => folderWith({ machine: 'desk-2', at: NOW + 10 ** 9 })],
    ['has a mark that cannot be read', () => folderWith('{"mach')],
    ['has a mark of this process', () => folderWith({ pid: process.pid })],
  ])('gives it where it %s, and leaves nothing else behind', (_, make) => {
    const folder = make();
    expect(claimOwner(folder, HERE, NOW)).toBeNull();
    expect(markIn(folder)).toEqual({ ...HERE, at: NOW, pid: process.pid });
    expect(readdirSync(folder)).toEqual(['cases.owner.json']);
  });

  it.each([
    ['another computer', { machine: 'desk-2' }],
    ['another account at this computer', { pid: RUNNING }],
    ['another start under this account', { account: 'officer', pid: RUNNING }],
  ])('is refused while %s works there, whose mark stays', (_, mark) => {
    const folder = folderWith(mark);
    const before = markIn(folder);
    expect(claimOwner(folder, HERE, NOW)).toEqual({ account: before.account, machine: before.machine });
    clearOwner(folder, HERE);
    expect(markIn(folder)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['cases.owner.json']);
  });

  it('is renewed, and given up by whoever has it', () => {
    const folder = temporaryFolder();
    claimOwner(folder, HERE, NOW);
    markOwner(folder, HERE, NOW + 30_000);
    expect(markIn(folder).at).toBe(NOW + 30_000);
    clearOwner(folder, HERE);
    expect(readdirSync(folder)).toEqual([]);
  });
});
