/** Compares two stores: reads everything again from both, and trusts nothing that was noted on the way. */
import type { DocumentName } from '../../../shared/ids.ts'
import type { OnProgress, Transfer, TransferSide } from './carry.ts'
import { isSame, sha256, SumOfHashes, type Digest } from './digest.ts'
import { addVersion, digestDocument, hashOfState } from './digestDocument.ts'
import { digestTable } from './tableRows.ts'
import { readTableShapes } from './tableShapes.ts'
import type { PartName } from './transferMark.ts'

export interface Comparison {
  readonly kind: 'table' | 'document' | 'versions'
  /** The name of the table or the document. */
  readonly name: string
  readonly source: Digest
  readonly target: Digest
}

const NOTHING: Digest = { count: 0, hash: '' }

export async function compareStores({ source, target, onProgress }: Omit<Transfer, 'mark'>): Promise<Comparison[]> {
  return [...(await compareTables(source, target, onProgress)), ...(await compareDocuments(source, target, onProgress))]
}

export const differs = ({ source, target }: Comparison): boolean => !isSame(source, target)

/** The parts of a transfer to which the comparisons belong. */
export function partsOf(comparisons: readonly Comparison[]): readonly PartName[] {
  return comparisons.map(({ kind, name }): PartName => (kind === 'table' ? `table ${name}` : `document ${name}`))
}

async function compareTables(
  source: TransferSide,
  target: TransferSide,
  onProgress: OnProgress,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = []
  for (const shape of await readTableShapes(source.db)) {
    const digest = ({ db }: TransferSide) =>
      digestTable(db, shape, (rows) => onProgress(`comparing ${shape.name}: ${rows} rows`))
    comparisons.push({
      kind: 'table',
      name: shape.name,
      source: await digest(source),
      target: await digest(target),
    })
  }
  return comparisons
}

async function compareDocuments(
  source: TransferSide,
  target: TransferSide,
  onProgress: OnProgress,
): Promise<readonly Comparison[]> {
  const [ofSource, ofTarget] = [new Set(await source.documents.names()), new Set(await target.documents.names())]
  const names = [...new Set([...ofSource, ...ofTarget])]
  const comparisons: Comparison[] = []
  for (const [at, name] of names.entries()) {
    onProgress(`comparing documents: ${at + 1} of ${names.length}`)
    const a = ofSource.has(name) ? await digestShown(source, name) : { document: NOTHING, versions: NOTHING }
    const b = ofTarget.has(name) ? await digestShown(target, name) : { document: NOTHING, versions: NOTHING }
    comparisons.push(
      { kind: 'document', name, source: a.document, target: b.document },
      { kind: 'versions', name, source: a.versions, target: b.versions },
    )
  }
  return comparisons
}

/** A document's stored parts, and its state when opened. */
async function digestShown({ documents }: TransferSide, name: DocumentName) {
  const sum = new SumOfHashes()
  for await (const version of documents.versions(name)) addVersion(sum, version)
  const document = await documents.read(name)
  // Versions are compared on their own.
  const { count, hash } = digestDocument(document, NOTHING)
  return { document: { count, hash: sha256(hash + hashOfState(document)) }, versions: sum.result() }
}
