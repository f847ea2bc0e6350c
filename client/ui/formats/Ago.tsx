import { useSyncExternalStore } from 'react'
import { ago } from './ago.ts'
import { usePrinting } from '../print/usePrinting.ts'
import { dayOfMoment, wholeMomentOf } from './when.ts'

/** All of them change together, once a minute. */
const MINUTE_MS = 60_000
let now = new Date()

function follow(listener: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date()
    listener()
  }, MINUTE_MS)
  return () => clearInterval(timer)
}

/** A moment as people say it; the exact one on hover. */
export function Ago({ at }: { readonly at: string }) {
  const seen = useSyncExternalStore(follow, () => now)
  // "4 minutes ago" is wrong as soon as the paper is dry.
  const printing = usePrinting()
  return (
    <time dateTime={at} title={wholeMomentOf(at)}>
      {printing ? dayOfMoment(at) : ago(at, seen)}
    </time>
  )
}
