import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import type { Asset } from '../store/asset-store.ts';
import { CONTENT_SECURITY_POLICY, PRINT_CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

const APP_HOST = 'counterpoise';
export const APP_ORIGIN = `app://${APP_HOST}`;
/** The app's one page. */
export const HOME = `${APP_ORIGIN}/index.html`;
/** The session of all windows, by name. Without "persist:" it lives in memory. */
export const APP_PARTITION = 'counterpoise';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Pages to be printed, held in memory for as long as the printing takes, by their token. */
const printPages = new Map<string, string>();
/** Letterheads in the store, once it is open. */
let assetOf: (digest: string) => Asset | null = () => null;
let files: ReadonlyMap<string, string> = new Map();

/** Must run before the app is ready: makes app:// a standard, secure scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the files that were there when the app was built, by a list and not by a walk through folders: what is not on
 * the list does not exist. Only GET, only this host.
 */
export function serveApp(session: Session, folder: string): void {
  files = listFiles(folder);
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    // By host: Node gives every address of a scheme of one's own the origin "null".
    if (request.method !== 'GET' || url.host !== APP_HOST) return answer(400);
    const printed = printPages.get(url.pathname);
    if (printed !== undefined) return answer(200, printed, 'text/html; charset=utf-8', PRINT_CONTENT_SECURITY_POLICY);
    const kept = pictureAt(url.pathname);
    if (kept !== null) return answer(200, kept.bytes, kept.kind);
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    if (file === undefined) return answer(404);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return answer(200, new Uint8Array(await readFile(file)), type, CONTENT_SECURITY_POLICY);
  });
}

/** From now on `/asset/<digest>` gives a picture out of the store; anything else in it is not served. */
export function serveAssets(get: (digest: string) => Asset | null): void {
  assetOf = get;
}

function pictureAt(pathname: string): Asset | null {
  const digest = /^\/asset\/([0-9a-f]{64})$/.exec(pathname)?.[1];
  const asset = digest === undefined ? null : assetOf(digest);
  return asset?.kind.startsWith('image/') ? asset : null;
}

/** Puts a document under app:// for printing; the address works until `remove` is called. */
export function addPrintPage(token: string, html: string): { readonly url: string; readonly remove: () => void } {
  const pathname = `/print/${token}`;
  printPages.set(pathname, html);
  return { url: `${APP_ORIGIN}${pathname}`, remove: () => printPages.delete(pathname) };
}

/** The addresses of served files whose name fits; names carry a digest, so nobody can know them beforehand. */
export function servedFiles(pattern: RegExp): string[] {
  return [...files.keys()].filter((name) => pattern.test(name));
}

/** By hand, because the older test runtime has no recursive listing. */
function listFiles(folder: string, under = ''): ReadonlyMap<string, string> {
  const entries = readdirSync(path.join(folder, under), { withFileTypes: true });
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const name = `${under}/${entry.name}`;
      if (entry.isDirectory()) return [...listFiles(folder, name)];
      return entry.isFile() ? [[name, path.join(folder, name)]] : [];
    }),
  );
}

function answer(
  status: number,
  body: Uint8Array<ArrayBuffer> | string = '',
  type = 'text/plain',
  policy = CONTENT_SECURITY_POLICY,
) {
  return new Response(body, {
    status,
    headers: { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
  });
}
