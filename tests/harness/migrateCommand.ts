/** Runs `npm run migrate` as npm does, and reads the stores that it fills. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'

export interface Ended {
  /** Null if it was killed. */
  readonly code: number | null
  readonly output: string
}

interface RunningMigrate {
  readonly ended: Promise<Ended>
  kill(): void
}

/** @param environment names the source. @param to null if the environment names the target as well */
export function startMigrate(environment: Record<string, string>, to: string | null): RunningMigrate {
  const child = spawn(process.execPath, ['server/commands/migrate.ts', ...(to === null ? [] : ['--to', to])], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (data) => (output += String(data)))
  child.stderr.on('data', (data) => (output += String(data)))
  return {
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, output }))),
    kill: () => child.kill('SIGKILL'),
  }
}

export const migrateTo = async (environment: Record<string, string>, to: string | null): Promise<Ended> =>
  startMigrate(environment, to).ended

/** How many parts a transfer has marked as carried; null without a transfer. */
export type CountParts = () => Promise<number | null>

const COUNT = "SELECT count(*) AS parts FROM transfer WHERE name <> 'source'"

export const partsInFolder =
  (folder: string): CountParts =>
  async () => {
    const file = join(folder, 'app.sqlite')
    if (!existsSync(file)) return null
    const db = new DatabaseSync(file, { timeout: 5000 })
    try {
      return Number(db.prepare(COUNT).get()?.parts)
    } catch {
      return null
    } finally {
      db.close()
    }
  }

export const partsInPostgres =
  (url: string): CountParts =>
  async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      return Number((await client.query<{ parts: string }>(COUNT)).rows[0]?.parts)
    } catch {
      return null
    } finally {
      await client.end()
    }
  }

/** Everything in a SQLite file, as text; not when its tables were made. */
export function contentOfFile(file: string): Readonly<Record<string, readonly string[]>> {
  const db = new DatabaseSync(file, { readOnly: true })
  const asText = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kysely%'")
      .all() as { name: string }[]
    return Object.fromEntries(
      tables.map(({ name }) => [
        name,
        db
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => JSON.stringify(row, asText))
          .toSorted(),
      ]),
    )
  } finally {
    db.close()
  }
}
