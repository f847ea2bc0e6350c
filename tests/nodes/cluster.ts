/** Several real node processes on one Postgres and one Redis. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { redisInstalled, startRedis } from '../harness/redisServer.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'

export interface Cluster {
  /** All that were started, in that order; some may be killed by now. */
  readonly nodes: readonly ServerProcess[]
  /** Starts one more node. */
  start(environment?: Record<string, string>): Promise<ServerProcess>
  readonly databaseUrl: string
  close(): Promise<void>
}

interface ClusterOptions {
  /** A Redis of the test's own; else the cluster starts one. */
  readonly redisUrl?: string
  /** A database of the test's own; else the cluster makes a schema, and drops it. */
  readonly databaseUrl?: string
}

/** Whether there is all that nodes need. */
export const nodesCanRun = postgresReachable && redisInstalled

export async function startCluster(count: number, options: ClusterOptions = {}): Promise<Cluster> {
  const schema = options.databaseUrl === undefined ? await createSchema() : null
  const databaseUrl = options.databaseUrl ?? schema?.url ?? ''
  const redis = options.redisUrl === undefined ? await startRedis() : null
  const redisUrl = options.redisUrl ?? redis?.url ?? ''
  const nodes: ServerProcess[] = []
  const folders: string[] = []

  async function start(environment: Record<string, string> = {}): Promise<ServerProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'sid-node-'))
    folders.push(folder)
    const settings = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, ...environment }
    const node = await startServerProcess(folder, undefined, settings)
    nodes.push(node)
    return node
  }

  for (let at = 0; at < count; at++) await start()
  return {
    nodes,
    start,
    databaseUrl,
    async close() {
      await Promise.all(nodes.map(async (node) => (node.process.exitCode === null ? node.kill() : undefined)))
      await schema?.drop()
      await redis?.kill()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
