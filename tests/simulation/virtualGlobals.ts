/**
 * While a day is played, the time, the timers and the storage that code finds in `globalThis` are those of the day.
 * y-websocket, y-protocols, y-indexeddb and fake-indexeddb take theirs from there.
 */
import { replaceDate } from './virtualDate.ts'
import * as time from 'lib0/time'
import { IDBKeyRange } from 'fake-indexeddb'
import type { Clock } from '../../shared/clock.ts'
import { currentTab } from './tab.ts'

type Work = (...parameters: unknown[]) => void

/** What a timer is known by. */
class Timer {
  callOff: () => void = () => {}
}

/**
 * @param storageDelay how long the storage takes for one step now, in milliseconds
 * @returns a function that brings the real ones back
 */
export function installGlobals(clock: Clock, storageDelay: () => number): () => void {
  const bringBackDate = replaceDate(() => clock.now())
  if (time.getUnixTime() !== clock.now()) throw new Error('lib0 was loaded before virtualDate.ts')
  const bringBack = replaceGlobals({
    ...timers(clock),
    ...storageTasks(clock, storageDelay),
    IDBKeyRange: { value: IDBKeyRange },
    indexedDB: { get: () => currentTab()?.storage },
  })
  return () => {
    bringBack()
    bringBackDate()
  }
}

/** They belong to the tab that sets them. */
function timers(clock: Clock): PropertyDescriptorMap {
  const set = (timer: Timer, milliseconds: number, work: () => void): Timer => {
    const owned = currentTab()?.clock(clock) ?? clock
    timer.callOff = owned.after(milliseconds, work)
    return timer
  }
  const repeat = (timer: Timer, milliseconds: number, work: () => void): Timer =>
    set(timer, milliseconds, () => {
      repeat(timer, milliseconds, work)
      work()
    })
  const clear = (timer: unknown): void => {
    if (timer instanceof Timer) timer.callOff()
  }
  return {
    setTimeout: {
      value: (work: Work, milliseconds = 0, ...parameters: unknown[]) =>
        set(new Timer(), milliseconds, () => work(...parameters)),
    },
    setInterval: {
      value: (work: Work, milliseconds = 0, ...parameters: unknown[]) =>
        repeat(new Timer(), milliseconds, () => work(...parameters)),
    },
    clearTimeout: { value: clear },
    clearInterval: { value: clear },
  }
}

/** Only fake-indexeddb uses `setImmediate`: for the browser's work, one after the other, whichever tab asked for it. */
function storageTasks(clock: Clock, storageDelay: () => number): PropertyDescriptorMap {
  let last = 0
  return {
    setImmediate: {
      value: (work: () => void) => {
        last = Math.max(last, clock.now() + storageDelay())
        clock.after(last - clock.now(), work)
      },
    },
  }
}

function replaceGlobals(replaced: PropertyDescriptorMap): () => void {
  const before = Object.keys(replaced).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const [name, descriptor] of Object.entries(replaced)) {
    Object.defineProperty(globalThis, name, { ...descriptor, configurable: true })
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name)
      else Object.defineProperty(globalThis, name, descriptor)
    }
  }
}
