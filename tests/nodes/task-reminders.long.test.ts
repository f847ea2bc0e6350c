/** Two nodes look for tasks to remind of; each is reminded of once, even if the node that looked is killed. */
import { pathToFileURL } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PersonId, randomId, TaskId } from '../../shared/ids.ts'
import { addTask } from '../../shared/tasks/layout.ts'
import { clockIn } from '../../shared/zonedTime.ts'
import { bellItems } from '../harness/bellOf.ts'
import { editDocument } from '../harness/documentSockets.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'

/** The first look comes five minutes after a start, the next ones a minute apart. */
const REMINDED_MS = 8 * 60_000
const NEXT_LOOKS_MS = 150_000

describe.skipIf(!nodesCanRun)('two nodes', () => {
  let cluster: Cluster
  let one: ServerProcess
  let other: ServerProcess
  beforeAll(async () => {
    cluster = await startCluster(0)
    // Nobody is reminded at night: it is noon in Denmark, whenever this runs.
    const [hours = 0, minutes = 0] = clockIn('Europe/Copenhagen', new Date()).time.split(':').map(Number)
    const environment = {
      CLOCK_SKEW_MS: String((12 * 60 - hours * 60 - minutes) * 60_000),
      NODE_OPTIONS: `--import=${pathToFileURL(`${import.meta.dirname}/skewedClock.ts`).href}`,
    }
    one = await cluster.start(environment)
    other = await cluster.start(environment)
  }, 60_000)
  afterAll(() => cluster.close())

  test(
    'remind of a task once, and a node that takes over reminds of nothing again',
    { timeout: REMINDED_MS + 2 * NEXT_LOOKS_MS + 120_000 },
    async () => {
      const id = TaskId.parse(randomId())
      const who = { person: PersonId.parse('demo-planner2.dk') }
      await editDocument(one, 'planner.dk', 'tasks/sid-2027/dk', (doc) => {
        addTask(doc, { what: 'Book the hall', activity: null, who }, id)
      })
      const unread = async () => {
        const items = await bellItems(other, 'planner2.dk', 'task')
        return items.filter(({ what }) => what === 'Book the hall').map((item) => item.unread)
      }
      await waitFor(async () => (await unread()).length > 0, 'a reminder', REMINDED_MS)
      await wait(NEXT_LOOKS_MS)
      expect(await unread()).toEqual([1])
      await one.kill()
      await wait(NEXT_LOOKS_MS)
      expect(await unread()).toEqual([1])
    },
  )
})
