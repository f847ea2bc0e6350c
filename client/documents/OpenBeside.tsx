import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { BesideContext } from '../fields/besideDocument.ts'
import { useDocument } from '../sync/useDocument.ts'
import { fetchDocumentInfo } from './documentQueries.ts'
import { lookUpDocument } from './lookUpDocument.ts'

interface OpenBesideProps {
  readonly person: Person
  readonly document: DocumentName
  readonly children: ReactNode
}

const learnAbout = (document: DocumentName) => () => lookUpDocument(() => fetchDocumentInfo(document))

/** Opens a second document for a page, the same one as long as it is mounted. If it cannot be opened, the page works without it. */
export function OpenBeside({ person, document, children }: OpenBesideProps) {
  // Another function opens the document again.
  const [learn, setLearn] = useState(() => learnAbout(document))
  const queries = useQueryClient()
  const { state, retryNow, whenSaved } = useDocument({ document, person: person.id, learn })
  const reopen = useCallback(() => {
    void queries.invalidateQueries()
    setLearn(() => learnAbout(document))
  }, [queries, document])
  const beside = useMemo(
    () => ({ document, state, retryNow, whenSaved, reopen }),
    [document, state, retryNow, whenSaved, reopen],
  )
  return <BesideContext value={beside}>{children}</BesideContext>
}
