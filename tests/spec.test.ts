/** Holds docs/SPEC.md, the tests that cite its rules and the planted faults together. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAULTS } from './faults/faults.ts'

const spec = readFileSync('docs/SPEC.md', 'utf8')
const rules = new Map(
  spec
    .split(/^- \*\*(?=S\d+ ·)/m)
    .slice(1)
    .map((section) => [/^S\d+/.exec(section)?.[0] ?? '', section.split(/\n## /)[0] ?? '']),
)
const named = [...rules].flatMap(([rule, section]) => {
  const names = /^ {2}Faults?: (.+)$/m.exec(section)?.[1] ?? ''
  return [...names.matchAll(/`([\w-]+)`/g)].map((match) => `${rule} ${match[1]}`)
})
const sources = globSync('tests/{sync,journeys,contracts}/**/*.ts').map((file) => readFileSync(file, 'utf8'))
const cited = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/'((?:S\d+ )+)·/g)].flatMap((match) => (match[1] ?? '').trim().split(' ')),
  ),
)

test('the rules are numbered without a gap', () => {
  expect([...rules.keys()]).toEqual(Array.from(rules, (_, at) => `S${at + 1}`))
  expect(rules.size).toBeGreaterThan(30)
})

test('every rule has a test that cites it, and every citation a rule', () => {
  expect([...rules.keys()].filter((rule) => !cited.has(rule))).toEqual([])
  expect([...cited].filter((rule) => !rules.has(rule))).toEqual([])
})

test('every rule has a planted fault, and every fault stands in its rule', () => {
  expect(new Set(named.map((name) => name.split(' ')[0]))).toEqual(new Set(rules.keys()))
  expect(FAULTS.map(({ rule, name }) => `${rule} ${name}`).toSorted()).toEqual(named.toSorted())
})

test('every fault still finds its place in the code, so that none rots unnoticed', () => {
  for (const { name, edits } of FAULTS) {
    for (const { file, find } of edits) {
      expect(readFileSync(file, 'utf8').split(find).length - 1, `${name} in ${file}`).toBe(1)
    }
  }
})
