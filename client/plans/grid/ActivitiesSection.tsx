import { useEffect, useRef, type ReactNode } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { missingIn, type PlanGap } from '../../../shared/plans/missing.ts'
import type { ActivityView, PlanContent } from '../../../shared/plans/planView.ts'
import { theDayOf, type Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { GridReading } from '../cells/ownerCell.ts'
import { useEditing } from '../../fields/editing.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../../fields/showFrame.ts'
import { announce } from '../../ui/announce.ts'
import { restoreFromTrash } from '../edit/activityEdits.ts'
import { lookOf } from '../calendar/lookOf.ts'
import { PlanByTime } from '../calendar/PlanByTime.tsx'
import { MoveDialog } from '../moving/MoveDialog.tsx'
import { useMoves, type Moves } from '../moving/useMoves.ts'
import { ActivityTable } from '../read/ActivityTable.tsx'
import { GapBar } from '../GapBar.tsx'
import { RowActions } from '../edit/RowActions.tsx'
import { TrashList } from '../../ui/TrashList.tsx'
import { today } from '../../ui/formats/when.ts'
import { ActivityGrid } from './ActivityGrid.tsx'
import { BulkBar } from './BulkBar.tsx'
import { NO_FILTER } from './view/filter.ts'
import { NoActivities, NoMatch } from './EmptyGrid.tsx'
import { FilterChips } from './view/FilterChips.tsx'
import { PlanViewNotice } from './view/PlanViews.tsx'
import { GridBar } from './GridBar.tsx'
import { GridTop } from './GridTop.tsx'
import { useGapToShow } from './useGapToShow.ts'
import { useArrangement, type Arrangement, type ArrangementOptions } from './useArrangement.ts'
import { useGridActions, type GridActionsOptions } from './useGridActions.ts'
import { useLastYear } from './useLastYear.ts'
import './gridBars.css'

interface ActivitiesSectionProps
  extends Omit<ArrangementOptions, 'activities' | 'place' | 'hasOwners'>, GridActionsOptions {
  readonly content: PlanContent
  /** How pasted and imported dates are meant. */
  readonly reading: GridReading
  readonly plan: { readonly campaign: Campaign; readonly centre: CentreId }
  /** The next deadline, in place of the time left. */
  readonly deadline: ReactNode
  /** Shown while there are no activities. */
  readonly help: ReactNode
}

/** The plan's gaps and its activities, for editing: a grid, or cards on a phone. */
export function ActivitiesSection(props: ActivitiesSectionProps) {
  const { content, day, onOpen, onTrash } = props
  const section = useRef<HTMLElement>(null)
  const arranged = useArrangement({
    ...props,
    activities: content.activities,
    place: { campaign: props.plan.campaign.id, centre: props.plan.centre },
    hasOwners: true,
  })
  const { asCards, columns, planViews, settings, setSettings, filter, changeFilter, activities, shown, selection } =
    arranged
  const edits = useGridActions(props, arranged)
  const { add, duplicate } = edits
  useAnnounced(selection.ids.size)

  const lastYear = useLastYear(props.plan, activities)
  const { moves, asked, close } = useMoves()
  const days = { day, today: today() }

  const showGap = useGapToShow(section, arranged, onOpen)
  return (
    <>
      <GapBar
        missing={missingIn(content.meta, activities, days, props.titleLanguage)}
        day={day}
        today={days.today}
        onShow={showGap}
        onGo={goToPlanField}
        deadline={props.deadline}
      />
      <section className="sec" aria-labelledby="activities" ref={section}>
        <GridTop>
          <GridBar
            activities={activities}
            day={day}
            person={props.person}
            planViews={planViews}
            settings={settings}
            columns={columns}
            onSettings={setSettings}
            filter={filter}
            onFilter={changeFilter}
            asCards={asCards}
            onAdd={add}
            lastYear={lastYear}
          />
          <PlanViewNotice planViews={planViews} />
          <FilterChips filter={filter} onFilter={changeFilter} shown={shown.length} activities={activities} />
        </GridTop>
        <ShownActivities {...props} arranged={arranged} edits={edits} lastYear={lastYear} moves={moves} />
        {!asCards && activities.length > 0 && (
          <BulkDock arranged={arranged} moves={moves} onDuplicate={duplicate} onTrash={onTrash} />
        )}
        <ActivityTrash trash={content.trash} />
      </section>
      <MoveDialog asked={asked} day={day} onMove={moves.move} onClose={close} />
    </>
  )
}

interface BulkDockProps extends Pick<ActivitiesSectionProps, 'onTrash'> {
  readonly arranged: Arrangement
  readonly moves: Moves
  readonly onDuplicate: ReturnType<typeof useGridActions>['duplicate']
}

/** The bar of what can be done with the selected ones, while there are any. */
function BulkDock({ arranged: { selection, chosen }, moves, onDuplicate, onTrash }: BulkDockProps) {
  return (
    <div className="bulkdock">
      {selection.ids.size > 0 && (
        <BulkBar
          chosen={chosen}
          onDuplicate={() => void onDuplicate(chosen)}
          onMove={() => moves.ask(chosen.map((activity) => ({ activity, date: null })))}
          onTrash={() => onTrash(chosen)}
          onClear={selection.clear}
        />
      )}
    </div>
  )
}

/** Says how many rows are selected, whenever that changes. */
function useAnnounced(count: number): void {
  const { t } = useLingui()
  const before = useRef(count)
  useEffect(() => {
    if (before.current !== count)
      announce(
        t`${plural(count, { 0: 'No activities selected', one: '# activity selected', other: '# activities selected' })}`,
      )
    before.current = count
  }, [count, t])
}

function goToPlanField(gap: PlanGap): void {
  showFrame(frameOf(fieldId(null, gap)))
}

interface ShownActivitiesProps extends ActivitiesSectionProps {
  readonly arranged: Arrangement
  readonly edits: ReturnType<typeof useGridActions>
  readonly lastYear: ReturnType<typeof useLastYear>
  readonly moves: Moves
}

/** The activities as grid, cards, calendar or timeline, or why none is shown. */
function ShownActivities(props: ShownActivitiesProps) {
  const { day, openId, onOpen, onTrash, arranged, edits, lastYear, moves } = props
  const { asCards, columns, settings, setSettings, changeFilter, setHeld, activities, rows, shown, selection } =
    arranged
  const { add, addOn, place, duplicate, actions, byHand } = edits
  if (activities.length === 0) return <NoActivities onAdd={add} lastYear={lastYear} help={props.help} />
  if (shown.length === 0) return <NoMatch onClear={() => changeFilter(NO_FILTER)} />
  if (settings.display !== 'table')
    return (
      <PlanByTime
        display={settings.display}
        activities={shown}
        rows={rows}
        central={theDayOf(props.plan.campaign)}
        look={lookOf(settings, setSettings)}
        openId={openId}
        onOpen={onOpen}
        editing={{ moves, selection, onAdd: addOn }}
        languageOf={props.titleLanguage}
      />
    )
  const renderActions = (activity: ActivityView, index: number) => (
    <RowActions
      activity={activity}
      index={index}
      count={shown.length}
      onMove={byHand ? (step) => place(activity.id, index + step) : null}
      onDuplicate={() => void duplicate([activity])}
      onMoveDays={() => moves.ask([{ activity, date: null }])}
      onTrash={() => onTrash([activity])}
    />
  )
  return asCards ? (
    <ActivityTable activities={shown} day={day} openId={openId} onOpen={onOpen} renderEnd={renderActions} />
  ) : (
    <ActivityGrid
      all={activities}
      reading={props.reading}
      rows={rows}
      columns={columns}
      compact={settings.compact}
      day={day}
      openId={openId}
      sort={settings.sort}
      selection={selection}
      actions={{ ...actions, moveDays: (activity) => moves.ask([{ activity, date: null }]) }}
      onEdit={setHeld}
    />
  )
}

function ActivityTrash({ trash }: Pick<PlanContent, 'trash'>) {
  const { t } = useLingui()
  const editing = useEditing()
  return (
    <TrashList
      trash={trash.map(({ id, title }) => ({
        id,
        title: title.trim() === '' ? t`Untitled activity` : title,
      }))}
      onRestore={(id) => restoreFromTrash(editing, [id])}
    />
  )
}
