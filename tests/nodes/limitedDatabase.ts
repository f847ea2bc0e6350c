/** A database of its own, with a limit on its nodes' handles that a test sets. */
import { createDemoDatabase } from '../harness/demoDatabase.ts'
import { runOnServer, type TestDatabase } from '../harness/postgres.ts'
import { ask } from './converge.ts'

export interface LimitedDatabase extends Pick<TestDatabase, 'url' | 'drop'> {
  /** The same database for a test, which no limit concerns. */
  readonly unlimitedUrl: string
  /** Others have taken all but this many connections; the handles that were open are gone. */
  limit(handles: number): Promise<void>
  /** There are enough connections again. */
  free(): Promise<void>
}

export async function createLimitedDatabase(): Promise<LimitedDatabase> {
  const database = await createDemoDatabase()
  const url = new URL(database.url)
  const name = url.pathname.slice(1)
  // A limit does not concern superusers, such as the one who made the tables.
  await runOnServer(`CREATE ROLE ${name} LOGIN`)
  await runOnServer(`ALTER DATABASE ${name} OWNER TO ${name}`)
  for (const all of ['TABLES', 'SEQUENCES'])
    await ask(database.url, `GRANT ALL ON ALL ${all} IN SCHEMA public TO ${name}`)
  url.username = name
  return {
    url: url.href,
    unlimitedUrl: database.url,
    async limit(handles) {
      await runOnServer(`ALTER DATABASE ${name} CONNECTION LIMIT ${handles}`)
      await database.endHandles()
    },
    async free() {
      await runOnServer(`ALTER DATABASE ${name} CONNECTION LIMIT -1`)
    },
    async drop() {
      await database.drop()
      await runOnServer(`DROP ROLE ${name}`)
    },
  }
}
