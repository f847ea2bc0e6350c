import { useMemo, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { entryOfText } from '../../../shared/richtext/fragmentNames.ts'
import type { DocumentRefs } from '../../../shared/documents/kinds.ts'
import { CommentSlots, NO_COMMENTS } from '../../fields/commentSlots.ts'
import { ActivityFacts } from '../../plans/read/ActivityFacts.tsx'
import { MetaFacts } from '../../plans/read/MetaFacts.tsx'
import { planViewQuery } from '../../plans/planQueries.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { PreviewFrame, type PlacePreviewProps } from './PreviewFrame.tsx'
import { TextPreview } from './TextPreview.tsx'

/** A place in a plan. The default export: it is loaded on demand. */
export default function PlanPlacePreview({ documentRef, thread: { place } }: PlacePreviewProps<DocumentRefs['plan']>) {
  const { campaign, centre } = documentRef
  const { data, isPending } = useQuery(planViewQuery(campaign, centre))
  const field = place.at === 'entry' ? place.field : null
  const slots = useMemo(() => ({ ...NO_COMMENTS, atField: markField(field) }), [field])
  if (isPending) return <Skeleton lines={4} />
  if (data === undefined) return null
  if (place.at === 'document') {
    return (
      <PreviewFrame>
        <MetaFacts meta={data.meta} writtenIn={data.writtenIn.plan} />
      </PreviewFrame>
    )
  }
  if (place.at === 'text') {
    const entry = entryOfText(place.anchor.fragment)
    const activity = data.activities.find(({ id }) => id === entry)
    return (
      <TextPreview anchor={place.anchor} text={entry === null ? data.narrative : (activity?.description ?? null)} />
    )
  }
  const activity = data.activities.find(({ id }) => id === place.entry)
  if (activity === undefined) {
    return (
      <PreviewFrame>
        <p className="meta">
          <Trans>The activity is no longer in the plan.</Trans>
        </p>
      </PreviewFrame>
    )
  }
  const writtenIn = data.writtenIn.activities[activity.id] ?? {}
  return (
    <PreviewFrame>
      <h2 lang={writtenIn.title} dir="auto">
        {activity.title}
      </h2>
      <CommentSlots value={slots}>
        <ActivityFacts activity={activity} writtenIn={writtenIn} />
      </CommentSlots>
    </PreviewFrame>
  )
}

/** Marks the field that the thread is about. */
const markField =
  (asked: string | null) =>
  (_entry: string, field: string): ReactNode =>
    field === asked && (
      <b className="asked-here">
        <Trans>Question about this field</Trans>
      </b>
    )
