import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What Electron needs of a Debian to open a window. */
export const ELECTRON_NEEDS = [
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libatk-bridge2.0-0',
  'libxtst6',
];
/** And a headless one, for a window on a display that is not there. */
const WINDOW = ['xvfb', 'xauth', ...ELECTRON_NEEDS];

/** What opens the exported files in the tests. */
const DOCUMENTS = ['libreoffice-writer-nogui', 'poppler-utils'];

/**
 * Sees to the system libraries on Linux: installs what is missing when root on a Debian, otherwise throws with the
 * exact command. On other systems, and where nothing is missing, it does nothing.
 */
export function ensureSystemLibraries(options: { readonly forDocuments: boolean }): void {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg')) return;
  const missing = [...WINDOW, ...(options.forDocuments ? DOCUMENTS : [])].filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    throw new Error(`System libraries are missing. Run:\n  sudo apt-get update && sudo ${install.join(' ')}`);
  }
  console.error(`Installing system libraries: ${missing.join(', ')}`);
  apt(['apt-get', 'update', '-q']);
  apt(install);
}

/** Newer Debians renamed some libraries for 64-bit time (libasound2t64). */
function isInstalled(name: string): boolean {
  return [name, `${name}t64`].some((each) =>
    spawnSync('dpkg', ['-s', each], { encoding: 'utf8' }).stdout.includes('Status: install ok installed'),
  );
}

function apt([command = '', ...args]: readonly string[]): void {
  const result = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status !== 0) throw new Error(`"${[command, ...args].join(' ')}" failed; run it by hand to see why.`);
}
