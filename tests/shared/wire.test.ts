import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import {
  ackFrame,
  MESSAGE,
  presenceFrame,
  readAck,
  readClientMessage,
  readStatus,
  statusFrame,
  step1Frame,
  step2Frame,
  updateFrame,
  type Frame,
  type Status,
} from '../../shared/wire.ts'

const bytes = fc.uint8Array({ maxLength: 300 }) as fc.Arbitrary<Frame>
const queryPresence: Frame = new Uint8Array([MESSAGE.queryAwareness])
const frames = fc.oneof(
  bytes.map(step1Frame),
  bytes.map(step2Frame),
  bytes.map(updateFrame),
  bytes.map(presenceFrame),
  bytes.map((n) => ackFrame(n, 'committed')),
)

/** The body of a frame, behind its message type, as y-websocket hands it to a message handler. */
function bodyOf(frame: Frame, type: number): decoding.Decoder {
  const decoder = decoding.createDecoder(frame)
  expect(decoding.readVarUint(decoder)).toBe(type)
  return decoder
}

function written(write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  write(encoder)
  return encoding.toUint8Array(encoder) as Frame
}

describe('frames from a client', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        expect(readClientMessage(step1Frame(content))).toEqual({ kind: 'step1', stateVector: content })
        expect(readClientMessage(step2Frame(content))).toEqual({ kind: 'content', step: 'step2', update: content })
        expect(readClientMessage(updateFrame(content))).toEqual({ kind: 'content', step: 'update', update: content })
        expect(readClientMessage(presenceFrame(content))).toEqual({ kind: 'presence', update: content })
        expect(readClientMessage(ackFrame(content, 'committed'))).toEqual({ kind: 'ack', n: content })
      }),
    )
    expect(readClientMessage(queryPresence)).toEqual({ kind: 'query-presence' })
  })

  test("of y-protocols' own making are understood", () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'hello')
    const update = Y.encodeStateAsUpdate(doc)
    expect(readClientMessage(written((encoder) => sync.writeSyncStep1(encoder, doc)))).toEqual({
      kind: 'step1',
      stateVector: Y.encodeStateVector(doc),
    })
    expect(readClientMessage(written((encoder) => sync.writeSyncStep2(encoder, doc)))).toEqual({
      kind: 'content',
      step: 'step2',
      update,
    })
    expect(readClientMessage(written((encoder) => sync.writeUpdate(encoder, update)))).toEqual({
      kind: 'content',
      step: 'update',
      update,
    })
  })

  test('cut short anywhere are no messages', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (frame, share) => {
        expect(readClientMessage(frame.slice(0, Math.floor(frame.length * share)))).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test('whose length lies are no messages', () => {
    const lies = written((encoder) => {
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint(encoder, 2 ** 40)
    })
    expect(readClientMessage(lies)).toBeNull()
  })

  test.each([
    ['no byte at all', []],
    ['an unknown type', [7, 0]],
    ["a server's status", [MESSAGE.status, 2, 123, 125]],
    ['an unknown sync step', [MESSAGE.sync, 9, 1, 0]],
    ['a number without end', Array<number>(20).fill(255)],
  ])('%s is no message', (_name, content) => {
    expect(readClientMessage(new Uint8Array(content))).toBeNull()
  })

  test('of any bytes never throw', () => {
    fc.assert(
      fc.property(bytes, (garbage) => {
        readClientMessage(garbage)
      }),
      { numRuns: 2000 },
    )
  })

  test('damaged in one place never throw', () => {
    fc.assert(
      fc.property(frames, fc.nat(), fc.integer({ min: 0, max: 255 }), (frame, place, byte) => {
        const damaged = frame.slice()
        damaged[place % damaged.length] = byte
        readClientMessage(damaged)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('frames from the server', () => {
  test('an ack tells its number and whether everything before it is stored', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('committed' as const, 'rejected' as const), (n, outcome) => {
        expect(readAck(bodyOf(ackFrame(n, outcome), MESSAGE.ack))).toEqual({ n, outcome })
      }),
    )
  })

  test.each<Status>([
    { kind: 'rejected', reason: 'other-centre' },
    { kind: 'store', state: 'failing' },
    { kind: 'access', access: 'read', reason: 'campaign-closed' },
    { kind: 'access', access: 'write', reason: null },
  ])('the status %j arrives', (status) => {
    expect(readStatus(bodyOf(statusFrame(status), MESSAGE.status))).toEqual(status)
  })

  test('a status that a newer server invented is passed over', () => {
    const newer = { kind: 'weather', sky: 'blue' } as unknown as Status
    expect(readStatus(bodyOf(statusFrame(newer), MESSAGE.status))).toBeNull()
  })
})
