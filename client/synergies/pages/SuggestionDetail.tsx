import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ActivityId, type CampaignId, type CentreId } from '../../../shared/ids.ts'
import type { PlanSuggestion } from '../../../shared/synergies/suggestion.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { FeedbackBar } from '../../connections/FeedbackBar.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { SideBySide } from '../SideBySide.tsx'
import { comparisonQuery } from '../synergyQueries.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCentres } from '../../plans/useCentres.ts'

interface SuggestionDetailProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly suggestion: PlanSuggestion
  /** From 1. */
  readonly position: number
  readonly count: number
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly mayAct: boolean
  readonly isOwn: boolean
  readonly isLater: boolean
}

/** One suggestion with its full comparison and the centre's responses. */
export function SuggestionDetail(props: SuggestionDetailProps) {
  const { campaign, centre, suggestion, mayAct, isOwn, isLater } = props
  const { t } = useLingui()
  const centreOf = useCentres(campaign)
  const first = suggestion.centres[0] === centre
  const sides = [
    { centre: suggestion.centres[0], activity: ActivityId.parse(suggestion.a) },
    { centre: suggestion.centres[1], activity: ActivityId.parse(suggestion.b) },
  ] as const
  const [own, other] = first ? sides : [sides[1], sides[0]]
  const comparison = useQuery(comparisonQuery(campaign, own, other))
  const failure = blockingFailureOf(comparison)
  const country = centreOf(other.centre).countryName
  return (
    <section className="paper detail" aria-label={t`Side by side`}>
      <DetailHead {...props} country={country} />
      {comparison.isPending && (
        <div className="pad">
          <Skeleton lines={6} />
        </div>
      )}
      {failure !== null && (
        <div className="pad">
          <LoadFailure error={failure} onRetry={() => void comparison.refetch()} />
        </div>
      )}
      {comparison.data !== undefined && (
        <SideBySide
          key={`${own.activity} ${other.activity}`}
          comparison={comparison.data}
          campaign={campaign}
          own={centre}
          isOwn={isOwn}
          centreOf={centreOf}
          hrefOf={(of, activity) => `/plans/${campaign}/${of}?activity=${activity}`}
        />
      )}
      {mayAct && (
        <footer>
          <FeedbackBar
            campaign={campaign}
            centre={centre}
            activity={own.activity}
            other={{ ...other, countryName: country }}
            suggested
            isLater={isLater}
          />
        </footer>
      )}
    </section>
  )
}

/** The other centre, and the way to the other suggestions. */
function DetailHead(props: SuggestionDetailProps & { readonly country: string }) {
  const { suggestion, country, position, count, onPrevious, onNext } = props
  const { t } = useLingui()
  return (
    <header className="between">
      <span className="row">
        <KindMark kind={suggestion.kind} />
        <span className="meta">
          <Trans>with {country}, side by side</Trans>
        </span>
      </span>
      <span className="row">
        <span className="meta" role="status">
          <Trans>
            {position} of {count}
          </Trans>
        </span>
        {onPrevious !== undefined && <IconButton icon="left" label={t`Previous suggestion`} onPress={onPrevious} />}
        {onNext !== undefined && <IconButton icon="right" label={t`Next suggestion`} onPress={onNext} />}
      </span>
    </header>
  )
}
