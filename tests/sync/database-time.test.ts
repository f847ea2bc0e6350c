import { expect, test } from 'vitest'
import { followDatabaseTime, readWithTime } from '../../server/bus/databaseTime.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

const MINUTE_MS = 60_000

test('S71 · a node follows the time of the database though its own clock drifts, and its time never goes back', async () => {
  const agenda = createAgenda()
  // A hundredth too fast: a minute of the database is 60.6 seconds here.
  const database = () => agenda.now() / 1.01
  const read = async () => ({ now: database() })
  const { aheadMs } = await readWithTime(agenda, read)
  const time = followDatabaseTime(agenda, aheadMs, read)
  let before = time.now()
  for (let minute = 0; minute < 180; minute++) {
    await agenda.pass(MINUTE_MS, () => {})
    expect(time.now()).toBeGreaterThanOrEqual(before)
    before = time.now()
    // The drift of ten minutes, and of the frozen minute.
    expect(Math.abs(time.now() - database())).toBeLessThan(11 * MINUTE_MS * 0.01)
  }
  time.close()
})

test('S71 · a comparison that fails is made up for by the next', async () => {
  const agenda = createAgenda()
  let isGone = true
  const time = followDatabaseTime(agenda, 0, async () => {
    if (isGone) throw new Error('the database is gone')
    return { now: agenda.now() + 5000 }
  })
  await agenda.pass(11 * MINUTE_MS, () => {})
  expect(time.now()).toBe(agenda.now())
  isGone = false
  await agenda.pass(10 * MINUTE_MS, () => {})
  expect(time.now()).toBe(agenda.now() + 5000)
  time.close()
})
