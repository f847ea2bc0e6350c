/** Copies a store's content into another one, part by part, and continues where an earlier call ended. */
import type { DocumentName } from '../../../shared/ids.ts'
import type { Database } from '../database.ts'
import { isSame, SumOfHashes, type Digest } from './digest.ts'
import { addVersion, digestDocument, readDigests } from './digestDocument.ts'
import type { DocumentTables, WholeVersion } from './documentTables.ts'
import { addRows, deleteRows, digestTable, insertRows, readPages } from './tableRows.ts'
import { readTableShapes, type TableShape } from './tableShapes.ts'
import type { PartName, TransferMark } from './transferMark.ts'

/** A store that nobody else writes to. */
export interface TransferSide {
  readonly db: Database
  readonly documents: DocumentTables
}

/** Called often, with the current work and its progress. */
export type OnProgress = (what: string) => void

export interface Transfer {
  readonly source: TransferSide
  readonly target: TransferSide
  readonly mark: TransferMark
  readonly onProgress: OnProgress
}

export async function carry(transfer: Transfer): Promise<void> {
  const done = await transfer.mark.parts()
  await carryTables(transfer, done)
  await carryDocuments(transfer, done)
}

const tablePart = ({ name }: TableShape): PartName => `table ${name}`

async function carryTables(transfer: Transfer, done: ReadonlyMap<PartName, Digest>): Promise<void> {
  const shapes = await readTableShapes(transfer.source.db)
  const found = await readTableShapes(transfer.target.db)
  if (JSON.stringify(found) !== JSON.stringify(shapes)) throw new Error('the two stores have different tables')
  const due = await dueTables(transfer, shapes, done)
  await transfer.mark.remove(due.map(tablePart))
  // The rows of a table must be deleted after those that refer to them. New stores have rows as well, from migrations.
  for (const shape of due.toReversed()) await deleteRows(transfer.target.db, shape)
  for (const shape of due) await transfer.mark.add(tablePart(shape), await carryTable(transfer, shape))
}

/** Tables that are not in the target or changed in the source since, and those that refer to them. */
async function dueTables(
  { source, onProgress }: Transfer,
  shapes: readonly TableShape[],
  done: ReadonlyMap<PartName, Digest>,
): Promise<readonly TableShape[]> {
  const due = new Set<string>()
  for (const shape of shapes) {
    const carried = done.get(tablePart(shape))
    const isDue =
      carried === undefined ||
      shape.needs.some((need) => due.has(need)) ||
      !isSame(
        carried,
        await digestTable(source.db, shape, (rows) => onProgress(`looking at ${shape.name} again: ${rows} rows`)),
      )
    if (isDue) due.add(shape.name)
  }
  return shapes.filter(({ name }) => due.has(name))
}

/** In one transaction: a table is in the target whole, or not at all. */
async function carryTable({ source, target, onProgress }: Transfer, shape: TableShape): Promise<Digest> {
  const sum = new SumOfHashes()
  await target.db.transaction().execute(async (transaction) => {
    for await (const rows of readPages(source.db, shape)) {
      await insertRows(transaction, shape, rows)
      addRows(sum, shape, rows)
      onProgress(`carrying ${shape.name}: ${sum.result().count} rows`)
    }
  })
  return sum.result()
}

async function carryDocuments(transfer: Transfer, done: ReadonlyMap<PartName, Digest>): Promise<void> {
  const { source, target, mark, onProgress } = transfer
  const names = await source.documents.names()
  const wanted = new Set(names)
  for (const name of await target.documents.names()) if (!wanted.has(name)) await target.documents.remove(name)
  for (const [at, name] of names.entries()) {
    onProgress(`carrying documents: ${at + 1} of ${names.length}`)
    const part: PartName = `document ${name}`
    const carried = done.get(part)
    if (carried !== undefined) {
      if (isSame(carried, (await readDigests(source.documents, name)).document)) continue
      await mark.remove([part])
    }
    await mark.add(part, await carryDocument(transfer, name))
  }
}

async function carryDocument({ source, target }: Transfer, name: DocumentName): Promise<Digest> {
  const document = await source.documents.read(name)
  const sum = new SumOfHashes()
  async function* summed(): AsyncGenerator<WholeVersion> {
    for await (const version of source.documents.versions(name)) {
      addVersion(sum, version)
      yield version
    }
  }
  await target.documents.replace(document, summed())
  return digestDocument(document, sum.result())
}
