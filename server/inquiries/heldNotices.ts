/** Publishes that a message came into the queue once its time of waiting is over. */
import type { Clock } from '../../shared/clock.ts'
import type { InquiryPlace } from './inquiryRows.ts'

type Queue = Pick<InquiryPlace, 'campaign' | 'centre'>

export interface HeldNotices {
  /** @param milliseconds 0 for at once */
  publishAfter(milliseconds: number, queue: Queue): void
  close(): void
}

export function createHeldNotices(clock: Clock, changed: (queue: Queue) => void): HeldNotices {
  const waiting = new Set<() => void>()
  return {
    publishAfter(milliseconds, queue) {
      if (milliseconds === 0) return changed(queue)
      const callOff = clock.after(milliseconds, () => {
        waiting.delete(callOff)
        changed(queue)
      })
      waiting.add(callOff)
    },
    close() {
      for (const callOff of waiting) callOff()
    },
  }
}
