import { useMemo, type ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Connection } from '../../../shared/connections/connection.ts'
import type { Cluster } from '../../../shared/synergies/cluster.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { FeedbackFiguresTable } from '../../connections/FeedbackFiguresTable.tsx'
import { ClusterCards } from '../ClusterCards.tsx'
import { ConnectionGraph } from '../../connections/ConnectionGraph.tsx'
import { edgesOf } from '../../connections/graph.ts'
import { StrongestList } from '../StrongestList.tsx'
import { clustersQuery, networkSuggestionsQuery } from '../synergyQueries.ts'
import { feedbackFiguresQuery, connectionsQuery } from '../../connections/connectionQueries.ts'
import { LoadingPage } from '../../ui/Skeleton.tsx'
import { Main } from '../../ui/Main.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { comparePath } from '../comparePath.ts'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { SynergyLinks } from '../SynergyLinks.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCentres } from '../../plans/useCentres.ts'

/** Similar plans of the network, connections between centres, and their feedback on suggestions. */
export function NetworkSynergies({ person, campaign }: { readonly person: Person; readonly campaign: Campaign }) {
  const { t } = useLingui()
  const centreOf = useCentres(campaign.id)
  const suggestions = useInfiniteQuery(networkSuggestionsQuery(campaign.id))
  const connections = useQuery(connectionsQuery(campaign.id))
  const clusters = useQuery(clustersQuery(campaign.id))
  const figures = useQuery({ ...feedbackFiguresQuery(campaign.id), enabled: can(person, 'campaign.run', {}) })
  const failure = blockingFailureOf(suggestions) ?? blockingFailureOf(connections)
  const isPending = suggestions.isPending || connections.isLoading || clusters.isLoading || figures.isLoading
  const edges = useMemo(
    () => edgesOf(connections.data ?? [], suggestions.data?.pages[0]?.pairs ?? [], null),
    [connections.data, suggestions.data],
  )
  const listed = useMemo(() => suggestions.data?.pages.flatMap((page) => page.suggestions) ?? [], [suggestions.data])
  const total = suggestions.data?.pages[0]?.total
  const good = suggestions.data?.pages[0]?.good ?? total
  if (isPending && failure === null) return <LoadingPage title={t`Synergies in the network`} />
  return (
    <Main>
      <Head campaign={campaign} suggestions={good} connections={connections.data} />
      <OfflineCallout query={suggestions} />
      {failure !== null && <LoadFailure error={failure} onRetry={() => void suggestions.refetch()} />}
      {clusters.data !== undefined && <Clusters campaign={campaign} clusters={clusters.data} centreOf={centreOf} />}
      <section className="sec" aria-labelledby="who">
        <div className="between">
          <h2 id="who">
            <Trans>Connections between centres</Trans>
          </h2>
        </div>
        <div className="paper pad">
          <ConnectionGraph edges={edges} around={null} centreOf={centreOf} />
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
      {total !== undefined && total > 0 && (
        <Strongest>
          <StrongestList
            suggestions={listed}
            total={total}
            isFetching={suggestions.isFetchingNextPage}
            onMissing={() => void suggestions.fetchNextPage()}
            centreOf={centreOf}
            hrefOf={(suggestion) => comparePath(campaign.id, suggestion)}
          />
        </Strongest>
      )}
    </Main>
  )
}

interface ClustersProps {
  readonly campaign: Campaign
  readonly clusters: readonly Cluster[]
  readonly centreOf: ReturnType<typeof useCentres>
}

function Clusters({ campaign, clusters, centreOf }: ClustersProps) {
  return (
    <section className="sec" aria-labelledby="clusters">
      <div className="between">
        <h2 id="clusters">
          <Trans>Similar plans of several centres</Trans>
        </h2>
      </div>
      {clusters.length === 0 ? (
        <p className="lead">
          <Trans>No similar plans yet. They appear here when three centres plan something similar.</Trans>
        </p>
      ) : (
        <ClusterCards
          clusters={clusters}
          centreOf={centreOf}
          hrefOf={(centre, activity) => `/plans/${campaign.id}/${centre}?activity=${activity}`}
        />
      )}
    </section>
  )
}

function Strongest({ children }: { readonly children: ReactNode }) {
  return (
    <section className="sec" aria-labelledby="strongest">
      <div className="between">
        <h2 id="strongest">
          <Trans>Strongest suggestions</Trans>
        </h2>
      </div>
      {children}
    </section>
  )
}

interface HeadProps {
  readonly campaign: Campaign
  /** The number of suggestions. */
  readonly suggestions: number | undefined
  readonly connections: readonly Connection[] | undefined
}

function Head({ campaign, suggestions, connections }: HeadProps) {
  const settled = (connections ?? []).filter(({ status }) => status === 'agreed' || status === 'done').length
  return (
    <PageHead
      title={<Trans>Synergies in the network</Trans>}
      lead={
        suggestions !== undefined &&
        connections !== undefined && (
          <>
            <Plural value={settled} one="# connection" other="# connections" />
            {', '}
            <Plural
              value={suggestions}
              one="# good suggestion from the plans"
              other="# good suggestions from the plans"
            />
          </>
        )
      }
    >
      <SynergyLinks campaign={campaign.id} />
    </PageHead>
  )
}
