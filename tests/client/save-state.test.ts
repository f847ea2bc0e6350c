import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  advance,
  hasUnsent,
  OFFLINE_AFTER_MS,
  saveStateOf,
  startProgress,
  type FoundEdits,
  type ProgressEvent,
} from '../../client/sync/saveState.ts'

const EARLIER = { unsentBefore: true, unsentSince: null }
const run = (events: readonly ProgressEvent[], found: FoundEdits | null = null) =>
  events.reduce(advance, startProgress(0, found))
const opened: readonly ProgressEvent[] = [{ kind: 'socket-opened' }, { kind: 'synced' }]

test('S39 · Saved is shown only when every edit was acknowledged on the present socket', () => {
  expect(saveStateOf(run(opened), 0).kind).toBe('saving')
  const acknowledged = run([...opened, { kind: 'acknowledged', edits: 0 }])
  expect(saveStateOf(acknowledged, 0).kind).toBe('saved')
  const edited = advance(acknowledged, { kind: 'edited', at: 500 })
  expect(saveStateOf(edited, 0).kind).toBe('saving')
  expect(saveStateOf(advance(edited, { kind: 'acknowledged', edits: 1 }), 0).kind).toBe('saved')
})

test('S39 · an acknowledgement of an earlier connection says nothing of this one', () => {
  const before = run([...opened, { kind: 'edited', at: 500 }, { kind: 'acknowledged', edits: 1 }])
  const back = [{ kind: 'socket-closed', at: 5 } as const, ...opened].reduce(advance, before)
  expect(saveStateOf(back, 6).kind).toBe('saving')
  expect(hasUnsent(back)).toBe(false)
})

test('A short absence is Reconnecting, a longer one Offline, however often one fails to come back', () => {
  let progress = run([...opened, { kind: 'acknowledged', edits: 0 }, { kind: 'socket-closed', at: 1000 }])
  expect(saveStateOf(progress, 1001).kind).toBe('reconnecting')
  progress = advance(progress, { kind: 'socket-closed', at: 9000 })
  expect(saveStateOf(progress, 1000 + OFFLINE_AFTER_MS)).toEqual({ kind: 'offline', since: 1000 })
})

test('A document opened from the local copy because the server is away is offline from the first moment', () => {
  const away = startProgress(1000, EARLIER, true)
  expect(saveStateOf(away, 1001)).toEqual({ kind: 'offline', since: 1000 })
  const back = [...opened, { kind: 'acknowledged', edits: 1 } as const].reduce(advance, away)
  expect(saveStateOf(back, 2000).kind).toBe('saved')
  expect(saveStateOf(advance(back, { kind: 'socket-closed', at: 3000 }), 3001).kind).toBe('reconnecting')
})

test('A failing store is announced as long as it fails', () => {
  const failing = run([...opened, { kind: 'acknowledged', edits: 0 }, { kind: 'store', state: 'failing' }])
  expect(saveStateOf(failing, 0).kind).toBe('could-not-save')
  expect(saveStateOf(advance(failing, { kind: 'store', state: 'working' }), 0).kind).toBe('saved')
})

test('Unsent edits of an earlier visit count as unsent until they are acknowledged', () => {
  const found = run(opened, EARLIER)
  expect(hasUnsent(found)).toBe(true)
  expect(hasUnsent(advance(found, { kind: 'acknowledged', edits: 1 }))).toBe(false)
})

test('S39 · no order of events says Saved with an unacknowledged edit or a closed socket', () => {
  const event = fc.oneof(
    fc.constant({ kind: 'socket-opened' } as const),
    fc.constant({ kind: 'socket-closed', at: 0 } as const),
    fc.constant({ kind: 'synced' } as const),
    fc.constant({ kind: 'edited', at: 500 } as const),
    fc.record({ kind: fc.constant('acknowledged' as const), edits: fc.nat(5) }),
    fc.record({ kind: fc.constant('store' as const), state: fc.constantFrom('failing' as const, 'working' as const) }),
  )
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const progress = run(events)
      if (saveStateOf(progress, 0).kind !== 'saved') return
      expect(progress.socket.kind).toBe('open')
      expect(progress.acknowledged ?? -1).toBeGreaterThanOrEqual(progress.edits)
      expect(hasUnsent(progress)).toBe(false)
    }),
  )
})

test('The oldest unsent change keeps its time until all are acknowledged, over reloads too', () => {
  const twice = run([...opened, { kind: 'edited', at: 500 }, { kind: 'edited', at: 900 }])
  expect(twice.unsentSince).toBe(500)
  expect(advance(twice, { kind: 'acknowledged', edits: 1 }).unsentSince).toBe(500)
  const sent = advance(twice, { kind: 'acknowledged', edits: 2 })
  expect(sent.unsentSince).toBeNull()
  expect(advance(sent, { kind: 'edited', at: 1200 }).unsentSince).toBe(1200)
  const reloaded = advance(startProgress(5000, { ...EARLIER, unsentSince: 700 }, true), { kind: 'edited', at: 5100 })
  expect(reloaded.unsentSince).toBe(700)
})
