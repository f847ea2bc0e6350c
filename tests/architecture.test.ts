import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { namesOutsideLanguage, readBrowserTests } from './architecture/browserLanguage.ts'
import * as rules from './architecture/rules.ts'
import { readSource, readSources, type Source } from './architecture/sources.ts'

const house = readSources(path.join(import.meta.dirname, '..'))

/** A house of these files alone. */
function built(files: Readonly<Record<string, string>>): readonly Source[] {
  return Object.entries(files).map(([file, text]) => readSource(file, text))
}

describe('the house keeps its rules:', () => {
  test('it was found', () => {
    expect(house.length).toBeGreaterThan(20)
    expect(house.flatMap(({ imports }) => imports).length).toBeGreaterThan(50)
  })

  test.each(Object.entries(rules) as [string, rules.Rule][])('%s', (_name, rule) => {
    expect(rule(house)).toEqual([])
  })

  test('every relative import names a file with its ending', () => {
    const odd = house.flatMap(({ file, imports }) =>
      imports
        .filter(({ from }) => /^\.\.?\//.test(from) && !/\.\w+(\?\w+)?$/.test(from))
        .map(({ from }) => `${file}: ${from}`),
    )
    expect(odd).toEqual([])
  })
})

describe('a planted violation is caught:', () => {
  const imports = (from: string) => `import { x } from '${from}'\nexport const y = x\n`

  test.each<[string, rules.Rule, Readonly<Record<string, string>>]>([
    ['shared imports the server', rules.sharedImportsNothingOfOurs, { 'shared/a.ts': imports('../server/main.ts') }],
    ['shared imports a test', rules.sharedImportsNothingOfOurs, { 'shared/a.ts': imports('../tests/language/a.ts') }],
    ['shared imports ws', rules.sharedImportsFewLibraries, { 'shared/a.ts': imports('ws') }],
    ['shared imports node', rules.sharedImportsFewLibraries, { 'shared/a.ts': imports('node:fs') }],
    [
      'shared imports react for its types',
      rules.sharedImportsFewLibraries,
      { 'shared/a.ts': "import type { a } from 'react'" },
    ],
    [
      'shared loads an editor view later',
      rules.sharedImportsFewLibraries,
      { 'shared/a.ts': "await import('@tiptap/pm/view')" },
    ],
    ['shared imports all of date-fns', rules.sharedImportsFewLibraries, { 'shared/a.ts': imports('date-fns') }],
    ['a file imports all of date-fns', rules.dateFnsIsImportedByPath, { 'server/a.ts': imports('date-fns') }],
    ...['const DAY_MS = 1', 'const a = 24 * 60 * 60_000', 'const a = 24 * HOUR_MS', 'const a = b + 86_400_000'].map(
      (code): [string, rules.Rule, Readonly<Record<string, string>>] => [
        `a file counts days by itself: ${code}`,
        rules.daysAreCountedInOnePlace,
        { 'server/plans/a.ts': `${code}\nexport const c = 1\n` },
      ],
    ),
    [
      'a page computes with the library of date fields',
      rules.onlyDateFieldsUseTheirLibrary,
      { 'client/plans/a.ts': imports('@internationalized/date') },
    ],
    ['the client imports the server', rules.sidesDoNotMeet, { 'client/App.tsx': imports('../server/main.ts') }],
    ['the server imports the client', rules.sidesDoNotMeet, { 'server/main.ts': imports('../client/ui/a.ts') }],
    ['the server imports a test', rules.sidesDoNotMeet, { 'server/main.ts': imports('../tests/language/a.ts') }],
    ['the store imports the bus', rules.mechanismsKnowNoFeature, { 'server/store/a.ts': imports('../bus/b.ts') }],
    ['the bus imports the store', rules.mechanismsKnowNoFeature, { 'server/bus/a.ts': imports('../store/b.ts') }],
    [
      'a feature tells languages in its own thread',
      rules.languagesAreToldInOneThread,
      { 'server/plans/a.ts': imports('../language/detectLanguage.ts') },
    ],
    ['sync imports http', rules.mechanismsKnowNoFeature, { 'server/sync/a.ts': imports('../http/b.ts') }],
    ['sync imports a feature', rules.mechanismsKnowNoFeature, { 'server/sync/a.ts': imports('../plans/b.ts') }],
    [
      'http imports the contents page',
      rules.mechanismsKnowNoFeature,
      { 'server/http/a.ts': imports('../wiring/app.ts') },
    ],
    ["the client's ui imports sync", rules.mechanismsKnowNoFeature, { 'client/ui/a.tsx': imports('../sync/b.ts') }],
    [
      "the client's sync imports a feature",
      rules.mechanismsKnowNoFeature,
      { 'client/sync/a.ts': imports('../plans/b.ts') },
    ],
    [
      'a feature is not listed',
      rules.featuresArePluggedIn,
      {
        'server/features.ts': imports('./plans/feature.ts'),
        'server/plans/feature.ts': 'export const x = 1\n',
        'server/feeds/feature.ts': 'export const x = 1\n',
      },
    ],
    [
      'folders of shared know each other',
      rules.sharedFoldersFormNoCircle,
      {
        'shared/plans/a.ts': imports('../comments/b.ts'),
        'shared/comments/b.ts': imports('../documents/c.ts'),
        'shared/documents/c.ts': imports('../plans/d.ts'),
        'shared/plans/d.ts': 'export const x = 1\n',
      },
    ],
    [
      'a feature imports what is not the base of another',
      rules.featuresDoNotKnowEachOther,
      { 'server/plans/a.ts': imports('../accounts/joining/deciders.ts') },
    ],
    [
      'a feature imports another',
      rules.featuresDoNotKnowEachOther,
      { 'server/plans/a.ts': imports('../comments/b.ts') },
    ],
    [
      'a feature imports another for its types',
      rules.featuresDoNotKnowEachOther,
      { 'client/plans/a.tsx': "import type { b } from '../overview/b.ts'" },
    ],
    [
      'a feature re-exports another',
      rules.featuresDoNotKnowEachOther,
      { 'client/plans/a.ts': "export { b } from '../overview/b.ts'" },
    ],
    [
      'a feature loads another later',
      rules.featuresDoNotKnowEachOther,
      { 'client/plans/a.ts': "lazy(() => import('../overview/b.tsx'))" },
    ],
    [
      'a feature imports the window',
      rules.featuresDoNotKnowEachOther,
      { 'client/plans/a.tsx': imports('../frame/Shell.tsx') },
    ],
    [
      'a feature imports what documents show of several features',
      rules.featuresDoNotKnowEachOther,
      { 'client/plans/a.tsx': imports('../documents/b.tsx') },
    ],
    [
      'what a feature adds to the window knows more of the window',
      rules.featuresDoNotKnowEachOther,
      { 'client/plans/feature.tsx': imports('../frame/Shell.tsx') },
    ],
    [
      'what a feature adds to the window has a part of another feature',
      rules.featuresDoNotKnowEachOther,
      { 'client/plans/feature.tsx': imports('../overview/b.tsx') },
    ],
    [
      "a page imports another feature's page",
      rules.pagesAreOfTheirFeature,
      { 'client/plans/pages/a.tsx': imports('../../overview/pages/b.tsx') },
    ],
    [
      "a page loads another feature's page later",
      rules.pagesAreOfTheirFeature,
      { 'client/plans/pages/a.tsx': "lazy(() => import('../../overview/pages/b.tsx'))" },
    ],
    [
      'a part of a feature imports its page',
      rules.pagesAreOfTheirFeature,
      { 'client/plans/a.tsx': imports('./pages/b.tsx') },
    ],
    [
      'the window imports a page',
      rules.pagesAreOfTheirFeature,
      { 'client/frame/a.tsx': imports('../plans/pages/b.tsx') },
    ],
    [
      "what a feature adds to the window has another feature's page",
      rules.pagesAreOfTheirFeature,
      { 'client/plans/feature.tsx': imports('../overview/pages/b.tsx') },
    ],
    [
      'a page imports what its feature adds to the window',
      rules.featuresAreListedOnce,
      { 'client/plans/pages/a.tsx': imports('../feature.tsx') },
    ],
    [
      'the window imports a feature',
      rules.featuresAreListedOnce,
      { 'client/frame/a.tsx': imports('../plans/feature.tsx') },
    ],
    [
      'a feature imports the contents page',
      rules.featuresDoNotKnowEachOther,
      { 'server/plans/deep/a.ts': imports('../../wiring/app.ts') },
    ],
    [
      'the demo imports a mechanism',
      rules.featuresDoNotKnowEachOther,
      { 'server/demo/a.ts': imports('../store/b.ts') },
    ],
    ['a feature imports the demo', rules.featuresDoNotKnowEachOther, { 'server/plans/a.ts': imports('../demo/b.ts') }],
    [
      'another file beside the folders composes',
      rules.featuresDoNotKnowEachOther,
      { 'server/config.ts': imports('./plans/b.ts') },
    ],
    [
      'a file only re-exports',
      rules.noBarrels,
      { 'server/plans/all.ts': "// All.\nexport * from './a.ts'\nexport type { B } from './b.ts'\n" },
    ],
    [
      'a file imports in order to export',
      rules.noBarrels,
      { 'server/plans/all.ts': "import { a } from './a.ts'\nexport { a }\n" },
    ],
    ['a folder has an index', rules.noBarrels, { 'client/ui/index.ts': 'export const a = 1' }],
    ['a file is called utils', rules.noVagueNames, { 'shared/utils.ts': 'export const a = 1' }],
    ['a folder is called helpers', rules.noVagueNames, { 'client/helpers/a.ts': 'export const a = 1' }],
    ['there is tsx on the server', rules.noTsxWhereNodeRunsIt, { 'server/http/page.tsx': 'export const a = 1' }],
    ['a file is too long', rules.oneIdeaPerFile, { 'server/sync/room.ts': 'const a = 1\n'.repeat(301) }],
    [
      'two files import each other',
      rules.noCycles,
      { 'shared/a.ts': imports('./b.ts'), 'shared/b.ts': imports('./a.ts') },
    ],
    [
      'three files go round, one of them lazily',
      rules.noCycles,
      { 'shared/a.ts': imports('./b.ts'), 'shared/b.ts': imports('./c.ts'), 'shared/c.ts': "await import('./a.ts')" },
    ],
    [
      'two files import each other for their types',
      rules.noCycles,
      { 'shared/a.ts': "import type { b } from './b.ts'", 'shared/b.ts': "import type { a } from './a.ts'" },
    ],
    [
      'a folder holds more than 30 files',
      rules.noCrowdedFolders,
      Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`client/plans/f${at}.ts`, 'export const a = 1'])),
    ],
    ['a style sheet is too long', rules.oneIdeaPerFile, { 'client/ui/a.css': 'a {}\n'.repeat(301) }],
    ['a file imports itself', rules.noCycles, { 'shared/a.ts': imports('./a.ts') }],
  ])('%s', (_name, rule, files) => {
    expect(rule(built(files))).toHaveLength(1)
  })
})

describe('allowed imports are left alone:', () => {
  const files = built({
    'server/wiring/app.ts':
      "import { a } from './plans/a.ts'\nimport { b } from './comments/b.ts'\nexport const c = [a, b]",
    'server/plans/a.ts': [
      "import { readFile } from 'node:fs/promises'",
      "import { open } from '../store/open.ts'",
      "import { rooms } from '../sync/rooms.ts'",
      "import { Plan } from '../../shared/plans/plan.ts'",
      "import { b } from './deep/b.ts'",
      "import type { Core } from '../core.ts'",
      "import { maySee } from '../campaigns/hiddenCampaigns.ts'",
      "// import { x } from '../comments/b.ts'",
      "/* export * from '../comments/b.ts' */",
      "const words = `import { x } from '../comments/b.ts'`",
      "const address = 'https://a.example' // import { x } from '../comments/b.ts'",
    ].join('\n'),
    'server/sync/rooms.ts': "import type { Room } from './room.ts'\nexport const a = 1",
    'server/sync/room.ts': "import { a } from './turn.ts'\nexport type Room = typeof a",
    'server/demo/plans/dk.ts': 'export const long = 1\n'.repeat(400),
    'client/features.ts': "import { plans } from './plans/feature.tsx'\nexport const a = [plans]",
    'client/plans/feature.tsx':
      "import type { Feature } from '../frame/feature.ts'\nimport { PlanPage } from './pages/PlanPage.tsx'\nexport const plans: Feature = [PlanPage]",
    'client/plans/pages/PlanPage.tsx':
      "import { a } from '../grid.ts'\nimport { b } from '../../overview/b.ts'\nimport { c } from '../../frame/LoadFailure.tsx'\nexport const d = [a, b, c]",
    'client/signIn.tsx': "import { a } from './accounts/pages/SignInPage.tsx'\nexport const b = a",
    'shared/plans/plan.ts':
      "import { z } from 'zod'\nimport * as Y from 'yjs'\nexport const a = [z, Y]\nexport * from './b.ts'",
  })

  test.each(Object.entries(rules) as [string, rules.Rule][])('%s', (_name, rule) => {
    expect(rule(files)).toEqual([])
  })

  test('every kind of import is seen', () => {
    const { imports } = readSource(
      'a.ts',
      "import 'a'\nimport b from 'b'\nimport c, { d } from 'c'\nimport * as e from 'd'\nimport {\n  f,\n  type g,\n} from 'e'\n" +
        "export { h } from 'f'\nexport * as i from 'g'\nimport type { j } from 'h'\ntype K = import('i').K\nvoid import(\n  'j'\n)\n" +
        'import { l } from "k"\n',
    )
    expect(imports.map(({ from }) => from).toSorted()).toEqual('abcdefghijk'.split(''))
    expect(imports.filter(({ typeOnly }) => typeOnly).map(({ from }) => from)).toEqual(['h'])
  })
})

describe('browser tests reach frame, bars and menus through their language:', () => {
  const root = path.join(import.meta.dirname, '..')

  test('no other file names one of them', () => {
    const files = readBrowserTests(root)
    expect(files.filter(({ file }) => file.startsWith('tests/browser/language/')).length).toBeGreaterThan(5)
    expect(files.length).toBeGreaterThan(100)
    expect(namesOutsideLanguage(files)).toEqual([])
  })

  test.each([
    "await page.getByRole('button', { name: 'Columns' }).click()",
    "await one.page.getByRole('button', { name: 'Filter', exact: true }).click()",
    "await page.getByRole('button', { name: /^Notifications: \\d+ new/ }).click()",
    "const menu = page.getByRole('navigation', { name: 'Workspace' })",
    "await expect(page.getByRole('navigation')).toHaveCount(0)",
    "await page.keyboard.press('Control+k')",
    "await expect(page.locator('[data-save]')).toHaveText('Saved')",
    "await page.locator('.me').first().click()",
    "await page.getByRole('radiogroup', { name: 'Show activities as' }).getByText('Calendar').click()",
  ])('a planted violation is caught: %s', (line) => {
    const text = `import { a } from './b.ts'\n${line}\n`
    expect(namesOutsideLanguage([{ file: 'tests/browser/a.spec.ts', text }])).toHaveLength(1)
    expect(namesOutsideLanguage([{ file: 'tests/browser/language/bar.ts', text }])).toEqual([])
  })
})

/** The promise that "features plug in", in numbers. */
describe('the tree stays small:', () => {
  const root = path.join(import.meta.dirname, '..')
  const filesIn = (folder: string) => house.filter(({ file }) => file.startsWith(`${folder}/`))

  test('the wiring has at most twenty files', () => {
    expect(filesIn('server/wiring').length).toBeLessThanOrEqual(20)
  })

  test('each page lies with its noun', () => {
    expect(filesIn('client/pages')).toEqual([])
  })

  test('one table holds notifications', () => {
    const tables = readFileSync(path.join(root, 'server/store/tables.ts'), 'utf8')
    expect([...tables.matchAll(/^ {2}(\w*notif\w*):/gim)].map(([, name]) => name)).toEqual(['notification'])
  })

  test('the README has at most seventy lines', () => {
    expect(readFileSync(path.join(root, 'README.md'), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(70)
  })
})
