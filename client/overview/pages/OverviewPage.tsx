import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import type { Coverage as CoverageCounts } from '../../../shared/overview/api.ts'
import type { Selection } from '../../../shared/overview/filters.ts'
import { withFilter, writeSelection } from '../../../shared/overview/selectionQuery.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { AUDIENCES } from '../../../shared/taxonomy.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { CHASE_PARAMETER } from '../../milestones/chaseGroups.ts'
import { lastReminders } from '../../milestones/lastReminders.ts'
import { lastRemindersQuery } from '../../milestones/milestoneQueries.ts'
import { Reminded } from '../../milestones/Reminded.tsx'
import { FilterBar } from '../FilterBar.tsx'
import { useFilterOptions, wordsOfSelection } from '../filterOptions.ts'
import { coverageQuery } from '../overviewQueries.ts'
import { OverviewViewNotice, OverviewViewsMenu, useOverviewViews } from '../OverviewViews.tsx'
import { StateSentence } from '../StateSentence.tsx'
import { OVERVIEW_VIEWS, useOverviewChoice, type OverviewView } from '../useOverviewChoice.ts'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { LoadingPage } from '../../ui/Skeleton.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { latePart } from '../../ui/latePart.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LetterQuestion, useIsAskLoading } from '../../updates/sending/LetterQuestion.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { useCentreOptions, useCentres } from '../../plans/useCentres.ts'
import { Briefing } from './Briefing.tsx'
import { ActivityListView } from './ActivityListView.tsx'
import { ChangesAside } from './ChangesAside.tsx'
import '../overview.css'

const LOADING = { loading: <Skeleton lines={8} /> } as const
const Coverage = latePart(
  async () => ({ default: (await import('../coverage/CoverageView.tsx')).CoverageView }),
  LOADING,
)
const Calendar = latePart(async () => ({ default: (await import('./CalendarSection.tsx')).CalendarSection }), LOADING)
const MissingPlans = latePart(async () => ({ default: (await import('../MissingPlans.tsx')).MissingPlans }), LOADING)
const Changes = latePart(async () => ({ default: (await import('./ChangesView.tsx')).ChangesView }), LOADING)
const TileMap = latePart(async () => ({ default: (await import('../TileMap.tsx')).TileMap }), LOADING)

/** The network at a glance: a sentence, and views of one selection. The default export, because it is loaded on demand. */
export default function OverviewPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`Overview, ${campaign.shortName} – SID workspace`)
  const { choice, change, hrefOf } = useOverviewChoice()
  const coverage = useQuery(coverageQuery(campaign.id, choice.selection))
  const centres = useCentreOptions(campaign.id)
  const centreOf = useCentres(campaign.id)
  const views = useOverviewViews(campaign.id, centres)
  const isAskLoading = useIsAskLoading(person)
  const failure = blockingFailureOf(coverage)
  // The sentence has as many lines as it needs: what stands below comes with it, and does not move.
  if ((coverage.isPending && failure === null) || isAskLoading) return <LoadingPage title={campaign.name} />
  return (
    <Main>
      <LetterQuestion person={person} />
      <div className="head">
        <div>
          <NameOfPage campaign={campaign} />
          {coverage.data === undefined ? (
            <h1 className="state-sentence">{campaign.name}</h1>
          ) : (
            <StateSentence
              coverage={coverage.data}
              campaign={campaign}
              selection={choice.selection}
              nameOf={({ filter, id }) => labelOf(filter === 'theme' ? THEME_OPTIONS : AUDIENCES, id)}
              listOf={(selection) => hrefOf({ view: 'table', selection })}
              begunHref={`/plans/${campaign.id}?state=begun`}
              gapsHref={hrefOf({ view: 'coverage' })}
            />
          )}
        </div>
        {coverage.data !== undefined && (
          <Briefing campaign={campaign} choice={choice} total={coverage.data.total} centreOf={centreOf} />
        )}
      </div>
      <FilterBar
        selection={choice.selection}
        onChange={(selection) => change({ selection })}
        centres={centres}
        day={centralDay(campaign)}
      >
        <OverviewViewsMenu {...views} />
      </FilterBar>
      <OverviewViewNotice {...views} />
      <nav className="view-links" aria-label={t`Show activities as`}>
        {OVERVIEW_VIEWS.map((view) => (
          <Link key={view} to={hrefOf({ view })} replace aria-current={view === choice.view ? 'page' : undefined}>
            <ViewName view={view} coverage={coverage.data} />
          </Link>
        ))}
      </nav>
      <OfflineCallout query={coverage} />
      {failure !== null && <LoadFailure error={failure} onRetry={() => void coverage.refetch()} />}
      {coverage.data !== undefined && failure === null && (
        <View person={person} campaign={campaign} coverage={coverage.data} />
      )}
    </Main>
  )
}

/** A Safer Internet Day has a board of what is on. */
function NameOfPage({ campaign }: { readonly campaign: Campaign }) {
  return (
    <p className="meta">
      <Trans>Network overview</Trans>
      {campaign.kind === 'sid' && (
        <>
          {' · '}
          <Link to={`/today/${campaign.id}`}>
            <Trans>What is on now</Trans>
          </Link>
        </>
      )}
    </p>
  )
}

interface ViewProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly coverage: CoverageCounts
}

function View({ person, campaign, coverage }: ViewProps) {
  const { choice, hrefOf } = useOverviewChoice()
  const centreOf = useCentres(campaign.id)
  const { i18n } = useLingui()
  const { selection } = choice
  const listOf = (narrower: Selection): string => hrefOf({ view: 'table', selection: narrower })
  const footnote = <KosovoFootnote />
  const optionsOf = useFilterOptions(useCentreOptions(campaign.id))
  const nameOfSelection = wordsOfSelection(selection, optionsOf, i18n)
  switch (choice.view) {
    case 'table':
      return <Table campaign={campaign} nameOfSelection={nameOfSelection} />
    case 'coverage':
      return (
        <>
          <Coverage coverage={coverage} centreOf={centreOf} selection={selection} listOf={listOf} />
          {footnote}
        </>
      )
    case 'calendar':
      return (
        <Calendar
          campaign={campaign}
          coverage={coverage}
          selection={selection}
          nameOfSelection={nameOfSelection}
          centreOf={centreOf}
          listOf={listOf}
        />
      )
    case 'changes':
      return (
        <Changes
          campaign={campaign}
          centreOf={centreOf}
          selection={writeSelection(selection).toString()}
          nameOfSelection={nameOfSelection}
        />
      )
    case 'missing':
      return <Missing person={person} campaign={campaign} coverage={coverage} />
    case 'map':
      return (
        <>
          <TileMap
            centres={coverage.centres}
            centreOf={centreOf}
            hrefOf={(centre) => listOf(withFilter(selection, 'centre', [centre]))}
          />
          {footnote}
        </>
      )
  }
}

/** The centres without a plan. Coordinators see when each was reminded, and get to the chase list. */
function Missing({ person, campaign, coverage }: ViewProps) {
  const centreOf = useCentres(campaign.id)
  const mayRemind = can(person, 'milestone.edit', campaign)
  const reminders = useQuery({ ...lastRemindersQuery(campaign.id), enabled: mayRemind })
  const last = lastReminders(reminders.data, null)
  return (
    <>
      {mayRemind && (
        <p className="remind-link">
          <Link to={`/milestones/${campaign.id}?${CHASE_PARAMETER}=not-begun`}>
            <Trans>Remind centres of a deadline</Trans>
          </Link>
        </p>
      )}
      <MissingPlans
        centres={coverage.centres}
        centreOf={centreOf}
        hrefOf={(centre) => `/plans/${campaign.id}/${centre}`}
        reminders={
          new Map([...last].map(([centre, { at, by }]) => [centre, <Reminded key={centre} at={at} by={by} />]))
        }
      />
    </>
  )
}

interface TableProps extends Pick<ViewProps, 'campaign'> {
  readonly nameOfSelection: string
}

/** The list, and beside it what changed where there is room. */
function Table({ campaign, nameOfSelection }: TableProps) {
  const { choice, change, hrefOf } = useOverviewChoice()
  const centreOf = useCentres(campaign.id)
  const isWide = useMedia('(min-width: 1400px)')
  return (
    <div className="list-and-changes">
      <div>
        <ActivityListView campaign={campaign} choice={choice} onChange={change} centreOf={centreOf} />
      </div>
      {isWide && (
        <ChangesAside
          campaign={campaign}
          centreOf={centreOf}
          selection={writeSelection(choice.selection).toString()}
          nameOfSelection={nameOfSelection}
          href={hrefOf({ view: 'changes' })}
        />
      )}
    </div>
  )
}

function ViewName({ view, coverage }: { readonly view: OverviewView; readonly coverage: CoverageCounts | undefined }) {
  const missing = coverage?.centres.filter(({ plan }) => plan === 'none').length
  switch (view) {
    case 'table':
      return (
        <>
          <Trans>Table</Trans> {coverage !== undefined && <span className="count">{coverage.total}</span>}
        </>
      )
    case 'coverage':
      return <Trans>Coverage</Trans>
    case 'calendar':
      return <Trans>Calendar</Trans>
    case 'changes':
      return <Trans>What changed</Trans>
    case 'missing':
      return (
        <>
          <Trans>Missing plans</Trans> {missing !== undefined && <span className="count">{missing}</span>}
        </>
      )
    case 'map':
      return <Trans>Map</Trans>
  }
}
