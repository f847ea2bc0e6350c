/**
 * People who are in a document at several nodes, as a room of one of them shows them. Findings of `npm run lab --
 * simulate --nodes` are here.
 */
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { writeEntries } from '../../server/sync/presenceEntries.ts'
import type { Room } from '../../server/sync/room.ts'
import { MESSAGE } from '../../shared/wire.ts'
import { connect, openTestRoom, type TestSocket } from '../harness/testRoom.ts'
import { readPresence } from '../simulation/oracle.ts'

const state = (person: string | null) => (person === null ? 'null' : JSON.stringify({ user: { id: person } }))

/** Another node says this of a client. */
function sayElsewhere(room: Room, client: number, clock: number, person: string | null): void {
  room.audience.receiveRemotePresence(writeEntries([{ client, clock, json: state(person) }]))
}

function present(room: Room, socket: TestSocket, client: number, clock: number): void {
  const update = new Uint8Array(writeEntries([{ client, clock, json: '{}' }]))
  room.receive(socket.session, { kind: 'presence', update }, update.length)
}

interface Seen {
  readonly clock: number
  readonly person: string | null
}

/** How a socket sees each client: as the received state with the highest clock. */
function seenBy({ sent }: TestSocket): ReadonlyMap<number, Seen> {
  const seen = new Map<number, Seen>()
  for (const frame of sent) {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE.awareness) continue
    for (const { client, clock, state: shown } of readPresence(decoding.readVarUint8Array(decoder))) {
      const person = (shown as { user?: { id: string } } | null)?.user?.id ?? null
      if (clock > (seen.get(client)?.clock ?? -1)) seen.set(client, { clock, person })
    }
  }
  return seen
}

/** The clients that the page of a socket shows, by the rule of y-protocols. */
function presentFor({ sent }: TestSocket): readonly string[] {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  for (const frame of sent) {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE.awareness) continue
    applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), null)
  }
  const shown = [...awareness.getStates().values()].map((each) => (each as { user: { id: string } }).user.id)
  awareness.destroy()
  return shown
}

async function openWith(...names: readonly string[]): Promise<{ room: Room; sockets: TestSocket[] }> {
  const { room } = await openTestRoom()
  const sockets = names.map((name) => connect(name))
  for (const { session } of sockets) room.join(session)
  await room.whenIdle()
  return { room, sockets }
}

test('S71 · nobody takes the place of somebody who is at another node, or speaks for them from a third', async () => {
  const { room, sockets } = await openWith('vito', 'watcher')
  const [vito, watcher] = sockets as [TestSocket, TestSocket]
  sayElsewhere(room, 7, 100, 'anna')
  present(room, vito, 7, 200)
  sayElsewhere(room, 7, 300, 'vito')
  expect(seenBy(watcher).get(7)).toEqual({ clock: 100, person: 'anna' })
})

test('S71 · a client that comes over from another node is not set back to its state there', async () => {
  const { room, sockets } = await openWith('watcher')
  sayElsewhere(room, 7, 100, 'anna')
  const anna = connect('anna')
  room.join(anna.session)
  await room.whenIdle()
  sayElsewhere(room, 7, 101, 'anna')
  expect(seenBy(anna).has(7)).toBe(false)
  present(room, anna, 8, 1)
  expect(seenBy(anna).get(7), 'it is another tab, as they learn when they have a place').toEqual({
    clock: 101,
    person: 'anna',
  })
  expect(seenBy(sockets[0] as TestSocket).get(7)?.person).toBe('anna')
})

test('S71 · a client that has come over stays visible, whatever the other node still says', async () => {
  const { room, sockets } = await openWith('anna', 'watcher')
  const [anna, watcher] = sockets as [TestSocket, TestSocket]
  sayElsewhere(room, 7, 500, 'anna')
  present(room, anna, 7, 1)
  sayElsewhere(room, 7, 501, null)
  expect(seenBy(watcher).get(7)?.person).toBe('anna')
  sayElsewhere(room, 7, 900, null)
  expect(seenBy(watcher).get(7)?.person).toBe('anna')
})

test('S71 · a client that goes on to another node is seen there, though the connection here is not known to be broken', async () => {
  const { room, sockets } = await openWith('anna', 'watcher')
  const [anna, watcher] = sockets as [TestSocket, TestSocket]
  present(room, anna, 7, 1)
  sayElsewhere(room, 7, 5000, 'anna')
  room.leave(anna.session)
  expect(seenBy(watcher).get(7)).toEqual({ clock: 5000, person: 'anna' })
})

test('S71 · a client that comes back from a silent node is above the time that passed', async () => {
  const { room, pass } = await openTestRoom()
  const [before, watcher, after] = [connect('anna'), connect('watcher'), connect('anna')] as const
  for (const { session } of [before, watcher]) room.join(session)
  await room.whenIdle()
  present(room, before, 7, 1)
  pass(3000)
  room.join(after.session)
  present(room, after, 7, 2)
  expect(seenBy(watcher).get(7)?.clock).toBeGreaterThanOrEqual(3000)
})

test('S71 · a client silent at another node for 35 seconds leaves every screen, even those of latecomers, and comes back with its next message', async () => {
  const { room, pass } = await openTestRoom()
  const [watcher, late] = [connect('watcher'), connect('late')] as const
  room.join(watcher.session)
  await room.whenIdle()
  sayElsewhere(room, 7, 100, 'anna')
  pass(30_000)
  room.join(late.session)
  await room.whenIdle()
  room.audience.endSilentPresence()
  expect(presentFor(late)).toEqual(['anna'])
  pass(5000)
  room.audience.endSilentPresence()
  expect([presentFor(watcher), presentFor(late)]).toEqual([[], []])
  sayElsewhere(room, 7, 101, 'anna')
  expect([presentFor(watcher), presentFor(late)]).toEqual([['anna'], ['anna']])
})

test('S71 · a client that has come over here stays, though it is silent at the other node', async () => {
  const { room, pass } = await openTestRoom()
  const [anna, watcher] = [connect('anna'), connect('watcher')] as const
  for (const { session } of [anna, watcher]) room.join(session)
  await room.whenIdle()
  sayElsewhere(room, 7, 100, 'anna')
  present(room, anna, 7, 1)
  pass(40_000)
  room.audience.endSilentPresence()
  expect(presentFor(watcher)).toEqual(['anna'])
})
