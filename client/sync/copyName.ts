/**
 * Names of local copies. Person, document and incarnation are all in the name: one person's work is never sent as
 * another's, and text of an earlier incarnation is never merged into a later one.
 */
import type { DocumentName, Incarnation, PersonId } from '../../shared/ids.ts'

export interface CopyKey {
  readonly person: PersonId
  readonly document: DocumentName
  readonly incarnation: Incarnation
}

const PREFIX = 'sid-copy'

export function copyName({ person, document, incarnation }: CopyKey): string {
  return [PREFIX, person, document, incarnation].map(encodeURIComponent).join('/')
}

/** Null if this is not the name of a local copy. */
export function parseCopyName(name: string): CopyKey | null {
  const parts = name.split('/').map(decodeURIComponent)
  const [prefix, person, document, incarnation] = parts
  if (parts.length !== 4 || prefix !== PREFIX) return null
  return {
    person: person as PersonId,
    document: document as DocumentName,
    incarnation: incarnation as Incarnation,
  }
}
