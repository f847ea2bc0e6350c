import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { randomId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { ListedUpdate } from '../../../shared/updates/api.ts'
import { isReleased } from '../../../shared/updates/updateState.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { FeedButton } from '../../feeds/FeedButton.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { useLagging } from '../../search/useLagging.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { SearchInput } from '../../ui/forms/SearchInput.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { isNarrowed, type ItemFilter } from '../../../shared/updates/foundItems.ts'
import { FoundItemList } from '../list/FoundItemList.tsx'
import { IssueTable } from '../list/IssueTable.tsx'
import { ItemFilters } from '../list/ItemFilters.tsx'
import { useItemFilter } from '../list/useItemFilter.ts'
import { composeHref } from '../updateHref.ts'
import { foundItemsQuery, updatesQuery, useBeginUpdate } from '../updateQueries.ts'
import '../list/issues.css'

const SHOWN_AT_ONCE = 25
const SEARCH_AFTER_MS = 200

/** All issues of the Weekly Update. The default export, because it is loaded on demand. */
export default function UpdatesPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`Weekly Updates – SID workspace`)
  const list = useQuery(updatesQuery)
  const [typed, setTyped] = useState('')
  const searched = useLagging(typed, SEARCH_AFTER_MS)
  const [filter, changeFilter] = useItemFilter()
  const writes = can(person, 'update.edit', { closed: false })
  const issues = (list.data?.updates ?? []).toSorted(byDay)
  return (
    <Main>
      <Head person={person} writes={writes} issues={issues} isLoaded={list.data !== undefined} />
      <OfflineCallout query={list} />
      <WhenLoaded query={list} lines={10}>
        {() =>
          issues.length === 0 ? (
            <Empty writes={writes} />
          ) : (
            <>
              <div className="filters">
                <SearchInput label={t`Search all issues`} value={typed} onChange={setTyped} />
                <ItemFilters filter={filter} onChange={changeFilter} />
              </div>
              {typed.trim() === '' && !isNarrowed(filter) ? (
                <Issues issues={issues} />
              ) : (
                <Found text={searched} filter={filter} />
              )}
            </>
          )
        }
      </WhenLoaded>
    </Main>
  )
}

/** The latest first; those without a day before them. */
function byDay(a: ListedUpdate, b: ListedUpdate): number {
  if (a.day === b.day) return 0
  return a.day === null || (b.day !== null && a.day > b.day) ? -1 : 1
}

interface HeadProps {
  readonly person: Person
  readonly writes: boolean
  readonly issues: readonly ListedUpdate[]
  readonly isLoaded: boolean
}

function Head({ person, writes, issues, isLoaded }: HeadProps) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  return (
    <PageHead
      title={<Trans>Weekly Updates</Trans>}
      lead={
        writes ? (
          <Trans>
            Drafts are seen by coordinators only. A number is given at release. Nobody without an account receives the
            letter.
          </Trans>
        ) : (
          <Trans>One letter a week to all centres: what is new, what is due and what is coming.</Trans>
        )
      }
    >
      <div className="row">
        {can(person, 'feed.own', {}) && (
          <FeedButton campaign={campaign.id} content={{ what: 'updates' }} name={t`Weekly Updates`} />
        )}
        {writes && isLoaded && <Begin issues={issues} />}
      </div>
    </PageHead>
  )
}

/** A draft is continued; without one a new issue is begun. */
function Begin({ issues }: Pick<HeadProps, 'issues'>) {
  const navigate = useNavigate()
  const begin = useBeginUpdate()
  const [id] = useState(() => randomId())
  const draft = issues.find(({ state }) => !isReleased(state))
  return (
    <>
      {draft !== undefined && (
        <Link className="btn primary" to={composeHref(draft.id)}>
          <Icon name="pencil" />
          <span>
            <Trans>Continue the draft</Trans>
          </span>
        </Link>
      )}
      <Button
        kind={draft === undefined ? 'primary' : 'secondary'}
        icon="plus"
        working={begin.isPending}
        onPress={() => begin.mutate({ id }, { onSuccess: ({ id: made }) => void navigate(composeHref(made)) })}
      >
        <Trans>New issue</Trans>
      </Button>
      {begin.isError && (
        <Callout kind="warning" live>
          {refusalTitle(begin.error) ?? <Trans>Nothing was begun: the server cannot be reached. Try again.</Trans>}
        </Callout>
      )}
    </>
  )
}

function Found({ text, filter }: { readonly text: string; readonly filter: ItemFilter }) {
  const found = useQuery(foundItemsQuery(text, filter))
  const failure = blockingFailureOf(found)
  if (failure !== null) return <LoadFailure error={failure} onRetry={() => void found.refetch()} />
  if (found.data !== undefined) return <FoundItemList found={found.data} />
  return found.isFetching ? (
    <Skeleton lines={6} />
  ) : (
    <p className="meta" role="status">
      <Trans>Type two letters or more.</Trans>
    </p>
  )
}

function Issues({ issues }: Pick<HeadProps, 'issues'>) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const total = issues.length
  const some = Math.min(shown, total)
  return (
    <>
      <IssueTable issues={issues.slice(0, shown)} />
      <div className="between issue-more">
        <span className="meta">
          <Trans>
            {some} of {total} issues
          </Trans>
        </span>
        {shown < total && (
          <Button onPress={() => setShown(shown + SHOWN_AT_ONCE)}>
            <Trans>Show {SHOWN_AT_ONCE} more</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

function Empty({ writes }: Pick<HeadProps, 'writes'>) {
  return (
    <div className="stack">
      <p className="lead">
        <Trans>No Weekly Update yet</Trans>
      </p>
      <p className="meta">
        {writes ? (
          <Trans>Begin the first issue: what happened in the workspace is offered beside it.</Trans>
        ) : (
          <Trans>You find each letter here when it is sent.</Trans>
        )}
      </p>
    </div>
  )
}
