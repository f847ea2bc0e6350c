import { useLayoutEffect, useMemo, useRef, type CSSProperties, type RefObject } from 'react'
import { Plural, useLingui } from '@lingui/react/macro'
import { addDays, daysUntil } from '../../../shared/days.ts'
import { BehindChips } from '../calendar/BehindChips.tsx'
import type { PlanCalendarProps } from '../calendar/calendarProps.ts'
import { CalendarLegend } from '../calendar/CalendarLegend.tsx'
import { ZoomChoice } from '../calendar/ZoomChoice.tsx'
import { useCalendarItems } from '../calendar/useCalendarItems.ts'
import type { BehindItem } from '../calendar/behind.ts'
import { isWithin, type CalendarItem } from '../calendar/items.ts'
import { activitiesIn, type Row } from '../grid/view/arrange.ts'
import { useGroupName } from '../grid/view/useGroupName.ts'
import type { Zoom } from '../grid/view/viewSettings.ts'
import type { PointerAt } from '../moving/followPointer.ts'
import type { DragShown } from '../moving/useMoveDrag.ts'
import { useOccurrenceDrag } from '../moving/useOccurrenceDrag.ts'
import { weekStart } from '../../ui/formats/weeks.ts'
import { TimelineHead } from './TimelineHead.tsx'
import { TimelineLines } from './TimelineLines.tsx'
import { TimelineRow } from './TimelineRow.tsx'
import { timelineSpan, type TimelineSpan } from './timelineSpan.ts'
import { useTimelineHandlers } from './useTimelineHandlers.ts'
import '../calendar/calendar.css'
import '../calendar/calendarParts.css'
import '../calendar/occurrences.css'
import './planTimeline.css'

interface PlanTimelineProps extends PlanCalendarProps {
  readonly rows: readonly Row[]
}

const DAY_PX: Readonly<Record<Zoom, number>> = { month: 14, week: 38 }

/** A plan's activities over weeks, a row each, in the order and the groups of the table. The default export: it is loaded on demand. */
export default function PlanTimeline(props: PlanTimelineProps) {
  const { rows, central, look, openId, onOpen, editing, languageOf } = props
  const { t } = useLingui()
  const ordered = useMemo(() => activitiesIn(rows), [rows])
  const { own, items, behind, zone } = useCalendarItems(ordered, look.hidden)
  const span = useMemo(() => timelineSpan(own, central, weekStart()), [own, central])
  const [root, note, target] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
  ]
  const drag = useOccurrenceDrag({
    note,
    scroller: root,
    own,
    items,
    editing,
    readDays: () => (at) => dayAt(root.current, span, DAY_PX[look.zoom], at),
    mark: (shown) => markOn(target.current, span, shown),
  })
  const { reachable, handlers } = useTimelineHandlers({ root, activities: ordered, own, editing, onOpen, ...drag })
  useShownDay(root, daysUntil(span.first, central.first), DAY_PX[look.zoom])
  const milestones = behind.filter(
    (one) => one.kind === 'milestones' && !look.hidden.includes(one.kind) && isWithin(one, span),
  )
  const tasks = useMemo(() => tasksIn(items, span), [items, span])
  const rowOf = (id: string | null): boolean => reachable?.split('/')[0] === id
  const measures = { '--days': span.days, '--day-px': `${DAY_PX[look.zoom]}px` } as CSSProperties
  return (
    <>
      <div className="paper cal">
        <div className="cal-bar">
          <BehindChips look={look} behind={behind.filter(({ kind }) => kind !== 'connected')} />
          <ZoomChoice look={look} />
        </div>
        <div className="tl-scroll" data-by-time="" ref={root} style={measures} {...handlers}>
          <div className="tl">
            <TimelineLines milestones={milestones} span={span} central={central} />
            <div role="grid" aria-label={t`Timeline`} aria-rowcount={rows.length + 1}>
              <TimelineHead span={span} central={central} zoom={look.zoom} milestones={milestones} />
              {blocksOf(rows).map(({ from, block }) => (
                <div
                  role="rowgroup"
                  key={from}
                  className="tl-block"
                  style={{ '--rows': block.length } as CSSProperties}
                >
                  {block.map((row) =>
                    row.kind === 'group' ? (
                      <GroupName key={`group:${row.value}`} group={row} day={central.first} />
                    ) : (
                      <TimelineRow
                        key={row.activity.id}
                        activity={row.activity}
                        tasks={tasks.get(row.activity.id) ?? NO_TASKS}
                        span={span}
                        zone={zone}
                        selected={editing?.selection.ids.has(row.activity.id) ?? false}
                        open={row.activity.id === openId}
                        reachable={rowOf(row.activity.id) ? reachable : null}
                        canMove={editing !== null}
                        languageOf={languageOf}
                      />
                    ),
                  )}
                </div>
              ))}
            </div>
            <div className="tl-target" ref={target} hidden aria-hidden="true" />
          </div>
        </div>
        <CalendarLegend zone={zone} canEdit={editing !== null} />
      </div>
      <div className="move-note" ref={note} hidden aria-hidden="true" />
    </>
  )
}

const NO_TASKS: readonly BehindItem[] = []

/** About as many as a screen shows. */
const ROWS_IN_BLOCK = 25

interface Block {
  /** The number of its first row. */
  readonly from: number
  readonly block: readonly Row[]
}

/** Rows in blocks: the browser leaves out those out of sight, and watches 20 blocks with less work than 500 rows. */
const blocksOf = (rows: readonly Row[]): readonly Block[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_IN_BLOCK) }, (_, at) => at * ROWS_IN_BLOCK).map((from) => ({
    from,
    block: rows.slice(from, from + ROWS_IN_BLOCK),
  }))

/** By activity. Those of the plan as a whole are in no row. */
const tasksIn = (
  items: readonly CalendarItem[],
  span: TimelineSpan,
): ReadonlyMap<string | null, readonly BehindItem[]> =>
  Map.groupBy(
    items.flatMap((item) => (item.kind === 'tasks' && isWithin(item, span) ? [item] : [])),
    ({ of }) => of,
  )

interface GroupNameProps {
  readonly group: Extract<Row, { kind: 'group' }>
  readonly day: string
}

function GroupName({ group, day }: GroupNameProps) {
  const { t } = useLingui()
  const { name, isTheWeek } = useGroupName(day)(group)
  return (
    <div role="row" className="tl-group">
      <div role="rowheader" className="tl-name">
        {isTheWeek ? t`SID week` : name}{' '}
        <span className="meta">
          <Plural value={group.count} one="# activity" other="# activities" />
        </span>
      </div>
    </div>
  )
}

/** The track begins behind the names. */
function dayAt(root: HTMLElement | null, span: TimelineSpan, dayPx: number, { x, y }: PointerAt): string | null {
  const track = root?.querySelector<HTMLElement>('.tl-head .tl-track')
  if (root === null || track === null || track === undefined) return null
  const [around, own] = [root.getBoundingClientRect(), track.getBoundingClientRect()]
  if (y < around.top || y > around.bottom || x < around.left || x > around.right) return null
  const at = Math.floor((x - own.left) / dayPx)
  return at < 0 || at >= span.days ? null : addDays(span.first, at)
}

function markOn(target: HTMLElement | null, span: TimelineSpan, shown: DragShown | null): void {
  if (target === null) return
  target.hidden = shown === null
  if (shown === null) return
  target.style.setProperty('--from', String(daysUntil(span.first, shown.after.first)))
  target.style.setProperty('--length', String(daysUntil(shown.after.first, shown.after.last) + 1))
}

/** Begins with the campaign's day in sight, and again when the measure changes. */
function useShownDay(root: RefObject<HTMLElement | null>, from: number, dayPx: number): void {
  useLayoutEffect(() => {
    const box = root.current
    if (box !== null) box.scrollLeft = from * dayPx - box.clientWidth / 3
    // A longer plan moves nothing that somebody looks at.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [dayPx])
}
