import { useMemo } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Connection } from '../../../shared/connections/connection.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { PlanSuggestion } from '../../../shared/synergies/suggestion.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { FeedbackFiguresTable } from '../../connections/FeedbackFiguresTable.tsx'
import { ClusterCards } from '../../synergies/ClusterCards.tsx'
import { ConnectionGraph } from '../../connections/ConnectionGraph.tsx'
import { edgesOf } from '../../connections/graph.ts'
import { StrongestList } from '../../synergies/StrongestList.tsx'
import { clustersQuery, suggestionsQuery } from '../../synergies/synergyQueries.ts'
import { feedbackFiguresQuery, connectionsQuery } from '../../connections/connectionQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { comparePath } from './comparePath.ts'
import { OfflineCallout } from '../frame/OfflineCallout.tsx'
import { SynergyLinks } from './SynergyLinks.tsx'
import { LoadFailure } from '../frame/LoadFailure.tsx'
import { useCentres } from '../plans/useCentres.ts'

/** Similar plans of the network, connections between centres, and their feedback on suggestions. */
export function NetworkSynergies({ person, campaign }: { readonly person: Person; readonly campaign: Campaign }) {
  const centreOf = useCentres(campaign.id)
  const suggestions = useQuery(suggestionsQuery(campaign.id, null))
  const connections = useQuery(connectionsQuery(campaign.id))
  const figures = useQuery({ ...feedbackFiguresQuery(campaign.id), enabled: can(person, 'campaign.run', {}) })
  const failure = blockingFailureOf(suggestions) ?? blockingFailureOf(connections)
  const edges = useMemo(
    () => edgesOf(connections.data ?? [], suggestions.data ?? [], null),
    [connections.data, suggestions.data],
  )
  return (
    <Main>
      <Head campaign={campaign} suggestions={suggestions.data} connections={connections.data} />
      <OfflineCallout query={suggestions} />
      {failure !== null && <LoadFailure error={failure} onRetry={() => void suggestions.refetch()} />}
      <Clusters campaign={campaign} centreOf={centreOf} />
      <section className="sec" aria-labelledby="who">
        <div className="between">
          <h2 id="who">
            <Trans>Connections between centres</Trans>
          </h2>
        </div>
        <div className="paper pad">
          {suggestions.isPending || connections.isPending ? (
            <Skeleton lines={6} />
          ) : (
            <ConnectionGraph edges={edges} around={null} centreOf={centreOf} />
          )}
        </div>
      </section>
      {figures.data !== undefined && (
        <section className="sec" aria-labelledby="answers">
          <div className="between">
            <h2 id="answers">
              <Trans>Feedback from centres</Trans>
            </h2>
          </div>
          <FeedbackFiguresTable figures={figures.data} />
        </section>
      )}
      {suggestions.data !== undefined && suggestions.data.length > 0 && (
        <Strongest campaign={campaign} suggestions={suggestions.data} centreOf={centreOf} />
      )}
    </Main>
  )
}

interface SectionProps {
  readonly campaign: Campaign
  readonly centreOf: ReturnType<typeof useCentres>
}

function Clusters({ campaign, centreOf }: SectionProps) {
  const clusters = useQuery(clustersQuery(campaign.id))
  return (
    <section className="sec" aria-labelledby="clusters">
      <div className="between">
        <h2 id="clusters">
          <Trans>Similar plans of several centres</Trans>
        </h2>
      </div>
      {clusters.isPending && <Skeleton lines={4} />}
      {clusters.data?.length === 0 && (
        <p className="lead">
          <Trans>No similar plans yet. They appear here when three centres plan something similar.</Trans>
        </p>
      )}
      {clusters.data !== undefined && (
        <ClusterCards
          clusters={clusters.data}
          centreOf={centreOf}
          hrefOf={(centre, activity) => `/plans/${campaign.id}/${centre}?activity=${activity}`}
        />
      )}
    </section>
  )
}

function Strongest({
  campaign,
  suggestions,
  centreOf,
}: SectionProps & { readonly suggestions: readonly PlanSuggestion[] }) {
  return (
    <section className="sec" aria-labelledby="strongest">
      <div className="between">
        <h2 id="strongest">
          <Trans>Strongest suggestions</Trans>
        </h2>
      </div>
      <StrongestList
        suggestions={suggestions}
        centreOf={centreOf}
        hrefOf={(suggestion) => comparePath(campaign.id, suggestion)}
      />
    </section>
  )
}

interface HeadProps {
  readonly campaign: Campaign
  readonly suggestions: readonly PlanSuggestion[] | undefined
  readonly connections: readonly Connection[] | undefined
}

function Head({ campaign, suggestions, connections }: HeadProps) {
  const settled = (connections ?? []).filter(({ status }) => status === 'agreed' || status === 'done').length
  return (
    <div className="head">
      <div>
        <h1>
          <Trans>Synergies in the network</Trans>
        </h1>
        {suggestions !== undefined && connections !== undefined && (
          <p className="lead">
            <Plural value={settled} one="# connection" other="# connections" />
            {', '}
            <Plural value={suggestions.length} one="# suggestion from the plans" other="# suggestions from the plans" />
          </p>
        )}
      </div>
      <SynergyLinks campaign={campaign.id} />
    </div>
  )
}
