/**
 * `npm run migrate -- --to TARGET`: copies the content of a data folder into a Postgres database, or back, with the
 * server stopped.
 */
import { parseArgs } from 'node:util'
import { readConfig, type Config } from '../config.ts'
import { SECRET_FILE } from '../secret.ts'
import { makePrivateFromNow } from '../store/makePrivate.ts'
import { carry } from '../store/transfer/carry.ts'
import { compareStores, differs, partsOf } from '../store/transfer/compare.ts'
import { describeComparison } from '../store/transfer/describeComparison.ts'
import { besideStoreIn, copyBesideStore } from './transfer/besideStore.ts'
import { openTransfer, type OpenTransfer } from './transfer/openTransfer.ts'
import { describeStoreAddress, parseStoreAddress, type StoreAddress } from './transfer/storeAddress.ts'
import { StoresUnavailable } from '../wiring/storesUnavailable.ts'
import { createProgress } from './transfer/progress.ts'

const USAGE = `Usage, with the server stopped:
  DATA_DIR=data npm run migrate -- --to postgres://user:password@host/database
  DATABASE_URL=postgres://… npm run migrate -- --to file:/path/of/an/empty/folder
MIGRATE_TO names the target as well, so that no password is in the list of processes.
Call it again if it was cut off: it goes on where it was.`

makePrivateFromNow()
const target = readTarget()
if (target === null) fail(USAGE)
const result = readConfig(process.env)
if (!result.ok) fail(`The configuration is wrong:\n${result.complaints.map((line) => `- ${line}`).join('\n')}`)
const { config } = result
const source: StoreAddress =
  config.databaseUrl === null
    ? { kind: 'folder', folder: config.dataDir }
    : { kind: 'postgres', url: config.databaseUrl }
if (source.kind === target.kind) {
  fail('Source and target are of one kind; use npm run backup and npm run restore to copy a store.')
}
try {
  await migrateTo(target)
} catch (error) {
  if (error instanceof StoresUnavailable) fail(error.message)
  const why = error instanceof Error ? error.message : String(error)
  fail(`Not finished: ${why}\nThe source is as it was. Call it again with the same target to go on.`)
}

async function migrateTo(address: StoreAddress): Promise<void> {
  const onProgress = createProgress(process.stderr, performance.now.bind(performance))
  const transfer = await openTransfer({ source, target: address, dataDir: config.dataDir, onProgress })
  try {
    await carry(transfer)
    const isEqual = await verify(transfer)
    if (!isEqual) return
    const names = address.kind === 'folder' ? copyBesideStore(config.dataDir, address.folder) : []
    await transfer.mark.finish()
    console.log(describeEnd(address, names, config))
  } finally {
    await transfer.close()
  }
}

async function verify(transfer: OpenTransfer): Promise<boolean> {
  const comparisons = await compareStores(transfer)
  console.log(describeComparison(comparisons))
  const different = comparisons.filter(differs)
  if (different.length === 0) return true
  await transfer.mark.remove(partsOf(different))
  console.error(
    'The target is not the same as the source. No server starts on it. Call this again: what differs is carried again.',
  )
  process.exitCode = 1
  return false
}

/** @param copied the names of the files that were copied from the data folder into the target */
function describeEnd(address: StoreAddress, copied: readonly string[], { dataDir, secret }: Config): string {
  const end = `All of ${describeStoreAddress(source)} is in ${describeStoreAddress(address)}.`
  const beside = besideStoreIn(dataDir)
  const noSecret =
    secret === null && !beside.includes(SECRET_FILE)
      ? `\nThere is no file ${SECRET_FILE} in ${dataDir} and no SECRET: the audit log can be verified only with the one of this server.`
      : ''
  if (address.kind === 'folder') {
    const files = copied.length === 0 ? '' : ` The folder holds ${copied.join(', ')} of ${dataDir} as well.`
    return `${end}${files}\nStart the server with DATA_DIR=${address.folder} and without DATABASE_URL.${noSecret}`
  }
  const files = beside.length === 0 ? '' : ` It needs what stays there: ${beside.join(', ')}.`
  return (
    `${end}\nStart the server with DATABASE_URL and DATA_DIR=${dataDir}, or with a copy of that folder.${files}\n` +
    `Move app.sqlite, documents.sqlite and marks.sqlite away from it: a start without DATABASE_URL would go on with them.${noSecret}`
  )
}

function readTarget(): StoreAddress | null {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' } } })
    const to = values.to ?? process.env.MIGRATE_TO ?? ''
    return parseStoreAddress(to)
  } catch {
    return null
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
