import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { addDays } from '../../../shared/days.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { useMarkSeen, visitQuery } from '../visitQueries.ts'
import { ChangeItem } from '../../plans/changes/ChangeItem.tsx'
import { networkChangesQuery } from '../../plans/changes/changeQueries.ts'
import { WatchButton } from '../../watches/WatchButton.tsx'
import { WatchSheet } from '../../watches/WatchSheet.tsx'
import { CopyChanges } from './CopyChanges.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { momentOf, today } from '../../ui/formats/when.ts'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'

interface ChangesViewProps {
  readonly campaign: Campaign
  readonly centreOf: CentreOf
  /** The filters in use, as in the address. */
  readonly selection: string
  /** The same in words, for the name of a watch. */
  readonly nameOfSelection: string
}

/** Without an earlier visit, show the changes of this many days. */
const FIRST_DAYS = 7

/** Changes since the person last looked, or since a day that they choose: the newest first. */
export function ChangesView({ campaign, centreOf, selection, nameOfSelection }: ChangesViewProps) {
  const { t } = useLingui()
  const visit = useQuery(visitQuery(campaign.id))
  const [parameters, setParameters] = useSearchParams()
  const [isListed, setListed] = useState(false)
  const chosen = parameters.get('since')
  function choose(since: string | null): void {
    const next = new URLSearchParams(parameters)
    if (since === null) next.delete('since')
    else next.set('since', since)
    setParameters(next, { replace: true, preventScrollReset: true })
  }
  const markSeen = useMarkSeen(campaign.id)
  if (visit.isPending) return <Skeleton lines={6} />
  const seenAt = visit.data?.seenAt ?? null
  const since = chosen ?? seenAt ?? addDays(today(), -FIRST_DAYS)
  const moment = seenAt === null ? '' : momentOf(seenAt)
  return (
    <section aria-labelledby="what-changed">
      <div className="between changes-head">
        <div>
          <h2 id="what-changed">
            {chosen !== null || seenAt === null ? (
              <Trans>What changed</Trans>
            ) : (
              <Trans>Changed since your last visit</Trans>
            )}
          </h2>
          {chosen === null && (
            <p className="meta">
              {seenAt === null ? (
                <Plural value={FIRST_DAYS} one="In the last day." other="In the last # days." />
              ) : (
                <Trans>You marked all as seen on {moment}.</Trans>
              )}
            </p>
          )}
          {selection !== '' && (
            <p className="meta">
              <Trans>Filtered: {nameOfSelection}</Trans>
            </p>
          )}
        </div>
        <div className="changes-tools">
          <DateInput label={t`Since`} value={since.slice(0, 10)} onChange={choose} near={today()} />
          <Button
            onPress={() => {
              choose(null)
              markSeen.mutate()
            }}
            working={markSeen.isPending}
          >
            {selection === '' ? <Trans>Mark as seen</Trans> : <Trans>Mark all as seen</Trans>}
          </Button>
          <WatchButton
            campaign={campaign.id}
            watched={{ what: 'selection', query: selection }}
            name={selection === '' ? t`All activities` : nameOfSelection}
          />
          <IconButton icon="list" label={t`What you watch`} onPress={() => setListed(true)} />
        </div>
      </div>
      <Changes campaign={campaign} centreOf={centreOf} selection={selection} since={since} />
      {isListed && <WatchSheet campaign={campaign.id} since={since} onClose={() => setListed(false)} />}
    </section>
  )
}

function Changes({
  campaign,
  centreOf,
  selection,
  since,
}: Omit<ChangesViewProps, 'nameOfSelection'> & { readonly since: string }) {
  const list = useInfiniteQuery(networkChangesQuery(campaign.id, since, selection))
  const failure = blockingFailureOf(list)
  if (failure !== null) return <LoadFailure error={failure} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <Skeleton lines={6} />
  const changes = list.data.pages.flatMap((page) => page.changes)
  return (
    <>
      <div className="between">
        <p className="meta" role="status">
          {changes.length === 0 ? (
            list.hasNextPage ? (
              <Trans>Nothing in this selection among the newest changes.</Trans>
            ) : (
              <Trans>Nothing has changed since then.</Trans>
            )
          ) : list.hasNextPage ? (
            <Plural value={changes.length} one="The newest change" other="The newest # changes" />
          ) : (
            <Plural value={changes.length} one="# change" other="# changes" />
          )}
        </p>
        {changes.length > 0 && <CopyChanges changes={changes} centreOf={centreOf} campaignName={campaign.name} />}
      </div>
      {changes.length > 0 && (
        <ul className="paper changes-list">
          {changes.map((change) => (
            <ChangeItem
              key={`${change.centre}/${change.activity}/${change.field}`}
              change={change}
              centre={centreOf(change.centre)}
              href={`/plans/${campaign.id}/${change.centre}?activity=${change.activity}`}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} working={list.isFetchingNextPage}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}
