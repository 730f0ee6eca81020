import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FUSES, readFuses, setFuses } from '../../scripts/fuses.ts';
import { noteFigure } from '../support/note-figure.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Settings = Record<string, unknown> & {
  readonly [system in 'win' | 'linux' | 'mac']: { readonly target: readonly string[] };
};
const root = path.resolve(import.meta.dirname, '../..');
const read = () => parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as Settings;

/** electron-builder's own schema and the check by which it refuses settings. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const schema: unknown = ofBuilder('app-builder-lib/scheme.json');
const { validateSchema } = ofBuilder('app-builder-lib/out/util/config/schemaValidator.js') as {
  validateSchema: (schema: unknown, settings: unknown) => void;
};
const validate = (settings: unknown) => () => validateSchema(schema, settings);

describe('the settings of the package', () => {
  it('are such as electron-builder knows, every one', () => {
    expect(validate(read())).not.toThrow();
    expect(validate({ ...read(), nsis: { onClick: false } })).toThrow(/configuration\.nsis/);
    expect(validate({ ...read(), autoUpdate: true })).toThrow(/autoUpdate/);
  });

  it('make what a force rolls out, and nothing that looks for updates', () => {
    const settings = read();
    expect(settings.win.target).toEqual(['nsis', 'msi', 'zip']);
    expect(settings.linux.target).toEqual(['deb', 'AppImage', 'tar.gz']);
    expect(settings.mac.target).toEqual(['dmg']);
    expect(settings['publish']).toBeNull();
    expect(settings['nsis']).toMatchObject({ perMachine: true, differentialPackage: false });
    expect(settings['msi']).toMatchObject({ perMachine: true });
  });

  it('ship the Electron that package.json pins', () => {
    expect(read()['electronDist']).toBeUndefined();
    expect(read()['electronVersion']).toBeUndefined();
  });
});

/** A file as large as it need be for the tool, with a fuse wire in it as Electron has one. */
function madeBinary(file: string, fuses: number): string {
  writeFileSync(file, Buffer.concat([Buffer.alloc(64, 7), wire(fuses), Buffer.alloc(600, 7)]));
  return file;
}

function wire(fuses: number): Buffer {
  return Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, fuses]),
    Buffer.from('1'.repeat(fuses)),
  ]);
}

describe('the fuses', () => {
  let binary: string;
  beforeEach(() => {
    binary = path.join(temporaryFolder(), 'electron');
  });

  it('are all nine set, each as it is said', async () => {
    await setFuses(madeBinary(binary, 9), FUSES, false);
    expect(Object.keys(FUSES)).toHaveLength(9);
    expect(await readFuses(binary)).toEqual(FUSES);
    noteFigure(21, 0, 'all nine set and read back in a binary made for it');
    const on = Object.entries(FUSES).filter(([, isOn]) => isOn);
    expect(on.map(([index]) => FuseV1Options[Number(index)])).toEqual([
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'WasmTrapHandlers',
    ]);
  });

  it('stop the packaging when Electron has one that is not said, or lacks one', async () => {
    await expect(setFuses(madeBinary(binary, 10), FUSES, false)).rejects.toThrow(/strictlyRequireAllFuses/);
    await expect(setFuses(madeBinary(binary, 7), FUSES, false)).rejects.toThrow(/not long enough/);
    await expect(setFuses(madeBinary(binary, 10), FUSES, true)).rejects.toThrow(/strictlyRequireAllFuses/);
  });

  it('may be fewer in the older runtime at hand, and then those are set', async () => {
    await setFuses(madeBinary(binary, 7), FUSES, true);
    expect(Object.values(await readFuses(binary))).toEqual(Object.values(FUSES).slice(0, 7));
  });
});
