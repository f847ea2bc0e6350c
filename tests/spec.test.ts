/** The rules in docs/SPEC.md, the tests that cite them and the faults that are planted against them belong together. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { FAULTS } from './faults/faults.ts'

const ROOT = path.join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** The faults that the page names for each rule. */
const rules = new Map(
  read('docs/SPEC.md')
    .split(/^(?=- \*\*S\d+ · )|^## /m)
    .flatMap((section): [string, string[]][] => {
      const [, rule] = /^- \*\*(S\d+) · /.exec(section) ?? []
      const [, list = ''] = /^ {2}Faults?: ([\s\S]*)/m.exec(section) ?? []
      return rule === undefined ? [] : [[rule, [...list.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)]]
    }),
)

/** Numbers at the beginning of titles, wherever these stand: `'S24 S25 · …'`. */
const citations = globSync('tests/**/*.ts', { cwd: ROOT })
  .filter((file) => !file.startsWith(path.join('tests', 'faults')) && file !== path.join('tests', 'spec.test.ts'))
  .flatMap((file) =>
    [...read(file).matchAll(/['"`]((?:S\d+ )+)· /g)].flatMap(([, numbers = '']) =>
      numbers
        .trim()
        .split(' ')
        .map((rule) => ({ file, rule })),
    ),
  )

test('the rules are numbered without gaps', () => {
  expect([...rules.keys()]).toEqual(Array.from({ length: rules.size }, (_, at) => `S${at + 1}`))
  expect(rules.size).toBeGreaterThanOrEqual(32)
})

test('every rule is cited in the title of a test, and every citation names a rule', () => {
  const cited = new Set(citations.map(({ rule }) => rule))
  expect([...rules.keys()].filter((rule) => !cited.has(rule))).toEqual([])
  expect(citations.filter(({ rule }) => !rules.has(rule))).toEqual([])
})

test('every rule names a fault, and the faults are those in the list, in its order', () => {
  expect([...rules].filter(([, faults]) => faults.length === 0)).toEqual([])
  const named = [...rules].flatMap(([rule, faults]) => faults.map((name) => `${rule} ${name}`))
  expect(FAULTS.map(({ rule, name }) => `${rule} ${name}`)).toEqual(named)
})

test('no two faults have the same name', () => {
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length)
})

describe.each(FAULTS)('the fault $name', ({ rule, edits, tests }) => {
  test('can be planted: what it replaces stands in the source exactly once', () => {
    for (const { file, find } of edits) expect([file, find, read(file).split(find).length - 1]).toEqual([file, find, 1])
  })

  test('has a test of its rule where it is looked for', () => {
    const files = new Set(tests.flatMap((file) => [file, ...contractsOf(file)]))
    const own = citations.filter((cited) => cited.rule === rule && files.has(cited.file.replaceAll(path.sep, '/')))
    expect(own).not.toEqual([])
  })
})

/** The tests of a contract stand beside the file that runs them. */
function contractsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/from '\.\/(\w+\.ts)'/g)].map(([, name = '']) =>
    path.posix.join(path.posix.dirname(file), name),
  )
}
