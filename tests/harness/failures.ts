/** What a run says of tests that failed: the same for unit and browser tests, and once more at the end of `npm test`. */
import { appendFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Names a file; a line is added to it for each failure. */
const FAILURES_VARIABLE = 'SID_TEST_FAILURES'
const MAX_REASON_CHARACTERS = 300

interface Failure {
  /** Absolute. */
  readonly file: string
  /** Where the test begins: browser tests are run by their lines. */
  readonly line?: number
  readonly title: string
  /** The error, of which the first line is shown. */
  readonly reason: string
  /** The npm script that runs one file. */
  readonly script: 'test:unit' | 'test:browser'
}

/** @returns two lines: what failed and why, and the command that repeats it */
export function noteFailure({ file, line, title, reason, script }: Failure): string {
  const path = relative(process.cwd(), file).split(sep).join('/')
  const [why = ''] = stripVTControlCharacters(reason).trim().split('\n', 1)
  const seed = /\bseed: (-?\d+)/.exec(reason)?.[1]
  const command = `${seed === undefined ? '' : `SEED=${seed} `}npm run ${script} -- ${path}${line === undefined ? '' : `:${line}`}`
  const lines = `✗ ${path} › ${title}: ${why.slice(0, MAX_REASON_CHARACTERS)}\n  again: ${command}`
  const list = process.env[FAILURES_VARIABLE]
  if (list !== undefined) appendFileSync(list, `${lines}\n`)
  return lines
}
