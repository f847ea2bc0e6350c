import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { newActivityId, planActivities } from '../../../shared/plans/layout.ts'
import { MAX_ACTIVITIES, type ActivityView } from '../../../shared/plans/planView.ts'
import { countActivities } from '../../../shared/plans/readableActivities.ts'
import { useEditing } from '../../fields/editing.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { usePrepareCopies } from '../ActivityExtras.tsx'
import { moveTo } from '../edit/activityEdits.ts'
import { copiesOf, duplicateActivities } from '../edit/duplicate.ts'
import { FEW_WRITES, useWriteActivities } from '../parts/writeActivities.ts'
import type { GridActions } from './gridActions.ts'
import type { Arrangement } from './useArrangement.ts'
import { isByHand } from './view/arrange.ts'
import { NO_FILTER } from './view/filter.ts'
import { turnSort } from './view/viewSettings.ts'

export interface GridActionsOptions {
  readonly onOpen: (id: string) => void
  /** @returns the new activity's id; null if the plan has as many as it can */
  readonly onAdd: (day: string | null) => string | null
  readonly onTrash: (activities: readonly Pick<ActivityView, 'id' | 'title'>[]) => void
}

/** Adds, moves and duplicates the activities of a plan. */
export function useGridActions(
  { onOpen, onAdd, onTrash }: GridActionsOptions,
  { arrangement, activities, settings, setSettings, setHeld, changeFilter }: Arrangement,
) {
  const { t } = useLingui()
  const editing = useEditing()
  const writeActivities = useWriteActivities()
  const prepareCopies = usePrepareCopies()
  const byHand = isByHand(arrangement)

  /** A filter does not hide a new activity. */
  function addOn(day: string | null): void {
    const id = onAdd(day)
    if (id !== null) setHeld(id)
  }
  const add = (): void => addOn(null)
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
    const copied = originals.map((original) => ({ original, id: newActivityId(), title: titleOf(original) }))
    const copies = copied.map(({ id }) => id)
    const writeTasks = prepareCopies(originals, copies)
    const outcome = isFew ? null : await writeActivities(copiesOf(activities, copied))
    if (outcome !== null && outcome.kind !== 'written') return
    if (isFew) duplicateActivities(editing, activities, copied)
    writeTasks()
    showToast(t`${plural(copies.length, { one: '# activity duplicated', other: '# activities duplicated' })}`, {
      label: t`Undo`,
      run: () => onTrash(copies.map((id) => ({ id, title: '' }))),
    })
  }
  const actions: Omit<GridActions, 'moveDays'> = {
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
  return { add, addOn, place, duplicate, actions, byHand }
}
