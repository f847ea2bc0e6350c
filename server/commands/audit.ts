/**
 * `npm run audit -- verify`: finds from when on the audit log is whole, and where it is broken. Works beside a running
 * server.
 */
import { existsSync } from 'node:fs'
import { verifyAudit, type ChainBreak, type ChainReport } from '../accounts/audit/verify.ts'
import { auditKeyOf } from '../accounts/audit/seal.ts'
import { readConfig, type Config } from '../config.ts'
import { findSecret } from '../secret.ts'
import { openPostgresDatabase, openSqliteDatabase } from '../store/database.ts'
import { dataFilesIn } from '../store/health/lostData.ts'

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}

if (process.argv[2] !== 'verify') fail('Usage: npm run audit -- verify')
const result = readConfig(process.env)
if (!result.ok) fail(`The configuration is wrong:\n${result.complaints.map((line) => `- ${line}`).join('\n')}`)
const report = await verify(result.config).catch((error: unknown) =>
  fail(`The audit log cannot be read: ${error instanceof Error ? error.message : String(error)}`),
)
console.log(describe(report))
if (report.breaks.length > 0) process.exitCode = 1

async function verify({ databaseUrl, dataDir, secret: given }: Config): Promise<ChainReport> {
  const { db: file } = dataFilesIn(dataDir)
  if (databaseUrl === null && !existsSync(file)) throw new Error(`there is no ${file}`)
  const secret = findSecret(given, dataDir)
  if (secret === null) throw new Error(`there is no SECRET, and no file "secret" in ${dataDir}`)
  const db = databaseUrl === null ? openSqliteDatabase(file) : openPostgresDatabase(databaseUrl)
  try {
    return await verifyAudit(db, auditKeyOf(secret))
  } finally {
    await db.destroy()
  }
}

function describe({ entries, breaks, wholeSince }: ChainReport): string {
  const since =
    wholeSince === null
      ? entries === 0 && breaks.length === 0
        ? 'The audit log has no entries yet.'
        : 'No part of the audit log is whole up to its end.'
      : `The audit log is whole from entry ${wholeSince.number} (${wholeSince.at}) to its end.`
  return [since, ...breaks.map((one) => `- ${describeBreak(one)}`), `${entries} entries were read.`].join('\n')
}

function describeBreak({ number, what }: ChainBreak): string {
  switch (what) {
    case 'changed':
      return `Entry ${number} was changed, or was written with another secret.`
    case 'missing':
      return `Entry ${number} is missing.`
    case 'moved':
      return `Entry ${number} does not follow the one before it.`
  }
}
