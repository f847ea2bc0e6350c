/** Writes a proposed value into a file's entry. Runs inside a transaction of its caller. */
import type * as Y from 'yjs'
import { restoreTable } from '../fields/restore.ts'
import { PROPOSED_ASSET_FIELDS } from './fields.ts'
import { assetMap } from './layout.ts'

export function writeProposedAssetValue(doc: Y.Doc, entry: string, field: string, value: unknown): void {
  const [map, spec] = [assetMap(doc, entry), PROPOSED_ASSET_FIELDS[field]]
  if (map !== null && spec !== undefined) restoreTable(map, { [field]: spec }, { [field]: value })
}
