/**
 * `npm run lab -- faults [name…] [--trust]`: plants every fault in a copy of the tree, one after the other, and sees a test
 * of the broken rule turn red. First the tests are seen green without a fault; `--trust` leaves that out.
 */
import { join } from 'node:path'
import { copyTree, type Copy } from './copy.ts'
import type { Fault } from './fault.ts'
import { FAULTS } from './faults.ts'
import { runTests, type TestRun } from './runTests.ts'

const options = process.argv.slice(2)
const names = options.filter((option) => !option.startsWith('--'))
const unknown = names.filter((name) => !FAULTS.some((fault) => fault.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no fault named ${unknown.join(', ')}. There are:\n${FAULTS.map(({ name }) => name).join('\n')}`,
  )
  process.exit(1)
}
const chosen = names.length === 0 ? FAULTS : FAULTS.filter(({ name }) => names.includes(name))

const copy = copyTree(join(import.meta.dirname, '..', '..'))
process.on('exit', () => copy.close())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

if (!options.includes('--trust')) await seeGreen(copy, chosen)
let caught = 0
for (const fault of chosen) {
  const red = await seeRed(copy, fault)
  if (red.caught) caught += 1
  console.log(`${red.caught ? 'red ' : 'NOT CAUGHT'} ${fault.rule} ${fault.name}: ${red.words}`)
}
console.log(`${caught} caught, ${chosen.length - caught} not caught`)
process.exit(caught === chosen.length ? 0 : 1)

/** Ends the process unless every fault has a test, and all these tests pass while nothing is planted. */
async function seeGreen({ folder }: Copy, faults: readonly Fault[]): Promise<void> {
  const files = [...new Set(faults.flatMap(({ tests }) => tests))]
  const rules = [...new Set(faults.map(({ rule }) => rule))]
  const run = await runTests(folder, files, rules)
  const complaints = run.kind === 'ended' ? [] : [`the tests ${describe(run)}`]
  if (run.kind === 'ended') {
    for (const { title, status, reason } of run.results) if (status === 'failed') complaints.push(`${title}: ${reason}`)
    for (const { name, rule, tests } of faults) {
      const own = run.results.some(({ file, title }) => tests.includes(file) && cites(title, rule))
      if (!own) complaints.push(`no test of ${rule} stands in ${tests.join(', ')}, where ${name} would be caught`)
    }
  }
  if (complaints.length === 0) return console.log('green without a fault')
  console.error(`Not green even without a fault:\n${complaints.join('\n')}`)
  process.exit(1)
}

async function seeRed(copied: Copy, fault: Fault): Promise<{ caught: boolean; words: string }> {
  const takeBack = copied.plant(fault.edits)
  try {
    const run = await runTests(copied.folder, fault.tests, [fault.rule])
    if (run.kind !== 'ended') return { caught: false, words: `the tests ${describe(run)}` }
    const red = run.results.find(({ status, title }) => status === 'failed' && cites(title, fault.rule))
    return red === undefined
      ? { caught: false, words: `${run.results.length} tests stayed green` }
      : { caught: true, words: `${red.title} (${red.reason})` }
  } finally {
    takeBack()
  }
}

function describe(run: Exclude<TestRun, { kind: 'ended' }>): string {
  return run.kind === 'hung' ? 'did not end' : `could not be run:\n${run.output}`
}

function cites(title: string, rule: string): boolean {
  return new RegExp(`\\b${rule}\\b`).test(title)
}
