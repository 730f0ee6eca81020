import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFile, readMachinePolicy } from '../../../../electron/content/machine-policy.ts';
import { pictureFacts } from '../../../../electron/content/picture-facts.ts';
import { assetStore } from '../../../../electron/store/asset-store.ts';
import { paragraphs, wordFile } from '../../../support/build-office.ts';
import { openStore } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 200, 0, 0, 0, 50,
]);

function policyWith(profile: object, files: Readonly<Record<string, Uint8Array | string>> = {}) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const file = path.join(folder, 'policy.json');
  writeFileSync(file, JSON.stringify({ schema: 'counterpoise/policy', version: 1, profile }));
  const { database } = openStore();
  const assets = assetStore(database, folder);
  return { policy: readMachinePolicy(file, assets), assets };
}

describe('the policy of a machine', () => {
  it('fixes nothing where there is none', () => {
    const { database, folder } = openStore();
    expect(readMachinePolicy(path.join(folder, 'none', 'policy.json'), assetStore(database, folder))).toMatchObject({
      fixed: {},
      problem: null,
    });
  });

  it('fixes whether letters are signed off only where it says so', () => {
    expect(policyWith({ signOff: 'required' }).policy.fixed).toEqual({ signOff: 'required' });
    expect(policyWith({ force: 'Northmoor Police' }).policy.fixed).toEqual({ force: 'Northmoor Police' });
    expect(policyWith({ signOff: 'sometimes' }).policy.problem).toContain('signOff');
  });

  it('fixes fields, and brings letterhead and template from beside it', () => {
    const template = wordFile(paragraphs('{#letter}', '{text}', '{/letter}'));
    const { policy, assets } = policyWith(
      {
        force: 'Northmoor Police',
        letterhead: { file: 'head.png', widthMm: 80, alt: 'Crest' },
        template: { file: 'letter.docx' },
      },
      { 'head.png': PNG, 'letter.docx': template },
    );
    expect(policy.problem).toBeNull();
    expect(policy.fixed).toMatchObject({ force: 'Northmoor Police', letterhead: { widthMm: 80, ratio: 0.25 } });
    expect(assets.get(policy.fixed.letterhead?.digest ?? '')?.kind).toBe('image/png');
    expect(assets.get(policy.fixed.template?.digest ?? '')?.bytes).toEqual(template);
  });

  it.each([
    ['a file that is not there', { template: { file: 'none.docx' } }, /none\.docx/],
    ['a path out of its folder', { template: { file: '../../etc/passwd' } }, /without a folder/],
    ['a picture that is none', { letterhead: { file: 'policy.json', widthMm: 80, alt: '' } }, /PNG or JPEG/],
    ['a field that is none', { colour: 'red' }, /colour/],
  ])('says why it cannot be used, and fixes nothing: %s', (_name, profile, words) => {
    const { policy } = policyWith(profile);
    expect(policy.fixed).toEqual({});
    expect(policy.problem).toMatch(words);
  });

  it('is where only an administrator can write, whatever the environment says, once the app is packaged', () => {
    process.env['COUNTERPOISE_POLICY'] = '/tmp/mine.json';
    expect(policyFile(true)).not.toBe('/tmp/mine.json');
    expect(policyFile(false)).toBe('/tmp/mine.json');
    delete process.env['COUNTERPOISE_POLICY'];
  });
});

describe('pictureFacts', () => {
  it('reads kind and size of PNG and JPEG', () => {
    expect(pictureFacts(PNG)).toEqual({ kind: 'image/png', width: 200, height: 50 });
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 160, 3, 0, 0]);
    expect(pictureFacts(jpeg)).toEqual({ kind: 'image/jpeg', width: 160, height: 40 });
  });

  it('takes nothing else for a picture', () => {
    const huge = PNG.slice();
    new DataView(huge.buffer).setUint32(16, 40_000);
    for (const bytes of [huge, PNG.slice(0, 12), new Uint8Array(0), Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])]) {
      expect(pictureFacts(bytes)).toBeNull();
    }
  });
});
