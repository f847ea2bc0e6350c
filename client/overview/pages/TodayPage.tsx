import { useMemo } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import { daysUntil } from '../../../shared/days.ts'
import { boardAt } from '../../../shared/plans/dayBoard.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { boardQuery } from '../overviewQueries.ts'
import { BoardList } from '../today/BoardList.tsx'
import { entriesOfRows, type RowEntry } from '../today/boardOfRows.ts'
import { longDay, momentOf } from '../../ui/formats/when.ts'
import { useNow } from '../../ui/formats/useNow.ts'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { useCentres } from '../../plans/useCentres.ts'
import '../today/today.css'

/** The board of the day for members, of all plans. The default export, because it is loaded on demand. */
export default function TodayPage() {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`What is on now, ${campaign.shortName} – SID workspace`)
  const day = centralDay(campaign)
  const list = useQuery(boardQuery(campaign.id, day))
  const failure = blockingFailureOf(list)
  const now = useNow()
  const moment = momentOf(now.getTime())
  return (
    <Main>
      <div className="head">
        <div>
          <h1>
            <Trans>What is on now</Trans>
          </h1>
          <p className="lead">
            {longDay(day)}
            <Distance days={daysUntil(brusselsClock(now).day, day)} />
          </p>
          <p className="meta">
            <Trans>As of {moment}, your time. Activities of all plans, public or not.</Trans>
          </p>
        </div>
      </div>
      <OfflineCallout query={list} />
      {list.isPending && <Skeleton lines={8} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {failure === null && list.data !== undefined && <Board campaign={campaign} rows={list.data} now={now} />}
      <p>
        <Link to={`/overview/${campaign.id}?view=calendar`}>
          <Trans>Open the calendar of the overview</Trans>
        </Link>
      </p>
    </Main>
  )
}

/** Nothing on the day itself and around it, when it lasts somewhere. */
function Distance({ days }: { readonly days: number }) {
  const weeks = Math.floor(days / 7)
  if (days < 2) return null
  return (
    <>
      {' · '}
      {days < 14 ? (
        <Plural value={days} one="# day left" other="# days left" />
      ) : (
        <Plural value={weeks} one="# week left" other="# weeks left" />
      )}
    </>
  )
}

interface BoardProps {
  readonly campaign: Campaign
  readonly rows: Parameters<typeof entriesOfRows>[0]
  readonly now: Date
}

function Board({ campaign, rows, now }: BoardProps) {
  const day = centralDay(campaign)
  const centreOf = useCentres(campaign.id)
  const entries = useMemo(() => entriesOfRows(rows, centreOf, day), [rows, centreOf, day])
  const board = boardAt(entries, day, now)
  const hrefOf = ({ one }: RowEntry): string =>
    `/plans/${campaign.id}/${one.activity.centre}?activity=${one.activity.activity}`
  const shown = { day, centreOf, hrefOf }
  const isNothing = entries.length === 0
  return (
    <>
      {isNothing && (
        <p>
          <Trans>No activities on the day yet. Activities with this day appear here.</Trans>
        </p>
      )}
      {board.phase === 'before' ? (
        <BoardList id="board-opening" heading={<Trans>The day opens with</Trans>} entries={board.opening} {...shown} />
      ) : (
        <>
          {board.phase === 'day' && board.now.length === 0 && !isNothing && (
            <p>
              <Trans>Nothing is on at this moment.</Trans>
            </p>
          )}
          <BoardList id="board-now" heading={<Trans>Now</Trans>} entries={board.now} {...shown} />
          <BoardList id="board-all-day" heading={<Trans>All day</Trans>} entries={board.allDay} {...shown} />
          <BoardList id="board-next" heading={<Trans>Next</Trans>} entries={board.next} {...shown} />
          <BoardList id="board-over" heading={<Trans>Over</Trans>} entries={board.over} {...shown} />
          <BoardList id="board-cancelled" heading={<Trans>Cancelled</Trans>} entries={board.cancelled} {...shown} />
        </>
      )}
      {entries.some(({ one }) => one.activity.centre.startsWith('xk')) && <KosovoFootnote />}
    </>
  )
}
