import { useMemo, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Thread } from '../../shared/comments/thread.ts'
import { parseDocumentName, type AssetOwner, type CampaignId, type CentreId } from '../../shared/ids.ts'
import { assetsQuery } from '../assets/assetQueries.ts'
import { FieldRemarks } from '../fields/remarks.ts'
import { ActivityFacts } from '../plans/ActivityFacts.tsx'
import { MetaFacts } from '../plans/MetaFacts.tsx'
import { planViewQuery } from '../plans/planQueries.ts'
import { Skeleton } from '../ui/Skeleton.tsx'

/** What a question is about, as it is now: it changes as its planners write. */
export function PlacePreview({ thread }: { readonly thread: Thread }) {
  const ref = parseDocumentName(thread.document)
  switch (ref?.kind) {
    case 'plan':
      return <InPlan thread={thread} campaign={ref.campaign} centre={ref.centre} />
    case 'assets':
      return <InAssets thread={thread} campaign={ref.campaign} owner={ref.owner} />
    case 'profile':
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
          <Trans>asked here</Trans>
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
  const activity = data.activities.find(({ id }) => id === place.entry)
  if (activity === undefined) {
    return (
      <Preview>
        <p className="meta">
          <Trans>What it was about is not in the plan any more.</Trans>
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
      <FieldRemarks value={remark}>
        <ActivityFacts activity={activity} writtenIn={writtenIn} />
      </FieldRemarks>
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
        <Trans>In its place, live</Trans>
      </p>
      {children}
    </div>
  )
}
