import { expect, test } from 'vitest'
import { readPresence } from '../../client/sync/presence.ts'
import { colourOf } from '../../shared/colourOfPerson.ts'
import { DEMO_CENTRES } from '../../server/demo/centres.ts'
import { demoPeople } from '../../server/demo/people.ts'

const someone = (id: string) => ({ user: { id, name: id, role: 'planner' }, focus: null })
const people = demoPeople(DEMO_CENTRES)

test('Two people in one document never have the same colour while one is free, and all screens agree', () => {
  for (let from = 0; from + 6 <= people.length; from += 6) {
    const here = people.slice(from, from + 6).map(({ id }, at) => [at + 1, someone(id)] as const)
    const seats = (states: typeof here) =>
      new Map(readPresence(new Map(states), 1).map(({ person, seat }) => [person, seat]))
    expect(new Set(seats(here).values()).size).toBe(6)
    expect(seats(here.toReversed().map(([, state], at) => [at + 9, state]))).toEqual(seats(here))
  }
})

test('A person with two windows has one colour, and alone it is their own', () => {
  const [one, other] = people
  const states = new Map(
    [one, one, other].flatMap((person, at) => (person === undefined ? [] : [[at, someone(person.id)]])),
  )
  const [first, second] = readPresence(states, 1)
  expect(first?.seat).toBe(second?.seat)
  for (const { id } of people) expect(readPresence(new Map([[1, someone(id)]]), 1)[0]?.seat).toBe(colourOf(id))
})

test('A person keeps their colour in a crowd that has no free one', () => {
  const id = 'AAAAAAAAAAAAAAAAAAAAAA'
  const alone = readPresence(new Map([[1, someone(id)]]), 1)
  const withOthers = readPresence(
    new Map([...people.entries()].map(([at, one]) => [at + 2, someone(one.id)])).set(1, someone(id)),
    1,
  )
  expect(alone[0]?.seat).toBe(colourOf(id))
  expect(withOthers.find(({ person }) => person === id)?.seat).toBe(colourOf(id))
})

test('The six colours are spread evenly over people', () => {
  const counts = Map.groupBy(people, ({ id }) => colourOf(id))
  expect(new Set(counts.keys())).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  for (const same of counts.values()) expect(same.length).toBeGreaterThan(people.length / 12)
})

test('States that make no sense are left out', () => {
  const states = new Map<number, unknown>([
    [1, null],
    [2, { user: 'x' }],
    [3, { ...someone('c'), focus: 5 }],
  ])
  expect(readPresence(states, 3)).toMatchObject([{ person: 'c', focus: null, isMe: true }])
})
