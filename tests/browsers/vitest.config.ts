/** `npm run test:browsers`: a command of its own, for it installs browsers. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browsers/*.test.ts'],
    globalSetup: 'tests/browsers/setup.ts',
    expect: { poll: { timeout: 20_000, interval: 50 } },
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
