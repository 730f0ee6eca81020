import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteFigure } from '../support/note-figure.ts';

const root = path.resolve(import.meta.dirname, '../..');
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
/** `node` brings the Node that runs every script; `electron-winstaller` does nothing but on Windows. Neither ships. */
const RUN_ON_INSTALL = ['node_modules/electron-winstaller', 'node_modules/node'];

type Entry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};
type About = Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides', Record<string, string>>
>;

const about = read('package.json') as About;
const electronReleases = read('test/content/electron-releases.json') as {
  checkedOn: string;
  newestMajors: number[];
};
const lock = (read('package-lock.json') as { packages: Record<string, Entry> }).packages;
const entries = Object.entries(lock).filter(([where]) => where !== '');

describe('what the program is made from', () => {
  it('names every package by one exact version, from the registry', () => {
    const asked = Object.entries({ ...about.dependencies, ...about.devDependencies, ...about.optionalDependencies });
    expect(asked.filter(([, version]) => !EXACT.test(version))).toEqual([]);
    expect(entries.filter(([, entry]) => !EXACT.test(entry.version ?? ''))).toEqual([]);
    const elsewhere = entries.filter(
      ([, { resolved, link }]) =>
        link === true || !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere).toEqual([]);
  });

  it('fixes each package by its hash, but those for other systems that this registry does not have', () => {
    const free = entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    const isOther = ({ optional, os, cpu, libc }: Entry) =>
      optional === true &&
      ![os ?? ['linux'], cpu ?? ['x64'], libc ?? ['glibc']].every((systems) => systems.some(isHere));
    expect(free.filter(([, entry]) => !isOther(entry)).map(([where]) => where)).toEqual([]);
    const count = entries.length - free.length;
    noteFigure(27, 0, `${count} packages fixed by hash, ${free.length} optional ones for other systems not`);
  });

  it('runs no script on installing that is not known', () => {
    const running = entries.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([where]) => where);
    expect(running).toEqual(RUN_ON_INSTALL);
  });

  it('asks for nothing at run time: all that ships is in the bundle', () => {
    expect(about.dependencies).toBeUndefined();
    expect(about.optionalDependencies).toBeUndefined();
  });

  it('is on one of the three Electrons that are kept up', () => {
    const major = Number.parseInt(about.devDependencies?.['electron'] ?? '', 10);
    expect(electronReleases.newestMajors).toHaveLength(3);
    expect(electronReleases.newestMajors).toContain(major);
    noteFigure(27, 0, `Electron ${major} is one of the newest three as of ${electronReleases.checkedOn}`);
  });
});

/** Of the system for which this registry has everything. */
function isHere(name: string): boolean {
  return ['linux', 'x64', 'glibc'].includes(name);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
