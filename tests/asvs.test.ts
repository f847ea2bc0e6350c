/** docs/evidence/asvs.md names each requirement of OWASP ASVS 5.0.0 up to level 2, and the tests that show it. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CELLS_OF_STATE, readAsvs, REQUIREMENTS, titlesIn } from './architecture/asvs.ts'

const ROOT = path.join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const page = read('docs/evidence/asvs.md')
const rows = readAsvs(page)

describe('the page of ASVS', () => {
  test('has each requirement of levels 1 and 2 once, in order', () => {
    // As OWASP counts them: 70 of level 1 and 183 of level 2.
    expect(REQUIREMENTS).toHaveLength(253)
    expect(rows.map(({ number }) => number)).toEqual(REQUIREMENTS)
  })

  test('says of each requirement its state, with what that state needs and nothing else', () => {
    const wrong = rows.filter(({ point, state, tests, remark }) => {
      const needed = CELLS_OF_STATE[state]
      const isAsNeeded = needed?.tests === tests.length > 0 && needed.remark === (remark !== '')
      return point === '' || !isAsNeeded
    })
    expect(wrong).toEqual([])
  })

  test('names tests that are there', () => {
    const titles = new Map<string, ReadonlySet<string>>()
    for (const file of new Set(rows.flatMap(({ tests }) => tests.map((one) => one.file)))) {
      titles.set(file, existsSync(path.join(ROOT, 'tests', file)) ? titlesIn(read(`tests/${file}`)) : new Set())
    }
    const missing = rows.flatMap(({ number, tests }) =>
      tests
        .filter(({ file, title }) => titles.get(file)?.has(title) !== true)
        .map(({ file, title }) => `${number} ${file}: ${title}`),
    )
    expect(missing).toEqual([])
  })

  test('counts its rows', () => {
    const counts = Object.keys(CELLS_OF_STATE).map(
      (state) => `${state} ${rows.filter((row) => row.state === state).length}`,
    )
    expect(/^Of \d+ points: .*$/m.exec(page)?.[0]).toBe(`Of ${rows.length} points: ${counts.join(', ')}.`)
  })
})

test('titles are found in tests and groups, with a table or without, and nowhere else', () => {
  const text = [
    "test('it is one’s own', async () => {",
    "  expect('no title', 'of a test').toBe(1)",
    "test.each([['no title', 'either']])('of %s', () => {",
    'describe(`in ${name}`, () => {',
    "  describe.each(all)('$route', (one) => {",
    "    it('isn\\'t cut', () => {",
  ]
  expect([...titlesIn(text.join('\n'))]).toEqual(['it is one’s own', 'of %s', 'in ${name}', '$route', "isn't cut"])
})

/** APIs that could run input, and the only files that may use them. */
const DANGEROUS: Readonly<Record<string, { readonly found: RegExp; readonly allowed: readonly string[] }>> = {
  'code that is made of text': { found: /\beval\(|new Function\(/, allowed: [] },
  // To reach the collector of garbage.
  'another context of V8': { found: /'node:vm'/, allowed: ['server/pacing/collectGarbage.ts'] },
  // Build the client and its catalogs before the server starts.
  'other programs': {
    found: /child_process/,
    allowed: ['server/catalogs.ts', 'server/commands/updateCatalogs.ts', 'server/start.mjs'],
  },
  // Made from the paths of routes.
  'regular expressions that are made of text': {
    found: /\bRegExp\(/,
    // Messages of our own catalogs, and the folder of the build: both are escaped.
    allowed: ['client/build/inFolders.ts', 'client/corrections/findMessages.ts', 'server/http/front.ts'],
  },
  'HTML that is made of text': {
    // Written, not read: pasted content is read as HTML and goes through the editor's parser.
    found:
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*[+]?=[^=]|insertAdjacentHTML|document\.write|srcDoc|setHTMLUnsafe|parseHTMLUnsafe/,
    allowed: [],
  },
  // The migrations are files of the program.
  'SQL that is made of text': { found: /\bsql\.raw\(/, allowed: ['server/store/migrations/migrations.ts'] },
  'weak hashes': {
    found: /\b(md5|sha1)\b/i,
    allowed: [
      'server/plans/history/fieldNote.ts',
      'server/plans/lastChanges.ts',
      'server/language/languageDetector.ts',
    ],
  },
}

const sources = globSync('{client,server,shared}/**/*.{ts,tsx,mjs}', { cwd: ROOT })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => !file.startsWith('shared/locales/'))

test.each(Object.entries(DANGEROUS))('no source has %s, beside those that are named here', (_, { found, allowed }) => {
  expect(sources.filter((file) => found.test(read(file)))).toEqual(expect.arrayContaining([...allowed]))
  expect(sources.filter((file) => found.test(read(file)) && !allowed.includes(file))).toEqual([])
})
