/** The planted faults of screens, and where all faults are seen: `npm run lab -- faults` plants them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBrowserTests } from './architecture/browserTests.ts'
import { FAULTS } from './faults/faults.ts'
import { FAULTS_OF_SCREENS } from './faults/screens/faults.ts'

const ROOT = path.join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const browserTests = readBrowserTests(ROOT)

/** Files that are served as they are, and a cache of tools. */
const NO_CODE: ReadonlySet<string> = new Set(['public', 'node_modules'])

test('screens have at least 40 faults, over all folders of the client', () => {
  expect(FAULTS_OF_SCREENS.length).toBeGreaterThanOrEqual(40)
  const folders = readdirSync(path.join(ROOT, 'client'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_CODE.has(entry.name))
    .map(({ name }) => name)
  const broken = new Set(FAULTS_OF_SCREENS.flatMap(({ edits }) => edits.map(({ file }) => file.split('/')[1])))
  expect(folders.filter((folder) => !broken.has(folder))).toEqual([])
})

test('no two faults have the same name', () => {
  const names = [...FAULTS, ...FAULTS_OF_SCREENS].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

describe.each(FAULTS_OF_SCREENS)('the fault $name', ({ edits, test: held }) => {
  test('can be planted: what it replaces stands in the source exactly once', () => {
    for (const { file, find } of edits) expect([file, find, read(file).split(find).length - 1]).toEqual([file, find, 1])
  })

  test('names a test that there is', () => {
    expect(
      isOfBrowser(held.file)
        ? titlesIn(held.file).some((title) => title.startsWith(held.title ?? ''))
        : read(held.file),
    ).toBeTruthy()
  })
})

test('nine of ten faults are seen by tests of `npm test`', () => {
  const seen = [
    ...FAULTS.map(({ tests }) => tests.some(isUnit)),
    ...FAULTS_OF_SCREENS.map(({ test: { file, title } }) =>
      isOfBrowser(file)
        ? browserTests.some((one) => one.file === file && one.title.startsWith(title ?? '') && one.isMain)
        : isUnit(file),
    ),
  ]
  expect(seen.filter(Boolean).length / seen.length).toBeGreaterThanOrEqual(0.9)
})

const isOfBrowser = (file: string): boolean => file.startsWith('tests/browser/')
const isUnit = (file: string): boolean => !/\.(all|long)\.test\.tsx?$/.test(file)
const titlesIn = (file: string): readonly string[] =>
  browserTests.filter((one) => one.file === file).map(({ title }) => title)
