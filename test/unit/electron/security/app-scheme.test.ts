import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Session } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addPrintPage, serveApp, serveAssets } from '../../../../electron/security/app-scheme.ts';
import {
  CONTENT_SECURITY_POLICY,
  PRINT_CONTENT_SECURITY_POLICY,
} from '../../../../electron/security/content-security-policy.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const read = vi.hoisted(() => [] as string[]);
vi.mock('electron', () => ({ protocol: {} }));
vi.mock('node:fs/promises', () => ({
  readFile: async (file: string) => {
    read.push(file);
    return new Uint8Array([1]);
  },
}));

type Answer = (request: { url: string; method: string }) => Promise<Response>;
let answer: Answer;
let folder: string;
const get = (url: string, method = 'GET') => answer({ url, method });

beforeEach(() => {
  const outside = temporaryFolder();
  folder = path.join(outside, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  for (const name of ['index.html', 'assets/start.js', '../secret.js']) writeFileSync(path.join(folder, name), 'x');
  symlinkSync(path.join(outside, 'secret.js'), path.join(folder, 'linked.js'));
  symlinkSync(outside, path.join(folder, 'linked'));
  const handle = (_scheme: string, given: Answer) => {
    answer = given;
  };
  serveApp({ protocol: { handle } } as unknown as Session, folder);
  read.length = 0;
});

describe('the app’s own scheme', () => {
  it('serves the files that were there, and no link out of the folder', async () => {
    expect((await get('app://counterpoise/')).status).toBe(200);
    expect((await get('app://counterpoise/assets/start.js')).status).toBe(200);
    expect(read).toEqual([path.join(folder, 'index.html'), path.join(folder, 'assets/start.js')]);
    for (const name of ['linked.js', 'linked/secret.js', 'linked/renderer/index.html', 'assets', 'assets/']) {
      expect((await get(`app://counterpoise/${name}`)).status, name).toBe(404);
    }
    expect(read).toHaveLength(2);
  });

  it('reads no file outside the list, whatever the address', async () => {
    const piece = fc.constantFrom(
      ...[
        '..',
        '.',
        '%2e%2e',
        '%2E.',
        '..%2f',
        '%2f',
        '%5c',
        '\\',
        '/',
        '//',
        '%00',
        '\u0000',
        ';',
        ':',
        '::$DATA',
        '~',
      ],
      ...[
        'secret.js',
        'linked',
        'linked.js',
        'renderer',
        'assets',
        'index.html',
        'INDEX.HTML',
        'CON',
        'C:',
        '..;',
        '%c0%ae',
      ],
      ...[
        'etc/passwd',
        'windows',
        '?',
        '#',
        '@',
        '*',
        ' ',
        '\uFF0E\uFF0E',
        '\u2215',
        'print/',
        'asset/',
        'a'.repeat(300),
      ],
    );
    const hosts = fc.constantFrom('counterpoise', 'counterpoise', 'counterpoise:80', 'x@counterpoise', 'elsewhere', '');
    const allowed = new Set(['index.html', 'assets/start.js'].map((name) => path.join(folder, name)));
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(hosts, fc.array(piece, { minLength: 1, maxLength: 7 }), async (host, pieces) => {
        const url = `app://${host}/${pieces.join('')}`;
        if (!URL.canParse(url)) return;
        tried += 1;
        read.length = 0;
        const { status, headers } = await get(url);
        expect(
          read.filter((file) => !allowed.has(file)),
          url,
        ).toEqual([]);
        expect(status, url).toBe(read.length === 1 ? 200 : new URL(url).host === 'counterpoise' ? 404 : 400);
        expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
      }),
      { numRuns: 1500, seed: 7 },
    );
    expect(tried).toBeGreaterThanOrEqual(500);
    noteFigure(16, 0, `${tried} addresses out of the app refused`);
  });

  it.each(['POST', 'PUT', 'HEAD', 'DELETE', 'OPTIONS'])('answers %s with a refusal', async (method) => {
    const refused = await get('app://counterpoise/index.html', method);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  });

  it('gives a page to be printed a policy without any script, for as long as it is printed', async () => {
    const { url, remove } = addPrintPage('token', '<p>Letter</p>');
    const page = await get(url);
    expect(page.headers.get('content-security-policy')).toBe(PRINT_CONTENT_SECURITY_POLICY);
    expect(PRINT_CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';(?!.*script)/);
    remove();
    expect((await get(url)).status).toBe(404);
  });

  it('gives pictures out of the store and nothing else of it', async () => {
    const digest = 'ab'.repeat(32);
    for (const [kind, status] of [
      ['image/png', 200],
      ['docx', 404],
    ] as const) {
      serveAssets((asked) => (asked === digest ? { kind, bytes: new Uint8Array([1]) } : null));
      expect((await get(`app://counterpoise/asset/${digest}`)).status).toBe(status);
      expect((await get(`app://counterpoise/asset/${digest}/..`)).status).toBe(404);
    }
  });
});
