import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { loadLawPack } from '../electron/content/load-law-pack.ts';

const ID = 'virtual:law-pack';
const RESOLVED = `\0${ID}`;

/** Serves the law pack as a module: read and validated when the app is built, so that no YAML parser ships. */
export function lawPackPlugin(root: string): Plugin {
  const folder = path.join(root, 'assets/law');
  return {
    name: 'law-pack',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      // Before reading, so that a pack that cannot be read is read again once it is mended.
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yml')) this.addWatchFile(path.join(folder, file));
      }
      const json = JSON.stringify(JSON.stringify(loadLawPack(folder)));
      return `export const lawPack = JSON.parse(${json});`;
    },
  };
}
