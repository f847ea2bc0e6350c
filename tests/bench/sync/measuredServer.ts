/** A server to be measured, in a process of its own on the first core; its driver has the second. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Peer } from './peers.ts'
import type { Ask } from './servers/serve.ts'
import { within } from './within.ts'

const START_LIMIT_MS = 20_000
const ANSWER_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 15_000
/** Code that was not run for a while is let go by the engine, which would be measured as memory that comes and goes. */
const NODE_FLAGS = ['--expose-gc', '--no-flush-bytecode']

export interface MeasuredServer {
  readonly peer: Peer
  readonly port: number
  readonly pid: number
  /** Microseconds of CPU that it has used so far. */
  cpu(): Promise<number>
  /** Bytes that are in use after a collection. */
  memory(): Promise<number>
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
// A signal ends a process without its "exit".
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

export async function startMeasured(peer: Peer, folder: string): Promise<MeasuredServer> {
  const module = join(import.meta.dirname, 'servers', peer.module)
  const child = spawn('taskset', ['-c', '0', process.execPath, ...NODE_FLAGS, module, folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      KEEP: peer.keeps === 'nothing' ? '0' : '1',
      FLUSH_EACH: peer.flushesEach === true ? '1' : '0',
    },
  })
  running.add(child)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void exited.then(() => running.delete(child))

  /** One question at a time; the answer to each is a number. */
  function answer(what: string, limitMs: number): Promise<number> {
    const answered = new Promise<number>((resolve, reject) => {
      child.once('message', (message) => resolve(Number(message)))
      void exited.then(() => reject(new Error(`${peer.name} ended`)))
    })
    return within(limitMs, answered, `${peer.name}: ${what}`)
  }
  function ask(about: Ask): Promise<number> {
    child.send(about)
    return answer(about, ANSWER_LIMIT_MS)
  }
  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    child.kill(signal)
    await within(STOP_LIMIT_MS, exited, `the end of ${peer.name}`).catch(() => child.kill('SIGKILL'))
    await exited
  }

  return {
    peer,
    port: await answer('start', START_LIMIT_MS),
    pid: child.pid ?? 0,
    cpu: () => ask('cpu'),
    memory: () => ask('memory'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

/** Runs `work` with a fresh server and a fresh folder, and leaves neither. */
export async function withServer<T>(
  peer: Peer,
  work: (server: MeasuredServer, folder: string) => Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    const server = await startMeasured(peer, folder)
    try {
      return await work(server, folder)
    } finally {
      await server.kill()
    }
  })
}

export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sid-sync-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
