import { lazy, Suspense, useCallback, useMemo, useState, type ComponentProps, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../../shared/campaign.ts'
import { entryOfDescription } from '../../../shared/comments/anchors/fragmentNames.ts'
import type { Place, PlaceRequest, Thread, ThreadId } from '../../../shared/comments/thread.ts'
import type { CentreId, DocumentName } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { CommentsButton } from '../../comments/CommentsButton.tsx'
import { DiscussionContext, type Discussion } from '../../comments/discussion.ts'
import { ReadWithComments } from '../../comments/anchors/ReadWithComments.tsx'
import { fragmentOf, isAboutEntry, quoteOf } from '../../comments/place.ts'
import { FieldComments } from '../../comments/FieldComments.tsx'
import { threadsQuery } from '../../comments/threadQueries.ts'
import { FieldCommentsContext, WHOLE_ENTRY } from '../../fields/fieldComments.ts'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { ReaderComments } from '../../richtext/commentContexts.ts'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePanelCovers } from '../../ui/overlays/usePanelCovers.ts'
import { useCentres } from '../plans/useCentres.ts'
import { useCommentsAddress } from './useCommentsAddress.ts'

const CommentsPanel = lazy(() => import('../../comments/CommentsPanel.tsx'))

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
  /** Under this name the entry that stands open is in the address. */
  readonly entryParameter?: string
  readonly children: ReactNode
}

const renderRead = (read: ComponentProps<typeof ReadWithComments>): ReactNode => <ReadWithComments {...read} />

const NO_ENTRY = (): null => null

/** A document with what is said about it: beside it, at its fields, and counted in the bar. */
export function DiscussionProvider(props: DiscussedProps) {
  const { person, campaign, document, centres, isConnection = false, whole, children } = props
  const { findEntry = NO_ENTRY, fieldLabel = NO_ENTRY, entryParameter = 'entry' } = props
  const { t } = useLingui()
  const query = useQuery(threadsQuery(document))
  const { isOpen, thread: current, entry: openEntry, go } = useCommentsAddress(entryParameter)
  const [asking, setAsking] = useState<PlaceRequest | null>(null)
  const centreOf = useCentres(campaign.id)
  const panelCovers = usePanelCovers()
  // What two centres say to each other is theirs.
  const isForbidden = hasStatus(query.error, 403)
  const opensEntries = props.entryParameter !== undefined
  // An open entry has its comments in its own panel.
  const isBeside = isOpen && openEntry === null && !isForbidden

  const describe = useCallback(
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
  const threads = useMemo(
    () => query.data?.toSorted(inOrder((id) => findEntry(id)?.rank ?? '~')),
    [query.data, findEntry],
  )
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
      setCurrent,
      showPlace({ id, place }) {
        const entry = place.at === 'entry' ? place.entry : entryOfDescription(fragmentOf(place) ?? '')
        if (entry !== null && opensEntries) go({ thread: id, entry })
        else setCurrent(id)
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
      setCurrent,
      opensEntries,
      go,
      asking,
      ask,
      describe,
      centreOf,
    ],
  )
  const renderFieldComments = useCallback(
    (entry: string, field: string) => {
      if (field === WHOLE_ENTRY) return <FieldComments entry={entry} field={null} />
      return fieldLabel(field) === null ? null : <FieldComments entry={entry} field={field} />
    },
    [fieldLabel],
  )
  return (
    <DiscussionContext value={discussion}>
      <FieldCommentsContext value={renderFieldComments}>
        <ReaderComments value={renderRead}>
          {!isForbidden && (
            <HeaderSlot>
              <CommentsButton
                isOpen={isBeside}
                onPress={() => go(isBeside ? { isOpen: false } : { isOpen: true, entry: null })}
              />
            </HeaderSlot>
          )}
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
                  failed={blockingFailureOf(query) !== null}
                  onRetry={() => void query.refetch()}
                  onClose={() => go({ isOpen: false })}
                />
              </Suspense>
            )}
          </div>
        </ReaderComments>
      </FieldCommentsContext>
    </DiscussionContext>
  )
}

/** The document as a whole first, then its entries in their order, then its texts from their beginning. */
function inOrder(rankOf: (entry: string) => string): (one: Thread, other: Thread) => number {
  const key = ({ place, startedAt }: Thread): string => {
    if (place.at === 'document') return ` ${startedAt}`
    if (place.at === 'entry') return `${rankOf(place.entry)} ${startedAt}`
    const { fragment, range } = place.anchor
    const entry = entryOfDescription(fragment)
    const text = entry === null ? `~~${fragment}` : `${rankOf(entry)}~`
    return `${text} ${String(range.start).padStart(9, '0')}`
  }
  return (one, other) => (key(one) < key(other) ? -1 : 1)
}
