import { copyFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'vite';

/**
 * Makes one script of each entry, as the app itself is made: the driver's names cannot be imported by Node alone, and a
 * child that is one file starts in half the time. `folder` is where they go, by the names of the entries.
 */
export async function bundleScripts(
  root: string,
  folder: string,
  input: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { ...input },
        external: [/^node:/, ...builtinModules],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  const wasm = createRequire(import.meta.url).resolve('node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm');
  copyFileSync(wasm, path.join(folder, 'node-sqlite3-wasm.wasm'));
}
