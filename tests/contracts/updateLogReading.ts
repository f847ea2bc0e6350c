/** Requirements for every update log whose reader has a part already. Each implementation's test runs this suite. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LogEntry, LogTail, UpdateLog } from '../../server/store/updateLog.ts'
import { Incarnation, PersonId, type DocumentName } from '../../shared/ids.ts'

const A = 'plan/sid-2027/dk' as DocumentName
const B = 'plan/sid-2027/se' as DocumentName
const MISSING = 'plan/sid-2027/fi' as DocumentName
const ANNA = PersonId.parse('anna')
const BO = PersonId.parse('bo')
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (of: Uint8Array) => new TextDecoder().decode(of)
const entry = (document: DocumentName, update: string, person: PersonId | null = null): LogEntry => ({
  document,
  update: bytes(update),
  person,
  clients: person === null ? [] : [7],
})
const shown = (tail: LogTail | null) =>
  tail?.updates.map(({ sequence, update, person, schema }) => [sequence, text(update), person, schema])

/** @param open opens a new, empty log */
export function describeReading(name: string, open: () => Promise<UpdateLog>): void {
  describe(`reading on in an update log in ${name}`, () => {
    let log: UpdateLog
    beforeEach(async () => {
      log = await open()
      const first = { incarnation: Incarnation.parse('i1'), schema: 1, state: bytes('start'), person: null }
      await log.create([
        { document: A, ...first },
        { document: B, ...first },
      ])
    })
    afterEach(() => log.close())

    test('gives the updates after a sequence, each with its number, its person and the layout that it brought', async () => {
      await log.commit([
        entry(A, '1', ANNA),
        entry(A, '2', ANNA),
        entry(A, '3'),
        { ...entry(A, '4'), schema: 2 },
        entry(A, '5', BO),
      ])
      await log.commit([entry(A, '6', BO), entry(A, '7', BO)])
      const all = [
        [1, '1', 'anna', null],
        [2, '2', 'anna', null],
        [3, '3', null, null],
        [4, '4', null, 2],
        [5, '5', 'bo', null],
        [6, '6', 'bo', null],
        [7, '7', 'bo', null],
      ]
      for (let after = 0; after <= 7; after++) {
        const tail = await log.since(A, after)
        expect([shown(tail), tail?.base, tail?.more]).toEqual([all.slice(after), null, false])
        expect(tail?.head).toEqual(await log.head(A))
      }
    })

    test('gives the snapshot to start from if the updates after the sequence are compacted, and the rest', async () => {
      await log.commit([entry(A, '1', ANNA), entry(A, '2', ANNA), entry(A, '3', ANNA)])
      await log.compact(A, 2, { state: bytes('12'), vector: bytes('v2') })
      for (const after of [0, 1]) {
        const tail = await log.since(A, after)
        expect([tail?.base?.sequence, text(tail?.base?.snapshot.state ?? bytes(''))]).toEqual([2, '12'])
        expect([shown(tail), tail?.more]).toEqual([[[3, '3', 'anna', null]], false])
      }
      const tail = await log.since(A, 2)
      expect([tail?.base, shown(tail)]).toEqual([null, [[3, '3', 'anna', null]]])
    })

    test('gives a part at a time, and repeated calls yield everything once and in order', async () => {
      for (let at = 1; at <= 9; at++) await log.commit([entry(A, `${at}`.repeat(10), at % 2 === 0 ? ANNA : BO)])
      await log.compact(A, 2, { state: bytes('12'), vector: null })
      const read: number[] = []
      let rounds = 0
      for (let after = 0, more = true; more; rounds++) {
        const tail = await log.since(A, after, 25)
        for (const { sequence } of tail?.updates ?? []) read.push(sequence)
        expect(tail?.updates.length).toBeGreaterThan(0)
        after = read.at(-1) ?? 0
        more = tail?.more === true
      }
      expect([read, rounds]).toEqual([[3, 4, 5, 6, 7, 8, 9], 3])
    })

    test('says that a document does not exist, and that nothing came after the newest sequence', async () => {
      expect(await log.since(MISSING, 0)).toBeNull()
      await log.commit([entry(A, '1')])
      expect(await log.since(A, 1)).toMatchObject({ base: null, updates: [], more: false })
    })

    test('knows the last sequences of many documents, and leaves out those that do not exist', async () => {
      await log.commit([entry(A, '1'), entry(A, '2')])
      await log.compact(A, 2, { state: bytes('12'), vector: null })
      expect(await log.sequences([A, B, MISSING])).toEqual(
        new Map([
          [A, 2],
          [B, 0],
        ]),
      )
      expect(await log.sequences([])).toEqual(new Map())
    })

    test('names all documents at first, then at least those that got updates', async () => {
      const first = await log.changes(null)
      expect(first.sequences).toEqual(
        new Map([
          [A, 0],
          [B, 0],
        ]),
      )
      await log.commit([entry(B, 'b')])
      const second = await log.changes(first.next)
      expect(second.sequences.get(B)).toBe(1)
      await log.commit([entry(A, '1')])
      expect((await log.changes(second.next)).sequences.get(A)).toBe(1)
    })
  })
}
