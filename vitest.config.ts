import { defineConfig } from 'vitest/config';

/** Pages in a browser: each worker keeps one, with the built story behind one server, for all its files. */
const browser = { testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2 };

export default defineConfig({
  test: {
    expect: { poll: { timeout: 10_000, interval: 20 } },
    globalSetup: ['tests/temporary.ts'],
    setupFiles: ['tests/seed.ts'],
    // Files of a worker share what they import: a module is read once, a browser started once.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          // A busy machine takes its time over a property's hundred examples; what must be quick says so itself.
          testTimeout: 20_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{browser,browsers,bench}/**', 'tests/slides/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: 'slides',
          include: ['tests/slides/browser/**/*.test.ts'],
          globalSetup: 'tests/slides/setup.ts',
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
