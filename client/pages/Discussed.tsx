import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import type { Place, Thread } from '../../shared/comments/thread.ts'
import type { CentreId, DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { CommentsButton } from '../comments/CommentsButton.tsx'
import { DiscussionContext, type Discussion } from '../comments/discussion.ts'
import { FieldRemark } from '../comments/FieldRemark.tsx'
import { threadsQuery } from '../comments/threadQueries.ts'
import { FieldRemarks } from '../fields/remarks.ts'
import { failureOf } from '../http/shownQuery.ts'
import { BarEnd } from '../ui/BarEnd.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { usePanelCovers } from '../ui/usePanelCovers.ts'
import { useCentres } from './useCentres.ts'
import { useCommentsPlace } from './useCommentsPlace.ts'

const CommentsPanel = lazy(() => import('../comments/CommentsPanel.tsx'))

interface FoundEntry {
  readonly title: string
  /** Sorts entries as their document does. */
  readonly rank: string
}

interface DiscussedProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly document: DocumentName
  /** Whose document it is. */
  readonly centres: readonly CentreId[]
  readonly isConnection?: boolean
  /** What the document as a whole is called. */
  readonly whole: string
  /** An entry of it; null for one that is not there. */
  readonly findEntry?: (id: string) => FoundEntry | null
  /** What a field is called; null for one at which nobody asks. */
  readonly fieldLabel?: (field: string) => string | null
  readonly openEntry?: string | null
  readonly onOpenEntry?: (id: string | null) => void
  readonly children: ReactNode
}

const NO_ENTRY = (): null => null

/** A document with what is said about it: beside it, at its fields, and counted in the bar. */
export function Discussed(props: DiscussedProps) {
  const { person, campaign, document, centres, isConnection = false, whole, children } = props
  const { findEntry = NO_ENTRY, fieldLabel = NO_ENTRY, openEntry = null, onOpenEntry } = props
  const { t } = useLingui()
  const query = useQuery(threadsQuery(document))
  const { isOpen, setOpen, thread: current, setThread } = useCommentsPlace()
  const [asking, setAsking] = useState<Place | null>(null)
  const centreOf = useCentres(campaign.id)
  const panelCovers = usePanelCovers()
  // An open entry has its comments in its own panel.
  const isBeside = isOpen && openEntry === null

  const describe = useCallback(
    (place: Place): string => {
      if (place.at === 'document') return whole
      const field = place.field === null ? null : fieldLabel(place.field)
      if (place.entry === openEntry) return field ?? t`As a whole`
      const found = findEntry(place.entry)
      const title = found === null ? t`Something that is gone` : found.title.trim() === '' ? t`Untitled` : found.title
      return field === null ? title : `${title} › ${field}`
    },
    [t, whole, findEntry, fieldLabel, openEntry],
  )
  const threads = useMemo(
    () => query.data?.toSorted(inOrder((id) => findEntry(id)?.rank ?? '~')),
    [query.data, findEntry],
  )
  const ask = useCallback(
    (place: Place | null) => {
      setAsking(place)
      if (place === null) return
      setThread(null)
      if (place.at !== 'entry') setOpen(true)
    },
    [setOpen, setThread],
  )
  const discussion = useMemo(
    (): Discussion => ({
      person,
      campaign: campaign.id,
      document,
      centres,
      closed: campaign.closed,
      isConnection,
      threads,
      current,
      setCurrent: setThread,
      showPlace({ place }) {
        if (place.at === 'entry') onOpenEntry?.(place.entry)
      },
      asking,
      ask,
      describe,
      countryOf: (centre) => centreOf(centre).countryName,
    }),
    [
      person,
      campaign,
      document,
      centres,
      isConnection,
      threads,
      current,
      setThread,
      onOpenEntry,
      asking,
      ask,
      describe,
      centreOf,
    ],
  )
  const renderRemark = useCallback(
    (entry: string, field: string) => (fieldLabel(field) === null ? null : <FieldRemark entry={entry} field={field} />),
    [fieldLabel],
  )
  return (
    <DiscussionContext value={discussion}>
      <FieldRemarks value={renderRemark}>
        <BarEnd>
          <CommentsButton
            isOpen={isBeside}
            onPress={() => {
              if (!isBeside && openEntry !== null) onOpenEntry?.(null)
              setOpen(!isBeside)
            }}
          />
        </BarEnd>
        <div className={isBeside ? 'frame with-panel' : 'frame'}>
          <div inert={isBeside && panelCovers}>{children}</div>
          {isBeside && (
            <Suspense
              fallback={
                <aside className="panel">
                  <div className="in">
                    <Skeleton lines={4} />
                  </div>
                </aside>
              }
            >
              <CommentsPanel
                failed={failureOf(query) !== null}
                onRetry={() => void query.refetch()}
                onClose={() => setOpen(false)}
              />
            </Suspense>
          )}
        </div>
      </FieldRemarks>
    </DiscussionContext>
  )
}

/** The document as a whole first, then its entries in their order. */
function inOrder(rankOf: (entry: string) => string): (one: Thread, other: Thread) => number {
  const key = ({ place, startedAt }: Thread): string =>
    place.at === 'document' ? ` ${startedAt}` : `${rankOf(place.entry)} ${startedAt}`
  return (one, other) => (key(one) < key(other) ? -1 : 1)
}
