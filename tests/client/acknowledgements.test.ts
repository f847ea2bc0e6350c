import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { askForAcks } from '../../client/sync/sending/acknowledgements.ts'
import { createAgenda } from '../simulation/virtualClock.ts'
import { ackFrame, MESSAGE, step1Frame, updateFrame, type Frame } from '../../shared/wire.ts'

test('continued typing asks less often, unless something waits for the answer', async () => {
  const sent: Frame[] = []
  const ws = { readyState: 1, send: (frame: Frame) => sent.push(frame) }
  const provider = { ws, messageHandlers: [] } as unknown as WebsocketProvider
  const clock = createAgenda()
  const nothing = () => {}
  const acks = askForAcks(provider, clock, {
    sendEdits: () => {},
    edits: () => 1,
    onCommitted: nothing,
    onRejected: nothing,
    onStatus: nothing,
  })
  const decoder = decoding.createDecoder(step1Frame(new Uint8Array([0])))
  provider.messageHandlers[decoding.readVarUint(decoder)]?.(null as never, decoder, provider, true, 0)
  await Promise.resolve()
  sent.length = 0
  await clock.pass(1000, nothing)
  for (let at = 0; at < 20; at++) {
    acks.sent()
    await clock.pass(50, nothing)
  }
  expect(sent.length).toBeGreaterThanOrEqual(3)
  expect(sent.length).toBeLessThanOrEqual(6)
  const before = sent.length
  acks.sent()
  acks.hurry()
  expect(sent).toHaveLength(before + 1)
  acks.stop()
})

test('S39 · somebody else’s edit is no acknowledgement of mine: only the answer to my own question is', async () => {
  const sent: Frame[] = []
  const ws = { readyState: 1, send: (frame: Frame) => sent.push(frame) }
  const provider = { ws, messageHandlers: [] } as unknown as WebsocketProvider
  const committed: number[] = []
  const clock = createAgenda()
  let edits = 3
  const acks = askForAcks(provider, clock, {
    sendEdits: () => {},
    edits: () => edits,
    onCommitted: (edits) => committed.push(edits),
    onRejected: () => {},
    onStatus: () => {},
  })
  const hear = (frame: Frame): void => {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    provider.messageHandlers[type]?.(null as never, decoder, provider, true, type)
  }
  acks.sent()
  const others = new Y.Doc()
  others.getText('x').insert(0, 'theirs')
  hear(updateFrame(Y.encodeStateAsUpdate(others)))
  await clock.pass(1000, () => {})
  expect([committed, sent]).toEqual([[], []])
  // The question may go out only behind the answer to the server's own.
  hear(step1Frame(new Uint8Array([0])))
  await Promise.resolve()
  expect([committed, sent.length]).toEqual([[], 1])
  // Edits that were made since the question are not in the answer.
  edits = 5
  hear(ackFrame(new Uint8Array([3]), 'committed'))
  expect(committed).toEqual([3])
  acks.stop()
})

test('S109 · an ack is asked for only behind the edits that it counts', async () => {
  const sent: string[] = []
  let gathered = 1
  const ws = { readyState: 1, send: (frame: Frame) => sent.push(frame[0] === MESSAGE.ack ? 'ack' : 'other') }
  const provider = { ws, messageHandlers: [] } as unknown as WebsocketProvider
  const acks = askForAcks(provider, createAgenda(), {
    sendEdits() {
      if (gathered > 0) sent.push('edits')
      gathered = 0
    },
    edits: () => 1,
    onCommitted: () => {},
    onRejected: () => {},
    onStatus: () => {},
  })
  const decoder = decoding.createDecoder(step1Frame(new Uint8Array([0])))
  provider.messageHandlers[decoding.readVarUint(decoder)]?.(null as never, decoder, provider, true, 0)
  await Promise.resolve()
  expect(sent).toEqual(['edits', 'ack'])
  gathered = 1
  acks.sent()
  acks.hurry()
  expect(sent).toEqual(['edits', 'ack', 'edits', 'ack'])
  acks.stop()
})
