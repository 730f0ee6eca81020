import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ELECTRON_NEEDS } from './system-libraries.ts';

// After `npm run package -- --linux dir`: node scripts/linux-packages.ts makes a .deb and a .tar.gz of that folder with
// the system's own tools, for machines that cannot fetch electron-builder's. The layout is the one electron-builder uses.
const root = path.resolve(import.meta.dirname, '..');
const release = path.join(root, 'release');
const packaged = path.join(release, 'linux-unpacked');
const PLACE = 'opt/Counterpoise';

const DESKTOP_ENTRY = `[Desktop Entry]
Type=Application
Name=Counterpoise
Comment=Decision support for neither-confirm-nor-deny answers
Exec=/${PLACE}/counterpoise %U
Icon=counterpoise
StartupWMClass=Counterpoise
Categories=Office;
Terminal=false
`;

const control = (version: string, kilobytes: number) => `Package: counterpoise
Version: ${version}
Architecture: amd64
Section: misc
Priority: optional
Maintainer: Counterpoise <counterpoise@example.org>
Installed-Size: ${kilobytes}
Depends: ${ELECTRON_NEEDS.join(', ')}
Description: Decision support for neither-confirm-nor-deny answers
`;

if (!existsSync(packaged)) throw new Error('There is no package yet: npm run package -- --linux dir');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
makeDeb(path.join(release, `counterpoise_${version}_amd64.deb`));
makeTar(path.join(release, `Counterpoise-${version}.tar.gz`));

function makeDeb(file: string): void {
  const tree = path.join(release, 'deb');
  rmSync(tree, { recursive: true, force: true });
  const place = (name: string) => {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    return path.join(tree, name);
  };
  cpSync(packaged, place(PLACE), { recursive: true });
  // Chromium's own sandbox, where a system does not let ordinary users make namespaces (Ubuntu since 24.04).
  chmodSync(place(`${PLACE}/chrome-sandbox`), 0o4755);
  symlinkSync(`/${PLACE}/counterpoise`, place('usr/bin/counterpoise'));
  writeFileSync(place('usr/share/applications/counterpoise.desktop'), DESKTOP_ENTRY);
  copyFileSync(
    path.join(root, 'assets/icon/icon.png'),
    place('usr/share/icons/hicolor/1024x1024/apps/counterpoise.png'),
  );
  const kilobytes = Number.parseInt(execFileSync('du', ['-sk', tree], { encoding: 'utf8' }), 10);
  writeFileSync(place('DEBIAN/control'), control(version, kilobytes));
  execFileSync('dpkg-deb', ['-Zgzip', '--root-owner-group', '--build', tree, file], { stdio: 'inherit' });
  rmSync(tree, { recursive: true });
}

/** Owned by root once an administrator has unpacked it; the right of the sandbox is given there (docs/deployment.md). */
function makeTar(file: string): void {
  const named = ['--transform', `s,^\\.,Counterpoise-${version},`, '--owner=0', '--group=0', '--mode=go-w'];
  execFileSync('tar', ['-czf', file, ...named, '-C', packaged, '.'], { stdio: 'inherit' });
}
