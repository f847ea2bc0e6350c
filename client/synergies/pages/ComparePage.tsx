import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { ActivityId, CentreId, type CampaignId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { pairKey } from '../../../shared/connections/feedback.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { FeedbackBar } from '../../connections/FeedbackBar.tsx'
import { ConnectionBadge } from '../../connections/ConnectionBadge.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { SideBySide } from '../SideBySide.tsx'
import { comparisonQuery, formatActivityRef } from '../synergyQueries.ts'
import { connectionsQuery } from '../../connections/connectionQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ActivityPicker, type PickedActivity } from '../../plans/ActivityPicker.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCentres } from '../../plans/useCentres.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import '../../connections/connections.css'
import '../comparison.css'
import '../synergies.css'

/** Any two activities side by side: why they are suggested, or why not. The default export: it is loaded on demand. */
export default function ComparePage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const centreOf = useCentres(campaign.id)
  usePageTitle(t`Compare two activities – SID workspace`)
  const [parameters, setParameters] = useSearchParams()
  const a = readPlace(parameters.get('a'))
  const b = readPlace(parameters.get('b'))
  // A link that names both activities opens with the choice folded.
  const [startedOpen] = useState(!(isWhole(a) && isWhole(b)))
  const own = person.memberships.find(({ centre }) => centre === a.centre || centre === b.centre)?.centre ?? null
  const choose = (side: 'a' | 'b') => (picked: PickedActivity) => {
    const next = new URLSearchParams(parameters)
    next.set(side, formatActivityRef({ centre: picked.centre ?? '', activity: picked.activity ?? '' }))
    setParameters(next, { replace: true, preventScrollReset: true })
  }
  return (
    <Main>
      <div className="head">
        <div>
          <p className="crumb">
            <Link to={`/synergies/${campaign.id}${own === null ? '' : `/${own}`}`}>
              <Trans>Synergies</Trans>
            </Link>
          </p>
          {isWhole(a) && isWhole(b) ? (
            <PairHeading campaign={campaign.id} a={a} b={b} />
          ) : (
            <h1>
              <Trans>Compare two activities</Trans>
            </h1>
          )}
          <p className="lead">
            <Trans>See what two activities have in common, and why they are suggested or not.</Trans>
          </p>
        </div>
      </div>
      <details className="paper pad choose-pair" open={startedOpen}>
        <summary>
          <Trans>Choose activities</Trans>
        </summary>
        <div className="pickers">
          <ActivityPicker campaign={campaign.id} label={t`First activity`} picked={a} onPick={choose('a')} />
          <ActivityPicker campaign={campaign.id} label={t`Second activity`} picked={b} onPick={choose('b')} />
        </div>
      </details>
      {isWhole(a) && isWhole(b) && (
        <Compared
          key={`${formatActivityRef(a)} ${formatActivityRef(b)}`}
          person={person}
          campaign={campaign}
          a={a}
          b={b}
          own={own}
          centreOf={centreOf}
        />
      )}
    </Main>
  )
}

interface Place {
  readonly centre: CentreId
  readonly activity: ActivityId
}
const isWhole = (picked: PickedActivity): picked is Place => picked.centre !== null && picked.activity !== null

function readPlace(text: string | null): PickedActivity {
  const [centre, activity] = (text ?? '').split('/')
  return {
    centre: CentreId.safeParse(centre).data ?? null,
    activity: ActivityId.safeParse(activity).data ?? null,
  }
}

/** A suggestion is called by its two activities. */
function PairHeading({ campaign, a, b }: { readonly campaign: CampaignId; readonly a: Place; readonly b: Place }) {
  const { t } = useLingui()
  const { data } = useQuery(comparisonQuery(campaign, a, b))
  if (data === undefined) {
    return (
      <h1>
        <Trans>Compare two activities</Trans>
      </h1>
    )
  }
  const [one, other] = data.sides.map(({ texts, writtenIn }) => (
    <span key={texts.title} dir="auto" lang={writtenIn ?? undefined}>
      {texts.title.trim() === '' ? t`Untitled activity` : texts.title}
    </span>
  ))
  return (
    <h1>
      <Trans>
        {one} and {other}
      </Trans>
    </h1>
  )
}

interface ComparedProps {
  readonly person: Person
  readonly campaign: ReturnType<typeof useCurrentCampaign>
  readonly a: Place
  readonly b: Place
  readonly own: CentreId | null
  readonly centreOf: ReturnType<typeof useCentres>
}

function Compared({ person, campaign, a, b, own, centreOf }: ComparedProps) {
  const { t } = useLingui()
  const comparison = useQuery(comparisonQuery(campaign.id, a, b))
  const connections = useQuery(connectionsQuery(campaign.id))
  const failure = blockingFailureOf(comparison)
  if (comparison.isPending) return <Skeleton lines={8} />
  if (failure !== null || comparison.data === undefined) {
    return <LoadFailure error={failure} onRetry={() => void comparison.refetch()} />
  }
  const { verdict: status, kind } = comparison.data
  const taken = (connections.data ?? []).find(({ sides: [one, other] }) => pairKey(one, other) === pairKey(a, b))
  const [mine, theirs] = a.centre === own ? [a, b] : [b, a]
  const mayAsk =
    own !== null &&
    mine.centre !== theirs.centre &&
    status !== 'cancelled' &&
    can(person, 'suggestion.act', { centres: [own], closed: campaign.closed })
  const standing = taken !== undefined && taken.status !== 'ended'
  return (
    <section className="paper detail" aria-label={t`Side by side`}>
      <h2 className="vh">
        <Trans>Side by side</Trans>
      </h2>
      <header className="between">
        <KindMark kind={kind} />
        {taken !== undefined && (
          <Link className="row" to={`/connections/${campaign.id}/${taken.id}`}>
            <ConnectionBadge connection={taken} own={own} />
            <Trans>Open connection</Trans>
          </Link>
        )}
      </header>
      <SideBySide
        comparison={comparison.data}
        campaign={campaign.id}
        own={own}
        isOwn={own !== null}
        centreOf={centreOf}
        hrefOf={(centre, activity) => `/plans/${campaign.id}/${centre}?activity=${activity}`}
        open={status !== 'suggested'}
      />
      {mayAsk && !standing && (
        <footer>
          <FeedbackBar
            campaign={campaign.id}
            centre={own}
            activity={mine.activity}
            other={{ ...theirs, countryName: centreOf(theirs.centre).countryName }}
            suggested={status === 'suggested'}
            isLater={false}
          />
        </footer>
      )}
    </section>
  )
}
