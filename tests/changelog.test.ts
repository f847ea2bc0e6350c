/** Each capability that CHANGELOG.md names is held by a test, most of them by a browser journey, which is in `npm test` then. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readBrowserTests } from './architecture/browserTests.ts'
import { CAPABILITIES, MAIN_BROWSER_TESTS } from './harness/capabilities.ts'

const ROOT = path.join(import.meta.dirname, '..')
const LEAST_BY_BROWSER = 60

const browserTests = readBrowserTests(ROOT)

test('each capability has a line that names a test', () => {
  expect(CAPABILITIES.length).toBeGreaterThan(LEAST_BY_BROWSER)
  expect(CAPABILITIES.filter(({ heldBy }) => heldBy.length === 0)).toEqual([])
})

test('each line names tests that there are, a browser test by a beginning that no other one has', () => {
  const files = CAPABILITIES.flatMap(({ heldBy }) => heldBy.map(({ file }) => file))
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
  const meant = MAIN_BROWSER_TESTS.map(({ file, title }) => ({
    file,
    title,
    tests: browserTests.filter((one) => one.file === file && one.title.startsWith(title ?? '')).length,
  }))
  expect(meant.filter(({ tests }) => tests !== 1)).toEqual([])
})

test('sixty capabilities are held by browser journeys, none of them by one that is in the long run', () => {
  const byBrowser = CAPABILITIES.filter(({ heldBy }) => heldBy.some(({ title }) => title !== null))
  expect(byBrowser.length).toBeGreaterThanOrEqual(LEAST_BY_BROWSER)
  expect(browserTests.filter(({ isLong, isMain }) => isLong && isMain)).toEqual([])
})
