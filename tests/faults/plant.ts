/**
 * `npm run lab -- faults [name…] [--trust] [--screens | --rules]`: plants every fault in a copy of the tree, one after the
 * other, and sees a test turn red: of a rule of docs/SPEC.md the test that cites it, of a screen the test that it names.
 * First the tests are seen green without a fault; `--trust` leaves that out.
 */
import { join } from 'node:path'
import { copyTree, type Copy } from './copy.ts'
import type { Edit } from './fault.ts'
import { FAULTS } from './faults.ts'
import { runBrowserTests, runUnitTests, type TestResult, type TestRun } from './runTests.ts'
import { FAULTS_OF_SCREENS } from './screens/faults.ts'

/** A fault of either kind. */
interface Planted {
  readonly name: string
  /** What it breaks: a rule, or the file of the test that holds the screen. */
  readonly of: string
  readonly edits: readonly Edit[]
  readonly tests: readonly string[]
  /** Finds the titles of its tests. */
  readonly titles: string
}

const OF_RULES: readonly Planted[] = FAULTS.map(({ rule, ...fault }) => ({
  ...fault,
  of: rule,
  titles: String.raw`\b${rule}\b`,
}))
const OF_SCREENS: readonly Planted[] = FAULTS_OF_SCREENS.map(({ name, edits, test }) => ({
  name,
  edits,
  of: test.file.split('/').at(-1) ?? '',
  tests: [test.file],
  titles: test.title === undefined ? '.' : test.title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
}))

const options = process.argv.slice(2)
const all = options.includes('--screens')
  ? OF_SCREENS
  : options.includes('--rules')
    ? OF_RULES
    : [...OF_RULES, ...OF_SCREENS]
const names = options.filter((option) => !option.startsWith('--'))
const unknown = names.filter((name) => !all.some((fault) => fault.name === name))
if (unknown.length > 0) {
  console.error(`There is no fault named ${unknown.join(', ')}. There are:\n${all.map(({ name }) => name).join('\n')}`)
  process.exit(1)
}
const chosen = names.length === 0 ? all : all.filter(({ name }) => names.includes(name))

/** Units see a tree whose client is not built, as a build for each fault would take minutes; browser tests build theirs. */
const copies = new Map<boolean, Copy>()
process.on('exit', () => copies.forEach((copy) => copy.close()))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

if (!options.includes('--trust')) await seeGreen()
let caught = 0
for (const fault of chosen) {
  const red = await seeRed(fault)
  if (red.caught) caught += 1
  console.log(`${red.caught ? 'red ' : 'NOT CAUGHT'} ${fault.of} ${fault.name}: ${red.words}`)
}
console.log(`${caught} caught, ${chosen.length - caught} not caught`)
process.exit(caught === chosen.length ? 0 : 1)

/** Ends the process unless every fault has a test, and all these tests pass while nothing is planted. */
async function seeGreen(): Promise<void> {
  const complaints: string[] = []
  const results: TestResult[] = []
  for (const [isOfBrowser, run] of [
    [false, runUnitTests],
    [true, runBrowserTests],
  ] as const) {
    const faults = chosen.filter(({ tests }) => tests.some(ofBrowser) === isOfBrowser)
    if (faults.length === 0) continue
    const files = [...new Set(faults.flatMap(({ tests }) => tests))]
    const ended = await run(
      copyFor(isOfBrowser).folder,
      files,
      [...new Set(faults.map(({ titles }) => titles))].join('|'),
    )
    if (ended.kind === 'ended') results.push(...ended.results)
    else complaints.push(`the tests ${describe(ended)}`)
  }
  for (const { title, status, reason } of results) if (status === 'failed') complaints.push(`${title}: ${reason}`)
  for (const fault of chosen) {
    if (!results.some((result) => isTestOf(fault, result))) {
      complaints.push(
        `no test in ${fault.tests.join(', ')} has a title like ${fault.titles}, where ${fault.name} would be caught`,
      )
    }
  }
  if (complaints.length === 0) return console.log('green without a fault')
  console.error(`Not green even without a fault:\n${complaints.join('\n')}`)
  process.exit(1)
}

async function seeRed(fault: Planted): Promise<{ caught: boolean; words: string }> {
  const isOfBrowser = fault.tests.some(ofBrowser)
  const copy = copyFor(isOfBrowser)
  const takeBack = copy.plant(fault.edits)
  try {
    const run = await (isOfBrowser ? runBrowserTests : runUnitTests)(copy.folder, fault.tests, fault.titles)
    if (run.kind !== 'ended') return { caught: false, words: `the tests ${describe(run)}` }
    const red = run.results.find((result) => result.status === 'failed' && isTestOf(fault, result))
    return red === undefined
      ? { caught: false, words: `${run.results.length} tests stayed green` }
      : { caught: true, words: `${red.title} (${red.reason})` }
  } finally {
    takeBack()
  }
}

function copyFor(isOfBrowser: boolean): Copy {
  const known = copies.get(isOfBrowser)
  if (known !== undefined) return known
  const copy = copyTree(join(import.meta.dirname, '..', '..'), { isBuilt: isOfBrowser })
  copies.set(isOfBrowser, copy)
  return copy
}

function ofBrowser(file: string): boolean {
  return file.startsWith('tests/browser/')
}

function isTestOf({ tests, titles }: Planted, { file, title }: TestResult): boolean {
  return tests.includes(file) && new RegExp(titles).test(title)
}

function describe(run: Exclude<TestRun, { kind: 'ended' }>): string {
  return run.kind === 'hung' ? 'did not end' : `could not be run:\n${run.output}`
}
