/** Nobody can stop the others: the work that a person causes is measured, bounded and done after that of others. */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { Inbox, readForOurselves } from '../../server/sync/turns/inbox.ts'
import { strangerAt, type Payer } from '../../server/pacing/payer.ts'
import { measureByThread } from '../../server/sync/budget/measure.ts'
import { measureBy } from '../harness/measureBy.ts'
import { createPersonBudgets } from '../../server/sync/budget/personBudget.ts'
import { Replica } from '../../server/sync/replica.ts'
import { PersonId } from '../../shared/ids.ts'
import { MESSAGE, step2Frame } from '../../shared/wire.ts'
import { connect, openTestRoom, type TestSocket } from '../harness/testRoom.ts'
import { theme, themeOf } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

const acksTo = ({ sent }: TestSocket): number =>
  sent.filter((frame) => decoding.readVarUint(decoding.createDecoder(frame)) === MESSAGE.ack).length

const [ANNA, BEN] = [PersonId.parse('a'), PersonId.parse('b')]

/** Budgets by a clock that the test moves. */
function startBudgets() {
  let now = 0
  const budgets = createPersonBudgets({ now: () => now, measure: measureBy(() => now) })
  return { budgets, pass: (milliseconds: number) => void (now += milliseconds) }
}

describe('S41 · a budget of server time', () => {
  test('S41 · lets a second of work pass at once, and makes later work wait', () => {
    const { budgets, pass } = startBudgets()
    budgets.spend(ANNA, () => pass(1000))
    expect(budgets.waitMs(ANNA)).toBe(0)
    budgets.spend(ANNA, () => pass(110))
    expect(budgets.waitMs(ANNA)).toBeGreaterThan(0)
    expect(budgets.waitMs(BEN), 'others have their own').toBe(0)
  })

  test('S41 · comes back by a tenth of the time that passes', () => {
    const { budgets, pass } = startBudgets()
    budgets.spend(ANNA, () => pass(1500))
    const wait = budgets.waitMs(ANNA)
    expect(wait).toBeCloseTo(5000)
    pass(wait - 1)
    expect(budgets.waitMs(ANNA)).toBeGreaterThan(0)
    pass(1.001)
    expect(budgets.waitMs(ANNA)).toBeCloseTo(0)
  })

  test('S41 · is each network address’s without a session, and all of these together have a quarter of a core', () => {
    const { budgets, pass } = startBudgets()
    const [one, two, three] = ['192.0.2.1', '192.0.2.2', '192.0.2.3'].map(strangerAt) as [Payer, Payer, Payer]
    budgets.count(one, 1200)
    expect([budgets.waitMs(one), budgets.waitMs(ANNA)]).toEqual([2000, 0])
    expect(budgets.waitMs(two), 'all strangers together are above their second').toBeCloseTo(200 / 0.25)
    pass(800)
    expect(budgets.waitMs(two)).toBeCloseTo(0)
    budgets.count(three, 300)
    expect(budgets.waitMs(two)).toBeCloseTo(300 / 0.25)
    expect(budgets.waitMs(ANNA)).toBe(0)
  })

  test('S41 · counts the time that the thread works, not what else the machine does meanwhile', () => {
    let [now, worked] = [0, 0]
    const measure = measureByThread(
      () => now,
      () => worked,
    )
    const budgets = createPersonBudgets({ now: () => now, measure })
    budgets.spend(ANNA, () => {
      now += 5000
      worked += 500
    })
    expect(budgets.waitMs(ANNA)).toBe(0)
    budgets.spend(BEN, () => {
      now += 2000
      worked += 2000
    })
    expect(budgets.waitMs(BEN)).toBeGreaterThan(0)
  })

  test('S41 · counts short work by the clock, for the system counts the time of a thread in ticks', () => {
    let now = 0
    const measure = measureByThread(
      () => now,
      () => 0,
    )
    const budgets = createPersonBudgets({ now: () => now, measure })
    for (let times = 0; times < 1000; times += 1) budgets.spend(ANNA, () => void (now += 2))
    expect(budgets.waitMs(ANNA)).toBeGreaterThan(0)
  })

  test('S41 · counts work that throws', () => {
    const { budgets, pass } = startBudgets()
    const work = () => {
      pass(3000)
      throw new Error('planted')
    }
    expect(() => budgets.spend(ANNA, work)).toThrow('planted')
    expect(budgets.waitMs(ANNA)).toBeGreaterThan(0)
  })
})

describe('S41 · a person over budget', () => {
  /** Two people in a room; the first has used up the budget. */
  async function overBudget() {
    const opened = await openTestRoom()
    const [over, other] = [connect('a'), connect('b')]
    for (const socket of [over, other]) opened.room.join(socket.session)
    await opened.room.whenIdle()
    const start = await opened.room.read((doc) => Y.encodeStateAsUpdate(doc))
    const copies = [over, other].map((socket) => {
      const doc = new Y.Doc()
      for (const copy of [doc, socket.doc]) Y.applyUpdate(copy, start)
      return {
        write(text: string): void {
          const before = Y.encodeStateVector(doc)
          themeOf(doc).insert(themeOf(doc).length, text)
          const update = Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>
          opened.room.receive(socket.session, { kind: 'content', step: 'update', update }, update.length)
        },
      }
    })
    opened.budgets.spend(ANNA, () => opened.pass(2000))
    return { ...opened, over, other, copies: copies as [(typeof copies)[0], (typeof copies)[0]] }
  }

  test('S41 · waits, in order and without loss, while others are served', async () => {
    const { room, pass, other, over, copies } = await overBudget()
    const [anna, ben] = copies
    anna.write('a1 ')
    anna.write('a2 ')
    room.receive(over.session, { kind: 'ack', n: new Uint8Array([1]) }, 1)
    ben.write('b ')
    const ofBen = await room.read(theme)
    expect([ofBen, theme(over.doc)]).toEqual(['b ', 'b '])
    room.receive(other.session, { kind: 'ack', n: new Uint8Array([1]) }, 1)
    await waitFor(() => acksTo(other) === 1, 'the ack of the other')
    expect(acksTo(over), 'what was not taken is not acknowledged').toBe(0)
    expect(over.closed).toBeNull()
    pass(20_000)
    await room.whenIdle()
    expect((await room.read(theme)).replace('b ', '')).toBe('a1 a2 ')
    expect(theme(other.doc)).toContain('a1 a2 ')
    expect(acksTo(over)).toBe(1)
  })

  test('S41 · is slowed where it reads, not cut: its frames fill its own connection', async () => {
    const { room, over, copies, pass } = await overBudget()
    for (let at = 0; at < 600; at++) copies[0].write('x')
    expect(over.paused).toBe(true)
    pass(20_000)
    await room.whenIdle()
    expect([over.paused, over.closed]).toEqual([false, null])
    expect(await room.read(theme)).toBe('x'.repeat(600))
  })

  test('S23 S41 · is waited for no longer when the server shuts down: all that came is committed', async () => {
    const { room, copies } = await overBudget()
    copies[0].write('last words')
    expect(await room.read(theme), 'it waits').toBe('')
    room.takeNoMore()
    await room.whenIdle()
    expect(await room.read(theme)).toBe('last words')
  })
})

test('S42 · Equal questions get the same bytes until the document changes', () => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'hello')
  const replica = new Replica({
    snapshot: { state: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) },
    updates: [],
  })
  const answer = (since: Uint8Array) =>
    replica.knownAnswer(since) ?? replica.retainAnswer(since, step2Frame(replica.encode(since)))
  const known = Y.encodeStateVector(doc)
  const first = answer(known)
  expect(answer(Y.encodeStateVector(doc))).toBe(first)
  expect(answer(new Uint8Array([0]))).not.toBe(first)
  doc.getText('t').insert(5, '!')
  replica.apply(Y.encodeStateAsUpdate(doc, known))
  expect(answer(known)).not.toBe(first)
})

test('S43 · A turn counts the reads for its answers', () => {
  const inbox = new Inbox()
  for (let at = 0; at < 10; at++) inbox.push(readForOurselves(() => {}, false))
  let taken = 0
  const takeOf = (bytes: number) => () => {
    taken += 1
    return bytes
  }
  inbox.takeTurn(takeOf(700_000), () => 0)
  expect(taken).toBe(2)
  inbox.takeTurn(takeOf(9000), () => 0)
  expect(taken).toBe(10)
})
