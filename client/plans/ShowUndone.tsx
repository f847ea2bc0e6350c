import { useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { announce } from '../ui/announce.ts'
import { ACTIVITY_WORDS, META_WORDS } from './fieldWords.ts'
import { fieldId } from '../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../fields/showFrame.ts'
import { useUndone } from '../fields/useUndone.ts'
import { placeAtPath, type PlanPlace } from './planPlace.ts'

interface ShowUndoneProps {
  readonly activities: readonly ActivityView[]
  readonly onOpenActivity: (id: string) => void
}

/** After undo and redo: brings what changed into view and says what it was. */
export function ShowUndone({ activities, onOpenActivity }: ShowUndoneProps) {
  const { i18n, t } = useLingui()

  function nameOf(place: PlanPlace): string {
    switch (place.kind) {
      case 'narrative':
        return t`In our words`
      case 'meta':
        return place.field !== null && place.field in META_WORDS
          ? i18n._(META_WORDS[place.field as keyof typeof META_WORDS])
          : t`The plan`
      case 'activity': {
        const title = activities.find((activity) => activity.id === place.activity)?.title.trim() ?? ''
        const whose = title === '' ? t`Untitled activity` : title
        if (place.field === null || !(place.field in ACTIVITY_WORDS)) return whose
        const field = i18n._(ACTIVITY_WORDS[place.field as keyof typeof ACTIVITY_WORDS])
        return t`${field} of “${whose}”`
      }
    }
  }

  function show(place: PlanPlace, type: 'undo' | 'redo'): void {
    const name = nameOf(place)
    announce(type === 'undo' ? t`Undone: ${name}` : t`Done again: ${name}`)
    if (place.kind === 'activity' && place.field !== 'order' && place.field !== 'trashedAt') {
      onOpenActivity(place.activity)
    }
    // The panel opens first; its fields are there a moment later.
    setTimeout(() => bringIntoView(place), 60)
  }

  useUndone((path, type) => {
    const place = placeAtPath(path)
    if (place !== null) show(place, type)
  })
  return null
}

function bringIntoView(place: PlanPlace): void {
  const moved = place.kind === 'activity' && (place.field === 'order' || place.field === 'trashedAt')
  showFrame(moved ? document.getElementById(`row-${place.activity}`) : frameOf(idOf(place)))
}

function idOf(place: PlanPlace): string {
  switch (place.kind) {
    case 'narrative':
      return fieldId(null, 'narrative')
    case 'meta':
      return fieldId(null, place.field ?? '')
    case 'activity':
      return fieldId(place.activity, place.field ?? 'title')
  }
}
