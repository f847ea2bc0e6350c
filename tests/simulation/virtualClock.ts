/**
 * Time that passes only when the simulation says so: the next due event happens next, and everything that it causes
 * comes first.
 */
import type { Clock } from '../../shared/clock.ts'

interface Appointment {
  readonly at: number
  readonly work: () => void
  calledOff: boolean
}

export interface VirtualClock extends Clock {
  /** How much has happened so far. */
  readonly happened: number
  /** Appointments that are still to come. */
  readonly waiting: number
  /** A clock whose appointments all fall away when `isOver`: that of a process which can be killed. */
  until(isOver: () => boolean): Clock
  /** Lets this much time pass. @param afterEach runs whenever something has happened and come to rest */
  pass(milliseconds: number, afterEach: () => void): Promise<void>
}

export function createAgenda(): VirtualClock {
  /** Sorted by time; of two at the same moment the one that was made first comes first. */
  const appointments: Appointment[] = []
  let now = 0
  let happened = 0

  function after(milliseconds: number, work: () => void): () => void {
    const appointment = { at: now + Math.max(0, milliseconds), work, calledOff: false }
    let [low, high] = [0, appointments.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((appointments[middle]?.at ?? 0) <= appointment.at) low = middle + 1
      else high = middle
    }
    appointments.splice(low, 0, appointment)
    return () => {
      appointment.calledOff = true
    }
  }

  return {
    now: () => now,
    get happened() {
      return happened
    },
    get waiting() {
      return appointments.filter(({ calledOff }) => !calledOff).length
    },
    after,
    until: (isOver) => ({
      now: () => now,
      after: (milliseconds, work) =>
        after(milliseconds, () => {
          if (!isOver()) work()
        }),
    }),
    async pass(milliseconds, afterEach) {
      const end = now + milliseconds
      await rest()
      for (;;) {
        const next = appointments[0]
        if (next === undefined || next.at > end) break
        appointments.shift()
        if (next.calledOff) continue
        now = next.at
        happened += 1
        next.work()
        await rest()
        afterEach()
      }
      now = end
    },
  }
}

/** The real one: a day replaces it. */
const soon = setImmediate

/** Every promise that can be kept now is kept by then: nothing in here waits for anything but the agenda. */
function rest(): Promise<void> {
  return new Promise((resolve) => soon(resolve))
}
