/** An import that was looked at before its plan was there: it waits until the plan that is started for it is open. */
import { useEffect } from 'react'
import type { Write } from '../../parts/inParts.ts'
import type { ImportInto } from '../importInto.ts'

type PlanOf = Pick<ImportInto, 'campaign' | 'centre'>
type WriteImport = (writes: readonly Write[], count: number) => Promise<boolean>

let waiting: { readonly plan: string; readonly writes: readonly Write[]; readonly count: number } | null = null

const keyOf = ({ campaign, centre }: PlanOf): string => `${campaign}/${centre}`

export function putImport(plan: PlanOf, writes: readonly Write[], count: number): void {
  waiting = { plan: keyOf(plan), writes, count }
}

/** The plan was not started: nothing waits. */
export function forgetImport(): void {
  waiting = null
}

/** Writes what waits for this plan, once. */
export function useImportWaiting(plan: PlanOf, write: WriteImport): void {
  useEffect(() => {
    if (waiting?.plan !== keyOf(plan)) return
    const { writes, count } = waiting
    waiting = null
    void write(writes, count)
  })
}
