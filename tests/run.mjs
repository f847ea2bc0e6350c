// `npm test`: every check and every test, one after the other, and plainly what was left out.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`The tests need Node 24; this is ${process.version}. See "npm start" for what to do.`)
  process.exit(1)
}
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
/** A package's command, to be run on this Node and not on the machine's. */
const command = (name) => join('node_modules', '.bin', name)

/** @type {[string, string[]][]} */
const steps = [
  ['types', [command('tsc'), '-p', '.']],
  ['lint', [command('oxlint'), '--type-aware', '--deny-warnings']],
  ['format', [command('oxfmt'), '--check']],
  ['unused code', [command('knip')]],
  ['client build', ['server/start.mjs', '--build-only']],
  ['unit tests and journeys', [command('vitest'), 'run']],
  ['browser tests', [command('playwright'), 'test', '--config', 'tests/browser/playwright.config.ts']],
]

let passed = 0
const failed = []
for (const [title, [script, ...args]] of steps) {
  console.log(`\n— ${title}`)
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
  if (status === 0) passed += 1
  else failed.push(title)
}

const { postgresReachable } = await import('./harness/postgres.ts')
const leftOut = [
  ...(postgresReachable ? [] : ['all on Postgres, which is not reachable at 127.0.0.1:5432 (set TEST_DATABASE_URL)']),
  ...(process.getuid?.() === 0 ? [] : ['the full disk, which needs the right to mount a small file system']),
]
console.log(leftOut.length === 0 ? '\nNothing was left out.' : `\nLeft out: ${leftOut.join('; ')}.`)
console.log(failed.length === 0 ? 'All steps passed.' : `Failed: ${failed.join(', ')}`)
console.log(`steps: ${passed} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)
