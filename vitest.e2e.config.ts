import { defineConfig } from 'vitest/config';

/** The tests in a real Electron window: one after the other, with time for a slow machine. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // The steps of the main job build on each other: after the first failure the rest says nothing.
    bail: 1,
  },
});
