/** A process that brings an app database up to date, the planted migration too, and dies at one point of it as in a power cut. */
import { openPostgresDatabase, openSqliteDatabase } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { observeMigrations } from './killAt.ts'
import { WITH_PLANTED } from './plantedMigration.ts'

const [address = '', migration, statement] = process.argv.slice(2)
const db = address.startsWith('postgres') ? openPostgresDatabase(address) : openSqliteDatabase(address)
await migrate(
  db,
  observeMigrations(WITH_PLANTED, (point) => {
    if (point.migration === migration && point.statement === Number(statement)) process.kill(process.pid, 'SIGKILL')
  }),
)
await db.destroy()
