/** Budgets are for attacks: the honest work of many people at once meets none. */
import { afterEach, expect, test } from 'vitest'
import { PEAKS, type Peak } from '../attack/honestPeaks.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

/** A tenth of what `npm run lab -- attack honest` takes; each of the demo people joins several times. */
const PEOPLE = 100

let server: TestServer
afterEach(() => server.close())

/** @returns who would have had to wait, once for each time */
function watchBudgets(): readonly string[] {
  const delayed: string[] = []
  const { budgets } = server.app.rooms
  const waitMs = budgets.waitMs.bind(budgets)
  budgets.waitMs = (payer) => {
    const wait = waitMs(payer)
    if (wait > 0) delayed.push(payer)
    return wait
  }
  return delayed
}

test.each(Object.keys(PEAKS) as Peak[])(
  'S41 S48 · nobody waits for a budget while honest people are %s',
  async (name) => {
    server = await startTestServer()
    const delayed = watchBudgets()
    await PEAKS[name](server, PEOPLE)
    expect(delayed).toEqual([])
  },
)
