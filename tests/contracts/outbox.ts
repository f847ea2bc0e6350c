/** Requirements for the outbox and the mail settings on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPeople } from '../../server/accounts/accounts.ts'
import { createLocalBus } from '../../server/bus/bus.ts'
import { createMailPreferences } from '../../server/mail/mailPreferences.ts'
import type { ClaimedMail } from '../../server/mail/claimedMails.ts'
import { createOutbox, type Outbox } from '../../server/mail/outbox.ts'
import type { Database } from '../../server/store/database.ts'
import { PersonId } from '../../shared/ids.ts'
import type { MailId } from '../../shared/mail/outgoing.ts'

const ANNA = PersonId.parse('p1')
const NOON = new Date('2027-01-12T12:00:00Z')
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000)

export function describeOutbox(name: string, open: () => Promise<Database>): void {
  describe(`the outbox in ${name}`, () => {
    let db: Database
    let outbox: Outbox
    beforeEach(async () => {
      db = await open()
      outbox = createOutbox(db)
      const person = {
        id: ANNA,
        name: 'Planner, Denmark',
        email: 'planner.dk@demo.example',
        memberships: [],
        standing: 'approved' as const,
      }
      await createPeople({ db, bus: createLocalBus(), writeAudit: async () => {}, appendEnded: () => undefined }).add(
        [{ ...person, role: 'planner' }],
        true,
      )
    })
    afterEach(() => db.destroy())

    async function queued(): Promise<MailId> {
      await outbox.queue(ANNA, 'daily', NOON, NOON)
      const [id] = await outbox.due(NOON)
      if (id === undefined) throw new Error('nothing is due')
      return id
    }
    async function claimed(): Promise<ClaimedMail> {
      const mail = await outbox.claim(await queued(), NOON)
      if (mail === null) throw new Error('not claimed')
      return mail
    }
    /** Whether a notification goes with a mail, or with none for ever. */
    async function isTaken(notification: string): Promise<boolean> {
      const row = db.selectFrom('mail_item').select('notification').where('notification', '=', notification)
      return (await row.executeTakeFirst()) !== undefined
    }
    const stateOf = async (id: string) => (await outbox.find(id))?.state

    test('has one mail that waits for a person, until it is claimed', async () => {
      const id = await queued()
      await outbox.queue(ANNA, 'daily', NOON, NOON)
      expect(await outbox.due(NOON)).toEqual([id])
      expect(await outbox.due(later(-1))).toEqual([])
      await outbox.claim(id, NOON)
      await outbox.queue(ANNA, 'daily', later(1), NOON)
      expect(await outbox.list()).toHaveLength(2)
    })

    test('gives a mail to one of many who claim it at the same moment', async () => {
      const id = await queued()
      const claims = await Promise.all(Array.from({ length: 10 }, async () => outbox.claim(id, NOON)))
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
      expect((await outbox.find(id))?.attempts).toBe(1)
    })

    test('lets a notification go with one mail', async () => {
      const [first, second] = ['first', 'second'] as MailId[] as [MailId, MailId]
      expect(await outbox.take(first, ['a', 'b'])).toEqual(new Set(['a', 'b']))
      expect(await outbox.take(second, ['b', 'c'])).toEqual(new Set(['c']))
      await outbox.leaveOut(['d'])
      expect(await outbox.take(first, ['a', 'b', 'c', 'd'])).toEqual(new Set(['a', 'b']))
      expect([await isTaken('a'), await isTaken('d'), await isTaken('e')]).toEqual([true, true, false])
    })

    test('frees what a mail took when it is postponed, and keeps it when it is finished', async () => {
      const mail = await claimed()
      await outbox.take(mail.id, ['a'])
      await outbox.postpone(mail, later(1), 'not now')
      expect(await isTaken('a')).toBe(false)
      expect(await outbox.find(mail.id)).toMatchObject({ state: 'queued', trouble: 'not now', claim: null })
      const again = await outbox.claim(mail.id, later(1))
      await outbox.take(mail.id, ['a'])
      if (again !== null) await outbox.finish(again, 'sent', null, later(1))
      expect([await stateOf(mail.id), await isTaken('a')]).toEqual(['sent', true])
    })

    test('judges what a dead server left: begun is begun again, handed over is not; the living are left alone', async () => {
      const begun = await claimed()
      await outbox.take(begun.id, ['a'])
      const handed = await claimed()
      await outbox.take(handed.id, ['b'])
      expect(await outbox.handOver(handed, NOON)).toBe(true)
      await outbox.recover(later(4))
      expect([await stateOf(begun.id), await stateOf(handed.id)]).toEqual(['sending', 'handed'])
      await outbox.recover(later(5))
      expect([await stateOf(begun.id), await stateOf(handed.id)]).toEqual(['queued', 'unsure'])
      expect([await isTaken('a'), await isTaken('b')]).toEqual([false, true])
      // A sender wrongly taken for dead changes nothing any more, and may not send.
      expect(await outbox.handOver(begun, later(5))).toBe(false)
      await outbox.finish(handed, 'sent', null, later(5))
      await outbox.drop(begun)
      expect([await stateOf(begun.id), await stateOf(handed.id)]).toEqual(['queued', 'unsure'])
    })

    test('may not be handed over once the claim has run out, though nobody noticed', async () => {
      expect(await outbox.handOver(await claimed(), later(5))).toBe(false)
    })

    test('a person’s choice is kept, and so is the token that stops all mails', async () => {
      const choices = createMailPreferences(db)
      expect(await choices.of(ANNA)).toBe('at-once')
      const [token] = await Promise.all([choices.tokenOf(ANNA), choices.tokenOf(ANNA)])
      await choices.set(ANNA, 'weekly')
      expect([await choices.of(ANNA), await choices.tokenOf(ANNA)]).toEqual(['weekly', token])
      expect([await choices.personOf(token), await choices.personOf(`${token}x`)]).toEqual([ANNA, null])
    })
  })
}
