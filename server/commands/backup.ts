/** `npm run backup -- FILE`: everything that the configured database holds, while the server runs. */
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig, type Config } from '../config.ts'
import { encryptFile } from '../store/backup/ageFile.ts'
import { writeArchive } from '../store/backup/archive.ts'
import { isObject, putObject } from '../store/backup/objectStore.ts'
import { exportPostgres } from '../store/backup/postgresBackup.ts'
import { copySqliteFiles, SQLITE_FILES } from '../store/backup/sqliteBackup.ts'
import { noteSuccess } from '../store/backup/successes.ts'

const USAGE =
  'Name what to write: npm run backup -- FILE, or npm run backup -- --to s3://BUCKET/FOLDER/. With --age age1… it is encrypted for that key.'
const { place, recipients } = readArguments()
const result = readConfig(process.env)
if (!result.ok) fail(`The configuration is wrong:\n${result.complaints.map((line) => `- ${line}`).join('\n')}`)
const { config } = result

// Beside the file, so that the last step is a renaming: under its name it is never there in part.
const parent = isObject(place) ? tmpdir() : dirname(place)
const folder = await mkdtemp(join(parent, '.sid-backup-')).catch((error: Error): never =>
  fail(`There can be no backup in ${parent}: ${error.message}`),
)
try {
  await writeBackup(config, folder)
  const whole = join(folder, recipients.length === 0 ? 'archive.tar' : 'archive.tar.age')
  if (recipients.length > 0) await encryptFile(join(folder, 'archive.tar'), whole, recipients)
  await (isObject(place) ? putObject(place, whole, process.env) : rename(whole, place))
  console.log(`Backup written: ${place}`)
  noteSuccess(config.dataDir, 'backup', new Date())
} catch (error) {
  console.error(`There is no backup: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

function readArguments(): { readonly place: string; readonly recipients: readonly string[] } {
  const options = { to: { type: 'string' }, age: { type: 'string', multiple: true } } as const
  const { values, positionals } = parse(() => parseArgs({ options, allowPositionals: true }))
  const [named = values.to, ...more] = positionals
  if (named === undefined || more.length > 0 || (positionals.length > 0 && values.to !== undefined)) fail(USAGE)
  const { age: keys = [] } = values
  if (isObject(named)) return { place: named.endsWith('/') ? named + nameOfNow(keys) : named, recipients: keys }
  const file = resolve(named)
  if (existsSync(file)) fail(`${file} exists already; a backup never replaces anything.`)
  return { place: file, recipients: keys }
}

function parse<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    fail(`${(error as Error).message}\n${USAGE}`)
  }
}

/** Such as `sid-2027-02-09T023000Z.tar.age`: names in the order of time. */
function nameOfNow(keys: readonly string[]): string {
  const at = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '')
  return `sid-${at}.tar${keys.length === 0 ? '' : '.age'}`
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
