import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Run after `npm install` on a machine whose registry lacks the packages for other platforms: npm leaves those out of
// the lock file and `npm ci` then refuses it everywhere. This adds them by name and version, for npm to skip or fetch by
// platform. Their integrity cannot be known here; `npm install` on a connected machine fills it in.

type LockEntry = {
  readonly version?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x'];

const file = path.resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockEntry> };
let added = 0;
for (const [where, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`${where}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((place) => lock.packages[place] !== undefined)) continue;
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), dev: true, optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages for other platforms added to package-lock.json.`);

/** The platform that a binary package is for, from the words in its name. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const isMusl = words.some((word) => word.startsWith('musl'));
  if (os === undefined || cpu === undefined) throw new Error(`${name}: which platform is it for?`);
  return { os: [os], cpu: [cpu], ...(os === 'linux' ? { libc: [isMusl ? 'musl' : 'glibc'] } : {}) };
}
