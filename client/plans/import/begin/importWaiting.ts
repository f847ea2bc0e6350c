/** An import that was looked at before its plan was there: it waits until the plan that is started for it is open. */
import { useEffect, useRef } from 'react'
import type { Write } from '../../parts/inParts.ts'
import type { WriteResult } from '../../parts/writeActivities.ts'
import type { ImportInto } from '../importInto.ts'

type PlanOf = Pick<ImportInto, 'campaign' | 'centre'>
type WriteImport = (writes: readonly Write[], count: number) => Promise<WriteResult['kind']>

interface Waiting {
  readonly plan: string
  readonly writes: readonly Write[]
  readonly count: number
}
let waiting: Waiting | null = null

const keyOf = ({ campaign, centre }: PlanOf): string => `${campaign}/${centre}`

export function putImport(plan: PlanOf, writes: readonly Write[], count: number): void {
  waiting = { plan: keyOf(plan), writes, count }
}

/** The plan was not started: nothing waits. */
export function forgetImport(): void {
  waiting = null
}

export interface WritingWaiting {
  readonly write: WriteImport
  /** Many rows are written only while the server can be reached: until then they wait. */
  readonly isConnected: boolean
  /** The person declined, or stopped it: it is tried again only if they say so. */
  readonly onDeclined: (again: () => void) => void
}

/** Writes what waits for this plan, once. */
export function useImportWaiting(plan: PlanOf, writing: WritingWaiting): void {
  const latest = useRef(writing)
  useEffect(() => {
    latest.current = writing
    void writeWaiting(plan, () => latest.current)
  })
  // Behind a page that was left it waits until the plan is open again.
  useEffect(
    () => () => {
      latest.current = { ...latest.current, isConnected: false }
    },
    [],
  )
}

/** @param now how the page writes by then */
export async function writeWaiting(plan: PlanOf, now: () => WritingWaiting): Promise<void> {
  if (waiting?.plan !== keyOf(plan) || !now().isConnected) return
  const taken = waiting
  waiting = null
  const outcome = await now().write(taken.writes, taken.count)
  // An import that ended early is stored in part: another attempt would double that.
  if (outcome === 'written' || outcome === 'ended') return
  now().onDeclined(() => {
    waiting ??= taken
    void writeWaiting(plan, now)
  })
}
