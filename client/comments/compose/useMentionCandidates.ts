import { useMemo } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ThreadAudience } from '../../../shared/documents/threadAudience.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { mentionCandidates, type MentionCandidate } from './mentionCandidates.ts'
import { mentionableQuery } from '../threadQueries.ts'

interface Asked {
  readonly person: Person
  /** The centres that own the document. */
  readonly centres: readonly string[]
  readonly audience: ThreadAudience
  readonly countryOf: (centre: string) => string
}

/** Returns the candidates for a mention here; only the helpdesk until the others are loaded. */
export function useMentionCandidates({ person, centres, audience, countryOf }: Asked): readonly MentionCandidate[] {
  const { t } = useLingui()
  const { data: people } = useQuery({ ...mentionableQuery, enabled: can(person, 'person.mention', {}) })
  const [helpdesk, coordinators] = [t`Helpdesk`, t`Coordinators`]
  return useMemo(() => {
    const known = people ?? []
    const all = [...new Set(known.flatMap((one) => one.centres))].map((id) => ({ id, name: countryOf(id) }))
    return mentionCandidates({ people: known, centres: all, own: centres, audience, helpdesk, coordinators })
  }, [people, centres, audience, countryOf, helpdesk, coordinators])
}
