import { useCallback } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { daysUntil } from '../../../shared/days.ts'
import { collisionsOf } from '../calendar/collisions.ts'
import { collidesInWords } from '../calendar/collisionWords.ts'
import { keyOf, type CalendarItem } from '../calendar/items.ts'
import { keptInWords, lengthInWords, moveInWords, shiftInWords, spanInWords } from './moveWords.ts'
import type { DragShown } from './useMoveDrag.ts'

/** What collides is said of this many. */
const MOST_COLLISIONS = 2

/** The lines of the note beside a dragged activity: where to, what stays, and what collides there. */
export function useDragWords(items: readonly CalendarItem[]): (shown: DragShown) => readonly string[] {
  const { t } = useLingui()
  return useCallback(
    ({ grabbed: { moved, edge }, before, after }) => {
      const [{ activity, date }] = moved
      if (edge !== null) return [spanInWords(after), lengthInWords(after)]
      if (before?.first === after.first) return [spanInWords(after), t`Stays where it is`]
      const lines = [moveInWords({ before, after })]
      if (moved.length > 1 && before !== null) {
        const shift = shiftInWords(daysUntil(before.first, after.first))
        const count = plural(moved.length, { one: '# activity', other: '# activities' })
        return [t`${count}, ${shift}`, ...lines]
      }
      const hours = activity.dates.find(({ id }) => id === date) ?? activity
      const kept = keptInWords({ before, after }, hours)
      const there = {
        kind: 'own',
        key: keyOf({ activity, date }),
        activity,
        date,
        ...after,
        ...timesOf(hours),
      } as const
      const collisions = collisionsOf({ ...there, timeZone: activity.timeZone }, items)
      return [...lines, ...(kept === null ? [] : [kept]), ...collisions.slice(0, MOST_COLLISIONS).map(collidesInWords)]
    },
    [items, t],
  )
}

const timesOf = ({ startTime, endTime }: { readonly startTime: string | null; readonly endTime: string | null }) => ({
  startTime,
  endTime,
})
