import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../alone/find-words.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the search for words on a disk', () => {
  it('finds them in UTF-8, in UTF-16, deflated in an archive, and in the name of a file; else not', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'deep'));
    const write = (name: string, bytes: Uint8Array | string) => writeFileSync(path.join(folder, name), bytes);
    write('plain', 'a zqcanary001 b');
    write('deep/wide', Buffer.from('xzqcanary002', 'utf16le'));
    write(
      'deep/zipped',
      zipSync({ 'a.xml': [Buffer.from('zqcanary003 '.repeat(50)), { level: 9 }], b: Buffer.from('b') }),
    );
    write('about zqcanary001.txt', '');
    write('other', 'zqcanary00');
    const found = findWords(folder, ['zqcanary001', 'zqcanary002', 'zqcanary003']);
    expect(found.map(({ file, words }) => [path.relative(folder, file), ...words]).sort()).toEqual([
      ['about zqcanary001.txt', 'zqcanary001'],
      ['deep/wide', 'zqcanary002'],
      ['deep/zipped', 'zqcanary003'],
      ['plain', 'zqcanary001'],
    ]);
  });
});
