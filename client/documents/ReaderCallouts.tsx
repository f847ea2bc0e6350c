import { useEffect, useState } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { UnsentWorkList } from './UnsentWorkList.tsx'
import { retireCopies } from '../sync/clearCopies.ts'
import { describeUnsentWork } from './describeUnsentWork.ts'
import { OfflineCallout } from '../frame/OfflineCallout.tsx'

interface ReaderCalloutsProps {
  readonly person: Person
  readonly document: DocumentName
  /** The content for reading. */
  readonly query: UseQueryResult
  /** True if the server itself, not a cached response, says that this person may only read. */
  readonly confirmed: boolean
}

/** Callouts for readers of a document, such as their unsent work from a time when they could edit it. */
export function ReaderCallouts({ person, document, query, confirmed }: ReaderCalloutsProps) {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!confirmed) return
    // A person who could edit before may have left a local copy with unsent work.
    void retireCopies(person.id, document, null)
      .catch(() => undefined)
      .finally(() => setSettled(true))
  }, [person.id, document, confirmed])
  return (
    <>
      <OfflineCallout query={query} />
      {/* Read again after a local copy may have become unsent work. */}
      <UnsentWorkList
        key={settled ? 'settled' : 'before'}
        person={person.id}
        document={document}
        describe={describeUnsentWork}
      />
    </>
  )
}
