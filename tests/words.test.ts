import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { GLOSSARY } from './architecture/glossary.ts'
import { replacedInComments, replacedInIdentifiers, type SourceText } from './architecture/words.ts'

const ROOT = path.join(import.meta.dirname, '..')
/** Content is written in people's words, and fixtures hold what older releases stored. */
const CONTENT =
  /^(server\/(demo|synergies\/(terms|thesaurus))|client\/locales|tests\/(eval|upgrade|architecture|words))/

/** Names that are fixed from outside: a JSON field of `GET …/comparison`. */
const FIXED_FROM_OUTSIDE = new Set(
  [
    'shared/synergies/comparison.ts',
    'server/synergies/comparisonRoutes.ts',
    'client/synergies/SideBySide.tsx',
    'client/synergies/pages/ComparePage.tsx',
  ].map((file) => `${file}: verdict`),
)

const sources: readonly SourceText[] = globSync('{client,server,shared}/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !CONTENT.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }))

describe('the words of the glossary are used:', () => {
  test('no identifier has a word that another one replaces', () => {
    expect(sources.flatMap(replacedInIdentifiers).filter((found) => !FIXED_FROM_OUTSIDE.has(found))).toEqual([])
  })

  test('no comment has a word that another one replaces', () => {
    expect(sources.flatMap(replacedInComments)).toEqual([])
  })

  test('CONTRIBUTING shows the same glossary', () => {
    const rows = GLOSSARY.map(({ word, meaning, replaces, notInComments = [] }) => {
      const not = [...new Set([...replaces, ...notInComments])].map((one) => `*${one}*`).join(', ')
      return [word, meaning, not === '' ? '–' : not]
    })
    const cells = (line: string) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('_', '*'))
    const table = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8')
      .split('## Words')[1]
      ?.split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map(cells)
    expect(table).toEqual(rows.map((row) => row.map((cell) => cell.replaceAll('_', '*'))))
  })
})

describe('a replaced word is found', () => {
  test.each([
    ['as a whole name', 'const deeds = 1'],
    ['inside a name', 'export interface GridDeeds {}'],
    ['in capitals', 'const ROLE_DEEDS = 1'],
  ])('in an identifier, %s', (_, text) => {
    expect(replacedInIdentifiers({ file: 'a.ts', text })).toEqual(['a.ts: deeds'])
  })

  test('in a comment, but not as a part of another word', () => {
    expect(replacedInComments({ file: 'a.ts', text: '/** Reads it anew. */' })).toEqual(['a.ts: anew'])
    expect(replacedInComments({ file: 'a.ts', text: '// An indoor event' })).toEqual([])
  })

  test('but not in a text or in the name of a file', () => {
    const text = "import { a } from './house.ts'\nconst title = `the house`"
    expect(replacedInIdentifiers({ file: 'a.ts', text })).toEqual([])
    expect(replacedInComments({ file: 'a.ts', text })).toEqual([])
  })
})
