/** The content of an update, and the parts of it that a document already has. */
import * as encoding from 'lib0/encoding'
import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { deletions } from '../harness/deletions.ts'
import { decodeUpdate, knownOfDocument, knownOfEncoded, newContent } from '../../server/sync/content.ts'

describe('S44 · deletions in an update', () => {
  test.each<[string, [number, number][], boolean]>([
    ['none', [], true],
    [
      'ascending',
      [
        [0, 2],
        [2, 3],
        [9, 1],
      ],
      true,
    ],
    [
      'the same twice',
      [
        [0, 5],
        [0, 5],
      ],
      false,
    ],
    [
      'overlapping',
      [
        [0, 5],
        [4, 5],
      ],
      false,
    ],
    [
      'descending',
      [
        [9, 1],
        [0, 2],
      ],
      false,
    ],
  ])('S44 · %s', (_, ranges, isTaken) => {
    expect(decodeUpdate(deletions(7, ranges)) !== null).toBe(isTaken)
  })

  test('S44 · are as Yjs itself writes them, whatever was edited and merged', () => {
    const edits = fc.array(fc.tuple(fc.nat(2), fc.nat(40), fc.nat(6), fc.boolean()), { maxLength: 60 })
    fc.assert(
      fc.property(edits, (all) => {
        const docs = [1, 2, 3].map((id) => Object.assign(new Y.Doc(), { clientID: id }))
        const updates: Uint8Array[] = []
        for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update))
        for (const [who, at, length, deletes] of all) {
          const text = docs[who]?.getText('t')
          if (text === undefined) continue
          const from = Math.min(at, text.length)
          if (deletes) text.delete(from, Math.min(length, text.length - from))
          else text.insert(from, 'x'.repeat(length))
          if (at % 7 === 0) for (const doc of docs) Y.applyUpdate(doc, Y.mergeUpdates(updates))
        }
        for (const update of [...updates, ...(updates.length > 0 ? [Y.mergeUpdates(updates)] : [])]) {
          expect(decodeUpdate(update)).not.toBeNull()
        }
        for (const doc of docs) expect(decodeUpdate(Y.encodeStateAsUpdate(doc))).not.toBeNull()
      }),
    )
  })
})

test('An update that declares more structs than it holds is refused', () => {
  for (const declared of [2, 2 ** 31, 2 ** 50]) {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, declared)
      encoding.writeVarUint(encoder, 7)
      encoding.writeVarUint(encoder, 0)
    })
    expect(decodeUpdate(update)).toBeNull()
  }
})

/** A text with every second character deleted. */
function halfDeleted(characters: number): Y.Doc {
  const doc = Object.assign(new Y.Doc(), { clientID: 7 })
  doc.getText('t').insert(0, 'x'.repeat(characters))
  const ranges = Array.from({ length: characters / 2 }, (_, at): [number, number] => [at * 2, 1])
  Y.applyUpdate(doc, deletions(7, ranges))
  return doc
}

describe('S44 · a frozen document', () => {
  test('S44 · knows the same deletions as a live one', () => {
    const doc = halfDeleted(20)
    doc.getText('t').delete(3, 4)
    const frozen = knownOfEncoded(Y.decodeStateVector(Y.encodeStateVector(doc)), Y.encodeStateAsUpdate(doc))
    const live = knownOfDocument(doc)
    for (let clock = 0; clock < 22; clock++) {
      for (let length = 0; length < 12; length++) {
        expect(frozen.isDeleted(7, clock, length), `${clock}+${length}`).toBe(live.isDeleted(7, clock, length))
      }
    }
  })

  // Looked through for each deletion, the list of all takes minutes.
  test('S44 · finds a hundred thousand known deletions known, in less time than it takes to load them', () => {
    const encoded = Y.encodeStateAsUpdate(halfDeleted(400_000))
    const vector = new Map([[7, 400_000]])
    const decoded = decodeUpdate(encoded)
    if (decoded === null) throw new Error('the document cannot be read')
    expect(newContent(decoded, knownOfEncoded(vector, encoded))).toEqual({ clients: [], deletions: false })
  })
})
