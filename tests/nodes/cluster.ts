/** Several real node processes on one Postgres and one Redis, behind a reverse proxy. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoDatabase } from '../harness/demoDatabase.ts'
import { postgresReachable } from '../harness/postgres.ts'
import { redisInstalled, startRedis } from '../harness/redisServer.ts'
import { startProgram, type ServerProcess } from '../harness/serverProcess.ts'
import { startReverseProxy, type ReverseProxy } from './reverseProxy.ts'

export interface Cluster {
  /** All that were started, in that order; some may be killed by now. */
  readonly nodes: readonly ServerProcess[]
  /** The address of all nodes together, which people use. */
  readonly proxy: ReverseProxy
  /** Starts one more node. */
  start(environment?: Record<string, string>, program?: string): Promise<ServerProcess>
  readonly databaseUrl: string
  readonly redisUrl: string
  close(): Promise<void>
}

interface ClusterOptions {
  /** A Redis of the test's own; else the cluster starts one. */
  readonly redisUrl?: string
  /** A database of the test's own; else the cluster makes one with the demo network, and drops it. */
  readonly databaseUrl?: string
}

/** Whether there is all that nodes need. */
export const nodesCanRun = postgresReachable && redisInstalled

export async function startCluster(count: number, options: ClusterOptions = {}): Promise<Cluster> {
  const database = options.databaseUrl === undefined ? await createDemoDatabase() : null
  const databaseUrl = options.databaseUrl ?? database?.url ?? ''
  const redis = options.redisUrl === undefined ? await startRedis() : null
  const redisUrl = options.redisUrl ?? redis?.url ?? ''
  const nodes: ServerProcess[] = []
  const folders: string[] = []
  const proxy = await startReverseProxy(() => nodes)

  async function start(environment: Record<string, string> = {}, program = process.cwd()): Promise<ServerProcess> {
    const dataDir = mkdtempSync(join(tmpdir(), 'sid-node-'))
    folders.push(dataDir)
    const settings = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, ...environment }
    const node = await startProgram({ program, dataDir, environment: settings })
    nodes.push(node)
    return node
  }

  async function close(): Promise<void> {
    await proxy.close()
    await Promise.all(nodes.map(async (node) => (node.process.exitCode === null ? node.kill() : undefined)))
    await database?.drop()
    await redis?.kill()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }

  try {
    for (let at = 0; at < count; at++) await start()
  } catch (error) {
    await close()
    throw error
  }
  return { nodes, proxy, start, databaseUrl, redisUrl, close }
}
