import { readFileSync, rmSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { lawPackPlugin } from './scripts/law-pack-plugin.ts';
import { reactPlugins } from './scripts/react-plugins.ts';
import { shippedPackagesPlugin, writeShipped } from './scripts/shipped-packages.ts';

const root = import.meta.dirname;
// Whoever calls, a test run too: what is built is what ships, without the paths and checks of a development build.
process.env['NODE_ENV'] = 'production';
const shippedPackages = shippedPackagesPlugin(root);
const external = ['electron', /^node:/, ...builtinModules];

/** Main, its workers and preload: one CommonJS file each, because Electron 25 and every sandboxed preload need that. */
function nodeSide(input: string, file: string) {
  return {
    consumer: 'server' as const,
    resolve: { noExternal: true as const, external: ['electron'] },
    build: {
      target: 'node18',
      outDir: path.join(root, 'dist/electron'),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      ssr: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: path.join(root, input),
        external,
        output: { format: 'cjs' as const, entryFileNames: file, chunkFileNames: '[name].cjs' },
      },
    },
  };
}

/** node-sqlite3-wasm reads its .wasm from beside the script that it is bundled into. */
const wasmBesideMain: Plugin = {
  name: 'wasm-beside-main',
  applyToEnvironment: (environment) => environment.name === 'main',
  generateBundle() {
    const file = createRequire(import.meta.url).resolve('node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm');
    this.emitFile({
      type: 'asset',
      fileName: 'node-sqlite3-wasm.wasm',
      originalFileName: file,
      source: readFileSync(file),
    });
  },
};

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [...reactPlugins, lawPackPlugin(root), wasmBesideMain, shippedPackages],
  worker: { plugins: () => [shippedPackages] },
  environments: {
    client: {
      build: {
        target: 'chrome114',
        outDir: path.join(root, 'dist/renderer'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // What the first page needs in one file: each file is a question to the main process, which is opening the store.
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'start', test: /renderer[\\/]main\.tsx$/ }] } },
        },
      },
    },
    main: nodeSide('electron/main.ts', 'main.cjs'),
    templateWorker: nodeSide('electron/template/template-worker.ts', 'template-worker.cjs'),
    lookOverWorker: nodeSide('electron/store/look-over-worker.ts', 'look-over-worker.cjs'),
    preload: nodeSide('electron/preload.ts', 'preload.cjs'),
  },
  builder: {
    async buildApp(builder) {
      // Chunks there have no hash in their names: one that is no longer made would go on being shipped.
      rmSync(path.join(root, 'dist/electron'), { recursive: true, force: true });
      for (const environment of Object.values(builder.environments)) {
        if (['client', 'main', 'templateWorker', 'lookOverWorker', 'preload'].includes(environment.name))
          await builder.build(environment);
      }
      writeShipped(root);
    },
  },
});
