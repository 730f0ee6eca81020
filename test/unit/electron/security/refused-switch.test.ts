import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDrivable, refusedSwitch } from '../../../../electron/security/refused-switch.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SHIPPED = { isPackaged: true, isDrivable: false };
const start = (...args: string[]) => refusedSwitch(['counterpoise', ...args], SHIPPED);

describe('a packaged app', () => {
  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-port', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['-remote-debugging-pipe', 'remote-debugging-pipe'],
    ['/remote-debugging-port=0', 'remote-debugging-port'],
    ['  --remote-debugging-port=0', 'remote-debugging-port'],
    ['--Remote-Debugging-Port=0', 'remote-debugging-port'],
    ['--inspect', 'inspect'],
    ['--inspect-brk=0', 'inspect-brk'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--load-extension=/tmp/x', 'load-extension'],
    ['--proxy-server=127.0.0.1:8080', 'proxy-server'],
    ['--host-rules=MAP * 127.0.0.1', 'host-rules'],
    ['--host-resolver-rules=MAP * 127.0.0.1', 'host-resolver-rules'],
    ['--ignore-certificate-errors', 'ignore-certificate-errors'],
    ['--disable-web-security', 'disable-web-security'],
    ['--no-sandbox', 'no-sandbox'],
    ['--renderer-cmd-prefix=sh', 'renderer-cmd-prefix'],
    ['--user-data-dir=/tmp/x', 'user-data-dir'],
    ['--log-net-log=/tmp/x', 'log-net-log'],
    ['--password-store=basic', 'password-store'],
    ['--a-switch-of-a-later-chromium', 'a-switch-of-a-later-chromium'],
  ])('does not start with %s', (arg, name) => {
    expect(start(arg)).toBe(name);
    expect(start('--disable-gpu', 'words', arg)).toBe(name);
  });

  it.each([
    [[]],
    [['--force-renderer-accessibility', '--force-device-scale-factor=2', '--lang=en-GB']],
    [['--disable-gpu']],
    [['-psn_0_12345']],
    [['/home/officer/case.json', 'C:\\cases\\a.json', '']],
  ])('starts with %j', (args) => {
    expect(start(...args)).toBeNull();
  });
});

describe('what is not shipped', () => {
  it('starts with any switch: a checkout, and a package for trying out', () => {
    const argv = ['counterpoise', '--remote-debugging-port=0'];
    expect(refusedSwitch(argv, { isPackaged: false, isDrivable: false })).toBeNull();
    expect(refusedSwitch(argv, { isPackaged: true, isDrivable: true })).toBeNull();
  });

  it.each([
    ['{"counterpoise":{"isDrivable":true}}', true],
    ['{"counterpoise":{"isDrivable":"true"}}', false],
    ['{"counterpoise":{}}', false],
    ['{"isDrivable":true}', false],
    ['null', false],
    ['{', false],
  ])('is known by its package.json alone: %s', (text, expected) => {
    const folder = temporaryFolder();
    expect(isDrivable(folder)).toBe(false);
    writeFileSync(path.join(folder, 'package.json'), text);
    expect(isDrivable(folder)).toBe(expected);
  });
});
