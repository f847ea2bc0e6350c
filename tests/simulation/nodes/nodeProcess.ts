/** The process of a node: its turn, which it may be without for a while, and its clock, which may be ahead of the others'. */
import type { Clock } from '../../../shared/clock.ts'
import type { Life } from '../simulatedServer.ts'
import type { VirtualClock } from '../virtualClock.ts'

export interface NodeProcess extends Life {
  readonly clock: Clock
  /** Since when it has had its turn all the time. */
  readonly awakeSince: number
  freeze(): void
  /** All that was due meanwhile happens now, in its order. */
  thaw(): void
}

/** @param aheadMs how much later its clock is than that of the day */
export function createNodeProcess(agenda: VirtualClock, aheadMs: number): NodeProcess {
  let due: (() => void)[] = []
  let isStill = false
  let awakeSince = agenda.now()

  function run(work: () => void): void {
    if (life.isOver) return
    if (isStill) due.push(work)
    else work()
  }

  const life: NodeProcess = {
    isOver: false,
    get isStill() {
      return isStill
    },
    get awakeSince() {
      return awakeSince
    },
    run,
    clock: {
      now: () => agenda.now() + aheadMs,
      after(milliseconds, work) {
        let isCalledOff = false
        const callOff = agenda.after(milliseconds, () =>
          run(() => {
            if (!isCalledOff) work()
          }),
        )
        return () => {
          isCalledOff = true
          callOff()
        }
      },
    },
    freeze() {
      isStill = true
    },
    thaw() {
      if (!isStill) return
      isStill = false
      awakeSince = agenda.now()
      // One after the other, with all that each brings about, as an event loop does.
      for (const work of due) agenda.after(0, () => run(work))
      due = []
    },
  }
  return life
}
