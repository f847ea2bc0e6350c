/** Long documents that are built in pieces. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { piecesOf } from '../../server/sync/pieces/pieces.ts'
import { hasPending } from '../../server/sync/replica.ts'

const WRITERS = 4

const act = fc.record({
  writer: fc.nat(WRITERS - 1),
  kind: fc.constantFrom('type', 'type', 'format', 'delete', 'set', 'remove', 'nest', 'meet'),
  at: fc.nat(50),
  word: fc.constantFrom('a', 'quiz', 'wolf 🐺', 'long enough to be split'),
})

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

function perform(docs: readonly Y.Doc[], { writer, kind, at, word }: Act): void {
  const doc = docs[writer]
  if (doc === undefined) return
  const [text, map] = [doc.getText('text'), doc.getMap<unknown>('map')]
  const place = Math.min(at, text.length)
  const length = Math.min(3, text.length - place)
  const nested = map.get(`nest${at % 5}`)
  switch (kind) {
    case 'type':
      return text.insert(place, word)
    case 'format':
      return text.format(place, length, { bold: at % 2 === 0 ? true : null })
    case 'delete':
      return text.delete(place, length)
    case 'set':
      if (nested instanceof Y.Map) nested.set(word, at)
      else map.set(word, at)
      return
    case 'remove':
      return map.delete(at % 2 === 0 ? word : `nest${at % 5}`)
    case 'nest':
      map.set(`nest${at % 5}`, new Y.Map([['text', new Y.Text(word)]]))
      return
    case 'meet':
      for (const other of docs)
        if (other !== doc) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
  }
}

function stateOf(acts: readonly Act[]): Uint8Array {
  const docs = Array.from({ length: WRITERS }, (_, at) => Object.assign(new Y.Doc(), { clientID: at + 1 }))
  for (const one of acts) perform(docs, one)
  const all = new Y.Doc()
  for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc))
  return Y.encodeStateAsUpdate(all)
}

test('S81 · Each piece builds only on those before it, and all of them come to the same document', () => {
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 5, maxLength: 120 }),
      fc.integer({ min: 1, max: 9 }),
      (acts, structsInPiece) => {
        const state = stateOf(acts)
        const doc = new Y.Doc()
        for (const piece of piecesOf(state, structsInPiece)) {
          Y.applyUpdate(doc, piece)
          expect(hasPending(doc)).toBe(false)
        }
        expect(Buffer.compare(Y.encodeStateAsUpdate(doc), state)).toBe(0)
      },
    ),
    { numRuns: 400 },
  )
})

test('S81 · A state from which something is missing is left whole', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of 'abc') doc.getText('t').insert(0, letter)
  const [first = new Uint8Array(), , third = new Uint8Array()] = updates
  const withGap = Y.mergeUpdates([first, third])
  expect(piecesOf(withGap, 1)).toEqual([withGap])
})
