import { useEffect, useRef, type RefObject } from 'react'
import type { ActivityGap } from '../../../shared/plans/missing.ts'
import { goToField } from '../edit/goToField.ts'
import { GAP_FIELDS } from '../gapLabels.ts'
import type { Arrangement } from './useArrangement.ts'
import { NO_FILTER, type Filter } from './view/filter.ts'

/**
 * Shows only the activities that lack something, and goes to the first one's empty field once these rows are there: their
 * chips make the bar above them higher.
 */
export function useGapToShow(
  section: RefObject<HTMLElement | null>,
  { filter, changeFilter, shown: [first] }: Arrangement,
  onOpen: (activity: string) => void,
): (gap: ActivityGap) => void {
  const asked = useRef<{ readonly gap: ActivityGap; readonly filter: Filter }>(null)
  useEffect(() => {
    const { current } = asked
    if (current === null || current.filter !== filter) return
    asked.current = null
    if (first !== undefined) goToField(first.id, GAP_FIELDS[current.gap], onOpen)
  }, [filter, first, onOpen])

  return (gap) => {
    const only: Filter = { ...NO_FILTER, gaps: [gap] }
    asked.current = { gap, filter: only }
    changeFilter(only)
    section.current?.scrollIntoView({ block: 'start' })
  }
}
