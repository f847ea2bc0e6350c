/** A letter over two nodes: written at one, released and sent at both at once, and nobody receives it twice though the one that sends is killed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReadUpdate } from '../../shared/updates/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { releaseLetter, send, sendingOf, withoutNews } from '../harness/letters.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'

/** Claims of a dead node run out after five minutes, or when another one gains the lease. */
const ALL_SENT_MS = 6 * 60_000

describe.skipIf(!nodesCanRun)('two nodes', () => {
  let cluster: Cluster
  let mailbox: Mailbox
  let one: ServerProcess
  let other: ServerProcess
  /** Other mails of the demo network go meanwhile. */
  const letters = () => mailbox.received.filter(({ subject }) => subject.startsWith('Weekly Update No.'))
  beforeAll(async () => {
    mailbox = await openMailbox()
    cluster = await startCluster(0)
    const environment = { SMTP_URL: mailbox.url, MAIL_FROM: 'sid@workspace.example' }
    one = await cluster.start(environment)
    other = await cluster.start(environment)
  }, 60_000)
  afterAll(async () => {
    await cluster.close()
    await mailbox.close()
  })

  test(
    'S101 · send a letter once to each person, though both begin at once and the sender is killed',
    { timeout: ALL_SENT_MS + 120_000 },
    async () => {
      await withoutNews(one)
      const id = await releaseLetter(one, '2027-01-12')
      const readAt = async (node: ServerProcess) =>
        ReadUpdate.parse(await jsonOf(as(node, 'planner.dk').get('/api/updates/2027-1')))
      await waitFor(
        async () => (await as(other, 'planner.dk').get('/api/updates/2027-1')).ok,
        'the letter at the other node',
      )
      expect(await readAt(other)).toEqual(await readAt(one))
      const begun = await Promise.all([send(one, id), send(other, id, null, 'coordinator2')])
      expect(begun.toSorted((a, b) => a - b)).toEqual([202, 409])
      const { sent, waiting } = await sendingOf(other, id)
      const people = sent + waiting
      await waitFor(() => letters().length >= 10, 'ten letters', 60_000)
      await one.kill()
      await waitFor(async () => (await sendingOf(other, id)).waiting === 0, 'the last letter', ALL_SENT_MS)
      const addresses = letters().map(({ to }) => to)
      expect(new Set(addresses).size).toBe(addresses.length)
      expect(people - addresses.length).toBeLessThanOrEqual(1)
    },
  )
})
