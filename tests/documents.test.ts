/**
 * The documents' statements on the repository and on each other are true: links, the numbers of decisions, the tree of
 * folders.
 */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchorsIn, linksIn, mentionedDecisions, readDecision, readTree } from './architecture/documents.ts'

const ROOT = path.join(import.meta.dirname, '..')
const DECISIONS = 'docs/decisions'
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const find = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: ROOT, exclude: (file) => /(^|\/)node_modules$/.test(file) }).map((file) =>
    file.replaceAll(path.sep, '/'),
  )

const pages = [...find('*.md'), ...find('{docs,server,tests,.github}/**/*.md')]

describe('links', () => {
  test.each(pages)('of %s lead to a file, and to a heading of it', (page) => {
    const dead = linksIn(read(page)).filter(({ target, anchor }) => {
      const file = target === '' ? page : path.posix.join(path.posix.dirname(page), target)
      if (!existsSync(path.join(ROOT, file))) return true
      return anchor !== '' && !anchorsIn(read(file)).has(anchor)
    })
    expect(dead).toEqual([])
  })
})

describe('decisions:', () => {
  const records = find(`${DECISIONS}/0*.md`)
    .map((file) => ({ file, ...readDecision(read(file)) }))
    .toSorted((one, other) => one.number - other.number)
  const numbers = records.map(({ number }) => number)
  const takenIn = records.flatMap((record) => record.takesIn)

  test('a record has the number of its file, and no number is used twice', () => {
    for (const { file, number } of records) expect(path.basename(file)).toMatch(`${number}`.padStart(4, '0'))
    expect(new Set([...numbers, ...takenIn]).size).toBe(numbers.length + takenIn.length)
    expect(records.length).toBeGreaterThan(20)
  })

  test('the index has a line for each record, with its title, its state and the records it takes in', () => {
    const rows = read(`${DECISIONS}/README.md`)
      .split('\n')
      .filter((line) => line.startsWith('| ['))
      .map((line) => line.split('|').map((cell) => cell.trim()))
    expect(rows.map(([, number, title, state, took]) => [number, title, state, took])).toEqual(
      records.map(({ file, number, title, state, takesIn }) => [
        `[${number}](${path.basename(file)})`,
        title,
        state,
        takesIn.join(', '),
      ]),
    )
  })

  test('every number that is mentioned is that of a record', () => {
    const examples = new Set(['tests/documents.test.ts', 'tests/architecture/documents.ts'])
    const files = [...pages, ...find('{client,server,shared,tests}/**/*.{ts,tsx,mjs,css}'), ...find('*.{ts,yaml}')]
    const unknown = files
      .filter((file) => !examples.has(file))
      .flatMap((file) =>
        mentionedDecisions(read(file))
          .filter((number) => !numbers.includes(number))
          .map((number) => `${file}: decision ${number}`),
      )
    expect(unknown).toEqual([])
  })

  test('a mention is found as a word, as a list and as a link; an entry in a record is not one', () => {
    const text = [
      '_2026-11-25 · accepted; takes in decisions 2, 23 and 63_',
      'See decision 1, Decision [4](0004-closing.md) and decisions 8,',
      'or [one queue](docs/decisions/0009-root.md); changes decisions [10](0010-rows.md) and 11.',
      'A decision of 3 people in 5 days.',
    ]
    expect(mentionedDecisions(text.join('\n'))).toEqual([1, 4, 8, 9, 10, 11])
  })
})

describe('the tree in ARCHITECTURE.md', () => {
  const [, tree = ''] = /## The tree\n\n```\n([\s\S]*?)\n```/.exec(read('ARCHITECTURE.md')) ?? []
  const entries = readTree(tree)
  const foldersIn = (folder: string, recursive = false): readonly string[] =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map(({ name }) => `${name}/`)
  const folders = ['client/', 'server/', 'shared/', 'tests/'].flatMap((parent) =>
    foldersIn(parent).map((name) => parent + name),
  )

  test('has each folder of the four sides', () => {
    const inTree = new Set(entries.map((entry) => entry.path))
    expect(folders.filter((folder) => !inTree.has(folder))).toEqual([])
    expect(folders.length).toBeGreaterThan(100)
  })

  test('has no entry that is not there, and none twice', () => {
    expect(entries.map((entry) => entry.path).filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
    expect(new Set(entries.map((entry) => entry.path)).size).toBe(entries.length)
  })

  test('describes an entry by folders that are in it', () => {
    const missing = entries.flatMap(({ path: parent, within }) =>
      within.filter((folder) => !foldersIn(parent, true).includes(folder)).map((folder) => `${parent}: ${folder}`),
    )
    expect(missing).toEqual([])
  })

  test('is read line by line: several entries, their level, and the continued description', () => {
    const lines = [
      'shared/     words',
      '  ids.ts wire.ts',
      '  plans/    cells/ (columns);',
      '            further/ in 1/2 of it',
      '  pages/',
      '    a/ b/',
    ]
    expect(readTree(lines.join('\n'))).toEqual([
      { path: 'shared/', within: [] },
      { path: 'shared/ids.ts', within: [] },
      { path: 'shared/wire.ts', within: [] },
      { path: 'shared/plans/', within: ['cells/', 'further/'] },
      { path: 'shared/pages/', within: [] },
      { path: 'shared/pages/a/', within: [] },
      { path: 'shared/pages/b/', within: [] },
    ])
  })
})
