import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { GLOSSARY, TRANSLATED } from './architecture/glossary.ts'
import { replacedInComments, replacedInIdentifiers, translatedInTitles, type SourceText } from './architecture/words.ts'

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

const read = (folders: string): readonly SourceText[] =>
  globSync(`${folders}/**/*.{ts,tsx,mjs}`, { cwd: ROOT })
    .filter((file) => !CONTENT.test(file) && !file.includes('node_modules'))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }))

const sources = read('{client,server,shared}')
const tests = read('tests')

describe('the words of the glossary are used:', () => {
  test('no identifier has a word that another one replaces', () => {
    expect(sources.flatMap(replacedInIdentifiers).filter((found) => !FIXED_FROM_OUTSIDE.has(found))).toEqual([])
  })

  test('no comment has a word that another one replaces', () => {
    expect([...sources, ...tests].flatMap(replacedInComments)).toEqual([])
  })

  test('no test title is translated English', () => {
    expect(tests.flatMap(translatedInTitles)).toEqual([])
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
    expect(replacedInComments({ file: 'a.ts', text: '/** Those of ours. */' })).toEqual(['a.ts: of ours'])
    expect(replacedInComments({ file: 'a.ts', text: '// An indoor event' })).toEqual([])
  })

  test('but not in a text or in the name of a file', () => {
    const text = "import { a } from './house.ts'\nconst title = `the house`"
    expect(replacedInIdentifiers({ file: 'a.ts', text })).toEqual([])
    expect(replacedInComments({ file: 'a.ts', text })).toEqual([])
  })
})

describe('translated English is found', () => {
  /** One planted sentence for each pattern, and one that only looks like it. */
  const PLANTED: Readonly<Record<string, readonly [found: string, fine: string]>> = {
    whoever: ['Sent to whoever asks.', 'Sent to the person who asks.'],
    'also where': ['Shown also where it is empty.', 'Also shown where it is empty.'],
    anew: ['Reads it anew.', 'A new one is read.'],
    'Of … at the beginning': ['Of the question; null if unknown.', 'Of course it may fail.'],
    'is none': ['A link that is none is refused.', 'Null if there is none.'],
    'no more': ['It is shown no more.', 'Shows no more than ten.'],
    'so many': ['Asked so many days ago.', 'Twice so many as before, and so many that it fails.'],
    'as before it': ['The same as before it.', 'The same as before.'],
    'What is … at the beginning': ['What was found is kept.', 'What to do if it fails.'],
  }

  test('each pattern has a planted sentence', () => {
    expect(Object.keys(PLANTED)).toEqual(TRANSLATED.map(({ name }) => name))
  })

  test.each(Object.entries(PLANTED))('in a comment and in a title: %s', (name, [found, fine]) => {
    const inComment = (words: string) => replacedInComments({ file: 'a.ts', text: `/** ${words} */\nconst a = 1` })
    const inTitle = (words: string) => translatedInTitles({ file: 'a.ts', text: `test('S1 · ${words}', () => {})` })
    expect([inComment(found), inTitle(found)]).toEqual([[`a.ts: ${name}`], [`a.ts: ${name}`]])
    expect([inComment(fine), inTitle(fine)]).toEqual([[], []])
  })

  test('over the lines of a comment', () => {
    expect(replacedInComments({ file: 'a.ts', text: '/**\n * It is shown also\n * where it is old.\n */' })).toEqual([
      'a.ts: also where',
    ])
    expect(replacedInComments({ file: 'a.ts', text: '// It is asked so\n// long.' })).toEqual(['a.ts: so many'])
  })
})
