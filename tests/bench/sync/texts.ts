/** Documents as they come to be: typed here and there by several people. */
import * as Y from 'yjs'
import { seededRandom } from '../../harness/random.ts'
import { ROOT } from './letters.ts'

const AUTHORS = 4
const SEED = 2027

export interface WrittenText {
  readonly updates: readonly Uint8Array[]
  /** All of them as one update. */
  readonly state: Uint8Array
}

/** Each letter at a place of its own: as scattered as a text can be. */
export function scatteredLetters(count: number): WrittenText {
  return write('x', (_, updates) => updates >= count)
}

/** Sentences of thirty letters, each between two others, until the document has this many bytes. */
export function sentencesOf(bytes: number): WrittenText {
  return write('Posters for parents, in Feb. ', (doc) => Y.encodeStateAsUpdate(doc).length >= bytes)
}

function write(words: string, isEnough: (doc: Y.Doc, updates: number) => boolean): WrittenText {
  const random = seededRandom(SEED)
  const doc = new Y.Doc()
  const text = doc.getText(ROOT)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  while (!isEnough(doc, updates.length)) {
    doc.clientID = 1 + (updates.length % AUTHORS)
    const place = Math.floor(random.next() * (text.length / words.length + 1))
    text.insert(place * words.length, words)
  }
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { updates, state }
}
