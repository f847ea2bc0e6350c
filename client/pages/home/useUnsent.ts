import { useEffect, useState } from 'react'
import { parseDocumentName } from '../../../shared/documents/kinds.ts'
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import { listUnsentWork } from '../../sync/unsentWork.ts'

interface UnsentDocument {
  readonly document: DocumentName
  readonly href: string
}

/** The plans and profile pages with work on this device that the server did not accept. */
export function useUnsent(person: PersonId): readonly UnsentDocument[] {
  const [documents, setDocuments] = useState<readonly UnsentDocument[]>([])
  useEffect(() => {
    let stale = false
    void listUnsentWork(person).then(
      (found) => stale || setDocuments([...new Set(found.map(({ document }) => document))].flatMap(withHref)),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [person])
  return documents
}

function withHref(document: DocumentName): readonly UnsentDocument[] {
  const ref = parseDocumentName(document)
  if (ref?.kind === 'plan') return [{ document, href: `/plans/${ref.campaign}/${ref.centre}` }]
  if (ref?.kind === 'profile') return [{ document, href: `/profiles/${ref.campaign}/${ref.centre}` }]
  return []
}
