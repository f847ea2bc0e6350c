/**
 * `npm run coordinator -- ADDRESS`: prints a link that makes the first person to open it a coordinator. Works beside a
 * running server.
 */
import { existsSync } from 'node:fs'
import { z } from 'zod'
import { createAudit } from '../accounts/audit.ts'
import { createSignInLinks, INVITATION_HOURS } from '../accounts/signInLinks/signInLinks.ts'
import { readConfig, type Config } from '../config.ts'
import { openPostgresDatabase, openSqliteDatabase, type Database } from '../store/database.ts'
import { dataFilesIn } from '../store/health/lostData.ts'
import { hasTable } from '../store/health/storeIdentity.ts'
import { releaseOfDatabase } from '../store/health/storeRelease.ts'
import { migrate } from '../store/migrations/migrate.ts'
import { UnusableFile } from '../store/unusableFile.ts'
import { refuseOtherSecret, secretOf } from '../wiring/identity/claimStore.ts'
import { expectKnownRelease, StoresUnavailable } from '../wiring/storesUnavailable.ts'

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

const address = z.email().max(320).safeParse(process.argv[2]?.toLowerCase())
if (!address.success) fail('Usage: npm run coordinator -- ADDRESS')
const result = readConfig(process.env)
if (!result.ok) fail(`The configuration is wrong:\n${result.complaints.map((line) => `- ${line}`).join('\n')}`)
const words = await inviteCoordinator(result.config, address.data).catch((error: unknown) => {
  if (error instanceof StoresUnavailable || error instanceof UnusableFile) fail(error.message)
  throw error
})
console.log(words)

/**
 * @returns the link, with a note for its user
 * @throws StoresUnavailable if no server was ever started, or the secret differs
 */
async function inviteCoordinator(config: Config, email: string): Promise<string> {
  const db = await openDatabase(config)
  try {
    expectKnownRelease(nameOf(config), await releaseOfDatabase(db))
    await refuseOtherSecret(config)(db)
    const secret = secretOf(config)
    if (secret === null) throw noStore(config)
    await migrate(db)
    const links = createSignInLinks(db)
    const id = await links.invite(email, { role: 'coordinator', centre: null, lead: false })
    const link = await links.renew(id)
    if (link === null) throw new Error('a link vanished while it was made')
    const writeAudit = createAudit(secret)
    await db
      .transaction()
      .execute(async (trx) => writeAudit(trx, new Date(), null, 'account.invite', { link: id, role: 'coordinator' }))
    const home = config.publicUrl ?? `http://${config.host}:${config.port}`
    return (
      `Whoever opens this link first becomes a coordinator, with the address ${email}. It works once, for ${INVITATION_HOURS} hours:\n` +
      `${home}/auth/link/${link.token}`
    )
  } finally {
    await db.destroy()
  }
}

/** Uses the server's own store: with a new one, it would print a link that no server answers. */
async function openDatabase(config: Config): Promise<Database> {
  const { databaseUrl, dataDir } = config
  const { db: file } = dataFilesIn(dataDir)
  if (databaseUrl === null && !existsSync(file)) throw noStore(config)
  const db = databaseUrl === null ? openSqliteDatabase(file) : openPostgresDatabase(databaseUrl)
  if (await hasTable(db, 'person')) return db
  await db.destroy()
  throw noStore(config)
}

function nameOf({ databaseUrl, dataDir }: Config): string {
  return databaseUrl === null ? `The data folder ${dataDir}` : `The database at ${new URL(databaseUrl).host}`
}

function noStore({ databaseUrl, dataDir }: Config): StoresUnavailable {
  return new StoresUnavailable(
    databaseUrl === null
      ? `There is no server's data in ${dataDir}. Start the server first, then call this as its user, with its settings.`
      : 'The database that DATABASE_URL names holds no server’s data. Start the server first, then call this with its settings.',
  )
}
