/** Requirements for every implementation of leases. Each implementation's test runs this suite. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StaleLease, type LeasedTransaction, type Leases, type LeasesDeps } from '../../server/store/leases/leases.ts'
import { waitFor } from '../harness/waitFor.ts'

const KINDS = ['mail', 'reminders', 'links'] as const
type Kind = (typeof KINDS)[number]

export interface LeasesUnderTest {
  readonly leases: Leases<Kind>
  /** Runs its work in a transaction, once for each sort of transaction. */
  transact(work: (transaction: LeasedTransaction) => Promise<void>): Promise<void>
  close(): Promise<void>
}

export function describeLeases(name: string, open: (deps: LeasesDeps<Kind>) => Promise<LeasesUnderTest>): void {
  describe(`leases of ${name}`, () => {
    let under: LeasesUnderTest
    const gained = new Map<Kind, number>()
    const lost: Kind[] = []
    beforeEach(async () => {
      gained.clear()
      lost.length = 0
      under = await open({
        kinds: KINDS,
        onGained: (kind, epoch) => {
          expect(gained.has(kind)).toBe(false)
          gained.set(kind, epoch)
        },
        onLost: (kind) => lost.push(kind),
      })
      await waitFor(() => gained.size === KINDS.length, 'all leases')
    })
    afterEach(() => under.close())

    test('a node alone gains all of them, and knows their epochs', () => {
      for (const kind of KINDS) expect(under.leases.epochOf(kind)).toBe(gained.get(kind))
      expect(lost).toEqual([])
    })

    test('a transaction goes on under the epoch that is held, and under no other', async () => {
      const epoch = under.leases.epochOf('mail') ?? 0
      await under.transact((transaction) => under.leases.assertEpoch(transaction, 'mail', epoch))
      for (const stale of [epoch - 1, epoch + 1]) {
        const attempt = under.transact((transaction) => under.leases.assertEpoch(transaction, 'mail', stale))
        await expect(attempt).rejects.toThrow(StaleLease)
      }
    })

    test('a node that closes has lost all of them, once', async () => {
      await under.leases.close()
      await under.leases.close()
      expect(lost.toSorted()).toEqual(KINDS.toSorted())
      for (const kind of KINDS) expect(under.leases.epochOf(kind)).toBeNull()
    })
  })
}
