/** Requirements for write-behind rows on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../server/store/database.ts'
import type { Unit, WriteBehind } from '../../server/store/writeBehind/writeBehind.ts'

export interface OpenRows {
  readonly db: Database
  readonly rows: WriteBehind
}

export function describeWriteBehind(name: string, open: () => Promise<OpenRows>): void {
  describe(`rows written behind in ${name}`, () => {
    let db: Database
    let rows: WriteBehind
    beforeEach(async () => {
      ;({ db, rows } = await open())
    })
    afterEach(async () => {
      await rows.close()
      await db.destroy()
    })
    const unit = (...names: readonly string[]): Unit =>
      names.map((one) => db.insertInto('done_once').values({ name: one, at: 'now' }).compile())
    const stored = async () =>
      (await db.selectFrom('done_once').select('name').orderBy('name').execute()).map((row) => row.name)

    test('are there when the write resolves', async () => {
      await Promise.all([rows.write(unit('a', 'b'), 'soon'), rows.write(unit('c'), 'soon')])
      expect(await stored()).toEqual(['a', 'b', 'c'])
    })

    test('S54 · are stored all or none, and one write that fails takes no other with it', async () => {
      const writes = [unit('a'), unit('b', 'b'), unit('c')].map((one) => rows.write(one, 'soon'))
      const results = await Promise.allSettled(writes)
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await stored()).toEqual(['a', 'c'])
    })

    test('S54 · are written after the others while a transaction is open, and wait for it', async () => {
      const opened = Promise.withResolvers<void>()
      const end = Promise.withResolvers<void>()
      const transaction = db.transaction().execute(async (trx) => {
        await trx.selectFrom('done_once').selectAll().execute()
        opened.resolve()
        await end.promise
        await trx.insertInto('done_once').values({ name: 'first', at: 'now' }).execute()
      })
      await opened.promise
      const written = rows.write(unit('second'), 'now')
      setTimeout(() => end.resolve(), 100)
      await Promise.all([transaction, written])
      expect(await stored()).toEqual(['first', 'second'])
    })

    test('S54 · that wait are written at the close', async () => {
      const written = rows.write(unit('a'), 'soon')
      await rows.close()
      await written
      expect(await stored()).toEqual(['a'])
    })

    test('more than fit in one transaction are all written', async () => {
      const names = Array.from({ length: 1000 }, (_, at) => `n${String(at).padStart(4, '0')}`)
      await Promise.all(names.map((one) => rows.write(unit(one), 'soon')))
      expect(await stored()).toEqual(names)
    })
  })
}
