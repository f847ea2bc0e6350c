/** A letter at a real mail server that refuses, hangs up or is gone: who receives it, and what coordinators see. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { as, jsonOf } from '../harness/as.ts'
import { releaseLetter, send, sendingOf } from '../harness/letters.ts'
import { HOUR_MS, openLettersByMail, type LettersByMail } from '../harness/lettersByMail.ts'
import { openMailbox } from '../harness/mailbox.ts'
import type { TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

let everybody: number
let letters: LettersByMail
let server: TestServer
beforeAll(async () => {
  letters = await openLettersByMail('2027-02-23T09:00:00Z')
  server = letters.server
  everybody = (await letters.recipients()).people
})
afterAll(() => letters.close())
beforeEach(() => letters.nextDay())

const isThird = (address: string) => address.startsWith('planner2.f')

test('The mail server refuses some addresses for good: each is listed with the reason, and paused after the third letter', async () => {
  letters.mailbox.behave({ kind: 'refuse-recipient', code: 550, only: isThird })
  for (const day of ['2027-03-02', '2027-03-09', '2027-03-16']) {
    const id = await releaseLetter(server, day)
    await send(server, id)
    await letters.deliver()
    const { refused, sent, refusals, waiting } = await sendingOf(server, id)
    expect([refused + sent, waiting]).toEqual([everybody, 0])
    expect(refused).toBe(2)
    expect(refusals).toContainEqual(
      expect.objectContaining({
        name: 'Second planner, Finland',
        trouble: expect.stringContaining('not now, not here'),
        kind: 'refused',
      }),
    )
    letters.later(24 * HOUR_MS)
  }
  expect((await letters.recipients()).paused.map(({ name }) => name)).toEqual([
    'Second planner, Finland',
    'Second planner, France',
  ])
  expect(await jsonOf(as(server, 'planner2.fi').get('/api/update-choice'))).toEqual({ wants: true, isPaused: true })
  letters.mailbox.behave({ kind: 'accept' })
  expect((await as(server, 'coordinator').post('/api/updates/paused/demo-planner2.fr')).status).toBe(204)
  expect(await jsonOf(as(server, 'planner2.fi').post('/api/update-choice/resume'))).toMatchObject({ isPaused: false })
  expect((await letters.recipients()).people).toBe(everybody)
}, 90_000)

test('The mail server takes nothing now (421): the letters wait, nobody is listed as refused, and a link to sign in is first', async () => {
  const id = await releaseLetter(server, '2027-03-23')
  letters.mailbox.behave({ kind: 'refuse-recipient', code: 421 })
  await send(server, id)
  await letters.deliver()
  const asked = letters.mailbox.asked()
  expect(await sendingOf(server, id)).toMatchObject({ sent: 0, refused: 0, waiting: everybody })
  letters.mailbox.behave({ kind: 'accept' })
  await as(server, 'coordinator2').post(`/api/updates/${id}/test`)
  await waitFor(() => letters.received().length > 0, 'a mail')
  await letters.deliver()
  expect(letters.received()[0]?.to).toBe('coordinator2@demo.example')
  letters.later(HOUR_MS)
  await letters.deliver()
  expect(await sendingOf(server, id)).toMatchObject({ sent: everybody, waiting: 0 })
  expect(letters.mailbox.asked()).toBeGreaterThan(asked)
}, 60_000)

test('The mail server defers one address after the other (450): the others are not kept waiting', async () => {
  const id = await releaseLetter(server, '2027-03-30')
  letters.mailbox.behave({ kind: 'refuse-recipient', code: 450, only: isThird })
  await send(server, id)
  await letters.deliver()
  const { waiting, refusals } = await sendingOf(server, id)
  expect(waiting).toBe(2)
  expect(refusals).toHaveLength(2)
  expect(refusals.every(({ kind }) => kind === 'later')).toBe(true)
}, 60_000)

test('The mail server takes some letters and hangs up: nobody receives one twice, and those are listed as without an answer', async () => {
  const id = await releaseLetter(server, '2027-04-06')
  letters.mailbox.behave({ kind: 'accept-and-hang-up' })
  await send(server, id)
  await waitFor(() => letters.received().length >= 5, 'some letters')
  const unanswered = letters.received().length
  letters.mailbox.behave({ kind: 'accept' })
  await letters.deliver()
  letters.later(24 * HOUR_MS)
  await letters.deliver()
  expect(new Set(letters.addresses()).size).toBe(everybody)
  expect(letters.counts().every((count) => count === 1)).toBe(true)
  const { sent, waiting, refused, refusals } = await sendingOf(server, id)
  expect([sent, waiting, refused]).toEqual([everybody, 0, 0])
  const unsure = refusals.filter(({ kind }) => kind === 'unsure').length
  expect(unsure).toBeGreaterThanOrEqual(unanswered - 1)
  expect(unsure).toBeLessThanOrEqual(unanswered + 1)
}, 60_000)

test('The mail server is gone for an hour in the middle of a letter: the rest receives it once when it is back', async () => {
  const id = await releaseLetter(server, '2027-04-13')
  await send(server, id)
  await waitFor(() => letters.received().length >= 5, 'some letters')
  const before = letters.mailbox
  await before.close()
  await letters.deliver()
  const { waiting, refused } = await sendingOf(server, id)
  expect(waiting).toBeGreaterThan(0)
  expect(refused).toBe(0)
  for (let minute = 0; minute < 60; minute += 10) {
    letters.later(HOUR_MS / 6)
    await letters.deliver()
  }
  const early = letters.addresses()
  letters.mailbox = await openMailbox(before.port)
  letters.later(HOUR_MS)
  await letters.deliver()
  expect(await sendingOf(server, id)).toMatchObject({ sent: everybody, waiting: 0, refused: 0 })
  const all = [...early, ...letters.mailbox.received.map(({ to }) => to)]
  expect(new Set(all).size).toBe(all.length)
  const unsure = (await sendingOf(server, id)).refusals.filter(({ kind }) => kind === 'unsure')
  expect(all.length).toBeGreaterThanOrEqual(everybody - unsure.length)
  expect(unsure.length).toBeLessThanOrEqual(1)
}, 60_000)
