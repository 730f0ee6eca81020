import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLawPack } from '../../../../electron/content/load-law-pack.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PACK = path.resolve(import.meta.dirname, '../../../../assets/law');

/** A copy of the pack that ships, with one file changed. */
function packWith(file: string, change: (text: string) => string): string {
  const folder = temporaryFolder();
  cpSync(PACK, folder, { recursive: true });
  const place = path.join(folder, file);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
  return folder;
}

describe('loadLawPack', () => {
  it('reads the pack that ships', () => {
    expect(loadLawPack(PACK).exemptions.map(({ id }) => id)).toEqual(expect.arrayContaining(['s24-2', 's31-3']));
  });

  it.each([
    [
      'a faulty version',
      'pack.yml',
      (text: string) => text.replace(/^version:.*$/m, 'version: soon'),
      /pack\.yml: version: A version/,
    ],
    ['a broken file', 'wording.yml', (text: string) => `${text}\n  - [`, /wording\.yml: /],
    [
      'an unknown authority in an exemption',
      'exemptions/section-24-2.yml',
      (text: string) => text.replace(/authorities:\s*\[[^\]]*\]/, 'authorities: [no-such-case]'),
      /exemptions\/section-24-2\.yml: .*no-such-case/,
    ],
    [
      'a missing field',
      'exemptions/section-31-3.yml',
      (text: string) => text.replace(/^provision:.*$/m, ''),
      /exemptions\/section-31-3\.yml: .*provision/,
    ],
  ])('names the file, the entry and the reason for %s', (_, file, change, message) => {
    expect(() => loadLawPack(packWith(file, change))).toThrow(message);
  });
});
