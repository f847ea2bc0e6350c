import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { missingIn, type ActivityGap, type PlanGap, type TitleLanguage } from '../../../shared/plans/missing.ts'
import { planActivities } from '../../../shared/plans/layout.ts'
import type { ActivityView, PlanContent } from '../../../shared/plans/planView.ts'
import { countActivities } from '../../../shared/plans/readableActivities.ts'
import { MAX_ACTIVITIES } from '../../../shared/plans/planView.ts'
import type { ReadOptions } from '../../../shared/plans/cells/codec.ts'
import { useEditing } from '../../fields/editing.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../../fields/showFrame.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { moveTo, restoreFromTrash } from '../edit/activityEdits.ts'
import { ActivityTable } from '../read/ActivityTable.tsx'
import { FEW_WRITES, useWriteActivities } from '../parts/writeActivities.ts'
import { copiesOf, duplicateActivities } from '../edit/duplicate.ts'
import { GapBar } from '../GapBar.tsx'
import { GAP_FIELDS } from '../gapLabels.ts'
import { goToField } from '../edit/goToField.ts'
import { RowActions } from '../edit/RowActions.tsx'
import { TrashList } from '../../ui/TrashList.tsx'
import { today } from '../../ui/formats/when.ts'
import { ActivityGrid } from './ActivityGrid.tsx'
import { activitiesIn, arrange, isByHand } from './view/arrange.ts'
import { shownColumns } from './columns.ts'
import { BulkBar } from './BulkBar.tsx'
import type { GridActions } from './gridActions.ts'
import { NO_FILTER, type Filter } from './view/filter.ts'
import { ImportButton } from '../import/ImportButton.tsx'
import { NoActivities, NoMatch } from './EmptyGrid.tsx'
import { FilterChips } from './view/FilterChips.tsx'
import { GridBar } from './GridBar.tsx'
import { useSelection } from './useSelection.ts'
import { useViewSettings } from './view/useViewSettings.ts'
import { turnSort } from './view/viewSettings.ts'
import './gridBars.css'

interface ActivitiesSectionProps {
  /** How pasted and imported dates are meant. */
  readonly reading: ReadOptions
  /** The plan into which files are imported. */
  readonly plan: { readonly campaign: string; readonly centre: string }
  readonly content: PlanContent
  readonly day: string
  /** The next deadline, in place of the time left. */
  readonly deadline: ReactNode
  readonly titleLanguage: TitleLanguage
  /** The person whose view settings are used. */
  readonly person: string
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  /** @returns the new activity's id */
  /** @returns null if the plan has as many as it can */
  readonly onAdd: () => string | null
  readonly onTrash: (activities: readonly Pick<ActivityView, 'id' | 'title'>[]) => void
}

/** The plan's gaps and its activities, for editing: a grid, or cards on a phone. */
export function ActivitiesSection(props: ActivitiesSectionProps) {
  const { content, day, openId, onOpen, onTrash } = props
  const section = useRef<HTMLElement>(null)
  const arranged = useArrangement(props)
  const {
    asCards,
    columns,
    settings,
    setSettings,
    filter,
    changeFilter,
    setHeld,
    activities,
    rows,
    shown,
    selection,
    chosen,
  } = arranged
  const { add, place, duplicate, actions, byHand } = useGridActions(props, arranged)
  useAnnounced(selection.ids.size)

  const imports = <ImportButton {...props.plan} content={content} reading={props.reading} />

  function showGap(gap: ActivityGap): void {
    const only = { ...NO_FILTER, gap }
    changeFilter(only)
    section.current?.scrollIntoView({ block: 'start' })
    const [first] = activitiesIn(arrange(activities, { ...arranged.arrangement, filter: only }, day, null))
    if (first !== undefined) setTimeout(() => goToField(first.id, GAP_FIELDS[gap], onOpen), 0)
  }
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
        <GridBar
          count={activities.length}
          settings={settings}
          columns={columns}
          onSettings={setSettings}
          filter={filter}
          onFilter={changeFilter}
          asCards={asCards}
          onAdd={add}
          imports={activities.length > 0 && imports}
        />
        <FilterChips filter={filter} onFilter={changeFilter} shown={shown.length} count={activities.length} />
        {!asCards && selection.ids.size > 0 && (
          <BulkBar
            chosen={chosen}
            onDuplicate={() => void duplicate(chosen)}
            onTrash={() => onTrash(chosen)}
            onClear={selection.clear}
          />
        )}
        {activities.length === 0 ? (
          <NoActivities onAdd={add} imports={imports} />
        ) : shown.length === 0 ? (
          <NoMatch onClear={() => changeFilter(NO_FILTER)} />
        ) : asCards ? (
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

/** The rows by filter, sort and group, and the selection among them. */
function useArrangement({ content, day, person, titleLanguage, openId }: ActivitiesSectionProps) {
  const asCards = usePhone()
  const [settings, setSettings] = useViewSettings(person)
  const isWide = useMedia('(min-width: 1280px)') && openId === null
  // The same array while it says the same: rows compare it.
  const columns = useMemo(() => shownColumns(settings.columns, isWide), [settings.columns, isWide])
  const [filter, setFilter] = useState(NO_FILTER)
  /** Stays in view even if the filter no longer matches, until something else is edited or filtered. */
  const [held, setHeld] = useState<string | null>(null)
  const { activities } = content
  const arrangement = {
    filter,
    sort: asCards ? null : settings.sort,
    group: asCards ? null : settings.group,
    titleLanguage,
  }
  const rows = arrange(activities, arrangement, day, held)
  const shown = activitiesIn(rows)
  const selection = useSelection(shown.map(({ id }) => id))
  const chosen = shown.filter(({ id }) => selection.ids.has(id))

  function changeFilter(next: Filter): void {
    setHeld(null)
    setFilter(next)
  }
  return {
    asCards,
    settings,
    columns,
    setSettings,
    filter,
    changeFilter,
    setHeld,
    arrangement,
    activities,
    rows,
    shown,
    selection,
    chosen,
  }
}

function useGridActions(
  { onOpen, onAdd, onTrash }: ActivitiesSectionProps,
  { arrangement, activities, settings, setSettings, setHeld, changeFilter }: ReturnType<typeof useArrangement>,
) {
  const { t } = useLingui()
  const editing = useEditing()
  const writeActivities = useWriteActivities()
  const byHand = isByHand(arrangement)

  /** A filter does not hide a new activity. */
  const add = (): void => {
    const id = onAdd()
    if (id !== null) setHeld(id)
  }
  function place(id: string, index: number): void {
    const activity = activities.find((one) => one.id === id)
    if (activity === undefined) return
    moveTo(editing, activities, activity.id, index)
    const [at, count] = [index + 1, activities.length]
    announce(t`Moved to position ${at} of ${count}`)
  }
  async function duplicate(originals: readonly ActivityView[]): Promise<void> {
    const titleOf = ({ title }: ActivityView): string => (title.trim() === '' ? '' : t`${title} (copy)`)
    const room = MAX_ACTIVITIES - countActivities(planActivities(editing.doc))
    const isFew = originals.length <= Math.min(FEW_WRITES, room)
    const outcome = isFew ? null : await writeActivities(copiesOf(activities, originals, titleOf))
    if (outcome !== null && outcome.kind !== 'written') return
    const copies = outcome?.ids ?? duplicateActivities(editing, activities, originals, titleOf)
    showToast(t`${plural(copies.length, { one: '# activity duplicated', other: '# activities duplicated' })}`, {
      label: t`Undo`,
      run: () => onTrash(copies.map((id) => ({ id, title: '' }))),
    })
  }
  const actions: GridActions = {
    open: onOpen,
    sortBy: (column) => setSettings(turnSort(settings, column)),
    duplicate: (originals) => void duplicate(originals),
    trash: (activity) => onTrash([activity]),
    moveTo: byHand ? place : null,
    explainOrder: () =>
      showToast(t`Activities cannot be moved while they are sorted, grouped or filtered`, {
        label: t`Show plan order`,
        run() {
          changeFilter(NO_FILTER)
          setSettings({ ...settings, sort: null, group: null })
        },
      }),
  }
  return { add, place, duplicate, actions, byHand }
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
