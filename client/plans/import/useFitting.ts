import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { measureWrites, type Measured, type Write } from '../parts/inParts.ts'

/** Measuring thousands of rows takes a moment: it waits while somebody is choosing. */
const WAIT_MS = 250

/** How many of these writes have room in the plan; null until it is measured, and before there is a plan. */
export function useFitting(doc: Y.Doc | null, writes: readonly Write[]): Measured | null {
  const [found, setFound] = useState<{ readonly writes: readonly Write[]; readonly measured: Measured } | null>(null)
  useEffect(() => {
    if (doc === null) return undefined
    const timer = setTimeout(() => setFound({ writes, measured: measureWrites(doc, writes) }), WAIT_MS)
    return () => clearTimeout(timer)
  }, [doc, writes])
  return found?.writes === writes ? found.measured : null
}
