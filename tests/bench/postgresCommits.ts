/**
 * Measures what a commit to the Postgres update log costs, for groups of 1, 10 and 50 documents: CPU time of this process, CPU time of
 * Postgres' own, and how long a commit takes.
 */
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'
import { Incarnation, PersonId, type DocumentName } from '../../shared/ids.ts'
import { createSchema } from '../harness/postgres.ts'

const GROUPS = [1, 10, 50]
/** Updates of each document in a commit: one, or those that a person types during the previous commit. */
const UPDATES = [1, 8]
const WARM_UP = 300
const COMMITS = 1000
const UPDATE_BYTES = 30
const SNAPSHOT_BYTES = 20_000

const documents = Array.from({ length: 50 }, (_, at) => `plan/sid-2027/c${at}` as DocumentName)

export async function benchPostgresCommits(): Promise<void> {
  const schema = await createSchema().catch(() => null)
  if (schema === null) return console.log('Left out: commits to Postgres, which is not reachable.')
  const url = new URL(schema.url)
  url.searchParams.set('application_name', schema.name)
  const log = await openPostgresUpdateLog(url.href, { holder: '' })
  const watcher = new Client({ connectionString: schema.url })
  await watcher.connect()
  const [incarnation, state] = [Incarnation.parse('i'), new Uint8Array(SNAPSHOT_BYTES)]
  await log.create(documents.map((document) => ({ document, incarnation, schema: 1, state, person: null })))
  for (const updates of UPDATES) {
    for (const size of GROUPS) {
      console.log(`${size} documents, ${updates} updates each: ${await measure(log, batchOf(size, updates), cpuOf)}`)
    }
  }
  await watcher.end()
  await log.close()
  await schema.drop()

  /** CPU time of the log's handles, in microseconds. Only where Postgres runs on this machine, on Linux. */
  async function cpuOf(): Promise<number> {
    const { rows } = await watcher.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE application_name = $1',
      [url.searchParams.get('application_name')],
    )
    return rows.reduce((sum, { pid }) => {
      const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')
      return sum + Number(nanoseconds) / 1000
    }, 0)
  }
}

function batchOf(size: number, updates: number): LogEntry[] {
  return documents.slice(0, size).flatMap((document, at) =>
    Array.from({ length: updates }, () => ({
      document,
      update: new Uint8Array(UPDATE_BYTES).fill(at),
      person: PersonId.parse(`person${at}`),
      clients: [1000 + at],
    })),
  )
}

async function measure(log: UpdateLog, batch: readonly LogEntry[], cpuOf: () => Promise<number>): Promise<string> {
  for (let at = 0; at < WARM_UP; at++) await log.commit(batch)
  const took: number[] = []
  const before = await cpuOf()
  const start = process.cpuUsage()
  for (let at = 0; at < COMMITS; at++) {
    const begin = performance.now()
    await log.commit(batch)
    took.push(performance.now() - begin)
  }
  const { user, system } = process.cpuUsage(start)
  const postgres = (await cpuOf()) - before
  took.sort((a, b) => a - b)
  const micro = (value: number) => `${Math.round(value)} µs`
  return `here ${micro((user + system) / COMMITS)}, in Postgres ${micro(postgres / COMMITS)}, takes ${micro((took[COMMITS / 2] ?? 0) * 1000)} (p50)`
}
