import { useSyncExternalStore } from 'react'
import { ago } from './ago.ts'

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

const WHOLE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })

/** A moment as people say it; the exact one on hover. */
export function Ago({ at }: { readonly at: string }) {
  const seen = useSyncExternalStore(follow, () => now)
  return (
    <time dateTime={at} title={WHOLE.format(new Date(at))}>
      {ago(at, seen)}
    </time>
  )
}
