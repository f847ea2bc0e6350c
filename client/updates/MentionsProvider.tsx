import { useCallback, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { sourceKey } from '../../shared/updates/candidate.ts'
import type { SourceKind } from '../../shared/updates/fields.ts'
import { MentionsContext } from '../ui/facts/InUpdate.tsx'
import { mentionsQuery } from './updateQueries.ts'

/** Tells the parts of a page which letters were about what they show. */
export function MentionsProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(mentionsQuery)
  const mentionOf = useCallback(
    (kind: SourceKind, id: string) =>
      data?.mentions.find(({ source }) => sourceKey(source) === sourceKey({ kind, id })) ?? null,
    [data],
  )
  return <MentionsContext value={mentionOf}>{children}</MentionsContext>
}
