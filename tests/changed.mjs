// `npm run test:changed [-- REVISION]` runs what a change can touch: since the last commit, or since REVISION. Vitest follows the
// imports of each unit test and journey; a browser test runs if its own file changed.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const [revision = 'HEAD'] = process.argv.slice(2)
/** @param {...string} args */
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean)
const changed = [
  ...git('diff', '--name-only', '--relative', revision),
  ...git('ls-files', '--others', '--exclude-standard'),
].filter((file) => existsSync(file))
const specs = changed.filter((file) => /^tests\/browser\/[\w-]+\.(spec|alone)\.ts$/.test(file))
const sources = changed.filter((file) => /\.(tsx?|mjs|css|json|sql)$/.test(file) && !specs.includes(file))
console.log(`${changed.length} files changed since ${revision}`)

/** @type {string[][]} */
const steps = [
  ...(sources.length === 0
    ? []
    : [['vitest', 'related', '--run', '--project', 'unit', '--passWithNoTests', ...sources]]),
  ...(specs.length === 0
    ? []
    : [['playwright', 'test', '--config', 'tests/browser/playwright.config.ts', '--grep-invert', '@long', ...specs]]),
]
for (const [name = '', ...args] of steps) {
  const { status } = spawnSync(process.execPath, [join('node_modules', '.bin', name), ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
