import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { concurrentValuesOf, type ConcurrentValue } from '../../client/fields/concurrentValues.ts'
import { stillStanding, takeOther } from '../../client/plans/edit/takeOther.ts'

/** A person’s document, and what it says of values that both set. */
function person(client: number) {
  const doc = new Y.Doc()
  doc.clientID = client
  const told: ConcurrentValue[] = []
  doc.on('afterTransaction', (transaction: Y.Transaction) => told.push(...concurrentValuesOf(transaction)))
  const map = doc.getMap<unknown>('activity')
  return { doc, map, told, set: (value: string) => map.set('status', value) }
}
type Person = ReturnType<typeof person>

function meet(one: Person, other: Person): void {
  const [first, second] = [Y.encodeStateAsUpdate(one.doc), Y.encodeStateAsUpdate(other.doc)]
  Y.applyUpdate(other.doc, first)
  Y.applyUpdate(one.doc, second)
}
const words = ({ told }: Person) => told.map(({ mine, theirs, stands, client }) => ({ mine, theirs, stands, client }))

test.each([
  [1, 2],
  [2, 1],
])('Both are told of a value that they set apart, whichever stands (clients %i and %i)', (a, b) => {
  const [one, other] = [person(a), person(b)]
  one.set('tentative')
  meet(one, other)
  one.set('confirmed')
  other.set('done')
  other.set('cancelled')
  meet(one, other)
  const standing = one.map.get('status')
  expect(other.map.get('status')).toBe(standing)
  const stands = (own: string) => (standing === own ? ('mine' as const) : ('theirs' as const))
  expect(words(one)).toEqual([{ mine: 'confirmed', theirs: 'cancelled', stands: stands('confirmed'), client: b }])
  expect(words(other)).toEqual([{ mine: 'cancelled', theirs: 'confirmed', stands: stands('cancelled'), client: a }])
  meet(one, other)
  expect(words(one), 'once').toHaveLength(1)
})

test('Nobody is told of values set one after the other, of the same value, or of others’ conflicts', () => {
  const [one, other, third] = [person(1), person(2), person(3)]
  one.set('confirmed')
  meet(one, other)
  other.set('cancelled')
  meet(one, other)
  one.set('confirmed')
  meet(one, other)
  one.set('done')
  other.set('done')
  meet(one, other)
  expect([...one.told, ...other.told]).toEqual([])
  one.set('confirmed')
  other.set('cancelled')
  meet(one, other)
  meet(third, one)
  expect(third.told).toEqual([])
  expect(one.told).toHaveLength(1)
})

test('A first value counts as well', () => {
  const [one, other] = [person(1), person(2)]
  one.set('confirmed')
  other.set('cancelled')
  meet(one, other)
  expect([one.told, other.told].map((told) => told.length)).toEqual([1, 1])
})

test.each([
  [1, 2],
  [2, 1],
])('The other value is taken, also one that was removed, unless a third person has set it since (%i, %i)', (a, b) => {
  const [one, other, third] = [person(a), person(b), person(3)]
  one.set('confirmed')
  other.set('done')
  other.map.delete('status')
  meet(one, other)
  const stands = one.told.map((told) => told.stands)
  expect(one.told).toMatchObject([{ mine: 'confirmed', theirs: undefined }])
  expect(stillStanding(one.told)).toEqual(one.told)
  takeOther(one.told)
  expect([...one.map]).toEqual(stands[0] === 'mine' ? [] : [['status', 'confirmed']])
  meet(third, one)
  third.set('cancelled')
  meet(third, one)
  expect(stillStanding(one.told)).toEqual([])
})
