/** `npm run backup -- FILE`: everything that the configured database holds, while the server runs. */
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readConfig, type Config } from '../config.ts'
import { writeArchive } from '../store/backup/archive.ts'
import { exportPostgres } from '../store/backup/postgresBackup.ts'
import { copySqliteFiles, SQLITE_FILES } from '../store/backup/sqliteBackup.ts'

const [given] = process.argv.slice(2)
if (given === undefined) fail('Name the file to write: npm run backup -- FILE')
const file = resolve(given)
if (existsSync(file)) fail(`${file} exists already; a backup never replaces anything.`)
const result = readConfig(process.env)
if (!result.ok) fail(`The configuration is wrong:\n${result.complaints.map((line) => `- ${line}`).join('\n')}`)

// Beside the file, so that the last step is a renaming: under its name it is never there in part.
const folder = await mkdtemp(join(dirname(file), '.sid-backup-')).catch((error: Error): never =>
  fail(`There can be no backup in ${dirname(file)}: ${error.message}`),
)
try {
  await writeBackup(result.config, folder)
  await rename(join(folder, 'archive.tar'), file)
  console.log(`Backup written: ${file}`)
} catch (error) {
  console.error(`There is no backup: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function writeBackup({ dataDir, databaseUrl }: Config, into: string): Promise<void> {
  const archive = join(into, 'archive.tar')
  const at = new Date().toISOString()
  if (databaseUrl === null) {
    await copySqliteFiles(dataDir, into)
    await writeArchive(archive, { engine: 'sqlite', at, migrations: { app: [], log: 0 } }, into, SQLITE_FILES)
  } else {
    const migrations = await exportPostgres(databaseUrl, join(into, 'rows.jsonl'))
    await writeArchive(archive, { engine: 'postgres', at, migrations }, into, ['rows.jsonl'])
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
