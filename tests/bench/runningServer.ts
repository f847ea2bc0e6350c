/** `npm start` as it really runs: a process of its own, with the demo network, whose time and memory the system counts. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINE_FLAGS } from '../../server/engineFlags.ts'
import { freePort } from '../harness/serverProcess.ts'
import { signIn } from '../harness/signIn.ts'
import { cpuOf } from './growth/threadCpu.ts'
import type { LoopDelay } from './loopDelay.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const LOOP_DELAY = new URL('./loopDelay.ts', import.meta.url).href
const LIVE_MEMORY = new URL('./liveMemory.ts', import.meta.url).href

export interface RunningServer {
  readonly http: string
  readonly pid: number
  /** From the start of the process to its word that it is ready, in milliseconds. */
  readonly readyMs: number
  /** Time of all its threads so far, in milliseconds, by `/proc`: in steps of 10. */
  cpuMs(): number
  rssMb(): number
  cookieOf(email: string): Promise<string>
  /** How late its event loop was since the last call. Only of a server that is started `watched`. */
  loopDelay(): Promise<LoopDelay>
  /** Bytes that its main thread holds after a collection. Only of a server that is started `weighed`. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** Node's arguments in the `npm start` of a checkout: options (in older ones), then the program. */
function startArguments(root: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' node ')[1]?.split(' ') ?? []
}

/**
 * @param prefix a command that the server is run by, such as `taskset -c 0`
 * @param databaseUrl a Postgres database in place of files in the folder
 * @param redisUrl makes it one of several nodes
 * @param smtpUrl the mail server that takes its mails
 * @param root another checkout, to be measured beside this one
 */
export async function startRunningServer(
  dataDir: string,
  prefix: readonly string[] = [],
  { watched = false, weighed = false, databaseUrl = '', redisUrl = '', smtpUrl = '', root = ROOT } = {},
): Promise<RunningServer> {
  const port = await freePort()
  // Given here, the process does not start itself again, and keeps its channel to this one.
  const flags = [
    ...ENGINE_FLAGS,
    ...(watched ? ['--import', LOOP_DELAY] : []),
    ...(weighed ? ['--expose-gc', '--import', LIVE_MEMORY] : []),
  ]
  const [command = '', ...options] = [...prefix, process.execPath, ...flags, ...startArguments(root)]
  const begin = performance.now()
  const child: ChildProcess = spawn(command, options, {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      ...(smtpUrl === '' ? {} : { SMTP_URL: smtpUrl, MAIL_FROM: 'sid@workspace.example' }),
    },
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', ...(watched || weighed ? ['ipc' as const] : [])],
  })
  const exited = once(child, 'exit')
  const ready = Promise.withResolvers<number>()
  exited.then(
    () => ready.reject(new Error('the server ended before it was ready')),
    () => {},
  )
  let output = ''
  child.stdout?.on('data', (data) => {
    output += String(data)
    if (output.includes('is ready')) ready.resolve(performance.now() - begin)
  })
  const readyMs = await ready.promise
  const http = `http://127.0.0.1:${port}`
  const { pid = 0 } = child
  return {
    http,
    pid,
    readyMs,
    cpuMs: () => cpuOf(pid).all,
    rssMb: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    cookieOf: (email) => signIn({ http }, email),
    loopDelay: () => ask<LoopDelay>(child),
    memory: () => ask<number>(child),
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** It is loaded with one probe, which answers whatever it is sent. */
async function ask<Answer>(child: ChildProcess): Promise<Answer> {
  child.send('take')
  const [answer] = (await once(child, 'message')) as [Answer]
  return answer
}
