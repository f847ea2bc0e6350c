import { useCallback, useMemo, useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ownCentresOf } from '../../../shared/accounts/ownCentres.ts'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import { daysUntil } from '../../../shared/days.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { ActivityRow } from '../../../shared/overview/api.ts'
import type { Person } from '../../../shared/permissions.ts'
import { boardAt, type DayBoard } from '../../../shared/plans/dayBoard.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { boardQuery } from '../overviewQueries.ts'
import { BoardList, type BoardListProps } from '../today/BoardList.tsx'
import { entriesOfRows, type RowEntry } from '../today/boardOfRows.ts'
import { marksOfRow, withOwnStates, type MarksByCentre, type OwnMarks } from '../today/ownMarks.ts'
import { longDay, momentOf, today } from '../../ui/formats/when.ts'
import { useNow } from '../../ui/formats/useNow.ts'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { latePart } from '../../ui/latePart.tsx'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import { useCentres } from '../../plans/useCentres.ts'
import type { OwnPlansProps } from './OwnPlans.tsx'
import '../today/today.css'

/** Readers never load the editor. Without it the board is only read. */
const OwnPlans = latePart<OwnPlansProps>(async () => ({ default: (await import('./OwnPlans.tsx')).OwnPlans }), {
  failed: 'nothing',
})

/** The board of the day for members, of all plans. */
export function TodayBoard({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`What is on now, ${campaign.shortName} – SID workspace`)
  const day = centralDay(campaign)
  const list = useQuery(boardQuery(campaign.id, day))
  const now = useNow()
  const { own, onMarks } = useOwnMarks()
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
      {ownCentresOf(person).length > 0 && <OwnPlans person={person} campaign={campaign} own={own} onMarks={onMarks} />}
      <WhenLoaded query={list} lines={8}>
        {(rows) => <Board campaign={campaign} rows={rows} now={now} own={own} />}
      </WhenLoaded>
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

/** The open plans of the person's own centres. */
function useOwnMarks() {
  const [own, setOwn] = useState<MarksByCentre>(new Map())
  const onMarks = useCallback((centre: CentreId, marks: OwnMarks | null) => {
    setOwn((before) => {
      const others = [...before].filter(([one]) => one !== centre)
      return new Map(marks === null ? others : [...others, [centre, marks]])
    })
  }, [])
  return { own, onMarks }
}

interface BoardProps {
  readonly campaign: Campaign
  readonly rows: readonly ActivityRow[]
  readonly now: Date
  readonly own: MarksByCentre
}

function Board({ campaign, rows, now, own }: BoardProps) {
  const day = centralDay(campaign)
  const centreOf = useCentres(campaign.id)
  const entries = useMemo(() => entriesOfRows(withOwnStates(rows, own), centreOf, day), [rows, own, centreOf, day])
  const board = boardAt(entries, day, now)
  const hrefOf = ({ one }: RowEntry): string =>
    `/plans/${campaign.id}/${one.activity.centre}?activity=${one.activity.activity}`
  const marksOf = ({ one }: RowEntry) => marksOfRow(one.activity, own, today())
  const shown = { day, centreOf, hrefOf, marksOf }
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
          <Over board={board} {...shown} />
          <BoardList id="board-cancelled" heading={<Trans>Cancelled</Trans>} entries={board.cancelled} {...shown} />
        </>
      )}
      {entries.some(({ one }) => one.activity.centre.startsWith('xk')) && <KosovoFootnote />}
    </>
  )
}

interface OverProps extends Pick<BoardListProps, 'day' | 'centreOf' | 'hrefOf' | 'marksOf'> {
  readonly board: DayBoard<RowEntry['one']>
}

/** After the day those that took place come first, as on the public board. */
function Over({ board: { phase, over }, ...shown }: OverProps) {
  if (phase !== 'after') return <BoardList id="board-over" heading={<Trans>Over</Trans>} entries={over} {...shown} />
  const isDone = ({ one }: RowEntry): boolean => one.activity.status === 'done'
  return (
    <>
      <BoardList id="board-took-place" heading={<Trans>Took place</Trans>} entries={over.filter(isDone)} {...shown} />
      <BoardList
        id="board-over"
        heading={<Trans>Over</Trans>}
        entries={over.filter((entry) => !isDone(entry))}
        {...shown}
      />
    </>
  )
}
