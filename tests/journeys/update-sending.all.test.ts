/** A letter on its way to all centres, at a real mail server: who receives it, how often, and what can stop it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settleRestored } from '../../server/store/backup/settleRestored.ts'
import { instantOf } from '../../shared/zonedTime.ts'
import { PersonId } from '../../shared/ids.ts'
import { ReadUpdate, UpdateChoice, UpdateList } from '../../shared/updates/api.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { htmlFaults } from '../browser/htmlRules.ts'
import { releaseLetter, send, sendingOf } from '../harness/letters.ts'
import { HOUR_MS, openLettersByMail, type LettersByMail } from '../harness/lettersByMail.ts'
import { headerOf } from '../harness/mailbox.ts'
import type { TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

/** How many people of the demo network get a letter. */
let everybody: number
let letters: LettersByMail
let server: TestServer
const received = () => letters.received()
const addresses = () => letters.addresses()
const counts = () => letters.counts()
const recipients = () => letters.recipients()
const deliver = () => letters.deliver()
const later = (milliseconds: number) => letters.later(milliseconds)
const choose = async (who: string, wants: boolean) =>
  UpdateChoice.parse(await jsonOf(as(server, who).put('/api/update-choice', { wants })))
const lettersTo = (who: string) =>
  received().filter(({ to, subject }) => to === `${who}@demo.example` && /weekly update/i.test(subject))

beforeAll(async () => {
  letters = await openLettersByMail('2027-01-12T09:00:00Z')
  server = letters.server
  everybody = (await recipients()).people
})
afterAll(() => letters.close())
beforeEach(() => letters.nextDay())

test('S101 · A letter goes to each person who wants it once, though it is sent twice at the same moment', async () => {
  const id = await releaseLetter(server, '2027-01-12')
  expect((await recipients()).notAsked).toBe(1)
  expect(await sendingOf(server, id)).toMatchObject({ sent: 0, waiting: 0, at: null })
  const statuses = await Promise.all([send(server, id), send(server, id, null, 'coordinator2'), send(server, id)])
  expect(statuses.toSorted((a, b) => a - b)).toEqual([202, 409, 409])
  await Promise.all([deliver(), deliver()])
  expect(addresses()).toHaveLength(everybody)
  expect(new Set(addresses()).size).toBe(everybody)
  expect(addresses()).not.toContain('reader@demo.example')
  expect(await sendingOf(server, id)).toMatchObject({ sent: everybody, waiting: 0, refused: 0, refusals: [] })
  expect(await send(server, id)).toBe(409)
  const { updates } = UpdateList.parse(await jsonOf(as(server, 'coordinator').get('/api/updates')))
  expect(updates[0]).toMatchObject({ state: 'sent', sent: { people: everybody, waiting: 0, refused: 0 } })
  expect(UpdateList.parse(await jsonOf(as(server, 'planner.dk').get('/api/updates'))).updates[0]?.sent).toBeNull()
})

describe('a letter in the mail', () => {
  test('has the headers of a list, a valid page, links that lead somewhere, and no others', async () => {
    const id = await releaseLetter(server, '2027-01-19', 6)
    expect(await send(server, id)).toBe(202)
    await deliver()
    const [mail] = lettersTo('planner.dk')
    const raw = mail?.raw ?? ''
    expect(headerOf(raw, 'List-Id')).toBe('<weekly-update.127.0.0.1>')
    expect(headerOf(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(raw, 'Reply-To')).toContain('helpdesk@workspace.example')
    expect(mail?.subject).toMatch(/^Weekly Update No\. \d of 2027, 19 January/)
    const faults = await htmlFaults(mail?.html ?? '')
    expect(faults.filter((fault) => !fault.startsWith('no-inline-style'))).toEqual([])
    expect(mail?.html).not.toMatch(/<img|<script|https?:\/\/(?!127\.0\.0\.1)[^"]*\.(png|gif)/)
    const anchors = [...(mail?.html ?? '').matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor)
    expect(anchors.length).toBeGreaterThan(0)
    for (const anchor of anchors) expect(mail?.html).toContain(`id="${anchor}"`)
    expect(mail?.text).toContain('IN THIS ISSUE:')
    expect(mail?.text).toContain('You receive it as a planner for Denmark.')
  })

  test('says why in the language of its recipient, which the page names', async () => {
    await jsonOf(as(server, 'planner.fr').put('/api/session/language', { language: 'en-XA' }))
    const id = await releaseLetter(server, '2027-01-26')
    await send(server, id)
    await deliver()
    expect(lettersTo('planner.fr')[0]?.html).toMatch(/<html lang="en">[^]*lang="en-XA"/)
  })

  test('can be looked at before, and sent to oneself, by coordinators alone', async () => {
    const id = await releaseLetter(server, '2027-02-02')
    expect(await jsonOf(as(server, 'coordinator').get(`/api/updates/${id}/mail`))).toMatchObject({
      subject: expect.stringContaining('2 February'),
    })
    const page = await as(server, 'coordinator').get(`/api/updates/${id}/mail/page`)
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline';.* sandbox;/,
    )
    expect(await page.text()).toMatch(/^<!doctype html>/)
    for (const path of ['test', 'sending']) {
      expect((await as(server, 'planner.dk').post(`/api/updates/${id}/${path}`, { at: null })).status).toBe(404)
    }
    expect((await as(server, 'coordinator2').post(`/api/updates/${id}/test`)).status).toBe(202)
    await deliver()
    expect(addresses()).toEqual(['coordinator2@demo.example'])
    expect(lettersTo('coordinator2')[0]?.subject).toMatch(/^Test: /)
    expect(await sendingOf(server, id)).toMatchObject({ sent: 0, waiting: 0 })
  })
})

describe('the link that stops the letter', () => {
  test('works by POST alone, without a session; a GET leads to a page and changes nothing; other mails go on', async () => {
    const id = await releaseLetter(server, '2027-02-09')
    await send(server, id)
    await deliver()
    const link = headerOf(lettersTo('planner.ro')[0]?.raw ?? '', 'List-Unsubscribe').slice(1, -1)
    const shown = await fetch(link, { redirect: 'manual' })
    expect([shown.status, shown.headers.get('location')]).toEqual([303, new URL(link).pathname.replace('/api', '')])
    expect(lettersTo('planner.ro')[0]?.text).toContain(link.replace('/api', ''))
    expect(await jsonOf(as(server, 'planner.ro').get('/api/update-choice'))).toMatchObject({ wants: true })
    const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
    expect((await fetch(link, oneClick)).status).toBe(204)
    expect((await fetch(link, oneClick)).status).toBe(204)
    expect(await jsonOf(as(server, 'planner.ro').get('/api/update-choice'))).toMatchObject({ wants: false })
    expect(await jsonOf(as(server, 'planner.ro').get('/api/mail-choice'))).toMatchObject({ choice: 'at-once' })
    expect((await recipients()).people).toBe(everybody - 1)
    await choose('planner.ro', true)
    expect((await asNobody(server).post('/api/unsubscribe/guessed/letter')).status).toBe(404)
    expect((await asNobody(server).get('/api/unsubscribe/guessed/letter')).status).toBe(404)
  })
})

test('S101 · A person who unsubscribes, leaves or is erased while a letter waits does not receive it', async () => {
  await choose('reader', true)
  const id = await releaseLetter(server, '2027-02-16')
  await send(server, id)
  await jsonOf(as(server, 'coordinator').patch(`/api/updates/${id}/sending`, { stopped: true }))
  await choose('reader', false)
  await choose('planner2.ee', false)
  await server.stores.db
    .updateTable('person')
    .set({ standing: 'ended' })
    .where('id', '=', PersonId.parse('demo-planner2.lv'))
    .execute()
  const erased = await as(server, 'coordinator').post('/api/people/demo-planner2.lt/erasure', {
    confirm: 'demo-planner2.lt',
  })
  expect(erased.status).toBe(204)
  await jsonOf(as(server, 'coordinator').patch(`/api/updates/${id}/sending`, { stopped: false }))
  await deliver()
  expect(addresses()).toHaveLength(everybody - 3)
  for (const who of ['reader', 'planner2.ee', 'planner2.lv', 'planner2.lt']) expect(lettersTo(who)).toEqual([])
  await choose('planner2.ee', true)
  await server.stores.db
    .updateTable('person')
    .set({ standing: 'approved' })
    .where('id', '=', PersonId.parse('demo-planner2.lv'))
    .execute()
  everybody = (await recipients()).people
})

test('S101 · Stop holds what waits, also over a node that looks again, and the rest receives the same letter later', async () => {
  const id = await releaseLetter(server, '2027-02-23')
  await send(server, id)
  await waitFor(() => received().length >= 5, 'some letters')
  expect((await as(server, 'coordinator').patch(`/api/updates/${id}/sending`, { stopped: true })).status).toBe(200)
  await deliver()
  const held = await sendingOf(server, id)
  expect(held).toMatchObject({ stopped: true, sent: received().length })
  expect(held.waiting).toBe(everybody - held.sent)
  expect(held.waiting).toBeGreaterThan(0)
  later(HOUR_MS)
  await deliver()
  expect(received()).toHaveLength(held.sent)
  expect((await as(server, 'coordinator2').patch(`/api/updates/${id}/sending`, { stopped: false })).status).toBe(200)
  await deliver()
  expect(new Set(addresses()).size).toBe(everybody)
  expect(counts().every((count) => count === 1)).toBe(true)
  expect(new Set(received().map(({ subject }) => subject)).size).toBe(1)
  const audited = await server.stores.db
    .selectFrom('audit_entry')
    .select(['action', 'person'])
    .orderBy('number')
    .execute()
  expect(audited.slice(-3)).toEqual([
    { action: 'update.send', person: 'demo-coordinator' },
    { action: 'update.stop', person: 'demo-coordinator' },
    { action: 'update.continue', person: 'demo-coordinator2' },
  ])
})

test('A letter goes at its hour in Brussels, also after the clocks changed, and can be recalled before', async () => {
  const hour = instantOf('2027-03-30', '15:00')
  expect(hour.toISOString()).toBe('2027-03-30T13:00:00.000Z')
  letters.clock = new Date('2027-03-27T12:00:00Z')
  const id = await releaseLetter(server, '2027-03-30')
  expect(await send(server, id, hour.toISOString())).toBe(202)
  expect(await sendingOf(server, id)).toMatchObject({ at: hour.toISOString(), waiting: 0 })
  expect((await as(server, 'coordinator').patch(`/api/updates/${id}/sending`, { stopped: true })).status).toBe(409)
  letters.clock = new Date(hour.getTime() - 1000)
  await server.app.features.updates.sendDue()
  expect((await sendingOf(server, id)).waiting).toBe(0)
  letters.clock = hour
  await Promise.all([server.app.features.updates.sendDue(), server.app.features.updates.sendDue()])
  await deliver()
  expect(await sendingOf(server, id)).toMatchObject({ sent: everybody, waiting: 0 })
  expect(new Set(addresses()).size).toBe(received().length)
})

test('S101 · A restored backup sends no letter again, and none by itself at an hour that has passed', async () => {
  const [planned, begun] = [await releaseLetter(server, '2027-04-06'), await releaseLetter(server, '2027-04-06')]
  await send(server, planned, new Date(letters.clock.getTime() + HOUR_MS).toISOString())
  const stopped = as(server, 'coordinator')
  await send(server, begun)
  await jsonOf(stopped.patch(`/api/updates/${begun}/sending`, { stopped: true }))
  await deliver()
  const before = received().length
  await settleRestored(server.stores.db, letters.clock)
  for (const id of [planned, begun]) await server.app.issues.reload(id)
  await jsonOf(stopped.patch(`/api/updates/${begun}/sending`, { stopped: false }))
  expect(await send(server, planned), 'before it is released again').toBe(409)
  const { release } = ReadUpdate.parse(await jsonOf(stopped.get(`/api/updates/${planned}`)))
  expect(release).toMatchObject({ decision: 'recalled', words: expect.stringContaining('A backup was restored') })
  later(2 * HOUR_MS)
  await server.app.features.updates.sendDue()
  await deliver()
  expect(received().length).toBe(before)
  expect(await sendingOf(server, begun)).toMatchObject({ sent: everybody, waiting: 0 })
})
