/** Opens both stores of a transfer, as servers would: nobody else may use them meanwhile. */
import { existsSync } from 'node:fs'
import { COMPILE_CACHE } from '../../compileCache.ts'
import { isPostgresEmpty } from '../../store/backup/postgresBackup.ts'
import { lockDataFolder } from '../../store/dataLock.ts'
import { dataFilesIn } from '../../store/health/lostData.ts'
import type { OnProgress, Transfer, TransferSide } from '../../store/transfer/carry.ts'
import {
  inspectFolder,
  inspectPostgres,
  markFolder,
  markPostgres,
  type TargetState,
} from '../../store/transfer/inspectTarget.ts'
import { openPostgresDocuments } from '../../store/transfer/postgresDocuments.ts'
import { openSqliteDocuments } from '../../store/transfer/sqliteDocuments.ts'
import { openMark } from '../../store/transfer/transferMark.ts'
import { BESIDE_STORE, findOtherBeside } from './besideStore.ts'
import { openStores } from '../../wiring/openStores.ts'
import { describeStoreAddress, type StoreAddress } from './storeAddress.ts'
import { asUnavailable, StoresUnavailable } from '../../wiring/storesUnavailable.ts'

export interface TransferOptions {
  readonly source: StoreAddress
  readonly target: StoreAddress
  /** The data folder of the source's server. */
  readonly dataDir: string
  readonly onProgress: OnProgress
}

export interface OpenTransfer extends Transfer {
  close(): Promise<void>
}

/**
 * Marks an empty target, or finds the mark of an earlier call.
 * @throws StoresUnavailable
 */
export async function openTransfer({ source, target, dataDir, onProgress }: TransferOptions): Promise<OpenTransfer> {
  await expectContent(source)
  const from = describeStoreAddress(source)
  await expectFree(target, from, dataDir)
  const opened: OpenSide[] = []
  const close = async () => {
    for (const side of opened.toReversed()) await side.close()
  }
  try {
    const sourceSide = await openSide(source, false)
    opened.push(sourceSide)
    await begin(target, from, dataDir)
    const targetSide = await openSide(target, true)
    opened.push(targetSide)
    return { source: sourceSide, target: targetSide, mark: openMark(targetSide.db), onProgress, close }
  } catch (error) {
    await close()
    throw error
  }
}

interface OpenSide extends TransferSide {
  close(): Promise<void>
}

async function openSide(address: StoreAddress, isTarget: boolean): Promise<OpenSide> {
  const stores = await openStores({
    dataDir: address.kind === 'folder' ? address.folder : '',
    databaseUrl: address.kind === 'postgres' ? address.url : null,
    acceptUnfinished: isTarget,
    // A document that changed in the source may have less than an earlier call put there.
    acceptLoss: isTarget,
  })
  const documents =
    address.kind === 'folder'
      ? openSqliteDocuments(dataFilesIn(address.folder).log, stores.log)
      : openPostgresDocuments(address.url, stores.log)
  return {
    db: stores.db,
    documents,
    async close() {
      await documents.close()
      await stores.close()
    },
  }
}

/** Opening a missing store would make it. */
async function expectContent(source: StoreAddress): Promise<void> {
  const isThere =
    source.kind === 'folder'
      ? [dataFilesIn(source.folder).db, dataFilesIn(source.folder).log].every((file) => existsSync(file))
      : !(await isPostgresEmpty(source.url).catch((error: unknown) => cannotBeUsed(source, error)))
  if (isThere) return
  const setting = source.kind === 'folder' ? 'DATA_DIR' : 'DATABASE_URL'
  throw new StoresUnavailable(`There is nothing to carry in ${describeStoreAddress(source)}, which ${setting} names.`)
}

async function expectFree(target: StoreAddress, from: string, dataDir: string): Promise<TargetState> {
  const to = describeStoreAddress(target)
  const state = await inspect(target).catch((error: unknown) => cannotBeUsed(target, error))
  switch (state.kind) {
    case 'holds-data':
      throw new StoresUnavailable(`${to} holds data already; name an empty folder or database after --to.`)
    case 'begun':
      if (state.source === from) return state
      throw new StoresUnavailable(
        `${to} is half filled from ${state.source}, and not from ${from}; finish that one, or name an empty target.`,
      )
    case 'empty': {
      const other = target.kind === 'folder' ? findOtherBeside(dataDir, target.folder) : null
      if (other === null) return state
      throw new StoresUnavailable(`${to} has another file ${other} than ${dataDir}; move it away from one of them.`)
    }
  }
}

const inspect = (target: StoreAddress): Promise<TargetState> =>
  target.kind === 'folder'
    ? inspectFolder(target.folder, [...BESIDE_STORE, COMPILE_CACHE])
    : inspectPostgres(target.url)

/** From here on no server starts on the target. */
async function begin(target: StoreAddress, from: string, dataDir: string): Promise<void> {
  try {
    if (target.kind === 'postgres') {
      const { kind } = await expectFree(target, from, dataDir)
      if (kind === 'empty') await markPostgres(target.url, from)
      return
    }
    const lock = lockDataFolder(target.folder)
    if (lock === null) throw new StoresUnavailable(`The data folder ${target.folder} is in use by another process.`)
    try {
      const { kind } = await expectFree(target, from, dataDir)
      if (kind === 'empty') await markFolder(target.folder, from)
    } finally {
      lock.close()
    }
  } catch (error) {
    cannotBeUsed(target, error)
  }
}

function cannotBeUsed(address: StoreAddress, error: unknown): never {
  throw asUnavailable(`${describeStoreAddress(address)} cannot be used`, error)
}
