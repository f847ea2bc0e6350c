/** A server as it really runs: a process of its own, that can be killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENGINE_FLAGS } from '../../server/engineFlags.ts'
import { asNobody } from './as.ts'
import { signIn } from './signIn.ts'
import { waitFor } from './waitFor.ts'

/** As `npm start` has it: a start takes half the time. */
const COMPILE_CACHE = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache') }
const NOTHING_SET = { DATABASE_URL: '', REDIS_URL: '', PUBLIC_URL: '', DEMO: '', HOST: '' }

export interface ServerProcess {
  readonly http: string
  readonly ws: string
  readonly process: ChildProcess
  /** All that it has printed so far. */
  readonly output: () => string
  /** Signs in and gives the value for a `Cookie` header. */
  cookieOf(email: string): Promise<string>
  /** Ends it as a power cut would: nothing is sent, nothing is finished. */
  kill(): Promise<void>
  /** Asks it to end, as an operator would. @returns its exit code */
  stop(): Promise<number | null>
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

export const startServerProcess = (
  dataDir: string,
  port?: number,
  environment: Record<string, string> = {},
): Promise<ServerProcess> => startProgram({ program: process.cwd(), dataDir, port, environment })

interface ProgramOptions {
  /** The folder of a checkout: another release than this one may run. */
  readonly program: string
  readonly dataDir: string
  readonly port?: number | undefined
  readonly environment: Record<string, string>
}

/** @throws unless it is ready in time; it is ended then */
export async function startProgram({ program, dataDir, port, environment }: ProgramOptions): Promise<ServerProcess> {
  const chosen = port ?? (await freePort())
  const child = run({ DATA_DIR: dataDir, PORT: String(chosen), LOG_LEVEL: 'warn', ...environment }, program)
  const http = `http://127.0.0.1:${chosen}`
  const probe = asNobody({ http })
  await waitFor(async () => {
    if (child.process.exitCode !== null) throw new Error(`the server did not start:\n${child.output()}`)
    return probe.get('/readyz').then(
      ({ ok }) => ok,
      () => false,
    )
  }, 'the server to be ready').catch((error: unknown) => {
    child.process.kill('SIGKILL')
    throw error
  })
  return {
    http,
    ws: `ws://127.0.0.1:${chosen}`,
    process: child.process,
    output: child.output,
    cookieOf: (email) => signIn({ http }, email),
    async kill() {
      child.process.kill('SIGKILL')
      await child.exited
    },
    async stop() {
      child.process.kill('SIGTERM')
      return child.exited
    },
  }
}

/** Runs the server until it ends by itself. @returns exit code and output */
export async function runToEnd(
  environment: Record<string, string>,
  program?: string,
): Promise<{ code: number | null; output: string }> {
  const child = run(environment, program)
  const timer = setTimeout(() => child.process.kill('SIGKILL'), 60_000)
  const code = await child.exited
  clearTimeout(timer)
  return { code, output: child.output() }
}

function run(environment: Record<string, string>, program = process.cwd()) {
  const child = spawn(process.execPath, [...ENGINE_FLAGS, 'server/main.ts'], {
    cwd: program,
    env: { ...process.env, ...COMPILE_CACHE, ...NOTHING_SET, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (data) => (output += String(data)))
  child.stderr.on('data', (data) => (output += String(data)))
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  return { process: child, output: () => output, exited }
}
