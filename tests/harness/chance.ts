/**
 * Before each file of tests: properties are tried with the values of one seed, which is the release's, so that a run is green or
 * red by the code alone. The layer `long` takes another seed in each file. `SEED=123` repeats one.
 */
import { relative } from 'node:path'
import fc, { type RunDetails } from 'fast-check'
import { expect } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const MOST = 2 ** 31

/** `1.20.3` gives 1020003. */
const seedOfRelease = (): number =>
  packageJson.version.split('.').reduce((seed, part) => (seed * 1000 + Number.parseInt(part, 10)) % MOST, 0)

function chooseSeed(): number {
  if (process.env.SEED !== undefined) return Number(process.env.SEED)
  return process.env.SID_TEST_LAYER === 'long' ? Math.floor(Math.random() * MOST) : seedOfRelease()
}

/** @throws if the property failed, with the command that repeats it */
function report(details: RunDetails<unknown>): void {
  if (!details.failed) return
  const file = relative(process.cwd(), expect.getState().testPath ?? '')
  const again = `SEED=${details.seed} npm run test:unit -- ${file}`
  throw new Error(`${fc.defaultReportMessage(details)}\nThis repeats it: ${again}`, { cause: details.errorInstance })
}

fc.configureGlobal({ seed: chooseSeed(), reporter: report })
