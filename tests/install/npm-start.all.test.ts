/** `npm start` as an operator runs it: it is the server, has its release, and leaves nothing that others could read. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asNobody } from '../harness/as.ts'
import { freePort } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'

const ROOT = join(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }

let folder = ''
let npm: ChildProcess | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-npm-'))
})
afterEach(() => {
  // With all that it started, whatever went wrong.
  if (npm?.pid !== undefined) killGroup(npm.pid)
  rmSync(folder, { recursive: true, force: true })
})

test('SIGTERM ends the server, and its files are its own account’s alone, though the folder was open', async () => {
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o755 })
  writeFileSync(join(data, 'ended.jsonl'), '', { mode: 0o644 })
  const port = await freePort()
  const http = `http://127.0.0.1:${port}`
  const env = { ...process.env, DATA_DIR: data, PORT: String(port), NODE_COMPILE_CACHE: '' }
  const child = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'ignore'], detached: true })
  npm = child
  let output = ''
  child.stdout.on('data', (text) => (output += String(text)))
  const answers = (path: string) =>
    asNobody({ http })
      .get(path)
      .then(
        ({ status }) => status,
        () => 0,
      )
  await waitFor(async () => (await answers('/readyz')) === 200, 'the server', 60_000)
  await waitFor(() => output.includes(`SID workspace ${version} is ready`), 'the line of the start')
  expect(await (await asNobody({ http }).get('/healthz')).json()).toMatchObject({ status: 'up', version })
  expect(await (await asNobody({ http }).get('/metrics')).text()).toContain(`sid_build_info{version="${version}"} 1`)
  const open = readdirSync(data).filter((name) => (statSync(join(data, name)).mode & 0o077) !== 0)
  expect(open).toEqual([])
  expect(readdirSync(data)).toContain('app.sqlite')
  expect(readdirSync(join(data, 'compile-cache'))).not.toEqual([])
  child.kill('SIGTERM')
  await waitFor(async () => (await answers('/healthz')) === 0, 'the end of the server')
  await waitFor(() => output.includes('"msg":"the server has stopped"'), 'the last line of the log')
})

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // All have ended.
  }
}
