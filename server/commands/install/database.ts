/** Whether the database and Redis answer, and are fit for the server. */
import { existsSync } from 'node:fs'
import { Client } from 'pg'
import { dataFilesIn } from '../../store/health/lostData.ts'
import { readSqliteFile } from '../../store/readOnlyFile.ts'
import { whyNotReached, type Finding } from './finding.ts'

const CONNECT_MS = 8000
/** The oldest that the tests run on. */
const LEAST_POSTGRES = 15

export const checkDatabase = (url: string | null, dataDir: string): Promise<readonly Finding[]> =>
  url === null ? Promise.resolve([checkSqlite(dataDir)]) : checkPostgres(url)

function checkSqlite(dataDir: string): Finding {
  const { db: file } = dataFilesIn(dataDir)
  const of = 'Database'
  if (!existsSync(file))
    return {
      kind: 'note',
      of,
      what: `${file} is not there; the first start makes it. Set DATABASE_URL for PostgreSQL.`,
    }
  try {
    const tables = readSqliteFile(file, (db) => db.prepare('SELECT name FROM sqlite_schema').all().length)
    return { kind: 'ok', of, what: `${file} can be read and has ${tables} tables and indices.` }
  } catch (error) {
    return { kind: 'wrong', of, what: `${file}: ${whyNotReached(error)}. Restore a backup.` }
  }
}

async function checkPostgres(url: string): Promise<readonly Finding[]> {
  const of = `Database at ${new URL(url).host}`
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; creates: boolean | null; handles: string }>(
      `SELECT current_setting('server_version_num') AS version, current_setting('max_connections') AS handles,
         has_schema_privilege(current_schema(), 'CREATE') AS creates`,
    )
    const { version, creates, handles } = rows[0] ?? { version: '0', creates: false, handles: '' }
    const major = Math.floor(Number(version) / 10_000)
    const findings: Finding[] = [
      { kind: 'ok', of, what: `PostgreSQL ${major} answers, with ${handles} handles at most.` },
    ]
    if (major < LEAST_POSTGRES)
      findings.push({ kind: 'wrong', of, what: `PostgreSQL ${LEAST_POSTGRES} or newer is needed.` })
    if (creates !== true) {
      findings.push({
        kind: 'wrong',
        of,
        what: 'the user may make no tables. Make the database with createdb --owner USER.',
      })
    }
    return findings
  } catch (error) {
    return [{ kind: 'wrong', of, what: `${whyNotReached(error)}. Is DATABASE_URL right, and does PostgreSQL run?` }]
  } finally {
    await client.end().catch(() => undefined)
  }
}

export async function checkRedis(url: string | null): Promise<readonly Finding[]> {
  if (url === null) return []
  const of = `Redis at ${new URL(url).host}`
  const { Redis } = await import('ioredis')
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: CONNECT_MS,
  })
  let failure: unknown = null
  client.on('error', (error) => (failure ??= error))
  try {
    await client.connect()
    await client.ping()
    return [{ kind: 'ok', of, what: 'answers.' }]
  } catch (error) {
    return [{ kind: 'wrong', of, what: `${whyNotReached(failure ?? error)}. Is REDIS_URL right, with its password?` }]
  } finally {
    client.disconnect()
  }
}
