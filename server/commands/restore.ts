/**
 * `npm run restore -- FILE`: restores a backup into a data folder or a database that is empty. With `--try` it does so
 * in a place of its own, which it removes again.
 */
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createAudit } from '../accounts/audit.ts'
import { ENDED_FILE, readEnded } from '../accounts/endedLog.ts'
import { repeatEnded, type RepeatedEnds } from '../accounts/erasure/repeatEnded.ts'
import { readConfig, type Config } from '../config.ts'
import { fingerprintOf, makeSecret, SECRET_FILE } from '../secret.ts'
import { openSqliteDatabase } from '../store/database.ts'
import { refuseOtherSecret, secretOf } from '../wiring/identity/claimStore.ts'
import { COMPILE_CACHE } from '../compileCache.ts'
import { openStores } from '../wiring/openStores.ts'
import { checkFingerprint } from '../wiring/identity/storeSecret.ts'
import { decryptFile, isEncrypted } from '../store/backup/ageFile.ts'
import { BadArchive, readArchive, type Manifest } from '../store/backup/archive.ts'
import { getObject, isObject } from '../store/backup/objectStore.ts'
import { findExportedRow, importPostgres, isPostgresEmpty } from '../store/backup/postgresBackup.ts'
import { settleRestored } from '../store/backup/settleRestored.ts'
import { checkSqliteFile, renewIncarnations, SQLITE_FILES } from '../store/backup/sqliteBackup.ts'
import { noteSuccess, SUCCESS_FILES } from '../store/backup/successes.ts'
import { makeFolder } from '../store/makeFolder.ts'
import { readIdentity, replaceFingerprint } from '../store/health/storeIdentity.ts'
import {
  releaseOfDatabaseFile,
  releaseOfLogFile,
  releaseOfMigrations,
  type StoreRelease,
} from '../store/health/storeRelease.ts'
import { makeTrial, type Trial } from './trial.ts'

const USAGE =
  'Name the backup: npm run restore -- FILE, or s3://BUCKET/NAME. With --try it is only tried; --identity KEYFILE opens an encrypted one.'
const NEW_SECRET =
  'There was no SECRET and no file "secret", so a new one was made. The audit log from before cannot be verified with it: put the old one back if you have it.'

const { source, identity, isTrial } = readArguments()
const result = readConfig(process.env)
if (!result.ok) fail(`The configuration is wrong:\n${result.complaints.map((line) => `- ${line}`).join('\n')}`)
const trial = isTrial ? await startTrial(result.config) : null
const config: Config = { ...result.config, ...trial?.place }
const download = await mkdtemp(join(tmpdir(), 'sid-archive-'))
try {
  const startedAt = performance.now()
  const words = await restore(await fetchArchive(source))
  noteSuccess(result.config.dataDir, 'restore', new Date())
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(isTrial ? `The restore was tried in ${seconds} s; nothing of it was kept. It said:\n${words}` : words)
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  console.error(isTrial ? `${source} cannot be restored: ${reason}` : `Nothing was restored from ${source}: ${reason}`)
  process.exitCode = 1
} finally {
  await rm(download, { recursive: true, force: true })
  await trial?.remove()
}

function readArguments() {
  const options = { try: { type: 'boolean' }, identity: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [named, ...more] = positionals
    if (named === undefined || more.length > 0) fail(USAGE)
    return { source: named, identity: values.identity, isTrial: values.try === true }
  } catch (error) {
    fail(`${(error as Error).message}\n${USAGE}`)
  }
}

async function startTrial(place: Config): Promise<Trial> {
  return makeTrial(place).catch((error: Error): never => fail(`There can be no trial: ${error.message}`))
}

/** @returns an archive as a file: downloaded, and decrypted */
async function fetchArchive(from: string): Promise<string> {
  const file = isObject(from) ? join(download, 'object') : from
  if (isObject(from)) await getObject(from, file, process.env)
  if (!(await isEncrypted(file))) return file
  if (identity === undefined) throw new Error('it is encrypted; name the file with its key: --identity KEYFILE')
  await decryptFile(file, join(download, 'archive.tar'), identity)
  return join(download, 'archive.tar')
}

/** @returns words for the operator */
async function restore(archive: string): Promise<string> {
  const { at } = await (config.databaseUrl === null
    ? restoreFolder(archive, config.dataDir)
    : restorePostgres(archive, config.databaseUrl))
  const stores = await openStores(config)
  const now = new Date()
  await settleRestored(stores.db, now)
  const known = secretOf(config)
  const secret = known ?? makeSecret(config.dataDir)
  if ((await readIdentity(stores.db)) !== null) await replaceFingerprint(stores.db, fingerprintOf(secret))
  const writeAudit = createAudit(secret)
  const repeated = await repeatEnded({ db: stores.db, writeAudit, now, backupAt: at }, readEnded(config.dataDir))
  await stores.close()
  const words = `Restored what the backup of ${at} holds. Everybody signs in again.\n${describeRepeated(repeated)}`
  return known === null ? `${words}\n${NEW_SECRET}` : words
}

async function restoreFolder(archive: string, folder: string): Promise<Manifest> {
  if (existsSync(folder) && contentOf(folder).length > 0) {
    throw new Error(`the data folder ${folder} is not empty; move it away, or set DATA_DIR to another`)
  }
  makeFolder(folder)
  try {
    const manifest = await readArchive(archive, folder, (found) => expectEngine(found, 'sqlite'))
    for (const name of SQLITE_FILES) checkSqliteFile(join(folder, name))
    expectKnownRelease(releaseOfLogFile(join(folder, 'documents.sqlite')))
    expectKnownRelease(releaseOfDatabaseFile(join(folder, 'app.sqlite')))
    await refuseOtherSecretIn(join(folder, 'app.sqlite'))
    renewIncarnations(folder)
    return manifest
  } catch (error) {
    // It was empty, so all in it is ours.
    for (const name of contentOf(folder)) await rm(join(folder, name), { force: true })
    throw error
  }
}

/** @throws BadArchive unless this release can read the backup's release */
function expectKnownRelease(release: StoreRelease): void {
  switch (release) {
    case 'known':
      return
    case 'newer':
      throw new BadArchive('a newer release made it; restore it with that one')
    case 'unreleased':
      throw new BadArchive(
        'it was made before release 0.1.0, which cannot read it; import the data files that the older program exports',
      )
  }
}

/** @throws StoresUnavailable */
async function refuseOtherSecretIn(file: string): Promise<void> {
  const db = openSqliteDatabase(file)
  try {
    if (secretOf(config) !== null) await refuseOtherSecret(config)(db)
  } finally {
    await db.destroy()
  }
}

/** @throws StoresUnavailable */
async function refuseOtherSecretInRows(file: string): Promise<void> {
  const Identity = z.object({ secret_fingerprint: z.string().nullable() }).nullable()
  const row = Identity.parse(await findExportedRow(file, 'store_identity'))
  const fingerprint = row?.secret_fingerprint ?? null
  const secret = secretOf(config)
  if (fingerprint !== null && secret !== null)
    checkFingerprint(fingerprint, { secret, acceptNew: config.acceptNewSecret })
}

/** Files that must survive a restore may lie there already: they are in no backup. */
function contentOf(folder: string): readonly string[] {
  const stays = new Set<string>([ENDED_FILE, SECRET_FILE, COMPILE_CACHE, ...Object.values(SUCCESS_FILES)])
  return readdirSync(folder).filter((name) => !stays.has(name))
}

function describeRepeated({ ended, erased, waiting }: RepeatedEnds): string {
  return waiting > 0
    ? `There is no ${ENDED_FILE} in ${config.dataDir}, so nobody knows whose access ended since the backup. ` +
        `${waiting} people wait until a coordinator has gone through the list.`
    : `Repeated of what happened since: ${ended} ends of access, ${erased} erasures.`
}

async function restorePostgres(archive: string, url: string): Promise<Manifest> {
  const folder = await mkdtemp(join(tmpdir(), 'sid-restore-'))
  try {
    const manifest = await readArchive(archive, folder, (found) => expectEngine(found, 'postgres'))
    expectKnownRelease(releaseOfMigrations(manifest.migrations.app))
    if (!(await isPostgresEmpty(url))) throw new Error('the database that DATABASE_URL names is not empty')
    await refuseOtherSecretInRows(join(folder, 'rows.jsonl'))
    await (await openStores({ dataDir: folder, databaseUrl: url })).close()
    await importPostgres(url, join(folder, 'rows.jsonl'), manifest.migrations)
    return manifest
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function expectEngine({ engine }: Manifest, wanted: Manifest['engine']): void {
  if (engine === wanted) return
  const advice = wanted === 'sqlite' ? 'set DATABASE_URL' : 'unset DATABASE_URL'
  throw new BadArchive(`it was made of ${engine === 'sqlite' ? 'SQLite files' : 'a Postgres database'}; ${advice}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
