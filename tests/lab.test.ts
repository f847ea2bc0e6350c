/** `npm run lab`: the one way into benches, evaluations, attacks, faults, the simulation and pictures. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const NAMES = ['attack', 'bench', 'capture', 'eval', 'faults', 'pictures', 'simulate', 'simulate-faults']
const lab = (...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'lab.mjs'), ...args], { encoding: 'utf8' })

test.each([
  ['an unknown name', ['measure']],
  ['a name that every object has', ['constructor']],
  ['no name', []],
])('%s is refused with the names, each with a sentence', (_, args) => {
  const { status, stderr } = lab(...args)
  expect(status).toBe(1)
  const [first, ...lines] = stderr.trimEnd().split('\n')
  expect(first).toContain('npm run lab -- NAME')
  expect(lines.map((line) => /^ {2}([\w-]+) +[A-Z][^.]+\.$/.exec(line)?.[1])).toEqual(NAMES)
})

test('the arguments behind a name are those of its program', () => {
  const { status, stderr } = lab('bench', 'nothing')
  expect(status).toBe(1)
  expect(stderr).toContain('There is no bench called nothing')
})

test('docs/commands.md has a row for each name', () => {
  const page = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'commands.md'), 'utf8')
  const named = [...page.matchAll(/^\| `npm run lab -- ([\w-]+)/gm)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(NAMES))
})
