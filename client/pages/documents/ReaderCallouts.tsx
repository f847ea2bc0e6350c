import { useEffect, useState } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { DocumentName } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { UnsentWorkList } from '../../documents/UnsentWorkList.tsx'
import { retireCopies } from '../../sync/clearCopies.ts'
import { describeUnsentWork } from './describeUnsentWork.ts'
import { OfflineCallout } from '../frame/OfflineCallout.tsx'

interface ReaderCalloutsProps {
  readonly person: Person
  readonly document: DocumentName
  /** The content for reading. */
  readonly query: UseQueryResult
  /** It is the server that says that this person only reads, not an answer kept here. */
  readonly confirmed: boolean
}

/** Callouts for readers of a document, such as their unsent work from a time when they could edit it. */
export function ReaderCallouts({ person, document, query, confirmed }: ReaderCalloutsProps) {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!confirmed) return
    // Somebody who wrote here before may have left a copy with work in it.
    void retireCopies(person.id, document, null)
      .catch(() => undefined)
      .finally(() => setSettled(true))
  }, [person.id, document, confirmed])
  return (
    <>
      <OfflineCallout query={query} />
      {/* Looked for anew when a copy may have become kept work. */}
      <UnsentWorkList
        key={settled ? 'settled' : 'before'}
        person={person.id}
        document={document}
        describe={describeUnsentWork}
      />
    </>
  )
}
