import { useSyncExternalStore } from 'react'
import { ago } from './ago.ts'
import { wholeMomentOf } from './when.ts'

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
  return (
    <time dateTime={at} title={wholeMomentOf(at)}>
      {ago(at, seen)}
    </time>
  )
}
