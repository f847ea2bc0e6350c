/** `npm run coordinator -- ADDRESS`: prints a link that makes whoever opens it first a coordinator. Works beside a running server. */
import { mkdirSync } from 'node:fs'
import { z } from 'zod'
import { createAudit } from '../accounts/audit.ts'
import { createSignInLinks, INVITATION_HOURS } from '../accounts/signInLinks.ts'
import { readConfig, type Config } from '../config.ts'
import { openPostgresDatabase, openSqliteDatabase } from '../store/database.ts'
import { migrate } from '../store/migrations/migrate.ts'
import { readSecret } from '../secret.ts'
import { dataFilesIn } from '../store/health/lostData.ts'

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

const address = z.email().max(320).safeParse(process.argv[2]?.toLowerCase())
if (!address.success) fail('Usage: npm run coordinator -- ADDRESS')
const result = readConfig(process.env)
if (!result.ok) fail(`The configuration is wrong:\n${result.complaints.map((line) => `- ${line}`).join('\n')}`)
console.log(await inviteCoordinator(result.config, address.data))

/** @returns the link, with what to know of it */
async function inviteCoordinator(config: Config, email: string): Promise<string> {
  const db = openDatabase(config)
  try {
    await migrate(db)
    const links = createSignInLinks(db)
    const id = await links.invite(email, { role: 'coordinator', centre: null, lead: false })
    const link = await links.renew(id)
    if (link === null) throw new Error('a link vanished while it was made')
    const writeAudit = createAudit(readSecret(config.secret, config.dataDir))
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

function openDatabase({ databaseUrl, dataDir }: Config) {
  if (databaseUrl !== null) return openPostgresDatabase(databaseUrl)
  mkdirSync(dataDir, { recursive: true })
  return openSqliteDatabase(dataFilesIn(dataDir).db)
}
