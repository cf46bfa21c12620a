import { defineConfig } from '@playwright/test';

// The built extension in real browsers, without a network: `npm run build && npm run build:firefox` first.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // A browser with the dataset in memory takes a core: more workers only make tests wait for one another.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  reporter: [['list']],
  use: { trace: 'off', video: 'off', screenshot: 'off' },
});
