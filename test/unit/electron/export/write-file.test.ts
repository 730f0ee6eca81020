import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../../../electron/export/write-file.ts';
import { smallVolume } from '../../../support/small-volume.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeFileWhole', () => {
  it('writes a file and leaves nothing else beside it', async () => {
    const folder = temporaryFolder();
    expect((await writeFileWhole(path.join(folder, 'a.txt'), bytes('words'))).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('words');
  });

  it('replaces a file that is there', async () => {
    const file = path.join(temporaryFolder(), 'a.txt');
    writeFileSync(file, 'a much longer text than the new one');
    await writeFileWhole(file, bytes('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('says that the folder is gone', async () => {
    const folder = path.join(temporaryFolder(), 'missing');
    expect(await writeFileWhole(path.join(folder, 'a.txt'), bytes('x'))).toEqual({
      ok: false,
      error: { code: 'folderGone', folder },
    });
  });

  it('says that the folder is gone when a file stands in its place', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), 'x');
    const result = await writeFileWhole(path.join(folder, 'file', 'a.txt'), bytes('x'));
    expect(result).toMatchObject({ ok: false, error: { code: 'folderGone' } });
  });

  it('leaves a folder of that name alone, and no temporary file', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'a.txt'));
    const result = await writeFileWhole(path.join(folder, 'a.txt'), bytes('x'));
    expect(result).toMatchObject({ ok: false, error: { code: 'fileInUse', fileName: 'a.txt' } });
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('clears what a killed run left behind, and nothing else', async () => {
    const folder = temporaryFolder();
    const longAgo = new Date(Date.now() - 3_600_000);
    const [old, young, foreign] = [
      '.counterpoise-0123456789abcdef.tmp',
      '.counterpoise-fedcba9876543210.tmp',
      '.other.tmp',
    ] as const;
    for (const name of [old, young, foreign]) writeFileSync(path.join(folder, name), 'half');
    for (const name of [old, foreign]) utimesSync(path.join(folder, name), longAgo, longAgo);
    await writeFileWhole(path.join(folder, 'a.txt'), bytes('x'));
    expect(readdirSync(folder).sort()).toEqual([young, foreign, 'a.txt'].sort());
  });

  it('says that the disk is full, keeps the old file and leaves no half one', async ({ skip }) => {
    const folder = smallVolume('size=64k');
    if (folder === null) return skip('no volume can be mounted here');
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, 'old');
    expect(await writeFileWhole(file, new Uint8Array(200_000))).toEqual({
      ok: false,
      error: { code: 'exportDiskFull', folder },
    });
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('says that the folder cannot be written to', async ({ skip }) => {
    const folder = smallVolume('size=64k,ro');
    if (folder === null) return skip('no volume can be mounted here');
    expect(await writeFileWhole(path.join(folder, 'a.txt'), bytes('x'))).toEqual({
      ok: false,
      error: { code: 'readOnly', folder },
    });
  });
});
