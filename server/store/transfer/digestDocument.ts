import * as Y from 'yjs'
import type { DocumentName } from '../../../shared/ids.ts'
import { sha256, SumOfHashes, type Digest } from './digest.ts'
import type { DocumentTables, WholeDocument, WholeVersion } from './documentTables.ts'

/** A digest of all that is stored of a document; its count is the sequence. */
export function digestDocument(document: WholeDocument, versions: Digest): Digest {
  const { name, incarnation, schema, sequence, versionSequence, snapshot, snapshotSequence, updates, times } = document
  const parts = [
    [name, incarnation, schema, sequence, versionSequence, snapshotSequence],
    sha256(snapshot.state),
    snapshot.vector === null ? null : sha256(snapshot.vector),
    updates.map(sha256),
    times,
    document.authors.map(({ client, person, first, last }) => [client, person, first, last]),
    versions.hash,
  ]
  return { count: sequence, hash: sha256(JSON.stringify(parts)) }
}

export function addVersion(sum: SumOfHashes, version: WholeVersion): void {
  const { id, sequence, at, cause, name, origin, people, state } = version
  sum.add(JSON.stringify([id, sequence, at, cause, name, origin, people, sha256(state)]))
}

export interface DocumentDigests {
  readonly document: Digest
  readonly versions: Digest
}

export async function readDigests(tables: DocumentTables, name: DocumentName): Promise<DocumentDigests> {
  const sum = new SumOfHashes()
  for await (const version of tables.versions(name)) addVersion(sum, version)
  const versions = sum.result()
  return { document: digestDocument(await tables.read(name), versions), versions }
}

/** The hash of the document that a reader sees: the snapshot with the updates applied. */
export function hashOfState({ snapshot, updates }: WholeDocument): string {
  const document = new Y.Doc()
  document.transact(() => {
    for (const update of [snapshot.state, ...updates]) Y.applyUpdate(document, update)
  })
  const hash = sha256(Y.encodeStateAsUpdate(document))
  document.destroy()
  return hash
}
