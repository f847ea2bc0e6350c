import { useMemo, useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Connection } from '../../../shared/connections/connection.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { pairsOfCentres } from '../../../shared/synergies/suggestedPair.ts'
import { isGood, type PlanSuggestion } from '../../../shared/synergies/suggestion.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import { pairKeyOf } from '../../../shared/connections/feedback.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { filterSuggestions, partForemost, sortSuggestions } from '../chooseSuggestions.ts'
import { ConnectionGraph } from '../../connections/ConnectionGraph.tsx'
import { ConnectionTable } from '../../connections/ConnectionTable.tsx'
import { edgesOf } from '../../connections/graph.ts'
import { HiddenSuggestions } from '../../connections/HiddenSuggestions.tsx'
import { suggestionsQuery } from '../synergyQueries.ts'
import { feedbackQuery, connectionsQuery, lastVisitQuery } from '../../connections/connectionQueries.ts'
import { useNewPairs } from '../../connections/useNewPairs.ts'
import { Icon } from '../../ui/Icon.tsx'
import { LoadingPage } from '../../ui/Skeleton.tsx'
import { Main } from '../../ui/Main.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { SynergyFilters } from '../SynergyFilters.tsx'
import { SynergyLinks } from '../SynergyLinks.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCentres } from '../../plans/useCentres.ts'
import { useSynergyChoice, type Shown } from '../useSynergyChoice.ts'

interface CentreSynergiesProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly row: PlanRow
}

/** A centre's suggestions and its connections. */
export function CentreSynergies(props: CentreSynergiesProps) {
  const { campaign, row } = props
  const { centre } = row
  const centreOf = useCentres(campaign.id)
  const synergies = useCentreSynergies(props)
  const { choice, change, searchOf, mayAct, isOwn, suggestions, fresh, ours, open, hidden, listed, waiting, edges } =
    synergies
  const failure = blockingFailureOf(suggestions)
  const { t } = useLingui()
  if (synergies.isPending && failure === null) return <LoadingPage title={t`Ideas for working together`} />
  const newOnes = open.filter((one) => isGood(one) && fresh.has(pairKeyOf(one))).length
  return (
    <Main>
      <CentreHead
        campaign={campaign}
        centre={centre}
        country={row.countryName}
        open={open}
        newOnes={newOnes}
        isLoaded={suggestions.data !== undefined}
        isOwn={isOwn}
      />
      <OfflineCallout query={suggestions} />
      {isOwn && waiting > 0 && choice.show !== 'connections' && (
        <WaitingNote waiting={waiting} to={searchOf({ show: 'connections', pair: null })} />
      )}
      <Filters campaign={campaign} centre={centre} synergies={synergies} />
      {failure !== null && <LoadFailure error={failure} onRetry={() => void suggestions.refetch()} />}
      {suggestions.data !== undefined && (choice.show === 'open' || choice.show === 'later') && (
        <SuggestionList
          campaign={campaign.id}
          centre={centre}
          suggestions={listed}
          fresh={fresh}
          chosen={choice.pair}
          searchOf={(pair) => searchOf({ pair })}
          onChoose={(pair) => change({ pair })}
          mayAct={mayAct}
          isOwn={isOwn}
          isLater={choice.show === 'later'}
          isFiltered={choice.kind !== null || choice.activity !== null || choice.with !== null}
          onClearFilters={() => change({ kind: null, activity: null, with: null, pair: null })}
        />
      )}
      {choice.show === 'connections' && (
        <Connections ours={ours} edges={edges} centre={centre} centreOf={centreOf} isOwn={isOwn} />
      )}
      {choice.show === 'hidden' && (
        <HiddenSuggestions
          campaign={campaign.id}
          centre={centre}
          answers={hidden}
          centreOf={centreOf}
          mayAct={mayAct}
        />
      )}
    </Main>
  )
}

function NoConnections() {
  return (
    <EmptyState
      title={<Trans>No connections yet</Trans>}
      lead={
        <Trans>
          A connection starts when one centre is interested in a suggestion. It holds what both centres agree, and their
          shared notes.
        </Trans>
      }
    />
  )
}

function useCentreSynergies({ person, campaign, row }: CentreSynergiesProps) {
  const { centre } = row
  const [choice, change, searchOf] = useSynergyChoice()
  const [now] = useState(() => Date.now())
  const mayAct = can(person, 'suggestion.act', { centres: [centre], closed: campaign.closed })
  const maySee = can(person, 'connection.read', { centres: [centre] })
  const isOwn = person.memberships.some((membership) => membership.centre === centre)
  const suggestions = useQuery(suggestionsQuery(campaign.id, centre))
  const connections = useQuery(connectionsQuery(campaign.id))
  const answers = useQuery({ ...feedbackQuery(campaign.id, centre), enabled: maySee })
  const visit = useQuery(lastVisitQuery(campaign.id, centre))
  const fresh = useNewPairs(campaign.id, centre, suggestions.data)

  const ours = (connections.data ?? []).filter(({ sides }) => sides.some((side) => side.centre === centre))
  const { open, later } = sortSuggestions(suggestions.data ?? [], answers.data ?? [], ours, now)
  const hidden = (answers.data ?? []).filter(({ answer }) => answer.answer === 'not-useful')
  const listed = filterSuggestions(choice.show === 'later' ? later : open, choice)
  const waiting = ours.filter(({ waitingFor }) => waitingFor === centre).length
  const edges = useMemo(
    () => edgesOf(connections.data ?? [], pairsOfCentres(suggestions.data ?? []), centre),
    [connections.data, suggestions.data, centre],
  )
  return {
    isPending: suggestions.isPending || connections.isLoading || answers.isLoading || visit.isLoading,
    choice,
    change,
    searchOf,
    mayAct,
    maySee,
    isOwn,
    suggestions,
    fresh,
    ours,
    open,
    later,
    hidden,
    listed,
    waiting,
    edges,
  }
}

function useTabs(
  centre: CentreId,
  { open, later, ours, hidden, mayAct, maySee }: ReturnType<typeof useCentreSynergies>,
) {
  const { t } = useLingui()
  const good = partForemost(open, centre).foremost.length
  const tabs: readonly { readonly id: Shown; readonly label: string }[] = [
    { id: 'open', label: t`Open ${good}` },
    ...(mayAct ? [{ id: 'later' as const, label: t`Later ${later.length}` }] : []),
    { id: 'connections', label: t`Connections ${ours.length}` },
    ...(maySee ? [{ id: 'hidden' as const, label: t`Not useful ${hidden.length}` }] : []),
  ]
  return tabs
}

interface CentreHeadProps {
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly country: string
  readonly open: readonly PlanSuggestion[]
  readonly newOnes: number
  readonly isLoaded: boolean
  readonly isOwn: boolean
}

function CentreHead({ campaign, centre, country, open, newOnes, isLoaded, isOwn }: CentreHeadProps) {
  const { foremost, rest } = partForemost(open, centre)
  const [good, more] = [foremost.length, rest.length]
  return (
    <PageHead
      crumb={
        <>
          <span>{country}</span>
          <span aria-hidden="true">·</span>
          <Link to={`/synergies/${campaign.id}`}>
            <Trans>Synergies in the network</Trans>
          </Link>
        </>
      }
      title={
        !isOwn ? (
          <Trans>{country}: possible synergies</Trans>
        ) : newOnes > 0 ? (
          <Plural value={newOnes} one="# new idea for working together" other="# new ideas for working together" />
        ) : (
          <Trans>Ideas for working together</Trans>
        )
      }
      lead={
        isLoaded && (
          <>
            <Plural value={good} _0="No good suggestion." one="# good suggestion." other="# good suggestions." />{' '}
            {more > 0 && <Plural value={more} one="# more to look at." other="# more to look at." />}{' '}
            {isOwn && <Trans>Nothing is sent to another centre before you answer.</Trans>}
          </>
        )
      }
    >
      <SynergyLinks campaign={campaign.id} />
    </PageHead>
  )
}

function WaitingNote({ waiting, to }: { readonly waiting: number; readonly to: string }) {
  return (
    <p className="note">
      <Icon name="synergy" />
      <Link to={to}>
        <Plural
          value={waiting}
          one="# centre is interested and waits for your response"
          other="# centres are interested and wait for your response"
        />
      </Link>
    </p>
  )
}

interface ConnectionsProps {
  readonly ours: readonly Connection[]
  readonly edges: ReturnType<typeof edgesOf>
  readonly centre: CentreId
  readonly centreOf: ReturnType<typeof useCentres>
  readonly isOwn: boolean
}

function Connections({ ours, edges, centre, centreOf, isOwn }: ConnectionsProps) {
  return (
    <>
      {ours.length === 0 ? (
        <NoConnections />
      ) : (
        <ConnectionTable connections={ours} own={centre} isOwn={isOwn} centreOf={centreOf} />
      )}
      <section className="sec" aria-labelledby="who">
        <div className="between">
          <h2 id="who">
            <Trans>Connections between centres</Trans>
          </h2>
        </div>
        <div className="paper pad">
          <ConnectionGraph edges={edges} around={centre} centreOf={centreOf} />
        </div>
      </section>
    </>
  )
}

interface FiltersProps {
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly synergies: ReturnType<typeof useCentreSynergies>
}

function Filters({ campaign, centre, synergies }: FiltersProps) {
  const { t } = useLingui()
  const centreOf = useCentres(campaign.id)
  const tabs = useTabs(centre, synergies)
  const { choice, change, open, later } = synergies
  return (
    <div className="synergy-filters">
      <SegmentedControl
        label={t`Show`}
        hideLabel
        value={choice.show}
        options={tabs}
        onChange={(show) => change({ show: show as Shown, pair: null })}
      />
      {(choice.show === 'open' || choice.show === 'later') && open.length + later.length > 0 && (
        <SynergyFilters
          choice={choice}
          onChange={change}
          suggestions={open.concat(later)}
          centre={centre}
          centreOf={centreOf}
        />
      )}
    </div>
  )
}
