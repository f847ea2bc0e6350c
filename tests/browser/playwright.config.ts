/** Browser tests: a real server process for each worker, and Chromium as a person would use it. */
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { defineConfig } from '@playwright/test'
import { MAIN_BROWSER_TESTS } from '../harness/capabilities.ts'
import { BROWSER_ARGS, browserPath } from '../harness/chromium.ts'

/** What CHANGELOG.md names as holding a capability: in `npm test`. Playwright's titles begin with the project and the file. */
const MAIN = MAIN_BROWSER_TESTS.map(
  ({ file, title }) =>
    new RegExp(`\\b${escaped(basename(file))} .*${escaped(title ?? '').replaceAll(/\\\$\\\{\w+\\\}/g, '.*')}`),
)
/** Sweeps of every screen, and days of work that take minutes: in `npm run test:long`. */
const LONG = /@long/
/** These change what every server of the run hands out, so nothing runs beside them. */
const ALONE = '*.alone.ts'

/** Planted faults wait in vain for less. */
const WAIT_MS = Number(process.env.SID_TEST_WAIT_MS ?? 60_000)

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'main', testMatch: '*.spec.ts', grep: MAIN, grepInvert: LONG },
    { name: 'rest', testMatch: '*.spec.ts', grepInvert: [...MAIN, LONG] },
    { name: 'alone', testMatch: ALONE, grepInvert: LONG, workers: 1 },
    { name: 'long', testMatch: ['*.spec.ts', ALONE], grep: LONG },
  ],
  outputDir: '../../test-results',
  globalSetup: ['../harness/buildClient.ts', '../harness/makeDemoFolder.ts'],
  // One more than the cores: each waits for its server, the disk and other tabs a sixth of the time.
  workers: availableParallelism() + 1,
  retries: 0,
  failOnFlakyTests: true,
  fullyParallel: false,
  // They end only what would never end, on any machine: a test waits for what it is about, and judges no elapsed time.
  timeout: 240_000,
  expect: { timeout: WAIT_MS },
  reporter: [['./fileReporter.ts']],
  use: {
    actionTimeout: WAIT_MS,
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    viewport: { width: 1440, height: 900 },
    // The service worker loads the whole client a second time. Tests of the worker allow it.
    serviceWorkers: 'block',
    // Drawing transitions takes a tenth of the time of all. `layout-shift.spec.ts` and `editing-together.spec.ts` have them.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every test takes a third of the time of all. For one that fails here: npm run test:browser -- --trace on
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browserPath(), args: BROWSER_ARGS },
  },
})

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
