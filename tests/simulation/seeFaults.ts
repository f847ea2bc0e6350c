/**
 * `npm run lab -- simulate-faults [name…] [--nodes]`: plants faults in a copy of the tree, one after the other, and
 * says at which seed the simulation finds each; with `--nodes` on days of several nodes. Some are outside its reach,
 * such as HTTP answers to a browser; it does not find those.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { copyTree } from '../faults/copy.ts'
import { FAULTS } from '../faults/faults.ts'

/** A fault that shows on none of these days, or within the time limit, is not found. */
const SEEDS = 1000
const SECONDS = 100
/** Longer than those take beside other work; a fault may make them endless. */
const LIMIT_MS = 400_000

const options = process.argv.slice(2)
const names = options.filter((option) => option !== '--nodes')
const days = options.includes('--nodes') ? ['--nodes'] : []
const chosen = FAULTS.filter(({ name, edits }) =>
  names.length > 0
    ? names.includes(name)
    : edits.every(({ file }) => /^(server\/(sync|store|bus|wiring\/nodes)|client\/sync)\//.test(file)),
)
const copy = copyTree(join(import.meta.dirname, '..', '..'))
process.on('exit', () => copy.close())

for (const { name, rule, edits } of chosen) {
  const takeBack = copy.plant(edits)
  const { status, stdout, signal } = spawnSync(
    process.execPath,
    ['tests/simulation/run.ts', ...days, `--seeds=${SEEDS}`, `--seconds=${SECONDS}`],
    { cwd: copy.folder, encoding: 'utf8', timeout: LIMIT_MS },
  )
  takeBack()
  const [, seed] = /^seed (\d+) breaks a rule/.exec(stdout) ?? []
  const found = seed === undefined ? (signal === null ? `not found (${status})` : 'never ends') : `seed ${seed}`
  console.log(`${rule} ${name}: ${found}; ${stdout.split('\n')[1] ?? ''}`)
}
