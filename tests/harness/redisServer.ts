/** A Redis of the test's own, which it may kill and stop. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { Redis } from 'ioredis'
import { freePort } from './serverProcess.ts'
import { waitFor } from './waitFor.ts'

/** Tests that need it are skipped without it. */
export const redisInstalled = spawnSync('redis-server', ['--version']).status === 0

export interface RedisServer {
  readonly url: string
  /** Does something as another user of the server would. */
  ask<Result>(work: (redis: Redis) => Promise<Result>): Promise<Result>
  kill(): Promise<void>
  /** Starts it again on the same port. */
  start(): Promise<void>
  /** It answers nobody, and no connection breaks. */
  freeze(): void
  thaw(): void
}

export async function startRedis(): Promise<RedisServer> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let server: ChildProcess | null = null
  const redis: RedisServer = {
    url,
    async ask(work) {
      const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null, lazyConnect: true })
      client.on('error', () => {})
      try {
        await client.connect()
        return await work(client)
      } finally {
        client.disconnect()
      }
    },
    async kill() {
      const killed = server
      server = null
      if (killed === null) return
      const ended = new Promise((resolve) => killed.once('exit', resolve))
      killed.kill('SIGKILL')
      await ended
    },
    async start() {
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
      server = spawn('redis-server', [...options, '--dir', tmpdir()], { stdio: 'ignore' })
      const answers = () => redis.ask((client) => client.ping()).then(Boolean, () => false)
      await waitFor(answers, 'Redis')
    },
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
  }
  await redis.start()
  return redis
}
