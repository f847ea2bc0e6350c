import { Plural, Trans } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addDays } from '../../../shared/days.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import { useMarkSeen, visitQuery } from '../visitQueries.ts'
import { ChangeItem } from '../../plans/changes/ChangeItem.tsx'
import { networkChangesQuery } from '../../plans/changes/changeQueries.ts'
import { Button } from '../../ui/Button.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { momentOf, today } from '../../ui/formats/when.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'

interface ChangesAsideProps {
  readonly campaign: Campaign
  readonly centreOf: CentreOf
  /** The filters in use, as in the address, and in words. */
  readonly selection: string
  readonly nameOfSelection: string
  /** The address of the view that has all. */
  readonly href: string
}

const SHOWN = 6
/** Without an earlier visit, show the changes of this many days. */
const FIRST_DAYS = 7

/** The newest changes of the selection, beside its list. Not there if they cannot be loaded. */
export function ChangesAside({ campaign, centreOf, selection, nameOfSelection, href }: ChangesAsideProps) {
  const visit = useQuery(visitQuery(campaign.id))
  const seenAt = visit.data?.seenAt ?? null
  const since = seenAt ?? addDays(today(), -FIRST_DAYS)
  const list = useInfiniteQuery({ ...networkChangesQuery(campaign.id, since, selection), enabled: visit.isSuccess })
  const markSeen = useMarkSeen(campaign.id)
  if (list.data === undefined) {
    return visit.isError || list.isError ? null : (
      <div className="paper changes-aside">
        <Skeleton lines={6} />
      </div>
    )
  }
  const changes = list.data.pages.flatMap((page) => page.changes)
  const count = changes.length
  const moment = seenAt === null ? '' : momentOf(seenAt)
  return (
    <aside className="paper changes-aside" aria-labelledby="changed-since">
      <h2 id="changed-since">
        {seenAt === null ? <Trans>What changed</Trans> : <Trans>Changed since your last visit</Trans>}
      </h2>
      {nameOfSelection !== '' && (
        <p className="meta">
          <Trans>Filtered: {nameOfSelection}</Trans>
        </p>
      )}
      <p className="meta">
        {seenAt === null ? (
          <Plural value={FIRST_DAYS} one="In the last day:" other="In the last # days:" />
        ) : (
          <Trans>Since {moment}:</Trans>
        )}{' '}
        {count === 0 ? (
          <Trans>nothing</Trans>
        ) : list.hasNextPage ? (
          <Plural value={count} one="more than # change" other="more than # changes" />
        ) : (
          <Plural value={count} one="# change" other="# changes" />
        )}
      </p>
      <ul>
        {changes.slice(0, SHOWN).map((change) => (
          <ChangeItem
            key={`${change.centre}/${change.activity}/${change.field}`}
            change={change}
            centre={centreOf(change.centre)}
            href={`/plans/${campaign.id}/${change.centre}?activity=${change.activity}`}
          />
        ))}
      </ul>
      {count > 0 && (
        <p className="between">
          <Link to={href}>
            <Trans>All changes</Trans>
          </Link>
          <Button kind="quiet" onPress={() => markSeen.mutate()} working={markSeen.isPending}>
            {selection === '' ? <Trans>Mark as seen</Trans> : <Trans>Mark all as seen</Trans>}
          </Button>
        </p>
      )}
    </aside>
  )
}
