import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { caretAt, caretsIn, piecesOf, type ShownCaret } from '../../client/fields/carets/textCaret.ts'

const user = { id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Planner, Denmark', role: 'planner' }

/** Two copies of a document with a nested text; `send` carries edits from one to the other. */
function twoCopies(words: string) {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  here.getMap('activity').set('title', new Y.Text(words))
  const send = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
  send(here, there)
  const textOf = (doc: Y.Doc) => doc.getMap('activity').get('title') as Y.Text
  return { here: textOf(here), there: textOf(there), send: () => send(here, there) }
}
const seen = (text: Y.Text, caret: unknown, before: readonly ShownCaret[] = []) =>
  caretsIn(text, new Map([[7, { user, caret }]]), 1, before)

test('A caret is at the letter where its person has it, whatever is written before it', () => {
  const { here, there } = twoCopies('Family quiz')
  const caret = caretAt(here, 7, 11)
  expect(seen(there, caret)).toMatchObject([{ client: 7, name: 'Planner, Denmark', anchor: 7, head: 11 }])
  there.insert(0, 'Big ')
  expect(seen(there, caret)).toMatchObject([{ anchor: 11, head: 15 }])
  there.insert(15, '!')
  expect(seen(there, caret)).toMatchObject([{ anchor: 11, head: 15 }])
  there.delete(0, there.length)
  expect(seen(there, caret)).toMatchObject([{ anchor: 0, head: 0 }])
})

test('A caret at a letter that has not come yet stays where it was', () => {
  const { here, there, send } = twoCopies('Quiz')
  const before = seen(there, caretAt(here, 4, 4))
  here.insert(4, 'zes')
  const ahead = caretAt(here, 7, 7)
  expect(seen(there, ahead)).toEqual([])
  expect(seen(there, ahead, before)).toEqual(before)
  send()
  expect(seen(there, ahead, before)).toMatchObject([{ anchor: 7, head: 7 }])
})

test('A caret in another text, one’s own, and invalid carets are not shown', () => {
  const { here } = twoCopies('Quiz')
  const other = twoCopies('Quiz').here
  expect(seen(here, caretAt(other, 1, 1))).toEqual([])
  expect(caretsIn(here, new Map([[1, { user, caret: caretAt(here, 1, 1) }]]), 1, [])).toEqual([])
  const place = caretAt(here, 0, 0).anchor
  for (const odd of [
    null,
    5,
    'x',
    {},
    { anchor: place },
    { anchor: { ...place, assoc: 1 }, head: place },
    { anchor: { ...place, item: { client: -1, clock: 0 } }, head: place },
    { anchor: { ...place, item: { client: 1, clock: 0.5 } }, head: place },
    { anchor: { ...place, tname: 'x'.repeat(65) }, head: place },
  ])
    expect(seen(here, odd)).toEqual([])
})

test('Whatever a caret says, it is shown within the text or not at all', () => {
  const id = fc.option(
    fc.record({ client: fc.oneof(fc.constant(5), fc.maxSafeNat()), clock: fc.oneof(fc.nat(20), fc.maxSafeNat()) }),
    { nil: undefined },
  )
  const position = fc.record({ type: id, item: id, assoc: fc.constant(-1) })
  fc.assert(
    fc.property(position, position, (anchor, head) => {
      const doc = new Y.Doc()
      doc.clientID = 5
      const text = new Y.Text('Family quiz')
      doc.getMap('activity').set('title', text)
      text.delete(2, 3)
      for (const one of seen(text, { anchor, head })) {
        expect(one.anchor).toBeLessThanOrEqual(text.length)
        expect(one.head).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('A caret takes at most 400 bytes of presence', () => {
  const doc = new Y.Doc()
  doc.clientID = Number.MAX_SAFE_INTEGER
  const text = new Y.Text('Quiz')
  doc.getMap('activity').set('title', text)
  expect(JSON.stringify(caretAt(text, 0, 4)).length).toBeLessThan(400)
})

test('A text is cut at carets and selections, and no letter is lost', () => {
  const one: ShownCaret = { client: 7, name: 'A', seat: 2, anchor: 1, head: 3 }
  expect(piecesOf('Quiz', [one])).toEqual([
    { kind: 'run', start: 0, text: 'Q', seat: null },
    { kind: 'run', start: 1, text: 'ui', seat: 2 },
    { kind: 'caret', client: 7, seat: 2 },
    { kind: 'run', start: 3, text: 'z', seat: null },
  ])
  expect(piecesOf('', [{ ...one, anchor: 0, head: 0 }])).toEqual([{ kind: 'caret', client: 7, seat: 2 }])
  const carets = fc.array(
    fc.record({
      client: fc.nat(),
      name: fc.constant('A'),
      seat: fc.integer({ min: 1, max: 6 }),
      anchor: fc.nat(12),
      head: fc.nat(12),
    }),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), carets, (text, all) => {
      const pieces = piecesOf(text, all)
      expect(pieces.map((piece) => (piece.kind === 'run' ? piece.text : '')).join('')).toBe(text)
      expect(pieces.filter(({ kind }) => kind === 'caret')).toHaveLength(all.length)
    }),
  )
})
