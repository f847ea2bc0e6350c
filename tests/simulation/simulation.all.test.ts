/** More of the days that `simulation.test.ts` plays. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Those before are played by `simulation.test.ts`. */
const [FIRST, SEEDS] = [101, 200]

test(`on ${SEEDS} more bad days no rule is broken`, async () => {
  const options = ['--json', `--from=${FIRST}`, `--seeds=${SEEDS}`]
  // It ends with an error if a rule is broken.
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'run.ts'), ...options])
  expect(JSON.parse(stdout)).toMatchObject({ days: SEEDS, broken: null })
})
