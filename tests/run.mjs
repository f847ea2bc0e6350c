// `npm test`: runs the checks and the tests, and lists those left out. The checks run beside the unit tests, which wait
// for timers and the disk a third of the time; the browser tests leave no core idle and come last. `npm run test:long`:
// runs what takes too long for each change, before work is handed over.
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`The tests need Node 24; this is ${process.version}. See "npm start" for what to do.`)
  process.exit(1)
}
// Otherwise each of the tools and of some hundred servers would compile its files again.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache')
/** The lines by which Vitest, Playwright and the checks name a test that failed, and its error. */
const FAILURE = /^\s*(FAIL |\d+\) \[|(\w*Error|error)\b.*:)|\berror TS\d/
const MAX_FAILURES = 60
const MAX_FAILURE_CHARACTERS = 300
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
/** A package's command, to be run on this Node and not on the machine's. */
const command = (name) => join('node_modules', '.bin', name)

/** @typedef {[string, string[]]} Step */

/** @type {Step[]} */
const checks = [
  // One checker: four work out most of the types four times, and the other core is the unit tests'.
  ['types', [command('tsc'), '-p', '.', '--singleThreaded']],
  ['lint', [command('oxlint'), '--type-aware', '--deny-warnings']],
  ['format', [command('oxfmt'), '--check']],
  ['unused code', [command('knip')]],
]
/** @type {Step} */
const build = ['client build', ['server/start.mjs', '--build-only']]
/** @type {Step} */
const unitTests = ['unit tests and journeys', [command('vitest'), 'run', '--project', 'unit']]
const playwright = [command('playwright'), 'test', '--config', 'tests/browser/playwright.config.ts']
/** @type {Step} */
const browserTests = ['browser tests', [...playwright, '--project', 'beside each other', '--project', 'alone']]
/** @type {Step[]} */
const longTests = [
  ['long unit tests', [command('vitest'), 'run', '--project', 'long', '--maxWorkers', '1']],
  ['long browser tests', [...playwright, '--project', 'long']],
]

let passed = 0
/** @type {string[]} */
const failed = []
/** The failures, a line each: the long output above may be cut off by its reader. @type {string[]} */
const failures = []

await run(build)
if (process.argv.includes('--long')) {
  for (const step of longTests) await run(step)
} else {
  await Promise.all([runAside(checks), run(unitTests)])
  await run(browserTests)
}

const { postgresReachable } = await import('./harness/postgres.ts')
const { redisInstalled } = await import('./harness/redisServer.ts')
const { officeInstalled } = await import('./harness/office.ts')
const { proxiesInstalled } = await import('./install/proxies.ts')
const leftOut = [
  ...(postgresReachable ? [] : ['all on Postgres, which is not reachable at 127.0.0.1:5432 (set TEST_DATABASE_URL)']),
  ...(redisInstalled ? [] : ['the bus of several nodes, which needs `redis-server`']),
  ...(officeInstalled || !process.argv.includes('--long')
    ? []
    : ['Word files and workbooks in another program, which needs LibreOffice (`soffice`)']),
  ...Object.entries(proxiesInstalled).flatMap(([name, isInstalled]) =>
    isInstalled ? [] : [`the guide's install behind ${name}, which is not installed`],
  ),
  ...(process.getuid?.() === 0 ? [] : ['the full disk, which needs the right to mount a small file system']),
]
console.log(leftOut.length === 0 ? '\nNothing was left out.' : `\nLeft out: ${leftOut.join('; ')}.`)
if (failures.length > 0) console.log(failures.slice(0, MAX_FAILURES).join('\n'))
console.log(failed.length === 0 ? 'All steps passed.' : `Failed: ${failed.join(', ')}`)
console.log(`steps: ${passed} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)

/** Runs a step and shows its output as it comes. @param {Step} step */
async function run([title, [script, ...args]]) {
  console.log(`\n— ${title}`)
  const child = spawn(process.execPath, [script, ...args], { stdio: ['inherit', 'pipe', 'pipe'] })
  let output = ''
  // Vitest names what failed on its standard error.
  for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
    child[stream].on('data', (data) => {
      process[stream].write(data)
      output += String(data)
    })
  }
  await note(title, child, () => output)
}

/** Runs steps one after the other and shows the output of each when it has ended. @param {Step[]} steps */
async function runAside(steps) {
  for (const [title, [script, ...args]] of steps) {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)))
    await note(title, child, () => output)
    console.log(`\n— ${title}\n${output}`)
  }
}

/** @param {string} title @param {import('node:child_process').ChildProcess} child @param {() => string} output */
async function note(title, child, output) {
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status === 0) {
    passed += 1
    return
  }
  failed.push(title)
  const lines = stripVTControlCharacters(output()).split('\n')
  failures.push(...lines.filter((line) => FAILURE.test(line)).map((line) => line.slice(0, MAX_FAILURE_CHARACTERS)))
}
