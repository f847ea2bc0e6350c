/** Browser tests: a real server process for each worker, and Chromium as a person would use it. */
import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { browserPath } from './browserPath.ts'

const executablePath = browserPath()
const LONG = /@long/

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'beside each other', testMatch: '*.spec.ts', grepInvert: LONG },
    { name: 'alone', testMatch: '*.alone.ts', grepInvert: LONG, dependencies: ['beside each other'] },
    // `npm run test:long`: sweeps of every screen and whole days of work, beside what `npm test` runs.
    { name: 'long', testMatch: ['*.spec.ts', '*.alone.ts'], grep: LONG },
  ],
  outputDir: '../../test-results',
  globalSetup: ['./buildClient.ts', '../harness/makeDemoFolder.ts'],
  // One more than the cores: each waits for its server, the disk and other tabs a sixth of the time.
  workers: availableParallelism() + 1,
  // A second try on CI is reported as flaky, not as passed: it tells a busy machine from a fault.
  retries: process.env.CI === undefined ? 0 : 1,
  fullyParallel: false,
  // Axe looks at each page in two themes.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    viewport: { width: 1440, height: 900 },
    // The service worker loads the whole client a second time. Tests of the worker allow it.
    serviceWorkers: 'block',
    // Drawing transitions takes a tenth of the time of all. `layout-shift.spec.ts` and `editing-together.spec.ts` have them.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every test takes a third of the time of all. For one that fails here: npm run test:browser -- --trace on
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
