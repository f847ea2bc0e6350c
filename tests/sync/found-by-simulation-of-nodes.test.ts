/** Findings of `npm run lab -- simulate --nodes` in rooms and their presence, each as small as possible. */
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { buildDocument } from '../../server/sync/replica.ts'
import { POISON } from '../harness/poison.ts'
import { connect, DOCUMENT, openTestRoom } from '../harness/testRoom.ts'

/** Another node writes words. */
async function commitElsewhere(log: UpdateLog, words: string): Promise<void> {
  const doc = new Y.Doc()
  doc.getText('x').insert(0, words)
  const update = Y.encodeStateAsUpdate(doc)
  await log.commit([{ document: DOCUMENT, update, person: null, clients: [doc.clientID] }])
}

test.each(['as updates', 'in a snapshot'])(
  'S67 · what others committed, and a room first reads when it is rebuilt %s, is shown to everybody in it',
  async (how) => {
    const log = openSqliteUpdateLog(':memory:')
    const { room } = await openTestRoom(log)
    const [vandal, reader] = [connect('a'), connect('b', 'read')]
    for (const { session } of [vandal, reader]) room.join(session)
    await room.whenIdle()
    await commitElsewhere(log, 'words')
    if (how === 'in a snapshot') await room.history.compact()
    const update = new Uint8Array(POISON[0] ?? [])
    room.receive(vandal.session, { kind: 'content', step: 'update', update }, update.length)
    await room.whenIdle()
    expect(vandal.closed).toBe('bad-frame')
    room.follow(1)
    await room.whenIdle()
    expect(reader.doc.getText('x').toString()).toBe('words')
    expect(room.sequence).toBe(1)
  },
)

test('S19 S67 · a socket that becomes slow by others’ commits gets this node’s later commits, too', async () => {
  const log = openSqliteUpdateLog(':memory:')
  const { room } = await openTestRoom(log)
  const [writer, slow] = [connect('a'), connect('b', 'read')]
  for (const { session } of [writer, slow]) room.join(session)
  await room.whenIdle()
  await commitElsewhere(log, 'theirs')
  slow.bufferedBytes = 1024 * 1024
  const doc = new Y.Doc()
  doc.getText('y').insert(0, 'ours')
  const update = new Uint8Array(Y.encodeStateAsUpdate(doc))
  room.receive(writer.session, { kind: 'content', step: 'update', update }, update.length)
  await room.whenIdle()
  slow.bufferedBytes = 0
  slow.drain()
  await room.whenIdle()
  expect([slow.doc.getText('x').toString(), slow.doc.getText('y').toString()]).toEqual(['theirs', 'ours'])
})

test('S68 · after a turn that broke the replica, and was committed after others, everybody sees the stored state and nothing else', async () => {
  const real = openSqliteUpdateLog(':memory:')
  let commits = 0
  const { room } = await openTestRoom({
    ...real,
    async commit(batch) {
      commits += 1
      // More than are sent singly.
      const others = commits === 2 ? 25 : 0
      for (let n = 0; n < others; n++) await commitElsewhere(real, `theirs ${n}`)
      return real.commit(batch)
    },
  })
  const [writer, vandal, reader] = [connect('a'), connect('b'), connect('c', 'read')]
  for (const { session } of [writer, vandal, reader]) room.join(session)
  await room.whenIdle()
  const doc = new Y.Doc()
  const write = (words: string) => {
    const before = Y.encodeStateVector(doc)
    doc.getText('y').insert(0, words)
    const update = new Uint8Array(Y.encodeStateAsUpdate(doc, before))
    room.receive(writer.session, { kind: 'content', step: 'update', update }, update.length)
  }
  // While the first is committed, these wait for one turn.
  write('first ')
  write('second ')
  for (const poison of POISON) {
    const update = new Uint8Array(poison)
    room.receive(vandal.session, { kind: 'content', step: 'update', update }, update.length)
  }
  await room.whenIdle()
  const stored = await real.load(DOCUMENT)
  if (stored === null) throw new Error('the document is gone')
  Y.applyUpdate(reader.doc, stored.snapshot.state)
  const there = buildDocument(stored.snapshot.state, stored.updates)
  expect(stored.sequence).toBe(27)
  expect(room.sequence).toBe(27)
  expect([writer.closed, vandal.closed, reader.closed]).toEqual([null, 'bad-frame', null])
  expect(Y.equalSnapshots(Y.snapshot(reader.doc), Y.snapshot(there))).toBe(true)
  // No deletion of what the poison alone had inserted.
  expect([reader.doc.store.pendingDs, reader.doc.store.pendingStructs]).toEqual([null, null])
})
