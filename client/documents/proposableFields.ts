/** The fields of entries for which people can propose a value, by the kind of document: those of `shared/documents/contents.ts`. */
import type { DocumentKind } from '../../shared/documents/kinds.ts'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import { PLAIN_FIELDS as ASSET_FIELDS } from '../assets/assetFields.ts'
import { PLAIN_FIELDS as ACTIVITY_FIELDS } from '../fields/activityFields.ts'
import type { ProposableField } from '../comments/proposals/proposableFields.ts'
import { ACTIVITY_FIELDS as ENTRIES } from '../../shared/plans/activityFields.ts'

type Fields = Readonly<Record<string, ProposableField>>
const NONE: Fields = {}

const PROPOSABLE: Readonly<Partial<Record<DocumentKind, Fields>>> = {
  plan: { ...ACTIVITY_FIELDS, startsOn: { key: 'startsOn', kind: 'day', entry: ENTRIES.startsOn } },
  assets: ASSET_FIELDS,
}

/** @returns null for a place that is no such field */
export function proposableField(document: string, field: string | null): ProposableField | null {
  const ref = parseDocumentName(document)
  const fields = ref === null ? NONE : (PROPOSABLE[ref.kind] ?? NONE)
  return field !== null && Object.hasOwn(fields, field) ? (fields[field] ?? null) : null
}
