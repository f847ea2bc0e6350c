/** A thousand letters, and a server that is killed twice meanwhile. */
import { expect, test } from 'vitest'
import { as, jsonOf } from '../harness/as.ts'
import { crashWhileSending } from '../harness/letterCrash.ts'

test('S101 · kill -9 twice in the middle of 1,000 letters: nobody receives two, and all but those under way receive one', async () => {
  const { people, addresses, sent, refused, unsure } = await crashWhileSending(909, [300, 700])
  expect(people).toBe(1000)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(unsure).toBeLessThanOrEqual(2)
  expect(people - addresses.length, 'a letter that did not come is listed').toBeLessThanOrEqual(unsure)
  expect([sent, refused]).toEqual([people, 0])
}, 400_000)

test('Two coordinators begin an issue, and 300 people receive it, though the server is killed twice; who unsubscribes meanwhile does not', async () => {
  const LEAVER = 'many208@demo.example'
  let read: readonly unknown[] = []
  const { people, addresses, letters, sent, unsure } = await crashWhileSending(209, [60, 150], async (server) => {
    await jsonOf(as(server, LEAVER).put('/api/update-choice', { wants: false }))
    read = [await jsonOf(as(server, 'planner.dk').get('/api/updates/2027-1'))]
  })
  expect(people).toBe(300)
  expect(addresses).not.toContain(LEAVER)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(sent).toBe(people - 1)
  expect(people - 1 - addresses.length).toBeLessThanOrEqual(unsure)
  expect(read).toMatchObject([{ number: '2027-1', state: 'sent' }])
  for (const { raw, subject } of letters) {
    expect(subject).toMatch(/^Weekly Update No\. 1 of 2027, 12 January/)
    expect(raw).toContain('/updates/2027-1')
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  }
}, 400_000)
