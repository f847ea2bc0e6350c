/** A program that is started without the engine's flags has them all the same, and is the same process to its parent. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { ENGINE_FLAGS } from '../../server/engineFlags.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-flags-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('A process starts itself again with the flags of the engine; those of the operator come last, and it ends as it wants', async () => {
  const program = join(folder, 'program.mjs')
  writeFileSync(
    program,
    `import { startWithFlags } from '${pathToFileURL(join(import.meta.dirname, '../../server/engineFlags.ts')).href}'
    startWithFlags()
    const { pid, execArgv, argv, env } = process
    console.log(JSON.stringify({ pid, execArgv, args: argv.slice(2), given: env.GIVEN }))
    process.exitCode = 7`,
  )
  const given = '--max-semi-space-size=64'
  const child = spawn(process.execPath, [given, program, '--word'], { env: { ...process.env, GIVEN: 'yes' } })
  let output = ''
  child.stdout.on('data', (data) => (output += String(data)))
  const ended = once(child, 'close')
  expect(await ended).toEqual([7, null])
  expect(JSON.parse(output)).toEqual({
    pid: child.pid,
    execArgv: [...ENGINE_FLAGS, given],
    args: ['--word'],
    given: 'yes',
  })
})
