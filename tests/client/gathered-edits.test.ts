import * as decoding from 'lib0/decoding'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { beforeEach, expect, test } from 'vitest'
import { createProvider } from '../../client/sync/documentProvider.ts'
import { gatherEdits } from '../../client/sync/sending/gatheredEdits.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { MESSAGE, SYNC } from '../../shared/wire.ts'
import { createAgenda } from '../simulation/virtualClock.ts'
import { CampaignId, CentreId } from '../../shared/ids.ts'

const PLAN = documentName({ kind: 'plan', campaign: CampaignId.parse('sid-2027'), centre: CentreId.parse('dk') })

let clock: ReturnType<typeof createAgenda>
beforeEach(() => {
  clock = createAgenda()
})
const pass = (milliseconds: number) => clock.pass(milliseconds, () => {})

interface Sent {
  readonly kind: 'edits' | 'presence'
  readonly update: Uint8Array
}

function read(frame: Uint8Array): Sent {
  const decoder = decoding.createDecoder(frame)
  const isEdit = decoding.readVarUint(decoder) === MESSAGE.sync
  if (isEdit) expect(decoding.readVarUint(decoder)).toBe(SYNC.update)
  return { kind: isEdit ? 'edits' : 'presence', update: decoding.readVarUint8Array(decoder) }
}

function openDocument() {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const sent: Sent[] = []
  const ws = { readyState: 1, send: (frame: Uint8Array) => sent.push(read(frame)) } as unknown as WebSocket
  const provider: { ws: WebSocket | null; awareness: Awareness } = { ws, awareness }
  let asked = 0
  const gathered = gatherEdits(provider, clock, () => (asked += 1))
  doc.on('update', (update: Uint8Array) => gathered.add(update))
  const text = doc.getText('text')
  return {
    doc,
    awareness,
    sent,
    gathered,
    asked: () => asked,
    provider,
    /** @returns the states that the messages make of an empty document */
    received: () => {
      const received = new Y.Doc()
      for (const { kind, update } of sent) if (kind === 'edits') Y.applyUpdate(received, update)
      return received.getText('text').toString()
    },
    type: (letters: string) => {
      for (const letter of letters) text.insert(text.length, letter)
    },
    kinds: () => sent.map(({ kind }) => kind),
  }
}

function letSomebodyJoin(awareness: Awareness): Awareness {
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ user: 'other' })
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'network')
  return other
}

test('S109 · what somebody types alone within a fifth of a second is one message', async () => {
  const { type, sent, received, asked } = openDocument()
  type('Safer')
  await pass(190)
  type(' Internet')
  expect(sent).toHaveLength(0)
  await pass(20)
  expect(sent).toHaveLength(1)
  expect([received(), asked()]).toEqual(['Safer Internet', 1])
})

test('S109 · with somebody else there, edits wait 30 ms, and the caret goes with them, behind them', async () => {
  const { type, awareness, kinds, sent } = openDocument()
  letSomebodyJoin(awareness)
  await pass(250)
  expect(sent, 'the presence of others is not sent back').toHaveLength(0)
  type('Day')
  awareness.setLocalState({ focus: null })
  type('s')
  await pass(25)
  expect(sent).toHaveLength(0)
  await pass(10)
  expect(kinds()).toEqual(['edits', 'presence'])
})

test('S109 · a pause, a large edit and leaving send at once', async () => {
  const { type, gathered, awareness, kinds, doc, received } = openDocument()
  type('Left the field')
  gathered.send()
  expect(kinds()).toEqual(['edits'])
  doc.getText('text').insert(0, 'x'.repeat(70_000))
  expect(kinds()).toEqual(['edits', 'edits'])
  awareness.setLocalState({ focus: null })
  await pass(300)
  awareness.setLocalState(null)
  expect(kinds()).toEqual(['edits', 'edits', 'presence', 'presence'])
  expect(received()).toHaveLength(70_014)
})

test('S109 · of a large deletion only what was deleted meanwhile is sent', async () => {
  const { type, doc, sent } = openDocument()
  const text = doc.getText('text')
  for (let round = 0; round < 200; round++) {
    type('ab')
    text.delete(round, 1)
  }
  await pass(250)
  sent.length = 0
  type('c')
  await pass(250)
  expect(sent).toHaveLength(1)
  expect(sent[0]?.update.length).toBeLessThan(40)
})

test('S109 · what is gathered when the socket is lost is not sent twice', async () => {
  const { type, gathered, provider, sent, asked } = openDocument()
  type('offline')
  provider.ws = null
  await pass(250)
  type(' again')
  gathered.drop()
  await pass(250)
  expect([sent.length, asked()]).toEqual([0, 0])
})

test('S109 · y-websocket itself sends neither edits nor presence', () => {
  const sent: unknown[] = []
  class Socket {
    static readonly OPEN = 1
    readonly OPEN = 1
    readyState = 1
    onopen: (() => void) | null = null
    send(frame: unknown) {
      sent.push(frame)
    }
    close() {}
  }
  const doc = new Y.Doc()
  const provider = createProvider('ws://nowhere/sync', PLAN, doc, Socket as unknown as typeof WebSocket)
  try {
    provider.connect()
    provider.ws?.onopen?.(new Event('open'))
    expect(provider.wsconnected).toBe(true)
    const before = sent.length
    doc.getText('text').insert(0, 'x')
    provider.awareness.setLocalState({ focus: null })
    expect(sent).toHaveLength(before)
  } finally {
    provider.destroy()
  }
})
