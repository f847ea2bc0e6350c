import { useEffect, useRef, type ReactNode } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { missingIn, type ActivityGap, type PlanGap } from '../../../shared/plans/missing.ts'
import type { ActivityView, PlanContent } from '../../../shared/plans/planView.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { ReadOptions } from '../../../shared/plans/cells/codec.ts'
import { useEditing } from '../../fields/editing.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../../fields/showFrame.ts'
import { announce } from '../../ui/announce.ts'
import { restoreFromTrash } from '../edit/activityEdits.ts'
import { ActivityTable } from '../read/ActivityTable.tsx'
import { GapBar } from '../GapBar.tsx'
import { GAP_FIELDS } from '../gapLabels.ts'
import { goToField } from '../edit/goToField.ts'
import { RowActions } from '../edit/RowActions.tsx'
import { TrashList } from '../../ui/TrashList.tsx'
import { today } from '../../ui/formats/when.ts'
import { ActivityGrid } from './ActivityGrid.tsx'
import { activitiesIn, arrange } from './view/arrange.ts'
import { BulkBar } from './BulkBar.tsx'
import { NO_FILTER } from './view/filter.ts'
import { NoActivities, NoMatch } from './EmptyGrid.tsx'
import { FilterChips } from './view/FilterChips.tsx'
import { GridBar } from './GridBar.tsx'
import { GridTop } from './GridTop.tsx'
import { useArrangement, type Arrangement, type ArrangementOptions } from './useArrangement.ts'
import { useGridActions, type GridActionsOptions } from './useGridActions.ts'
import { useLastYear } from './useLastYear.ts'
import './gridBars.css'

interface ActivitiesSectionProps extends ArrangementOptions, GridActionsOptions {
  /** How pasted and imported dates are meant. */
  readonly reading: ReadOptions
  readonly plan: { readonly campaign: Campaign; readonly centre: CentreId }
  /** The next deadline, in place of the time left. */
  readonly deadline: ReactNode
}

/** The plan's gaps and its activities, for editing: a grid, or cards on a phone. */
export function ActivitiesSection(props: ActivitiesSectionProps) {
  const { content, day, onOpen, onTrash } = props
  const section = useRef<HTMLElement>(null)
  const arranged = useArrangement(props)
  const { asCards, columns, settings, setSettings, filter, changeFilter, activities, shown, selection, chosen } =
    arranged
  const edits = useGridActions(props, arranged)
  const { add, duplicate } = edits
  useAnnounced(selection.ids.size)

  const lastYear = useLastYear(props.plan, activities)

  function showGap(gap: ActivityGap): void {
    const only = { ...NO_FILTER, gap }
    changeFilter(only)
    section.current?.scrollIntoView({ block: 'start' })
    const [first] = activitiesIn(arrange(activities, { ...arranged.arrangement, filter: only }, day, null))
    if (first !== undefined) setTimeout(() => goToField(first.id, GAP_FIELDS[gap], onOpen), 0)
  }
  return (
    <>
      <GapBar
        missing={missingIn(content.meta, activities, day, props.titleLanguage)}
        day={day}
        today={today()}
        onShow={showGap}
        onGo={goToPlanField}
        deadline={props.deadline}
      />
      <section className="sec" aria-labelledby="activities" ref={section}>
        <GridTop>
          <GridBar
            count={activities.length}
            settings={settings}
            columns={columns}
            onSettings={setSettings}
            filter={filter}
            onFilter={changeFilter}
            asCards={asCards}
            onAdd={add}
            lastYear={lastYear}
          />
          <FilterChips filter={filter} onFilter={changeFilter} shown={shown.length} count={activities.length} />
        </GridTop>
        <ShownActivities {...props} arranged={arranged} edits={edits} lastYear={lastYear} />
        {!asCards && activities.length > 0 && (
          <div className="bulkdock">
            {selection.ids.size > 0 && (
              <BulkBar
                chosen={chosen}
                onDuplicate={() => void duplicate(chosen)}
                onTrash={() => onTrash(chosen)}
                onClear={selection.clear}
              />
            )}
          </div>
        )}
        <ActivityTrash trash={content.trash} />
      </section>
    </>
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
}

/** The activities as grid or cards, or why none is shown. */
function ShownActivities(props: ShownActivitiesProps) {
  const { day, openId, onOpen, onTrash, arranged, edits, lastYear } = props
  const { asCards, columns, settings, changeFilter, setHeld, activities, rows, shown, selection } = arranged
  const { add, place, duplicate, actions, byHand } = edits
  if (activities.length === 0) return <NoActivities onAdd={add} lastYear={lastYear} />
  if (shown.length === 0) return <NoMatch onClear={() => changeFilter(NO_FILTER)} />
  const renderActions = (activity: ActivityView, index: number) => (
    <RowActions
      activity={activity}
      index={index}
      count={shown.length}
      onMove={byHand ? (step) => place(activity.id, index + step) : null}
      onDuplicate={() => void duplicate([activity])}
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
      actions={actions}
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
