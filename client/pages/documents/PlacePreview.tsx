import { useMemo, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { TextAnchor } from '../../../shared/comments/anchors/anchor.ts'
import { entryOfDescription } from '../../../shared/comments/anchors/fragmentNames.ts'
import { markRanges } from '../../../shared/comments/anchors/markRanges.ts'
import { ProfileSection } from '../../../shared/profiles/fields.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import type { Thread } from '../../../shared/comments/thread.ts'
import { type AssetOwner, type CampaignId, type CentreId } from '../../../shared/ids.ts'
import { parseDocumentName } from '../../../shared/documents/kinds.ts'
import { assetsQuery } from '../../assets/assetQueries.ts'
import { FieldCommentsContext } from '../../fields/fieldComments.ts'
import { ActivityFacts } from '../../plans/read/ActivityFacts.tsx'
import { MetaFacts } from '../../plans/read/MetaFacts.tsx'
import { planViewQuery } from '../../plans/planQueries.ts'
import { profileViewQuery } from '../../profiles/profileQueries.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import '../../comments/anchors/anchors.css'
import { Skeleton } from '../../ui/Skeleton.tsx'

/** What a question is about, as it is now: it changes as its planners write. */
export function PlacePreview({ thread }: { readonly thread: Thread }) {
  const ref = parseDocumentName(thread.document)
  switch (ref?.kind) {
    case 'plan':
      return <InPlan thread={thread} campaign={ref.campaign} centre={ref.centre} />
    case 'assets':
      return <InAssets thread={thread} campaign={ref.campaign} owner={ref.owner} />
    case 'profile':
      return <InProfile thread={thread} campaign={ref.campaign} centre={ref.centre} />
    case 'connection':
    case undefined:
      return null
  }
}

interface InPlanProps {
  readonly thread: Thread
  readonly campaign: CampaignId
  readonly centre: CentreId
}

function InPlan({ thread: { place }, campaign, centre }: InPlanProps) {
  const { data, isPending } = useQuery(planViewQuery(campaign, centre))
  const field = place.at === 'entry' ? place.field : null
  const remark = useMemo(
    () => (_: string, name: string) =>
      name === field ? (
        <b className="asked-here">
          <Trans>Question about this field</Trans>
        </b>
      ) : null,
    [field],
  )
  if (isPending) return <Skeleton lines={4} />
  if (data === undefined) return null
  if (place.at === 'document') {
    return (
      <Preview>
        <MetaFacts meta={data.meta} writtenIn={data.writtenIn.plan} />
      </Preview>
    )
  }
  if (place.at === 'text') {
    const entry = entryOfDescription(place.anchor.fragment)
    const activity = data.activities.find(({ id }) => id === entry)
    return (
      <WordsInText anchor={place.anchor} text={entry === null ? data.narrative : (activity?.description ?? null)} />
    )
  }
  const activity = data.activities.find(({ id }) => id === place.entry)
  if (activity === undefined) {
    return (
      <Preview>
        <p className="meta">
          <Trans>The activity is no longer in the plan.</Trans>
        </p>
      </Preview>
    )
  }
  const writtenIn = data.writtenIn.activities[activity.id] ?? {}
  return (
    <Preview>
      <h2 lang={writtenIn.title} dir="auto">
        {activity.title}
      </h2>
      <FieldCommentsContext value={remark}>
        <ActivityFacts activity={activity} writtenIn={writtenIn} />
      </FieldCommentsContext>
    </Preview>
  )
}

function InProfile({ thread: { place }, campaign, centre }: InPlanProps) {
  const { data } = useQuery(profileViewQuery(campaign, centre))
  if (place.at !== 'text' || data === undefined) return null
  const [section = '', language = ''] = place.anchor.fragment.split('/')
  const known = ProfileSection.safeParse(section)
  const text = data.texts.find((one) => one.language === language)
  return (
    <WordsInText
      anchor={place.anchor}
      text={known.success ? (text?.sections[known.data] ?? null) : null}
      lang={language}
    />
  )
}

interface WordsInTextProps {
  readonly anchor: TextAnchor
  /** Null where the text itself is gone. */
  readonly text: RichText | null
  readonly lang?: string
}

/** The text with the words marked; of words that are gone, what they were. */
function WordsInText({ anchor, text, lang }: WordsInTextProps) {
  const { range, orphan, quote } = anchor
  return (
    <Preview>
      {(orphan || text === null) && (
        <p className="meta">
          <Trans>Original text removed:</Trans> “{quote.exact}”
        </p>
      )}
      {text !== null && (
        <div className="words-in-text">
          <RichTextView
            text={orphan ? text : markRanges(text, [{ thread: 'this', range }])}
            {...(lang === undefined ? {} : { lang })}
          />
        </div>
      )}
    </Preview>
  )
}

interface InAssetsProps {
  readonly thread: Thread
  readonly campaign: CampaignId
  readonly owner: AssetOwner
}

function InAssets({ thread: { place }, campaign, owner }: InAssetsProps) {
  const { data } = useQuery(assetsQuery(campaign))
  if (place.at !== 'entry') return null
  const asset = data?.owners.find((one) => one.owner === owner)?.assets.find(({ id }) => id === place.entry)
  if (asset === undefined) return null
  return (
    <Preview>
      <h2 dir="auto">{asset.title}</h2>
      {asset.url !== null && <a href={asset.url}>{asset.url}</a>}
    </Preview>
  )
}

function Preview({ children }: { readonly children: ReactNode }) {
  return (
    <div className="paper queue-preview">
      <p className="meta">
        <Trans>Live preview</Trans>
      </p>
      {children}
    </div>
  )
}
