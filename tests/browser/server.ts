/**
 * The servers of one worker of the browser tests: one that all files of tests share, each with a centre of its own, and one for
 * a file that counts on what only it changes. A server takes seconds to start and to compute its first suggestions.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { freePort, startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'

export interface TestServer {
  /** Where it is; the same after a restart. */
  readonly http: string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same address, on the same data or on none. */
  restart(data?: 'same' | 'wiped'): Promise<void>
  stop(): Promise<void>
}

/** Starts a server with the demo network. */
async function startServer(): Promise<TestServer> {
  let dataDir = await mkdtemp(join(tmpdir(), 'sid-browser-'))
  fillWithDemo(dataDir)
  const port = await freePort()
  let running: ServerProcess = await startServerProcess(dataDir, port)
  return {
    http: running.http,
    kill: () => running.kill(),
    async restart(data = 'same') {
      if (data === 'wiped') {
        await rm(dataDir, { recursive: true })
        dataDir = await mkdtemp(join(tmpdir(), 'sid-browser-'))
      }
      running = await startServerProcess(dataDir, port)
    },
    async stop() {
      await running.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export interface WorkerServers {
  /** @param file for its own network; null for the one that files share */
  serverFor(file: string | null): Promise<TestServer>
  stop(): Promise<void>
}

export function createWorkerServers(): WorkerServers {
  let shared: Promise<TestServer> | null = null
  let own: { readonly file: string; readonly server: Promise<TestServer> } | null = null
  return {
    async serverFor(file) {
      if (file === null) return (shared ??= startServer())
      if (own?.file !== file) {
        await (await own?.server)?.stop()
        own = { file, server: startServer() }
      }
      return own.server
    },
    async stop() {
      for (const server of [shared, own?.server]) await (await server)?.stop()
    },
  }
}
