import { useMemo } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ThreadAudience } from '../../../shared/comments/thread.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { mentionCandidates, type MentionCandidate } from './mentionCandidates.ts'
import { mentionableQuery } from '../threadQueries.ts'

interface Asked {
  readonly person: Person
  /** Whose document it is. */
  readonly centres: readonly string[]
  readonly audience: ThreadAudience
  readonly countryOf: (centre: string) => string
}

/** Whom a comment here can call; the helpdesk at least, until the others are known. */
export function useMentionCandidates({ person, centres, audience, countryOf }: Asked): readonly MentionCandidate[] {
  const { t } = useLingui()
  const { data: people } = useQuery({ ...mentionableQuery, enabled: can(person, 'person.mention', {}) })
  const helpdesk = t`Helpdesk`
  return useMemo(() => {
    const known = people ?? []
    const all = [...new Set(known.flatMap((one) => one.centres))].map((id) => ({ id, name: countryOf(id) }))
    return mentionCandidates({ people: known, centres: all, own: centres, audience, helpdesk })
  }, [people, centres, audience, countryOf, helpdesk])
}
