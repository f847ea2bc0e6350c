/** Documents of a release that had fewer fields, in rooms of one that has more. */
import * as Y from 'yjs'
import { afterEach, describe, expect, test } from 'vitest'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { condenseNow } from '../../server/sync/condense.ts'
import { diffNow } from '../../server/sync/diff/diff.ts'
import { piecesOf } from '../../server/sync/pieces/pieces.ts'
import type { DocumentLayout } from '../../server/sync/documentLayout.ts'
import { buildDocument } from '../../server/sync/replica.ts'
import { measureBy } from '../harness/measureBy.ts'
import { createRooms, type Rooms } from '../../server/sync/rooms.ts'
import { Incarnation } from '../../shared/ids.ts'
import { completeEntries, completeMap, nestedMap, nestedRichText, nestedText } from '../../shared/fields/layout.ts'
import { list, rich, set, text } from '../../shared/fields/table.ts'
import { Token } from '../../shared/fields/values.ts'
import { activityFields, metaFields } from '../../shared/plans/fields.ts'
import { planActivities, planMeta } from '../../shared/plans/layout.ts'
import { putFaultsInto, type FaultyLog } from '../harness/faultyLog.ts'
import { describeEngine, type EngineName } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { connect, DOCUMENT } from '../harness/testRoom.ts'
import { activity, activityTitled, copyOf, meet, plan } from '../language/plan.ts'

/** The next release: each kind of nested type once more, in activities, in entries of their lists, and at the root. */
const NEWER_ACTIVITY = {
  ...activityFields,
  budget: text,
  tools: set(Token),
  links: list({ name: text, tags: set(Token) }),
  story: rich,
  resources: list({ ...activityFields.resources.entry, summary: text }),
}
const NEWER: DocumentLayout = {
  schema: 2,
  complete(doc) {
    completeMap(planMeta(doc), { ...metaFields, motto: text })
    completeEntries(planActivities(doc), NEWER_ACTIVITY)
  },
}

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close()
})

async function openLog(kind: EngineName): Promise<FaultyLog> {
  let log: UpdateLog
  if (kind === 'SQLite') log = openSqliteUpdateLog(':memory:')
  else {
    const schema = await createSchema()
    cleanUp.push(schema.drop)
    log = await openPostgresUpdateLog(schema.url)
  }
  cleanUp.push(() => log.close())
  return putFaultsInto(log)
}

async function store(log: UpdateLog, doc: Y.Doc): Promise<void> {
  const state = Y.encodeStateAsUpdate(doc)
  await log.create([{ document: DOCUMENT, incarnation: Incarnation.parse('first'), schema: 1, state, person: null }])
}

function openRooms(log: UpdateLog): Rooms {
  const rooms = createRooms({
    log,
    layout: NEWER,
    condense: async (of, isToLast) => condenseNow(of, isToLast),
    diffElsewhere: async (encoded, since) => diffNow(encoded, since),
    piecesElsewhere: async (encoded) => piecesOf(encoded),
    clock: systemClock,
    measure: measureBy(() => systemClock.now()),
    onEvent: () => {},
  })
  cleanUp.push(() => rooms.close(100))
  return rooms
}

const stateIn = (rooms: Rooms) => rooms.read(DOCUMENT, (doc) => Y.encodeStateAsUpdate(doc))

/** Sends all that this copy has, as a client does that was apart. */
async function send(rooms: Rooms, name: string, copy: Y.Doc): Promise<void> {
  const room = await rooms.open(DOCUMENT)
  if (room === 'no-such-document') throw new Error('the document is gone')
  const socket = connect(name)
  room.join(socket.session)
  const update = new Uint8Array(Y.encodeStateAsUpdate(copy))
  room.receive(socket.session, { kind: 'content', step: 'step2', update }, update.length)
  await room.whenIdle()
  expect(socket.closed).toBeNull()
}

async function storedDoc(log: UpdateLog): Promise<Y.Doc> {
  const stored = await log.load(DOCUMENT)
  if (stored === null) throw new Error('the document is gone')
  return buildDocument(stored.snapshot.state, stored.updates)
}

/** Writes into every field that is new. */
function write(copy: Y.Doc, words: string): void {
  copy.transact(() => {
    const map = activityTitled(copy, 'Webinar')
    nestedText(map, 'budget').insert(0, words)
    nestedMap(map, 'tools').set(words, true)
    nestedMap(map, 'links').set(words, new Y.Map())
    nestedRichText(map, 'story').insert(0, [new Y.XmlText(words)])
    for (const resource of nestedMap(map, 'resources').values())
      nestedText(resource as Y.Map<unknown>, 'summary').insert(0, words)
    nestedText(planMeta(copy), 'motto').insert(0, words)
  })
}

/** Everything in the new fields, in an order of its own. */
function contentOf(doc: Y.Doc): Record<string, string> {
  const map = activityTitled(doc, 'Webinar')
  const [resource] = nestedMap(map, 'resources').values()
  const letters = (found: unknown) => String(found).replaceAll(/<.*?>/g, '').split('').toSorted().join('')
  return {
    budget: letters(map.get('budget')),
    tools: [...nestedMap(map, 'tools').keys()].toSorted().join(),
    links: [...nestedMap(map, 'links').keys()].toSorted().join(),
    story: letters(map.get('story')),
    summary: letters((resource as Y.Map<unknown>).get('summary')),
    motto: letters(planMeta(doc).get('motto')),
  }
}
const BOTH = { budget: 'ab', tools: 'a,b', links: 'a,b', story: 'ab', summary: 'ab', motto: 'ab' }

const oldPlan = () =>
  plan(activity('Webinar', { needs: 'Speakers', resources: [{ title: 'Slides' }] }), activity('Talk'))

describeEngine('with a log in %s', (kind) => {
  describe('an older document', () => {
    test('S38 · is completed when it is loaded, and two clients that write at once lose nothing', async () => {
      const { log, committed } = await openLog(kind)
      await store(log, oldPlan())
      const rooms = openRooms(log)
      const state = await stateIn(rooms)
      if (state === null) throw new Error('the document is gone')
      expect(committed).toHaveLength(1)
      const [a, b] = [buildDocument(state, []), buildDocument(state, [])]
      for (const map of planActivities(a).values()) {
        for (const key of ['budget', 'tools', 'links', 'story']) expect((map as Y.Map<unknown>).has(key)).toBe(true)
      }
      write(a, 'a')
      write(b, 'b')
      await Promise.all([send(rooms, 'a', a), send(rooms, 'b', b)])
      const doc = await storedDoc(log)
      expect(contentOf(doc)).toEqual(BOTH)
      expect(String(activityTitled(doc, 'Webinar').get('needs'))).toBe('Speakers')
    })

    test('S38 · loses nothing of a client that wrote into the new fields of an old copy, before it was completed', async () => {
      const { log } = await openLog(kind)
      const old = oldPlan()
      await store(log, old)
      const apart = copyOf(old)
      write(apart, 'a')
      const rooms = openRooms(log)
      const here = buildDocument((await stateIn(rooms)) ?? new Uint8Array([0, 0]), [])
      write(here, 'b')
      await send(rooms, 'b', here)
      await send(rooms, 'a', apart)
      expect(contentOf(await storedDoc(log))).toEqual(BOTH)
    })

    test('S38 · is completed once, however often and from whatever it is loaded', async () => {
      const { log, committed } = await openLog(kind)
      await store(log, oldPlan())
      const first = openRooms(log)
      await Promise.all([stateIn(first), stateIn(first)])
      await first.close(100)
      const after = await log.load(DOCUMENT)
      expect([after?.schema, after?.sequence, committed.length]).toEqual([2, 1, 1])
      const compacted = openRooms(log)
      const room = await compacted.open(DOCUMENT)
      if (room === 'no-such-document') throw new Error('the document is gone')
      await room.history.compact()
      await compacted.close(100)
      const cold = openRooms(log)
      await stateIn(cold)
      expect(await log.load(DOCUMENT)).toMatchObject({ schema: 2, sequence: 1, snapshotSequence: 1, updates: [] })
      expect(committed).toHaveLength(1)
    })

    test('S38 · is completed if it lies as one snapshot, and held encoded', async () => {
      const { log } = await openLog(kind)
      const old = oldPlan()
      await store(log, old)
      const update = Y.encodeStateAsUpdate(new Y.Doc())
      await log.commit([{ document: DOCUMENT, update, person: null, clients: [] }])
      await log.compact(DOCUMENT, 1, { state: Y.encodeStateAsUpdate(old), vector: Y.encodeStateVector(old) })
      const rooms = openRooms(log)
      const room = await rooms.open(DOCUMENT)
      if (room === 'no-such-document') throw new Error('the document is gone')
      expect(room.replica.kind).toBe('frozen')
      expect(await room.read((doc) => activityTitled(doc, 'Talk').has('budget'))).toBe(true)
      expect(await room.committedSequence()).toBe(2)
    })

    test('S38 · with nothing missing gets only the number, and not a word changes', async () => {
      const { log } = await openLog(kind)
      const whole = oldPlan()
      whole.transact(() => NEWER.complete(whole, DOCUMENT))
      await store(log, whole)
      const before = Y.encodeStateAsUpdate(whole)
      expect(await stateIn(openRooms(log))).toEqual(before)
      expect(await log.head(DOCUMENT)).toMatchObject({ schema: 2, sequence: 1 })
    })

    test('S38 · is not opened while that cannot be stored, and is completed once afterwards', async () => {
      const faulty = await openLog(kind)
      await store(faulty.log, oldPlan())
      const rooms = openRooms(faulty.log)
      faulty.fail('commit')
      await expect(rooms.open(DOCUMENT)).rejects.toThrow('the disk is full')
      expect(await faulty.log.head(DOCUMENT)).toMatchObject({ schema: 1, sequence: 0 })
      faulty.fail('after-commit')
      await expect(rooms.open(DOCUMENT)).rejects.toThrow('the connection broke')
      faulty.heal()
      await stateIn(rooms)
      expect(await faulty.log.head(DOCUMENT)).toMatchObject({ schema: 2, sequence: 1 })
      expect(faulty.committed).toHaveLength(1)
    })

    test('S38 · that a power cut left incomplete again takes what clients wrote before it', async () => {
      const [before, after] = [await openLog(kind), await openLog(kind)]
      const old = oldPlan()
      await store(before.log, old)
      await store(after.log, old)
      const seen = buildDocument((await stateIn(openRooms(before.log))) ?? new Uint8Array([0, 0]), [])
      write(seen, 'a')
      const rooms = openRooms(after.log)
      const here = buildDocument((await stateIn(rooms)) ?? new Uint8Array([0, 0]), [])
      write(here, 'b')
      await send(rooms, 'b', here)
      await send(rooms, 'a', seen)
      expect(contentOf(await storedDoc(after.log))).toEqual(BOTH)
    })
  })
})

describe('a nested type that an entry lacks', () => {
  test('S38 · is the same wherever it is created: two clients that both create it keep every letter', () => {
    const mine = oldPlan()
    const yours = copyOf(mine)
    write(mine, 'a')
    write(yours, 'b')
    meet(mine, yours)
    expect([contentOf(mine), contentOf(yours)]).toEqual([BOTH, BOTH])
  })

  test('S38 · is created again if it was deleted', () => {
    const doc = oldPlan()
    const map = activityTitled(doc, 'Webinar')
    nestedText(map, 'budget').insert(0, 'a')
    map.delete('budget')
    nestedText(map, 'budget').insert(0, 'b')
    expect(String(map.get('budget'))).toBe('b')
  })
})
