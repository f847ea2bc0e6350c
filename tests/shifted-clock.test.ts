/** The clock by which the tests run on another day: the same in a process, its threads and its children. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const PRELOAD = pathToFileURL(path.join(import.meta.dirname, 'harness', 'shiftedClock.ts')).href
const SCRIPT = `
import { execFileSync } from 'node:child_process'
import { Worker } from 'node:worker_threads'
const say = (who) => console.log(who, new Date().toISOString().slice(0, 16), Date().slice(0, 15), new Date() instanceof Date)
say('process')
await new Promise((ended) =>
  new Worker("console.log('thread', new Date().toISOString().slice(0, 16))", { eval: true }).on('exit', ended))
const child = "console.log('child', new Date().toISOString().slice(0, 16))"
process.stdout.write(execFileSync(process.execPath, ['--input-type=module', '--eval', child]))
console.log('given', new Date(2027, 1, 9).getDate(), new Date('2027-02-09').toISOString(), Date.UTC(2027, 1, 9))
`

test('A process, its thread and its child begin at the same moment, and days that are given stay as they are', () => {
  const env = { ...process.env, TZ: 'UTC', NODE_OPTIONS: '', SID_TEST_SHIFT_MS: undefined }
  const output = execFileSync(process.execPath, ['--import', PRELOAD, '--input-type=module', '--eval', SCRIPT], {
    env: { ...env, SID_TEST_NOW: '2026-12-31T23:50:00+01:00' },
    encoding: 'utf8',
  })
  expect(output.trim().split('\n')).toEqual([
    'process 2026-12-31T22:50 Thu Dec 31 2026 true',
    'thread 2026-12-31T22:50',
    'child 2026-12-31T22:50',
    `given 9 2027-02-09T00:00:00.000Z ${Date.UTC(2027, 1, 9)}`,
  ])
})
