import { useLingui } from '@lingui/react/macro'
import type { ActivityId } from '../../../shared/ids.ts'
import { activityMap } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { announce } from '../../ui/announce.ts'
import { ACTIVITY_FIELDS, isActivityKey } from '../../../shared/plans/activityFields.ts'
import { META_LABELS } from '../fieldLabels.ts'
import { ADD_ACTIVITY_ID } from '../ActivityPanel.tsx'
import { useEditing } from '../../fields/editing.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrame, showFrameWhenThere } from '../../fields/showFrame.ts'
import { useUndoFeedback } from '../../fields/useUndoFeedback.ts'
import { focusBack } from '../../ui/overlays/focusBack.ts'
import { focusCell } from '../grid/cells/cells.ts'
import { cellOfField } from './goToField.ts'
import { locationAtPath, type PlanLocation } from './planLocation.ts'

interface ShowUndoneProps {
  readonly activities: readonly ActivityView[]
  readonly openActivity: string | null
  readonly onOpenActivity: (id: string | null) => void
}

/** Scrolls to the changed field after undo and redo, and announces it. */
export function UndoFeedback({ activities, openActivity, onOpenActivity }: ShowUndoneProps) {
  const { doc } = useEditing()
  const { i18n, t } = useLingui()

  function nameOf(place: PlanLocation): string {
    switch (place.kind) {
      case 'narrative':
        return t`In our words`
      case 'meta':
        return place.field !== null && place.field in META_LABELS
          ? i18n._(META_LABELS[place.field as keyof typeof META_LABELS])
          : t`The plan`
      case 'activity': {
        const title = activities.find((activity) => activity.id === place.activity)?.title.trim() ?? ''
        const whose = title === '' ? t`Untitled activity` : title
        if (place.field === null || !isActivityKey(place.field)) return whose
        const field = i18n._(ACTIVITY_FIELDS[place.field].label)
        return t`${field} of “${whose}”`
      }
    }
  }

  function show(place: PlanLocation, type: 'undo' | 'redo'): void {
    const name = place.kind === 'activity' && place.field === null ? t`activity added` : nameOf(place)
    announce(type === 'undo' ? t`Undone: ${name}` : t`Redone: ${name}`)
    if (place.kind === 'activity' && activityMap(doc, place.activity as ActivityId) === null) {
      // The added activity is gone with its row, which may have had the focus; the row that takes its place takes the
      // focus, if there is one.
      if (openActivity === place.activity) onOpenActivity(null)
      else setTimeout(() => focusBack(document.getElementById(ADD_ACTIVITY_ID)), 0)
      return
    }
    const shown = placeOnPage(place)
    if (isInList(place) || shown !== null) return showFrame(shown)
    const cell = cellOf(place)
    if (cell !== null) return focusUnlessInside(cell)
    // In the calendar its new place appears with the next rendering.
    if (place.kind === 'activity' && document.querySelector('[data-by-time]') !== null && openActivity === null)
      return focusOccurrence(place.activity)
    if (place.kind === 'activity') onOpenActivity(place.activity)
    showFrameWhenThere(() => placeOnPage(place))
  }

  useUndoFeedback((path, type) => {
    const place = locationAtPath(path)
    if (place !== null) show(place, type)
  })
  return null
}

/** Whether the activity moved in the list or came back to it, rather than changed. */
function isInList(place: PlanLocation): boolean {
  return place.kind === 'activity' && (place.field === 'order' || place.field === 'trashedAt')
}

/** Returns the frame around the changed field, if it is on the page now. */
function placeOnPage(place: PlanLocation): HTMLElement | null {
  return place.kind === 'activity' && isInList(place)
    ? document.getElementById(`row-${place.activity}`)
    : frameOf(idOf(place))
}

const cellOf = (place: PlanLocation): HTMLElement | null =>
  place.kind === 'activity' ? cellOfField(place.activity, place.field ?? 'title') : null

function focusOccurrence(activity: string): void {
  const id = CSS.escape(activity)
  showFrameWhenThere(() => document.querySelector(`[data-occurrence="${id}"], [data-occurrence^="${id}/"]`))
}

function focusUnlessInside(cell: HTMLElement): void {
  if (!cell.contains(document.activeElement)) focusCell(cell)
}

function idOf(place: PlanLocation): string {
  switch (place.kind) {
    case 'narrative':
      return fieldId(null, 'narrative')
    case 'meta':
      return fieldId(null, place.field ?? '')
    case 'activity':
      return fieldId(place.activity, place.field ?? 'title')
  }
}
