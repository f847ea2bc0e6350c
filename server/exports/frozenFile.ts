/** A frozen selection as it is stored: a plan file as JSON without the people in it, packed by gzip. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { PackedRow } from '../../shared/exports/packedRows.ts'
import type { PlanFile } from '../../shared/exports/planFile.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { sourceOfFile, type ExportSource } from './exportSource.ts'
import { writeJson } from './writeJson.ts'

/** Unpacked: it is read as a whole, and shown as an answer. */
export const MAX_FROZEN_BYTES = 31 * 1024 * 1024
const LEVEL = 6

/** Files outlive the erasure of a person. Nothing is written for a selection that is too large to be read again. */
export function* writeFrozen(source: ExportSource): Iterable<Uint8Array> {
  const nameless: ExportSource = { ...source, activities: () => withoutOwners(source.activities()), trash: () => [] }
  const json = Buffer.from([...writeJson(nameless)].join(''))
  if (json.byteLength <= MAX_FROZEN_BYTES) yield gzipSync(json, { level: LEVEL })
}

function* withoutOwners(rows: Iterable<PackedRow>): Iterable<PackedRow> {
  for (const row of rows) {
    const activity: ActivityView = { ...(JSON.parse(row.json) as ActivityView), owner: null }
    yield { ...row, json: JSON.stringify(activity) }
  }
}

export const readFrozen = (packed: Uint8Array): ExportSource =>
  sourceOfFile(JSON.parse(gunzipSync(packed, { maxOutputLength: MAX_FROZEN_BYTES }).toString()) as PlanFile)
