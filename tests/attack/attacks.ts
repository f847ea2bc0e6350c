/** What people with ordinary rights can send to stop the others. Each loop is bounded. */
import * as Y from 'yjs'
import { step1Frame, updateFrame } from '../../shared/wire.ts'
import { deletions } from '../harness/deletions.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { openPlanSocket } from './people.ts'

export interface Attack {
  readonly name: string
  /** Who does what, for the table. */
  readonly what: string
  /** Plants what it needs. @returns the attack itself */
  readonly prepare: (server: ServerProcess) => Promise<() => Promise<void>>
}

/** Longer than a document must be quiet to be frozen. */
const UNTIL_FROZEN_MS = 13_000
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Whoever is over budget waits longer for their own answers than an attack is watched. */
const WATCHED_MS = 10_000

/** Sends frames, then waits until the server has answered an ack that was asked for behind them. */
async function sendAll(socket: RawSocket, frames: readonly Uint8Array[]): Promise<void> {
  for (const frame of frames) socket.send(frame)
  await Promise.race([socket.ack().catch(() => {}), pause(WATCHED_MS)])
  socket.socket.terminate()
}

/** A document of some three megabytes in many small values, that nobody edits any more. */
async function plantLargePlan(server: ServerProcess): Promise<Y.Doc> {
  const planner = await openPlanSocket(server, 'planner.dk', 'dk')
  for (let batch = 0; batch < 45; batch++) {
    planner.edit((doc) => {
      const values = doc.getMap('values')
      for (let at = 0; at < 4000; at++) values.set(`${batch}-${at}`, at)
    })
    await planner.ack()
  }
  await planner.close()
  await pause(UNTIL_FROZEN_MS)
  return planner.doc
}

export const ATTACKS: readonly Attack[] = [
  {
    name: 'equal-questions',
    what: 'a reader asks 200 times what a frozen plan of 3 MB has beyond all of it',
    async prepare(server) {
      const doc = await plantLargePlan(server)
      const frame = step1Frame(Y.encodeStateVector(doc))
      const reader = await openPlanSocket(server, 'reader', 'dk')
      return () =>
        sendAll(
          reader,
          Array.from({ length: 200 }, () => frame),
        )
    },
  },
  {
    name: 'different-questions',
    what: 'the same, each time with another state vector',
    async prepare(server) {
      const doc = await plantLargePlan(server)
      const known = Y.decodeStateVector(Y.encodeStateVector(doc))
      const reader = await openPlanSocket(server, 'reader', 'dk')
      const frames = Array.from({ length: 60 }, (_, at) =>
        step1Frame(Y.encodeStateVector(new Map([...known, [7_000_000 + at, 1]]))),
      )
      return () => sendAll(reader, frames)
    },
  },
  {
    name: 'many-questions',
    what: 'a reader asks 5,000 times for an ordinary plan',
    async prepare(server) {
      const reader = await openPlanSocket(server, 'reader', 'no')
      return () =>
        sendAll(
          reader,
          Array.from({ length: 5000 }, () => step1Frame(new Uint8Array([0]))),
        )
    },
  },
  {
    name: 'many-deletions',
    what: 'an honest planner comes back with a copy of a frozen text that has 100,000 separate deletions',
    async prepare(server) {
      const planner = await openPlanSocket(server, 'planner.no', 'no')
      planner.edit((doc) => doc.getText('long').insert(0, 'x'.repeat(200_000)))
      await planner.ack()
      const everySecond = Array.from({ length: 100_000 }, (_, at) => [at * 2, 1] as const)
      const start = planner.doc.store.clients.get(planner.doc.clientID)?.at(0)?.id.clock ?? 0
      planner.edit((doc) =>
        Y.applyUpdate(
          doc,
          deletions(
            doc.clientID,
            everySecond.map(([at, length]) => [start + at, length] as const),
          ),
        ),
      )
      await planner.ack()
      const copy = Y.encodeStateAsUpdate(planner.doc)
      await planner.close()
      await pause(UNTIL_FROZEN_MS)
      const honest = await openPlanSocket(server, 'planner2.no', 'no')
      return () => sendAll(honest, [updateFrame(copy)])
    },
  },
  {
    name: 'missing-dependencies',
    what: 'a planner withholds an update and sends 1,500 that build on it',
    async prepare(server) {
      const planner = await openPlanSocket(server, 'planner.fi', 'fi')
      const updates: Uint8Array[] = []
      planner.doc.on('update', (update: Uint8Array) => updates.push(update))
      const text = planner.doc.getText('long')
      text.insert(0, 'first')
      for (let at = 0; at < 4; at++) text.insert(text.length, 'x'.repeat(700_000))
      for (let at = 0; at < 1500; at++) text.insert(text.length, 'y')
      return () => sendAll(planner, updates.slice(1).map(updateFrame))
    },
  },
]
