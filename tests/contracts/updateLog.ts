/** Requirements for every update log. Each implementation's test runs this suite. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LogEntry, Snapshot, UpdateLog } from '../../server/store/updateLog.ts'
import type { VersionCause } from '../../shared/documents/api.ts'
import { Incarnation, PersonId, type DocumentName } from '../../shared/ids.ts'
import { firstAuthors } from '../harness/firstAuthors.ts'

const A = 'plan/sid-2027/dk' as DocumentName
const B = 'plan/sid-2027/se' as DocumentName
const MISSING = 'plan/sid-2027/fi' as DocumentName
const FIRST = { incarnation: Incarnation.parse('i1'), schema: 1, state: bytes('start'), person: null }
const C = 'plan/sid-2027/pt' as DocumentName
const ANNA = PersonId.parse('anna')
const BO = PersonId.parse('bo')

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
const texts = (list: readonly Uint8Array[] | undefined) => (list ?? []).map((one) => new TextDecoder().decode(one))
const textsOf = (snapshot: Snapshot | undefined) =>
  [snapshot?.state ?? null, snapshot?.vector ?? null].map((one) => (one === null ? null : texts([one])[0]))
const entry = (
  document: DocumentName,
  text: string,
  person: PersonId | null = null,
  clients: number[] = [],
): LogEntry => ({
  document,
  update: bytes(text),
  person,
  clients,
})

const version = (cause: VersionCause, sequence: number, state: Uint8Array, name: string | null = null) => ({
  cause,
  name,
  origin: null,
  sequence,
  state,
})

/**
 * @param open opens a new, empty log
 * @param reopen opens the same log again, as another process would after the first was closed
 */
export function describeUpdateLog(
  name: string,
  open: () => Promise<UpdateLog>,
  reopen: () => Promise<UpdateLog>,
): void {
  describe(`an update log in ${name}`, () => {
    let log: UpdateLog
    beforeEach(async () => {
      log = await open()
      await log.create([
        { document: A, ...FIRST },
        { document: B, ...FIRST },
      ])
    })
    afterEach(() => log.close())

    test('creates a document once, and the first creation stands', async () => {
      const again = { ...FIRST, incarnation: Incarnation.parse('i2') }
      const created = await log.create([
        { document: A, ...again },
        { document: C, ...again },
      ])
      expect([...created]).toEqual([C])
      expect(await log.head(A)).toEqual({ incarnation: 'i1', schema: 1, sequence: 0, versionSequence: 0 })
      expect((await log.versions.list(A)).map(({ cause }) => cause)).toEqual(['created'])
    })

    test('says that a document does not exist, and never makes one', async () => {
      expect(await log.load(MISSING)).toBeNull()
      expect(await log.head(MISSING)).toBeNull()
      await expect(log.commit([entry(MISSING, 'x')])).rejects.toThrow()
      expect(await log.head(MISSING)).toBeNull()
    })

    test('gives back commits, in order, with their sequence', async () => {
      expect(await log.commit([entry(A, '1'), entry(B, 'b'), entry(A, '2')])).toEqual(
        new Map([
          [A, 2],
          [B, 1],
        ]),
      )
      await log.commit([entry(A, '3')])
      const stored = await log.load(A)
      expect(texts(stored?.updates)).toEqual(['1', '2', '3'])
      expect(stored).toMatchObject({ sequence: 3, snapshotSequence: 0, incarnation: 'i1' })
    })

    test('S30 · commits all of a batch or nothing', async () => {
      await expect(log.commit([entry(A, '1'), entry(MISSING, 'x'), entry(B, 'b')])).rejects.toThrow()
      expect(texts((await log.load(A))?.updates)).toEqual([])
      expect((await log.head(B))?.sequence).toBe(0)
      await log.commit([entry(A, '2')])
      expect((await log.load(A))?.sequence).toBe(1)
    })

    test('S38 · an entry that names a layout raises that of its document, with its batch or not at all', async () => {
      const raising = { ...entry(A, '1'), schema: 2 }
      await expect(log.commit([raising, entry(MISSING, 'x')])).rejects.toThrow()
      expect(await log.head(A)).toMatchObject({ schema: 1, sequence: 0 })
      await log.commit([raising, entry(A, '2'), entry(B, 'b')])
      expect(await log.load(A)).toMatchObject({ schema: 2, sequence: 2 })
      expect(await log.head(B)).toMatchObject({ schema: 1, sequence: 1 })
      await log.compact(A, 2, { state: bytes('12'), vector: null })
      expect(await log.head(A)).toMatchObject({ schema: 2, sequence: 2 })
    })

    test('S38 · drops an entry that brings a layout which its document has: if two complete it, the first stays', async () => {
      await log.commit([{ ...entry(A, 'first'), schema: 3 }])
      const sequences = await log.commit([{ ...entry(A, 'second'), schema: 3 }, entry(B, 'b')])
      expect(sequences.get(A)).toBe(1)
      await log.commit([{ ...entry(A, 'older'), schema: 2 }, entry(A, 'an edit')])
      expect(texts((await log.load(A))?.updates)).toEqual(['first', 'an edit'])
      expect(await log.head(A)).toMatchObject({ schema: 3, sequence: 2 })
      expect((await log.head(B))?.sequence).toBe(1)
    })

    test('S30 · keeps concurrent batches whole, each document numbered without gaps', async () => {
      const batches = Array.from({ length: 30 }, (_, number) => [entry(A, `${number}a`), entry(A, `${number}b`)])
      await Promise.all(batches.map((batch) => log.commit(batch)))
      const stored = texts((await log.load(A))?.updates)
      expect(stored).toHaveLength(60)
      for (let at = 0; at < 60; at += 2) expect(stored[at]?.replace('a', 'b')).toBe(stored[at + 1])
    })

    test('survives being closed', async () => {
      await log.commit([entry(A, '1', ANNA, [7])])
      await log.close()
      log = await reopen()
      expect(texts((await log.load(A))?.updates)).toEqual(['1'])
      expect(await firstAuthors(log, A)).toEqual(new Map([[7, 'anna']]))
    })

    test('S29 · knows the authors of a batch as if its entries had come one by one', async () => {
      await log.commit([
        entry(A, '1', BO, [7]),
        entry(A, '2', ANNA, [7, 8]),
        entry(B, 'b', ANNA, [7]),
        entry(A, '3', BO),
      ])
      expect(await firstAuthors(log, A)).toEqual(
        new Map([
          [7, 'bo'],
          [8, 'anna'],
        ]),
      )
      expect(await firstAuthors(log, B)).toEqual(new Map([[7, 'anna']]))
      expect(await log.allAuthors(B)).toEqual([
        { client: 7, person: 'anna', first: expect.any(Number), last: expect.any(Number) },
      ])
      await log.versions.store(A, version('quiet', 2, bytes('12')))
      await log.versions.store(A, version('quiet', 3, bytes('123')))
      expect((await log.versions.list(A)).map(({ people }) => people)).toEqual([['bo'], ['anna', 'bo'], []])
    })

    test('S25 · compacts through a sequence and keeps later updates', async () => {
      await log.commit([entry(A, '1'), entry(A, '2'), entry(A, '3')])
      await log.compact(A, 2, { state: bytes('12'), vector: bytes('v2') })
      const stored = await log.load(A)
      expect(textsOf(stored?.snapshot)).toEqual(['12', 'v2'])
      expect(texts(stored?.updates)).toEqual(['3'])
      expect(stored).toMatchObject({ sequence: 3, snapshotSequence: 2 })
    })

    test('S25 · an older compaction, or one of a missing document, changes nothing', async () => {
      await log.commit([entry(A, '1'), entry(A, '2')])
      await log.compact(A, 2, { state: bytes('12'), vector: null })
      await log.compact(A, 1, { state: bytes('old'), vector: null })
      await log.compact(A, 9, { state: bytes('future'), vector: null })
      expect(textsOf((await log.load(A))?.snapshot)).toEqual(['12', null])
    })

    test('S25 S29 · compacting, also through the middle of a batch, forgets no number and no author', async () => {
      await log.commit([entry(A, '1', BO, [7]), entry(A, '2', ANNA, [8]), entry(A, '3', ANNA, [7])])
      await log.compact(A, 2, { state: bytes('12'), vector: null })
      expect(await log.commit([entry(A, '4', BO, [9])])).toEqual(new Map([[A, 4]]))
      expect(texts((await log.load(A))?.updates)).toEqual(['3', '4'])
      await log.compact(A, 4, { state: bytes('1234'), vector: null })
      expect(await log.load(A)).toMatchObject({ sequence: 4, snapshotSequence: 4, updates: [] })
      expect(await firstAuthors(log, A)).toEqual(
        new Map([
          [7, 'bo'],
          [8, 'anna'],
          [9, 'bo'],
        ]),
      )
      await log.versions.store(A, version('quiet', 4, bytes('1234')))
      expect((await log.versions.list(A))[0]?.people).toEqual(['anna', 'bo'])
      expect(await log.commit([entry(A, '5', ANNA, [8])])).toEqual(new Map([[A, 5]]))
      await log.versions.store(A, version('quiet', 5, bytes('12345')))
      expect((await log.versions.list(A))[0]?.people).toEqual(['anna'])
    })

    test('syncs with and without new commits', async () => {
      await expect(log.sync()).resolves.toBeUndefined()
      await log.commit([entry(A, '1')])
      await Promise.all([log.sync(), log.commit([entry(A, '2')]), log.sync()])
      expect(texts((await log.load(A))?.updates)).toEqual(['1', '2'])
    })

    test('S29 · versions name who wrote since the one before; newest first', async () => {
      await log.commit([entry(A, '1', ANNA, [1]), entry(A, '2', BO, [2])])
      await log.versions.store(A, version('quiet', 2, bytes('12')))
      await log.commit([entry(A, '3', BO, [2])])
      await log.versions.store(A, version('named', 3, bytes('123')))
      const versions = await log.versions.list(A)
      expect(versions.map(({ cause, people }) => [cause, people])).toEqual([
        ['named', ['bo']],
        ['quiet', ['anna', 'bo']],
        ['created', []],
      ])
      expect(versions.every(({ at }) => !Number.isNaN(Date.parse(at)))).toBe(true)
      expect(await log.head(A)).toMatchObject({ versionSequence: 3 })
      expect(await log.versions.list(B)).toHaveLength(1)
    })

    test('S29 · a client id is the person who wrote with it first; a deletion without structs names its author too', async () => {
      await log.commit([entry(A, '1', ANNA, [4_294_967_295]), entry(A, '2', BO, [4_294_967_295])])
      expect(await firstAuthors(log, A)).toEqual(new Map([[4_294_967_295, 'anna']]))
      await log.versions.store(A, version('quiet', 2, bytes('12')))
      await log.commit([entry(A, 'a deletion', BO, [])])
      await log.versions.store(A, version('quiet', 3, bytes('1')))
      expect((await log.versions.list(A))[0]?.people).toEqual(['bo'])
      expect((await firstAuthors(log, A)).size).toBe(1)
    })

    test('S29 · gives back the state of a version, of its own document only, and takes a name for it', async () => {
      await log.commit([entry(A, '1', ANNA, [1])])
      await log.versions.store(A, version('named', 1, bytes('state 1'), 'For the ministry'))
      const [newest] = await log.versions.list(A)
      const id = newest?.id ?? ''
      expect(newest?.name).toBe('For the ministry')
      expect(texts([(await log.versions.state(A, id)) ?? bytes('')])).toEqual(['state 1'])
      expect(await log.versions.state(B, id)).toBeNull()
      expect(await log.versions.state(A, 'nothing')).toBeNull()
      expect(await log.versions.rename(A, id, 'Sent')).toBe(true)
      expect(await log.versions.rename(B, id, 'Stolen')).toBe(false)
      expect((await log.versions.list(A)).map(({ name }) => name)).toEqual(['Sent', null])
      expect(await log.versions.rename(A, id, null)).toBe(true)
      expect((await log.versions.list(A))[0]?.name).toBeNull()
    })

    test('has room for a hundred named versions of each document, and for all that store themselves', async () => {
      const named = (document: DocumentName, sequence: number) =>
        log.versions.store(document, version('named', sequence, bytes('x'), `name ${sequence}`))
      for (let sequence = 1; sequence <= 100; sequence++) expect(await named(A, sequence)).toBe('stored')
      expect(await named(A, 101)).toBe('full')
      expect(await log.versions.store(A, version('quiet', 102, bytes('x')))).toBe('stored')
      expect(await named(B, 1)).toBe('stored')
      const kept = await log.versions.list(A)
      expect([kept.length, kept[0]?.cause, kept[1]?.name]).toEqual([102, 'quiet', 'name 100'])
    })

    test('has room for named versions of 64 MiB together', async () => {
      const state = new Uint8Array(22 * 1024 * 1024)
      const named = (sequence: number, of: Uint8Array) =>
        log.versions.store(A, version('named', sequence, of, `name ${sequence}`))
      expect([await named(1, state), await named(2, state), await named(3, state)]).toEqual([
        'stored',
        'stored',
        'full',
      ])
      expect(await named(4, bytes('small'))).toBe('stored')
      expect((await log.versions.list(A)).map(({ name }) => name)).toEqual(['name 4', 'name 2', 'name 1', null])
    })

    test('stores a named version of the same state once', async () => {
      const named = (sequence: number, name: string) =>
        log.versions.store(A, version('named', sequence, bytes('x'), name))
      expect([await named(1, 'Sent'), await named(1, 'Sent'), await named(1, 'Again')]).toEqual([
        'stored',
        'stored',
        'same',
      ])
      expect(await log.versions.store(A, version('quiet', 2, bytes('y')))).toBe('stored')
      expect(await named(2, 'Again')).toBe('stored')
      expect((await log.versions.list(A)).map(({ name }) => name)).toEqual(['Again', null, 'Sent', null])
    })

    test('takes a megabyte of any bytes', async () => {
      const update = Uint8Array.from({ length: 1_000_000 }, (_, at) => at % 256)
      await log.commit([{ ...entry(A, ''), update }])
      const stored = (await log.load(A))?.updates[0]
      expect(Buffer.compare(Buffer.from(stored ?? []), Buffer.from(update))).toBe(0)
    })

    test('says that it works', async () => {
      await expect(log.probe()).resolves.toBeUndefined()
    })
  })
}
