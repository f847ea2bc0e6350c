/** Collisions in sentences. */
import { t } from '@lingui/core/macro'
import { hoursOf } from '../../../shared/plans/zonedHours.ts'
import { shortDay } from '../../ui/formats/when.ts'
import type { Collision } from './collisions.ts'
import type { CalendarItem } from './items.ts'

/** `“Chat evening” (17:00–22:00)`; for another centre its country comes first. */
function nameInWords(item: CalendarItem): string {
  const written = item.kind === 'own' ? item.activity.title : item.title
  const title = written.trim() === '' ? t`Untitled activity` : written
  const hours = hoursOf(item) ?? ''
  if (item.kind === 'own') return t`“${title}” (${hours})`
  const { whose } = item
  return t`${whose}: “${title}” (${hours})`
}

/** Beside the pointer: `At the same time: “Chat evening” (17:00–22:00), in the same place`. */
export function collidesInWords({ other, shares }: Collision): string {
  const name = nameInWords(other)
  switch (shares) {
    case 'place':
      return t`At the same time: ${name}, in the same place`
    case 'owner':
      return t`At the same time: ${name}, with the same owner`
    case null:
      return t`At the same time: ${name}`
  }
}

/** Below the calendar: `Tue 9 Feb: “Panel” (10:00–11:15) and “Quiz” (11:00–12:00)`. */
export function pairInWords({ one, other, day, shares }: Collision): string {
  const [when, first, second] = [shortDay(day), nameInWords(one), nameInWords(other)]
  switch (shares) {
    case 'place':
      return t`${when}: ${first} and ${second}, in the same place`
    case 'owner':
      return t`${when}: ${first} and ${second}, with the same owner`
    case null:
      return t`${when}: ${first} and ${second}`
  }
}
