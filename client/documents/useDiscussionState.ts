import { useCallback, useMemo, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import { entryOfText } from '../../shared/richtext/fragmentNames.ts'
import type { Place, PlaceRequest, ThreadId } from '../../shared/comments/thread.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Commentable, Discussion } from '../comments/discussion.ts'
import type { ProposalEditor } from '../comments/proposals/proposalEditor.ts'
import { fragmentOf, isAboutEntry, quoteOf } from '../comments/place.ts'
import { inDocumentOrder } from '../comments/threads/inDocumentOrder.ts'
import { threadsQuery } from '../comments/threadQueries.ts'
import { useCentres } from '../plans/useCentres.ts'
import type { CommentsAddress } from './useCommentsAddress.ts'

interface DiscussionStateOptions {
  readonly person: Person
  readonly campaign: Campaign
  readonly commentable: Commentable
  readonly address: CommentsAddress
}

/** The discussion of a document, in step with the address. */
export function useDiscussionState({ person, campaign, commentable, address }: DiscussionStateOptions): Discussion {
  const { document, centres, findEntry, entryParameter } = commentable
  const { thread: current, entry: openEntry, go } = address
  const [asking, setAsking] = useState<PlaceRequest | null>(null)
  const { data } = useQuery(threadsQuery(document))
  const centreOf = useCentres(campaign.id)
  const describe = useDescribe(commentable, openEntry)
  const [editor, setEditor] = useState<ProposalEditor | null>(null)
  const threads = useMemo(() => data?.toSorted(inDocumentOrder((id) => findEntry(id)?.rank ?? '~')), [data, findEntry])
  const ask = useCallback(
    (place: PlaceRequest | null) => {
      setAsking(place)
      if (place === null) return
      const isInPanel = openEntry !== null && isAboutEntry(place, openEntry)
      go({ thread: null, ...(isInPanel ? {} : { isOpen: true, entry: null }) })
    },
    [go, openEntry],
  )
  const setCurrent = useCallback(
    (thread: ThreadId | null) => go({ thread, ...(thread === null || openEntry !== null ? {} : { isOpen: true }) }),
    [go, openEntry],
  )
  const { id, closed } = campaign
  return useMemo(
    (): Discussion => ({
      person,
      campaign: id,
      closed,
      document,
      centres,
      threads,
      current,
      setCurrent,
      asking,
      ask,
      describe,
      showPlace({ id: thread, place }) {
        const entry = place.at === 'entry' ? place.entry : entryOfText(fragmentOf(place) ?? '')
        if (entry !== null && entryParameter !== null) go({ thread, entry })
        else setCurrent(thread)
      },
      countryOf: (centre) => centreOf(centre).countryName,
      valueAt: (place) =>
        place.at === 'entry' && place.field !== null ? findEntry(place.entry)?.valueOf(place.field) : undefined,
      editor,
      setEditor,
    }),
    [
      person,
      id,
      closed,
      document,
      centres,
      threads,
      current,
      setCurrent,
      asking,
      ask,
      describe,
      entryParameter,
      findEntry,
      editor,
      go,
      centreOf,
    ],
  )
}

function useDescribe({ whole, findEntry, fieldLabel }: Commentable, openEntry: string | null): Discussion['describe'] {
  const { t } = useLingui()
  return useCallback(
    (place: Place | PlaceRequest): string => {
      if (place.at === 'document') return whole
      if (place.at === 'text') return `“${quoteOf(place)}”`
      const field = place.field === null ? null : fieldLabel(place.field)
      if (place.entry === openEntry) return field ?? t`As a whole`
      const found = findEntry(place.entry)
      const title = found === null ? t`Deleted entry` : found.title.trim() === '' ? t`Untitled` : found.title
      return field === null ? title : `${title} › ${field}`
    },
    [t, whole, findEntry, fieldLabel, openEntry],
  )
}
