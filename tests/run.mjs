// `npm test` runs the checks, the units and journeys, and the browser journeys of each role's main job. `npm run test:all` adds
// all other browser tests, and what needs Postgres, Redis, several nodes or killed processes; `-- --rest` leaves out what
// `npm test` has. `npm run test:long` runs what takes too long for each change. `-- --at 2026-12-31T23:50` sets the clock of
// tests, servers and browsers.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`The tests need Node 24; this is ${process.version}. See "npm start" for what to do.`)
  process.exit(1)
}
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
// Otherwise each of the tools and of some hundred servers would compile its files again.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache')
/** Where tests note their failures, to be said again at the end: the output above may be cut off by its reader. */
const failures = join(mkdtempSync(join(tmpdir(), 'sid-failures-')), 'failures')
process.env.SID_TEST_FAILURES = failures
process.on('exit', () => rmSync(dirname(failures), { recursive: true, force: true }))
const MAX_FAILURE_LINES = 120

const options = process.argv.slice(2)
const at = options.includes('--at') ? options[options.indexOf('--at') + 1] : undefined
if (at !== undefined) {
  process.env.SID_TEST_NOW = at
  const preload = pathToFileURL(join(root, 'tests', 'harness', 'shiftedClock.ts')).href
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${preload}`.trim()
}

/** A package's command, to be run on this Node and not on the machine's. @param {string} name */
const command = (name) => join('node_modules', '.bin', name)

/** @typedef {{ readonly title: string, readonly args: readonly string[] }} Step */
/** @typedef {{ readonly name: string, readonly checks: readonly Step[], readonly steps: readonly Step[] }} Layer */

/** @param {...string} projects */
const vitest = (...projects) => [command('vitest'), 'run', ...projects.flatMap((name) => ['--project', name])]
/** @param {...string} projects */
const playwright = (...projects) => [
  command('playwright'),
  'test',
  '--config=tests/browser/playwright.config.ts',
  ...projects.flatMap((name) => ['--project', name]),
]

/** @type {Layer} */
const MAIN = {
  name: 'npm test',
  // They run beside the unit tests, which wait for timers and the disk a third of the time.
  checks: [
    // One checker: four work out most of the types four times, and the other core is the unit tests'.
    { title: 'types', args: [command('tsc'), '-p', '.', '--singleThreaded'] },
    { title: 'lint', args: [command('oxlint'), '--type-aware', '--deny-warnings'] },
    { title: 'format', args: [command('oxfmt'), '--check'] },
    { title: 'unused code', args: [command('knip')] },
  ],
  steps: [
    { title: 'units and journeys', args: vitest('unit') },
    { title: 'browser journeys of each role', args: playwright('main') },
  ],
}
/** @type {Layer} */
const REST = {
  name: 'the rest of npm run test:all',
  checks: [],
  steps: [
    { title: 'Postgres, Redis, nodes and kills', args: vitest('all') },
    { title: 'all other browser tests', args: playwright('rest') },
    { title: 'browser tests that run alone', args: playwright('alone') },
  ],
}
/** @type {Layer} */
const LONG = {
  name: 'npm run test:long',
  checks: [],
  steps: [
    { title: 'long units', args: [...vitest('long'), '--maxWorkers', '1'] },
    { title: 'long browser tests', args: playwright('long') },
  ],
}
const layers = options.includes('--long')
  ? [LONG]
  : options.includes('--rest')
    ? [REST]
    : options.includes('--all')
      ? [MAIN, REST]
      : [MAIN]

let passed = 0
/** @type {string[]} */
const failed = []
/** @type {string[]} */
const lines = []

await run({ title: 'client build', args: ['server/start.mjs', '--build-only'] })
for (const { name, checks, steps } of layers) {
  const began = { at: performance.now(), passed, failed: failed.length }
  const [first, ...later] = steps
  await Promise.all([runAside(checks), first === undefined ? undefined : run(first)])
  for (const step of later) await run(step)
  const seconds = Math.round((performance.now() - began.at) / 1000)
  lines.push(
    `${name}: ${passed - began.passed} steps passed, ${failed.length - began.failed} failed, in ${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  )
}

const leftOut = await whatIsLeftOut()
console.log(leftOut.length === 0 ? '\nNothing was left out.' : `\nLeft out: ${leftOut.join('; ')}.`)
const failureLines = readFailures()
if (failureLines.length > 0) console.log(failureLines.slice(0, MAX_FAILURE_LINES).join('\n'))
for (const line of lines) console.log(line)
console.log(failed.length === 0 ? 'All steps passed.' : `Failed: ${failed.join(', ')}`)
console.log(`steps: ${passed} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)

/** Runs a step and shows its output as it comes. @param {Step} step */
async function run({ title, args }) {
  console.log(`\n— ${title}`)
  await note(title, spawn(process.execPath, args, { stdio: 'inherit' }))
}

/** Runs steps one after the other and shows the output of each when it has ended. @param {readonly Step[]} steps */
async function runAside(steps) {
  for (const { title, args } of steps) {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)))
    await note(title, child)
    console.log(`\n— ${title}\n${output}`)
  }
}

/** @param {string} title @param {import('node:child_process').ChildProcess} child */
async function note(title, child) {
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status === 0) passed += 1
  else failed.push(title)
}

/** @returns {string[]} */
function readFailures() {
  try {
    return readFileSync(failures, 'utf8').trimEnd().split('\n')
  } catch {
    // Nothing failed.
    return []
  }
}

/** What this run could not try on this machine, and what the layers that were not asked for would add. */
async function whatIsLeftOut() {
  const { postgresReachable } = await import('./harness/postgres.ts')
  const { redisInstalled } = await import('./harness/redisServer.ts')
  const { officeInstalled } = await import('./harness/office.ts')
  const { swiftInstalled } = await import('./harness/swift.ts')
  const { proxiesInstalled } = await import('./install/proxies.ts')
  if (layers.includes(LONG)) {
    return officeInstalled ? [] : ['Word files and workbooks in another program, which needs LibreOffice (`soffice`)']
  }
  if (!layers.includes(REST)) {
    return ['Postgres, Redis, several nodes, kills and all other browser tests (`npm run test:all` has them)']
  }
  return [
    ...(postgresReachable ? [] : ['all on Postgres, which is not reachable at 127.0.0.1:5432 (set TEST_DATABASE_URL)']),
    ...(redisInstalled ? [] : ['the bus of several nodes, which needs `redis-server`']),
    ...Object.entries(proxiesInstalled).flatMap(([name, isInstalled]) =>
      isInstalled ? [] : [`the guide's install behind ${name}, which is not installed`],
    ),
    ...(swiftInstalled ? [] : ['a backup in a store like S3, which needs root, `swift-proxy` and its three stores']),
    ...(process.getuid?.() === 0 ? [] : ['the full disk, which needs the right to mount a small file system']),
  ]
}
