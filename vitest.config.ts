import { defineConfig } from 'vitest/config';

/** Three tiers: unit (pure), integration (real files, SQLite, processes), e2e (a real browser). */
export default defineConfig({
  test: {
    reporters: ['default', './test/closing-reporter.ts'],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        test: {
          name: 'integration',
          sequence: { groupOrder: 1 },
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          // Alone, at last: what a clerk sees within a second must not wait for other tests.
          sequence: { groupOrder: 2 },
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // What the window shows after a call of the backend may take a second on a busy machine.
          expect: { poll: { timeout: 5_000 } },
        },
      },
    ],
  },
});
