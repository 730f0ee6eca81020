import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { assetOf } from '../../../electron/content/asset-in-file.ts';
import { pictureFacts } from '../../../electron/content/picture-facts.ts';
import { readMachinePolicy } from '../../../electron/content/machine-policy.ts';
import { explainHandOverError, readHandOver } from '../../../electron/hand-over/hand-over-file.ts';
import { openSealedFile, sealFile } from '../../../electron/seal/sealed-file.ts';
import { explainCaseFileError, readCaseFile } from '../../../shared/case/read-case-file.ts';
import { profileFileOf, readProfileFile } from '../../../shared/case/profile-file.ts';
import { holidayListText, readHolidayList } from '../../../shared/deadline/read-holiday-list.ts';
import { readPracticePack } from '../../../shared/training/read-practice-pack.ts';
import { emptyCase } from '../../support/build-case.ts';
import { pack } from '../../support/build-pack.ts';
import { picture } from '../../support/build-picture.ts';
import { noteFigure } from '../../support/note-figure.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const FLOOD = `[${'0,'.repeat(500_000)}0]`;
const POLLUTION = '"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}},';
const utf8 = (text: string) => new TextEncoder().encode(text);
/** The JSON of something with a piece put in the place of a value, or at its beginning. */
const withValue = (data: object, key: string, value: string) =>
  JSON.stringify({ ...data, [key]: 'HERE' }).replace('"HERE"', value);
const withStart = (text: string, piece: string) => text.replace('{', `{${piece}`);
const caseText = JSON.stringify(emptyCase());
const MADE = { at: '2026-11-23T14:02:00.000Z', by: 'NM\\js', machine: 'NM-1', appVersion: '0.1.0' };
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const sent = {
  caseFile: emptyCase(),
  savedAt: MADE.at,
  bookmark: null,
  versions: 0,
  history: [] as string[],
  trails: [],
};
const content = { schema: 'counterpoise/hand-over', version: 1, made: MADE, cases: [sent], assets: [] as object[] };
const profile = profileFileOf(emptyCase().force, []);
const holidays = JSON.parse(holidayListText(pack)) as object;
const practice = { schema: 'counterpoise/practice-pack', version: 1, id: 'own', title: 'x', author: 'x', cases: [] };

let refused = 0;

/** Refused with words for whoever chose the file, and without a trace in the prototype of everything. */
function isRefused(lines: readonly string[] | null, wanted: RegExp): void {
  refused += 1;
  expect(lines?.join('\n')).toMatch(wanted);
  expect(lines?.length).toBeLessThan(30);
  expect(Reflect.get({}, 'isPolluted')).toBeUndefined();
}

afterAll(() => noteFigure(12, refused, `${refused} hostile data files refused by name`));

describe('a case file', () => {
  it.each<[string, () => string, RegExp]>([
    ['with keys of the prototype', () => withStart(caseText, POLLUTION), /__proto__/],
    ['with them deep within', () => caseText.replace('"request":{', `"request":{${POLLUTION}`), /request/],
    ['nested without end', () => withValue(emptyCase(), 'claims', DEEP), /claims/],
    ['nested without end in a field that is none', () => withStart(caseText, `"x":${DEEP},`), /\$\.x/],
    ['of half a million faults', () => withValue(emptyCase(), 'claims', FLOOD), /claims\[0\]/],
    [
      'of more than 20 million characters',
      () => withValue(emptyCase(), 'examinedLetter', `"${'x'.repeat(20_000_000)}"`),
      /too large/,
    ],
    [
      'of a request of more than a million',
      () => JSON.stringify({ ...emptyCase(), examinedLetter: 'x'.repeat(1_000_001) }),
      /examinedLetter/,
    ],
    ['with a number beyond numbers', () => withValue(emptyCase(), 'version', '1e999'), /newer Counterpoise/],
    ['with a version below all', () => withValue(emptyCase(), 'version', '-1e999'), /version/],
    [
      'with a version that is an object',
      () => withValue(emptyCase(), 'version', '{"valueOf":1,"toString":2}'),
      /Counterpoise case/,
    ],
    ['cut in two', () => caseText.slice(0, 300), /JSON/],
    ['with a day that is none', () => withValue(emptyCase(), 'issuedOn', '"2026-02-30"'), /issuedOn/],
    ['with an id that is a path', () => withValue(emptyCase(), 'id', '"../../../etc/passwd"'), /\$\.id/],
    ['with an id that is a script', () => withValue(emptyCase(), 'id', '"<script>1</script>"'), /\$\.id/],
  ])('%s', (_, build, wanted) => {
    const read = readCaseFile(build());
    isRefused(read.ok ? null : explainCaseFileError(read.error), wanted);
  });
});

describe('a hand-over', () => {
  const forged = (text: string) => {
    const digest = createHash('sha256').update(text).digest('hex');
    return utf8(`{"digest":"${digest}","content":${text}}\n`);
  };
  const withHistory = (json: string) => {
    const history = [brotliCompressSync(json, QUICKLY).toString('base64')];
    return forged(JSON.stringify({ ...content, cases: [{ ...sent, versions: 1, history }] }));
  };
  const image = (kind: string, bytes: Uint8Array) =>
    forged(JSON.stringify({ ...content, assets: [{ kind, base64: Buffer.from(bytes).toString('base64') }] }));

  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'whose digest does not fit',
      () => utf8(`{"digest":"${'0'.repeat(64)}","content":${JSON.stringify(content)}}\n`),
      /not as it was written/,
    ],
    ['with keys of the prototype', () => forged(withStart(JSON.stringify(content), POLLUTION)), /not laid out/],
    [
      'with them in its case',
      () => forged(JSON.stringify(content).replace('"caseFile":{', `"caseFile":{${POLLUTION}`)),
      /__proto__/,
    ],
    ['nested without end', () => forged(withValue(content, 'cases', DEEP)), /not laid out/],
    ['of half a million faults', () => forged(withValue(content, 'cases', FLOOD)), /not laid out/],
    ['with a history nested without end', () => withHistory(DEEP), /history of/],
    ['with a history of faults', () => withHistory(FLOOD), /history of/],
    ['with a history that is no list', () => withHistory('{"length":1}'), /history of/],
    ['with a history that unpacks to 150 MB', () => withHistory(`[${' '.repeat(150_000_000)}]`), /history of/],
    [
      'with a version that is no case',
      () =>
        withHistory(
          '[{"number":1,"savedAt":"2026-11-23T14:02:00.000Z","account":"a","act":"edited","page":"x","text":"{}"}]',
        ),
      /history of/,
    ],
    ['with the same case twice', () => forged(JSON.stringify({ ...content, cases: [sent, sent] })), /twice/],
    ['with a program as its letterhead', () => image('image/png', utf8('MZ program')), /letterhead/],
    ['with a script as its letterhead', () => image('image/png', utf8('<svg onload="x"/>')), /letterhead/],
    ['with a kind of file that is none', () => image('exe', utf8('MZ')), /not laid out/],
    ['with a template of 6 MB', () => image('docx', new Uint8Array(6_000_000)), /too large/],
  ])('%s', { timeout: 120_000 }, async (_, build, wanted) => {
    const read = await readHandOver(build());
    isRefused(read.ok ? null : explainHandOverError(read.error), wanted);
  });

  it('sealed, of which anything is another than it was', { timeout: 120_000 }, async () => {
    const sealed = await sealFile(utf8('words'), 'a long passphrase');
    const again = (text: (header: string) => string) => {
      const length = ((sealed[20] ?? 0) << 8) | (sealed[21] ?? 0);
      const header = utf8(text(new TextDecoder().decode(sealed.subarray(22, 22 + length))));
      const parts = [
        sealed.subarray(0, 20),
        [header.length >> 8, header.length & 255],
        header,
        sealed.subarray(22 + length, -32),
      ];
      const whole = Buffer.concat(parts.map((part) => Uint8Array.from(part)));
      return new Uint8Array(Buffer.concat([whole, createHash('sha256').update(whole).digest()]));
    };
    const hostile: [string, Uint8Array][] = [
      ['cut', sealed.subarray(0, 60)],
      ['one bit', sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
      ['costs of 4 GB', again((header) => header.replace('"logN":17', '"logN":25'))],
      ['costs of half a GB', again((header) => header.replace('"logN":17', '"logN":19'))],
      ['no costs', again((header) => header.replace('"logN":17', '"logN":1'))],
      ['keys of the prototype', again((header) => withStart(header, POLLUTION))],
      ['no header', again(() => '')],
      ['a header of 2,000 bytes', again((header) => header.padEnd(2000))],
    ];
    expect(again((header) => header)).toEqual(sealed);
    for (const [name, bytes] of hostile) {
      expect(await openSealedFile(bytes, 'a long passphrase'), name).toEqual({ ok: false, error: 'damaged' });
      refused += 1;
    }
    expect(await openSealedFile(sealed, 'another passphrase')).toEqual({ ok: false, error: 'wrongPassphrase' });
  });
});

describe('a list, a profile, a pack', () => {
  const list = (text: string) => {
    const read = readHolidayList(text, '2026-11-25');
    return read.ok ? null : read.error;
  };
  const brought = (text: string) => {
    const read = readProfileFile(text);
    return read.ok ? null : read.error;
  };
  const practised = (text: string) => {
    const read = readPracticePack(text, { packs: new Set(), cases: new Set() });
    return read.ok ? null : read.error;
  };
  it.each<[string, () => string[] | readonly string[] | null, RegExp]>([
    ['holidays with keys of the prototype', () => list(withStart(JSON.stringify(holidays), POLLUTION)), /can use/],
    ['holidays nested without end', () => list(withValue(holidays, 'holidays', DEEP)), /can use/],
    ['holidays whose version is a list without end', () => list(withValue(holidays, 'version', DEEP)), /can use/],
    [
      'holidays whose version is an object',
      () => list(withValue(holidays, 'version', '{"toString":1,"valueOf":1}')),
      /can use/,
    ],
    [
      'holidays of half a million faults',
      () => list(withValue(holidays, 'holidays', `[${'0,'.repeat(400_000)}0]`)),
      /can use/,
    ],
    ['holidays of more than a million bytes', () => list(`"${'x'.repeat(1_000_001)}"`), /too large/],
    ['a profile with keys of the prototype', () => brought(withStart(JSON.stringify(profile), POLLUTION)), /can use/],
    [
      'a profile whose version is an object',
      () => brought(withValue(profile, 'version', '{"toString":1,"valueOf":1}')),
      /can use/,
    ],
    ['a profile nested without end', () => brought(withValue(profile, 'assets', DEEP)), /can use/],
    ['a profile of half a million faults', () => brought(withValue(profile, 'assets', FLOOD)), /can use/],
    [
      'a profile with a script for a picture',
      () => brought(JSON.stringify({ ...profile, assets: [{ kind: 'image/png', base64: '<script>' }] })),
      /can use/,
    ],
    ['a practice pack nested without end', () => practised(withValue(practice, 'cases', DEEP)), /cases/],
    ['a practice pack of half a million faults', () => practised(withValue(practice, 'cases', FLOOD)), /cases/],
    [
      'a practice pack with keys of the prototype',
      () => practised(withStart(JSON.stringify(practice), POLLUTION)),
      /__proto__/,
    ],
    [
      'a practice pack with a script',
      () => practised(JSON.stringify({ ...practice, title: '<img src=x onerror=1>' })),
      /HTML or a script/,
    ],
    [
      'a practice pack with a script for a key',
      () => practised(withStart(JSON.stringify(practice), '"<script>":1,')),
      /a key/,
    ],
  ])('%s', (_, linesOf, wanted) => isRefused(linesOf(), wanted));
});

describe('a policy of the machine', () => {
  const NO_ASSETS = { put: () => ({ ok: true, value: 'a'.repeat(64) }), get: () => null } as never;
  it.each([
    ['a letterhead elsewhere', '../crest.png'],
    ['a letterhead of the machine', '/etc/passwd'],
    ['a letterhead on a share', '\\\\canary.example\\share\\crest.png'],
    ['a letterhead that is the policy itself', 'policy.json'],
    ['a letterhead that is the folder', '.'],
    ['a letterhead with an end in its name', 'crest\u0000.png'],
  ])('that names %s', (_, file) => {
    const place = path.join(temporaryFolder(), 'policy.json');
    const letterhead = { file, widthMm: 60, alt: '' };
    writeFileSync(place, JSON.stringify({ schema: 'counterpoise/policy', version: 1, profile: { letterhead } }));
    const { fixed, problem } = readMachinePolicy(place, NO_ASSETS);
    expect(fixed).toEqual({});
    isRefused(problem === null ? null : [problem], /letterhead|without a folder|not beside/);
  });
});

describe('a picture', () => {
  const wide = picture(60, 20);
  wide.writeUInt32BE(1_000_000, 16);
  it.each<[string, Uint8Array]>([
    ['of a million pixels a side', wide],
    ['of no pixels', Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1])],
    ['whose parts lead nowhere', Uint8Array.from([0xff, 0xd8, ...Array(60).fill([0xff, 0xe0, 0, 0]).flat()])],
    ['that is a script', utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>')],
    ['that moves', utf8('GIF89a\u0001\u0000\u0001\u0000')],
    ['cut after its mark', wide.subarray(0, 10)],
  ])('%s', (_, bytes) => {
    expect(pictureFacts(new Uint8Array(bytes))).toBeNull();
    const base64 = Buffer.from(bytes).toString('base64');
    const asset = assetOf({ kind: 'image/png', base64 });
    isRefused(asset.ok ? null : [asset.error], /not a PNG or JPEG/);
  });
});
