/** Requirements for the chain of the audit log on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAudit } from '../../server/accounts/audit.ts'
import { auditKeyOf } from '../../server/accounts/audit/seal.ts'
import { verifyAudit } from '../../server/accounts/audit/verify.ts'
import type { Database } from '../../server/store/database.ts'
import { PersonId } from '../../shared/ids.ts'

const SECRET = 'a secret of tests that is long enough'
const AT = new Date('2026-11-26T10:00:00.000Z')
const ANNA = PersonId.parse('anna')

export function describeAudit(name: string, open: () => Promise<Database>): void {
  describe(`the audit log in ${name}`, () => {
    let db: Database
    const writeAudit = createAudit(SECRET)
    const write = (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, at) =>
          db.transaction().execute((trx) => writeAudit(trx, AT, ANNA, 'session.start', { at })),
        ),
      )
    const verify = (secret = SECRET) => verifyAudit(db, auditKeyOf(secret))
    beforeEach(async () => {
      db = await open()
    })
    afterEach(() => db.destroy())

    test('does not fork when twenty write at once', async () => {
      await write(20)
      expect(await verify()).toEqual({ entries: 20, breaks: [], wholeSince: { number: 1, at: AT.toISOString() } })
    })

    test('has no entry of a transaction that was rolled back, and no gap', async () => {
      await write(1)
      const failing = db.transaction().execute(async (trx) => {
        await writeAudit(trx, AT, ANNA, 'account.change', {})
        throw new Error('planted')
      })
      await expect(failing).rejects.toThrow('planted')
      await write(1)
      expect(await verify()).toMatchObject({ entries: 2, breaks: [] })
    })

    test('names the entry that was changed, and is whole after it', async () => {
      await write(5)
      await db
        .updateTable('audit_entry')
        .set({ person: 'bob' as PersonId })
        .where('number', '=', 3)
        .execute()
      expect(await verify()).toMatchObject({ breaks: [{ number: 3, what: 'changed' }], wholeSince: { number: 4 } })
    })

    test('names entries taken out of its middle, its end and its beginning', async () => {
      await write(6)
      await db.deleteFrom('audit_entry').where('number', 'in', [1, 4, 6]).execute()
      expect((await verify()).breaks).toEqual([
        { number: 1, what: 'missing' },
        { number: 4, what: 'missing' },
        { number: 6, what: 'missing' },
      ])
    })

    test('is not whole by another secret', async () => {
      await write(2)
      expect(await verify('another secret that is long enough')).toMatchObject({ wholeSince: null })
    })

    test('does not take a beginning that somebody else moved', async () => {
      await write(4)
      const { hash } = await db
        .selectFrom('audit_entry')
        .select('hash')
        .where('number', '=', 2)
        .executeTakeFirstOrThrow()
      await db.deleteFrom('audit_entry').where('number', '<=', 2).execute()
      await db.updateTable('audit_chain').set({ start_number: 2, start_hash: hash, start_seal: 'forged' }).execute()
      expect((await verify()).breaks).toEqual([{ number: 2, what: 'changed' }])
    })
  })
}
