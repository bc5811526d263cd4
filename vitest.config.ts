import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/sequencer.ts';

/**
 * Pages in a browser: each worker keeps one, with the built story behind one server, for all its files. Two of them wait for frames and
 * clocks as often as they work: a third has something to do meanwhile, on two cores.
 */
const browser = { testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 3, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    expect: { poll: { timeout: 10_000, interval: 20 } },
    globalSetup: ['tests/temporary.ts'],
    setupFiles: ['tests/seed.ts'],
    sequence: { sequencer: LongFirst },
    // Files of a worker share what they import: a module is read once, a browser started once.
    isolate: false,
    // What tests make is large and lives short: with little room for what is young, it is copied again and again.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          // A busy machine takes its time over a property's hundred examples; what must be quick says so itself.
          testTimeout: 20_000,
          // Vitest would leave a core to itself, which of two is half.
          maxWorkers: '100%',
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
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: 'slides',
          include: ['tests/slides/browser/**/*.test.ts'],
          globalSetup: 'tests/slides/setup.ts',
        },
      },
    ],
  },
});
