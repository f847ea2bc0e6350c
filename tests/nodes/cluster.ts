/** Several real node processes on one Postgres and one Redis. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSchema } from '../harness/postgres.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'

export interface Cluster {
  readonly nodes: readonly ServerProcess[]
  /** Starts one more node. */
  start(environment?: Record<string, string>): Promise<ServerProcess>
  readonly databaseUrl: string
  close(): Promise<void>
}

const REDIS = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'

export async function startCluster(count: number, redisUrl = REDIS): Promise<Cluster> {
  const schema = await createSchema()
  const nodes: ServerProcess[] = []
  const folders: string[] = []

  async function start(environment: Record<string, string> = {}): Promise<ServerProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'sid-node-'))
    folders.push(folder)
    const settings = { DATABASE_URL: schema.url, REDIS_URL: redisUrl, ...environment }
    const node = await startServerProcess(folder, undefined, settings)
    nodes.push(node)
    return node
  }

  for (let at = 0; at < count; at++) await start()
  return {
    nodes,
    start,
    databaseUrl: schema.url,
    async close() {
      await Promise.all(nodes.map(async (node) => (node.process.exitCode === null ? node.kill() : undefined)))
      await schema.drop()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
