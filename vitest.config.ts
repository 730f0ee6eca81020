import { defineConfig } from 'vitest/config';
import { lawPackPlugin } from './scripts/law-pack-plugin.ts';
import { reactPlugins } from './scripts/react-plugins.ts';

const plugins = [...reactPlugins, lawPackPlugin(import.meta.dirname)];

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{unit,machine,content,fuzz}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/screens/**/*.test.tsx'],
          setupFiles: ['test/support/screen-setup.ts'],
          testTimeout: 90_000,
        },
      },
    ],
  },
});
