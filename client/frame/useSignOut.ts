import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Person } from '../../shared/permissions.ts'
import { endSession, SESSION_KEY } from '../accounts/session.ts'
import { clearDrafts, hasDrafts } from '../offline/drafts.ts'
import { clearCachedResponses } from '../offline/cachedResponses.ts'
import { forgetLastPerson } from '../offline/lastPerson.ts'
import { documentsWithUnsentWork, deleteCopiesOf } from '../sync/clearCopies.ts'
import { announce } from '../ui/announce.ts'

/**
 * Signs out at once, unless this browser holds work that the server does not have: then it asks, with `unsent` naming
 * the documents.
 */
export function useSignOut(person: Person) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [unsent, setUnsent] = useState<readonly string[]>([])

  async function leave(): Promise<void> {
    setUnsent([])
    let next: string | null
    try {
      next = await endSession()
    } catch {
      announce(t`You are still signed in. Check your internet connection and try again.`)
      return
    }
    forgetLastPerson()
    // The page that holds the document open goes with the session; its copy can be deleted after that.
    queries.setQueryData(SESSION_KEY, null)
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] })
    clearDrafts(person.id)
    await Promise.all([deleteCopiesOf(person.id), clearCachedResponses(person.id)])
    // Otherwise the provider would sign the next person at this computer in without a question.
    if (next !== null) location.assign(next)
  }
  async function ask(): Promise<void> {
    const found = await documentsWithUnsentWork(person.id).catch(() => [])
    const unsentWork = hasDrafts(person.id) ? [...found, t`An unfinished comment`] : found
    if (unsentWork.length === 0) await leave()
    else setUnsent(unsentWork)
  }
  return { unsent, ask, leave, stay: () => setUnsent([]) }
}
