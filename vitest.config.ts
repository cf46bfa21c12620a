import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['{lib,components,entrypoints,data,scripts,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Property tests run hundreds of cases; a slow or busy machine is no failure.
    testTimeout: 60_000,
    mockReset: true,
    restoreMocks: true,
  },
});
