import { useState } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { addDays, daysUntil } from '../../../shared/days.ts'
import { planActivities } from '../../../shared/plans/layout.ts'
import {
  lengthened,
  newDaysOfAll,
  spanAfter,
  spanOf,
  type Edge,
  type Move,
  type Moved,
  type NewDays,
} from '../../../shared/plans/moving.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { viewActivity } from '../../../shared/plans/view.ts'
import { writeDays } from '../../../shared/plans/writeDays.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { announce } from '../../ui/announce.ts'
import { useUndoToast } from '../edit/useUndoToast.ts'
import { moveInWords, shiftInWords, spanInWords } from './moveWords.ts'

/** An activity that moves, or one of its dates. */
export interface MovedActivity extends Moved {
  readonly activity: ActivityView
}

/** Moves of activities. Each is one step of undo, however many activities move. */
export interface Moves {
  readonly move: (moved: readonly MovedActivity[], move: Move) => void
  /** Moves one end of an activity by days, or to a day. */
  readonly lengthen: (activity: ActivityView, edge: Edge, move: Move) => void
  /** Opens the dialog in which a person says where to. */
  readonly ask: (moved: readonly MovedActivity[]) => void
}

/** @returns the moves, and what the dialog asks about now */
export function useMoves(): {
  readonly moves: Moves
  readonly asked: readonly MovedActivity[]
  readonly close: () => void
} {
  const { t } = useLingui()
  const editing = useEditing()
  const toast = useUndoToast()
  const [asked, setAsked] = useState<readonly MovedActivity[]>([])
  function write(changes: readonly NewDays[]): boolean {
    if (changes.length === 0) announce(t`Nothing moved`)
    else makeChange(editing, () => changes.forEach((change) => writeDays(editing.doc, change)))
    return changes.length > 0
  }
  const moves: Moves = {
    move(asked, move) {
      const moved = asked.flatMap((one) => nowOf(editing.doc, one))
      const changes = newDaysOfAll(moved, move)
      if (write(changes)) toast(movedInWords(moved, changes))
    },
    lengthen(asked, edge, move) {
      const [one] = nowOf(editing.doc, { activity: asked, date: null })
      const span = one === undefined ? null : spanOf(one)
      if (one === undefined || span === null) return
      const change = lengthened(one.activity, edge, 'to' in move ? move.to : addDays(span[edge], move.by))
      if (!write(change === null ? [] : [change]) || change === null) return
      const after = spanAfter(one, change)
      if (after === null) return
      const [when, title] = [spanInWords(after), titleOf(one.activity)]
      toast(t`“${title}” is now on ${when}`)
    },
    ask: setAsked,
  }
  const titleOf = ({ title }: ActivityView): string => (title.trim() === '' ? t`Untitled activity` : title)

  function movedInWords(moved: readonly MovedActivity[], changes: readonly NewDays[]): string {
    const spans = changes.flatMap((change) => {
      const one = moved.find(({ activity }) => activity.id === change.id)
      const [before, after] = one === undefined ? [null, null] : [spanOf(one), spanAfter(one, change)]
      return one === undefined || after === null ? [] : [{ before, after, title: titleOf(one.activity) }]
    })
    const [first] = spans
    if (first === undefined) return ''
    const { title, before, after } = first
    if (spans.length === 1) {
      const where = moveInWords(first)
      return t`“${title}” moved: ${where}`
    }
    const count = plural(spans.length, { one: '# activity moved', other: '# activities moved' })
    if (before === null) return count
    const shift = shiftInWords(daysUntil(before.first, after.first))
    return t`${count}, ${shift}`
  }
  return { moves, asked, close: () => setAsked([]) }
}

/** As it is in the document: what is on screen is up to a moment older, and keys come faster. Nothing if it is gone. */
function nowOf(doc: Y.Doc, { activity: { id }, date }: MovedActivity): readonly MovedActivity[] {
  const { value } = viewActivity(id, planActivities(doc).get(id))
  return value === null ? [] : [{ activity: value, date }]
}
