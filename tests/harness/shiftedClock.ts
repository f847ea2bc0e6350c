/**
 * The clock of `SID_TEST_NOW`, such as `2026-12-31T23:50:00+01:00`: a run of the tests begins then, here and in all processes and
 * threads that come from here. `NODE_OPTIONS` carries this file to them, and `SID_TEST_SHIFT_MS` the distance, so that all have
 * one clock.
 */
import { shiftClock } from './shiftClock.ts'

const { SID_TEST_NOW: start, SID_TEST_SHIFT_MS: shift, NODE_OPTIONS = '' } = process.env
const byMs = shift === undefined ? distanceTo(start) : Number(shift)
/** A process loads this file at its start, and perhaps again as a module of its tests. */
const SHIFTED = Symbol.for('sid: the clock of this process is another day')
if (byMs !== 0 && !(SHIFTED in globalThis)) {
  shiftClock(byMs)
  Object.assign(globalThis, { [SHIFTED]: true })
  process.env.SID_TEST_SHIFT_MS = String(byMs)
  if (!NODE_OPTIONS.includes(import.meta.url)) process.env.NODE_OPTIONS = `${NODE_OPTIONS} --import=${import.meta.url}`
}

/** @throws if it is no moment */
function distanceTo(moment: string | undefined): number {
  if (moment === undefined || moment === '') return 0
  const distance = Date.parse(moment) - Date.now()
  if (Number.isNaN(distance)) throw new Error(`SID_TEST_NOW is no moment: ${moment}`)
  return distance
}
