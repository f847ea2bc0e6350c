import { useEffect, useState } from 'react'
import type { SubmissionId } from '../../shared/submissions/submission.ts'
import { partId } from './differenceParts.ts'
import { memoryOf } from '../ui/memory.ts'

/** A part counts as seen once its end has been in view for this long. */
const SEEN_AFTER_MS = 1000

const memory = memoryOf('sessionStorage')
const nameOf = (submission: SubmissionId): string => `sid-seen-parts-${submission}`

/** Which parts of a submission were in view to their end, in this window. */
export function useSeenParts(submission: SubmissionId, keys: readonly string[]): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(
    () => new Set((memory.get(nameOf(submission)) ?? '').split(' ').filter((key) => key !== '')),
  )
  const all = keys.join(' ')
  useEffect(() => {
    const timers = new Map<Element, ReturnType<typeof setTimeout>>()
    const keyOf = new Map(all.split(' ').map((key) => [document.getElementById(partId(key))?.lastElementChild, key]))
    function look(target: Element): void {
      const key = keyOf.get(target)
      if (key === undefined) return
      setSeen((before) => {
        const now = new Set([...before, key])
        memory.set(nameOf(submission), [...now].join(' '))
        return now
      })
    }
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target))
        if (isIntersecting)
          timers.set(
            target,
            setTimeout(() => look(target), SEEN_AFTER_MS),
          )
      }
    })
    for (const end of keyOf.keys()) if (end !== undefined && end !== null) observer.observe(end)
    return () => {
      observer.disconnect()
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }, [all, submission])
  return seen
}
