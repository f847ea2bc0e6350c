/**
 * The log that simulated nodes share passes the suite of every update log, so that findings of the simulation are not
 * its own faults.
 */
import { systemClock } from '../../server/pacing/clock.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { createChance } from '../simulation/chance.ts'
import { createDatabase } from '../simulation/nodes/database.ts'
import { createSharedLog } from '../simulation/nodes/sharedLog.ts'
import { describeUpdateLog } from './updateLog.ts'
import { describeReading } from './updateLogReading.ts'

/** @returns a function that opens handles of one more process on the same log */
function createLog(): () => UpdateLog {
  const database = createDatabase(systemClock, createChance(1))
  database.setSlowness(0)
  const log = createSharedLog({
    database,
    clock: systemClock,
    onLanded: () => {},
    fail(message) {
      throw new Error(message)
    },
  })
  return () => log.logFor(database.open(systemClock))
}

let reopen = createLog()

describeUpdateLog(
  'the simulation',
  async () => {
    reopen = createLog()
    return reopen()
  },
  async () => reopen(),
)
describeReading('the simulation', async () => createLog()())
