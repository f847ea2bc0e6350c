import { createContext, useContext } from 'react'
import type { PartsResult, Write } from './inParts.ts'

/** `refused`: nothing was written, and the person knows why. */
export type WriteResult = PartsResult | { readonly kind: 'refused' }

/** This few are written without being measured first: an activity is about 1.3 kB. */
export const FEW_WRITES = 20

export type WriteActivities = (writes: readonly Write[]) => Promise<WriteResult>

export const WriteContext = createContext<WriteActivities | null>(null)

/** Writes many activities as one step of undo; shows the progress if that takes several updates. */
export function useWriteActivities(): WriteActivities {
  const write = useContext(WriteContext)
  if (write === null) throw new Error('a part of a plan’s editor stands outside it')
  return write
}
