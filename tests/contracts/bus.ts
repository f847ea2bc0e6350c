/** Requirements for every bus. Each implementation's test runs this suite. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bus } from '../../server/bus/bus.ts'
import { BusMessage } from '../../server/bus/busMessage.ts'
import { waitFor } from '../harness/waitFor.ts'

const campaign = 'sid-2027'
const MESSAGES: readonly BusMessage[] = [
  { kind: 'person-changed', person: 'anna' },
  { kind: 'session-ended', tokenHash: 'abc' },
  { kind: 'campaign-changed', campaign },
  { kind: 'help-access-changed', campaign, centre: 'dk' },
  { kind: 'milestones-changed', campaign },
  { kind: 'publication-changed', campaign, centre: 'dk' },
  { kind: 'inquiries-changed', campaign, centre: 'dk' },
  { kind: 'thumbnails-changed', campaign, owner: 'network' },
  { kind: 'links-changed', campaign },
  { kind: 'anchors-changed', document: 'plan/sid-2027/dk' },
  { kind: 'bell-changed', people: ['anna', 'bo'] },
].map((message) => BusMessage.parse(message))

export interface BusesUnderTest {
  /** Buses that belong together, one for each node. */
  readonly buses: readonly Bus[]
  close(): Promise<void>
}

export function describeBus(name: string, open: () => Promise<BusesUnderTest>): void {
  describe(`the bus of ${name}`, () => {
    let under: BusesUnderTest
    let received: BusMessage[][]
    beforeEach(async () => {
      under = await open()
      received = under.buses.map(() => [])
      for (const [at, bus] of under.buses.entries()) bus.subscribe((message) => received[at]?.push(message))
    })
    afterEach(() => under.close())

    test('delivers a message of any kind on its own node at once, and once on every node, in order', async () => {
      for (const publisher of under.buses) {
        for (const [at, message] of MESSAGES.entries()) {
          publisher.publish(message)
          expect(received[under.buses.indexOf(publisher)]).toHaveLength(at + 1)
        }
        await waitFor(() => received.every(({ length }) => length >= MESSAGES.length), 'all messages on all nodes')
        for (const list of received) expect(list.splice(0)).toEqual(MESSAGES)
      }
    })

    test('delivers to every subscriber, until that one ends its subscription', () => {
      const [bus] = under.buses
      const [message] = MESSAGES
      if (bus === undefined || message === undefined) throw new Error('nothing to test')
      const other: BusMessage[] = []
      const end = bus.subscribe((one) => other.push(one))
      bus.publish(message)
      end()
      bus.publish(message)
      expect([received[0]?.length, other.length]).toEqual([2, 1])
    })
  })
}
