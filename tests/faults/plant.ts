/**
 * `npm run faults [name…]`: plants every fault in a copy of the tree and sees the tests of its rule turn red. A fault that
 * nobody notices is a rule without a test.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { FAULTS, type Fault } from './faults.ts'

const COPIED = [
  'server',
  'shared',
  'tests',
  'client',
  'dist',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'docs',
]
/** A fault may make a test wait in vain, but not for ever. */
const LIMIT_MS = 120_000

const Report = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
})

const root = process.cwd()
const copy = mkdtempSync(join(tmpdir(), 'sid-faults-'))
for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

/** Runs the tests of one rule. @returns the full names of those that failed, and how many ran */
function runTests(fault: Fault): { failed: readonly string[]; ran: number } {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const title = `${fault.rule}( S\\d+)* ·`
  spawnSync(
    process.execPath,
    [
      join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...fault.tests,
      '-t',
      title,
      '--reporter=json',
      '--outputFile',
      report,
    ],
    { cwd: copy, timeout: LIMIT_MS, stdio: 'ignore' },
  )
  try {
    const results = Report.parse(JSON.parse(readFileSync(report, 'utf8'))).testResults.flatMap(
      (file) => file.assertionResults,
    )
    const ran = results.filter(({ status }) => status === 'passed' || status === 'failed')
    return { failed: ran.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName), ran: ran.length }
  } catch {
    return { failed: [], ran: 0 }
  }
}

function plant(fault: Fault): () => void {
  const originals = new Map<string, string>()
  for (const { file, find, plant: planted } of fault.edits) {
    const path = join(copy, file)
    const source = readFileSync(path, 'utf8')
    if (source.split(find).length !== 2) throw new Error(`${fault.name}: its place in ${file} is not there once`)
    originals.set(path, source)
    writeFileSync(
      path,
      source.replace(find, () => planted),
    )
  }
  return () => {
    for (const [path, source] of originals) writeFileSync(path, source)
  }
}

const asked = process.argv.slice(2)
const chosen = FAULTS.filter(({ name }) => asked.length === 0 || asked.includes(name))
let missed = 0
for (const fault of chosen) {
  const restore = plant(fault)
  const { failed, ran } = runTests(fault)
  restore()
  if (failed.length === 0) missed += 1
  const outcome = failed[0] === undefined ? `NOT CAUGHT (${ran} tests ran)` : `red: ${failed[0].slice(0, 110)}`
  console.log(`${fault.rule.padEnd(4)}${fault.name.padEnd(28)}${outcome}`)
}
rmSync(copy, { recursive: true, force: true })
console.log(`faults: ${chosen.length - missed} caught, ${missed} not caught`)
process.exit(missed === 0 ? 0 : 1)
