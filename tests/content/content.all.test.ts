/**
 * A fuzz of content beside that of bytes: valid Yjs of every shape goes through everything that the server does with a document.
 * Judged by counted work, so that it says the same on any machine. `CONTENT_SEEDS=200 npx vitest run tests/content` tries more.
 */
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layOutPlan } from '../../shared/plans/layout.ts'
import { connect, openTestRoom } from '../harness/testRoom.ts'
import { seededRandom } from '../harness/random.ts'
import { openWorkCounter, type WorkCounter } from './countWork.ts'
import { SHAPES, type Shape } from './shapes.ts'
import { WALKS, type Walk } from './walks.ts'

const SEEDS = Number(process.env.CONTENT_SEEDS ?? 1)
const [SMALL, LARGE] = [500, 2000]
/** Four times the size may take this many times the work. Small amounts of work prove nothing. */
const GROWTH = 5
const LITTLE_BLOCKS = 3000
/** Stored or sent bytes: an empty activity takes some five hundred bytes, a character six. */
const BYTES_PER_STRUCT = 700
const BYTES_PER_BYTE = 6
const FIXED_BYTES = 2000

let counter: WorkCounter
beforeAll(async () => {
  counter = await openWorkCounter()
  // One-time work must not count for the first.
  for (const walk of Object.keys(WALKS) as Walk[]) await walkOver('many paragraphs', walk, 50, 1)
})
afterAll(() => counter.close())

function planOf(shape: Shape, size: number, seed: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = seed
  layOutPlan(doc)
  doc.transact(() => SHAPES[shape](doc, size, seededRandom(seed)))
  return doc
}

async function walkOver(shape: Shape, walk: Walk, size: number, seed: number) {
  const doc = planOf(shape, size, seed)
  const structs = [...doc.store.clients.values()].reduce((sum, list) => sum + list.length, 0)
  const bytes = Y.encodeStateAsUpdate(doc).length
  const { result, blocks } = await counter.count(WALKS[walk].prepare(doc))
  const bytesOut = Buffer.byteLength(JSON.stringify(result) ?? '')
  doc.destroy()
  return { structs, bytes, blocks, bytesOut }
}

/** @returns the counts, if they are not in proportion */
async function complaintAbout(shape: Shape, walk: Walk, seed: number): Promise<string | null> {
  const small = await walkOver(shape, walk, SMALL, seed)
  const large = await walkOver(shape, walk, LARGE, seed)
  const isInProportion =
    large.blocks <= GROWTH * Math.max(small.blocks, LITTLE_BLOCKS) &&
    large.blocks <= WALKS[walk].blocksPerStruct * large.structs + LITTLE_BLOCKS &&
    large.bytesOut <= FIXED_BYTES + BYTES_PER_STRUCT * large.structs + BYTES_PER_BYTE * large.bytes
  return isInProportion ? null : JSON.stringify({ small, large })
}

describe.each(Object.keys(SHAPES) as Shape[])('%s', (shape) => {
  test.each(Object.keys(WALKS) as Walk[])('S52 · take work and bytes in proportion to their size: %s', async (walk) => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      let complaint = await complaintAbout(shape, walk, seed)
      // V8 now and then forgets counts, of a function that it throws away; work that grows too fast does so every time.
      for (let again = 0; again < 3 && complaint !== null; again++) complaint = await complaintAbout(shape, walk, seed)
      expect(complaint, `${shape}, ${walk}, seed ${seed}`).toBeNull()
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('S52 · root types', () => {
  async function send(roots: number, document = 'r') {
    const { room } = await openTestRoom()
    const socket = connect('a')
    room.join(socket.session)
    const doc = new Y.Doc()
    for (let at = 0; at < roots; at++) doc.getMap(`${document} ${at}`).set('a', 1)
    const update = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
    room.receive(socket.session, { kind: 'content', step: 'update', update }, update.length)
    await room.whenIdle()
    return { room, socket }
  }

  test('S52 · number at most 200 per document: an update with more closes the socket, and nothing of it stays', async () => {
    const { room, socket } = await send(201)
    expect(socket.closed).toBe('bad-frame')
    expect(await room.read((doc) => doc.share.has('r 0'))).toBe(false)
  })

  test('S52 · stay below that for a profile in all languages', async () => {
    const { room, socket } = await send(150)
    expect([socket.closed, await room.read((doc) => doc.share.has('r 149'))]).toEqual([null, true])
  })
})
